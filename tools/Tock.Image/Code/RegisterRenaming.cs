// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Image.Code;

/// <summary>Lets instructions read another register.</summary>
internal static class RegisterRenaming
{
    /// <summary>The instruction with what it reads of one register read from another; null if there is no such instruction. What it writes is as before, and so are the flags.</summary>
    internal static ThumbInstruction? Apply(ThumbInstruction instruction, int from, int to)
    {
        if (RegisterFields.Of(instruction) is not { } fields)
        {
            return null;
        }

        if (fields.Any(field => field.Role == OperandRole.Both && field.Read(instruction) == from))
        {
            return WithThreeOperands(instruction) is { } apart && apart != instruction ? Apply(apart, from, to) : null;
        }

        ThumbInstruction result = instruction;
        foreach (RegisterField field in fields.Where(field => field.Role == OperandRole.Source && field.Read(instruction) == from))
        {
            if (field.Write(result, to) is not { } written)
            {
                return Widen(instruction) is { } wide ? Apply(wide, from, to) : null;
            }

            result = written;
        }

        return result;
    }

    // Where source and destination are one field, the form with two.
    private static ThumbInstruction? WithThreeOperands(ThumbInstruction instruction)
    {
        ushort first = instruction.First;
        if (instruction.Size == 4)
        {
            return null;
        }

        if ((first & 0xF000) == 0x3000)
        {
            int register = (first >> 8) & 7;
            int value = first & 0xFF;
            bool isSubtraction = (first & 0x0800) != 0;
            return value < 8
                ? new ThumbInstruction((ushort)((isSubtraction ? 0x1E00 : 0x1C00) | (value << 6) | (register << 3) | register))
                : new ThumbInstruction((ushort)((isSubtraction ? 0xF1B0 : 0xF110) | register), (ushort)((register << 8) | value));
        }

        if ((first & 0xFF00) == 0x4400)
        {
            int target = ((first & 0x80) >> 4) | (first & 7);
            return new ThumbInstruction((ushort)(0xEB00 | target), (ushort)((target << 8) | ((first >> 3) & 0xF)));
        }

        int opcode = (first & 0xFC00) != 0x4000 ? 0 : ((first >> 6) & 0xF) switch
        {
            0 => 0xEA10,
            1 => 0xEA90,
            12 => 0xEA50,
            14 => 0xEA30,
            _ => 0,
        };
        int operand = first & 7;
        return opcode != 0 ? new ThumbInstruction((ushort)(opcode | operand), (ushort)((operand << 8) | ((first >> 3) & 7))) : null;
    }

    // The long form, where all registers have room, of what reads registers.
    private static ThumbInstruction? Widen(ThumbInstruction instruction)
    {
        ushort first = instruction.First;
        if (instruction.Size == 4)
        {
            return null;
        }

        if (ThumbOperands.OffsetAccess(first, 0) is { } access)
        {
            return new ThumbInstruction((ushort)(access.Opcode | access.Base), (ushort)((access.Value << 12) | access.Offset));
        }

        if (ThumbOperands.IndexedAccess(first, 0) is { } indexed)
        {
            return new ThumbInstruction((ushort)(indexed.Opcode | indexed.Base), (ushort)((indexed.Value << 12) | indexed.Index));
        }

        int low = first & 7;
        int middle = (first >> 3) & 7;
        int high = (first >> 6) & 7;
        if ((first & 0xFF00) == 0xB200)
        {
            int kind = high switch { 0 => 0x00, 1 => 0x40, 2 => 0x10, _ => 0x50 };
            return new ThumbInstruction((ushort)(0xFA0F | kind), (ushort)(0xF080 | (low << 8) | middle));
        }

        return (first & 0xFE00) switch
        {
            0x1800 => new ThumbInstruction((ushort)(0xEB10 | middle), (ushort)((low << 8) | high)),
            0x1A00 => new ThumbInstruction((ushort)(0xEBB0 | middle), (ushort)((low << 8) | high)),
            0x1C00 => new ThumbInstruction((ushort)(0xF110 | middle), (ushort)((low << 8) | high)),
            0x1E00 => new ThumbInstruction((ushort)(0xF1B0 | middle), (ushort)((low << 8) | high)),
            0x2800 or 0x2A00 or 0x2C00 or 0x2E00 => new ThumbInstruction((ushort)(0xF1B0 | ((first >> 8) & 7)), (ushort)(0x0F00 | (first & 0xFF))),
            0x4200 when (first & 0xFFC0) == 0x4280 => new ThumbInstruction((ushort)(0x4500 | (middle << 3) | low)),
            _ => first >> 11 <= 2 ? WidenShift(first, low, middle) : WithThreeOperands(instruction),
        };
    }

    // LSLS, LSRS and ASRS by a constant; 0 stands for 32 in the last two, in both forms.
    private static ThumbInstruction WidenShift(ushort first, int low, int middle)
    {
        int amount = (first >> 6) & 0x1F;
        int kind = (first >> 11) & 3;
        return new ThumbInstruction(0xEA5F, (ushort)(((amount & 0x1C) << 10) | (low << 8) | ((amount & 3) << 6) | (kind << 4) | middle));
    }
}
