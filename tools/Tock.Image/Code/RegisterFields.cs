// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Image.Code;

/// <summary>Knows where the instructions that compilers compute with name their registers. What it does not know, it says nothing about.</summary>
internal static class RegisterFields
{
    private const int ProgramCounter = 15;

    /// <summary>The fields of an instruction that goes on to the next one, without those that hold a constant instead; null where it is not known.</summary>
    internal static RegisterField[]? Of(ThumbInstruction instruction)
    {
        return instruction.Size == 2 ? OfShort(instruction.First) : OfLong(instruction.First, instruction.Second);
    }

    private static RegisterField[]? OfShort(ushort first)
    {
        RegisterField destination = Low(0, OperandRole.Destination);
        RegisterField source = Low(3, OperandRole.Source);
        switch (first >> 12)
        {
            case 0 or 1:
                bool hasThree = (first & 0xFC00) == 0x1800;
                return hasThree ? [destination, source, Low(6, OperandRole.Source)] : [destination, source];
            case 2:
                return [Low(8, (first & 0x0800) == 0 ? OperandRole.Destination : OperandRole.Source)];
            case 3:
                return [Low(8, OperandRole.Both)];
            case 4 when (first & 0xFC00) == 0x4000:
                return OfOperation(first);
            case 4 when (first & 0xFF00) is 0x4400 or 0x4500 or 0x4600:
                OperandRole role = (first & 0xFF00) switch { 0x4400 => OperandRole.Both, 0x4500 => OperandRole.Source, _ => OperandRole.Destination };
                return Plain(new ThumbInstruction(first), [new RegisterField(false, 0, false, 7, role), new RegisterField(false, 3, false, -1, OperandRole.Source)]);
            case 5:
                bool loads = (first & 0x0E00) >= 0x0600;
                return [Low(0, loads ? OperandRole.Destination : OperandRole.Source), source, Low(6, OperandRole.Source)];
            case 6 or 7 or 8:
                return [Low(0, (first & 0x0800) != 0 ? OperandRole.Destination : OperandRole.Source), source];
            case 9:
                return [Low(8, (first & 0x0800) != 0 ? OperandRole.Destination : OperandRole.Source)];
            case 10 when (first & 0x0800) != 0:
                return [Low(8, OperandRole.Destination)];
            case 11 when (first & 0xFF00) == 0xB200:
                return [destination, source];
            default:
                return null;
        }
    }

    private static RegisterField[]? OfOperation(ushort first)
    {
        OperandRole role = ((first >> 6) & 0xF) switch
        {
            8 or 10 or 11 => OperandRole.Source,
            9 or 15 => OperandRole.Destination,
            _ => OperandRole.Both,
        };
        return [Low(0, role), Low(3, OperandRole.Source)];
    }

    private static RegisterField[]? OfLong(ushort first, ushort second)
    {
        ThumbInstruction instruction = new(first, second);
        RegisterField n = new(false, 0, false, -1, OperandRole.Source);
        RegisterField m = new(true, 0, false, -1, OperandRole.Source);
        RegisterField d = new(true, 8, false, -1, OperandRole.Destination);
        RegisterField t = new(true, 12, false, -1, OperandRole.Source);
        if (ThumbDecoder.MoveHalf(first, second) is { } half)
        {
            return Plain(instruction, [half.IsHigh ? d with { Role = OperandRole.Both } : d]);
        }

        if ((first & 0xFA00) == 0xF000 && (second & 0x8000) == 0)
        {
            return Plain(instruction, Without15(instruction, [d, n]));
        }

        if ((first & 0xFBF0) is 0xF200 or 0xF2A0 && (second & 0x8000) == 0)
        {
            return Plain(instruction, [d, n]);
        }

        // SBFX and UBFX.
        if ((first & 0xFFF0) is 0xF340 or 0xF3C0 && (second & 0x8000) == 0)
        {
            return Plain(instruction, [d, n]);
        }

        if ((first & 0xFE00) == 0xEA00)
        {
            return (first & 0x01E0) == 0x00C0 ? null : Plain(instruction, Without15(instruction, [d, n, m]));
        }

        if ((first & 0xFE00) == 0xF800)
        {
            return OfAccess(instruction, t with { Role = (first & 0x0010) != 0 ? OperandRole.Destination : OperandRole.Source }, n, m);
        }

        if ((first & 0xFF80) == 0xFA00)
        {
            // Shifts by a register, and extensions, which have 15 in the place of n.
            bool isKnown = (second & 0xF0C0) is 0xF000 or 0xF080;
            return isKnown ? Plain(instruction, Without15(instruction, [d, n, m])) : null;
        }

        if ((first & 0xFFF0) == 0xFB00 && (second & 0x00E0) == 0)
        {
            return Plain(instruction, Without15(instruction, [d, n, m, t]));
        }

        return (first & 0xFFD0) == 0xFB90 && (second & 0xF0F0) == 0xF0F0 ? Plain(instruction, [d, n, m]) : null;
    }

    private static RegisterField[]? OfAccess(ThumbInstruction instruction, RegisterField t, RegisterField n, RegisterField m)
    {
        if ((instruction.First & 0xF) == ProgramCounter || t.Read(instruction) == ProgramCounter || (instruction.First & 0x0060) == 0x0060)
        {
            return null;
        }

        bool hasOffset = (instruction.First & 0x0080) != 0;
        bool hasIndex = !hasOffset && (instruction.Second & 0x0FC0) == 0;
        bool isBelow = !hasOffset && (instruction.Second & 0x0F00) == 0x0C00;
        return hasIndex ? PlainBesides(instruction, [t, n, m]) : hasOffset || isBelow ? PlainBesides(instruction, [t, n]) : null;
    }

    private static RegisterField Low(int shift, OperandRole role)
    {
        return new RegisterField(false, shift, true, -1, role);
    }

    private static RegisterField[] Without15(ThumbInstruction instruction, RegisterField[] fields)
    {
        return [.. fields.Where(field => field.Read(instruction) != ProgramCounter)];
    }

    // Neither the stack pointer nor the program counter can be exchanged for another register.
    private static RegisterField[]? Plain(ThumbInstruction instruction, RegisterField[] fields)
    {
        return Array.TrueForAll(fields, field => ThumbOperands.IsPlain(field.Read(instruction))) ? fields : null;
    }

    // The base of an access may be the stack pointer; it is then no field.
    private static RegisterField[]? PlainBesides(ThumbInstruction instruction, RegisterField[] fields)
    {
        return Plain(instruction, [.. fields.Where(field => field.IsSecond || field.Read(instruction) != 13)]);
    }
}
