// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Numerics;

namespace Tock.Image.Code;

/// <summary>Reads the operands of instructions that can be made one with others.</summary>
internal static class ThumbOperands
{
    private const int StackPointer = 13;
    private const int ProgramCounter = 15;

    /// <summary>Whether a register is one that instructions can use as any other: not SP and not the program counter.</summary>
    internal static bool IsPlain(int register)
    {
        return register is not (StackPointer or ProgramCounter);
    }

    /// <summary>MOV of a register that sets no flags.</summary>
    internal static (int Destination, int Source)? Copy(ThumbInstruction instruction)
    {
        bool isLong = instruction.First == 0xEA4F && (instruction.Second & 0x70F0) == 0;
        bool isShort = (instruction.First & 0xFF00) == 0x4600;
        int destination = isLong ? (instruction.Second >> 8) & 0xF : ((instruction.First & 0x80) >> 4) | (instruction.First & 7);
        int source = isLong ? instruction.Second & 0xF : (instruction.First >> 3) & 0xF;
        return (isLong || isShort) && IsPlain(destination) && IsPlain(source) ? (destination, source) : null;
    }

    /// <summary>MOVS, MOV and MVN of a constant of 8 bits, shifted or not, and MOVW.</summary>
    internal static (int Register, int Value, bool SetsFlags)? Constant(ThumbInstruction instruction)
    {
        (ushort first, ushort second) = (instruction.First, instruction.Second);
        if ((first & 0xF800) == 0x2000)
        {
            return ((first >> 8) & 7, first & 0xFF, true);
        }

        if (ThumbDecoder.MoveHalf(first, second) is { IsHigh: false } half)
        {
            return (half.Register, half.Value, false);
        }

        bool isInverted = (first & 0xFBEF) == 0xF06F;
        bool isMove = (first & 0xFBEF) == 0xF04F || isInverted;
        if (instruction.Size == 2 || !isMove || (second & 0x8000) != 0 || !IsPlain((second >> 8) & 0xF))
        {
            return null;
        }

        int value = ModifiedConstant(((first & 0x0400) << 1) | ((second >> 4) & 0x0700) | (second & 0xFF));
        return ((second >> 8) & 0xF, isInverted ? ~value : value, (first & 0x10) != 0);
    }

    // ARMv7-M Architecture Reference Manual, A5.3.2.
    private static int ModifiedConstant(int coded)
    {
        int value = coded & 0xFF;
        if (coded >> 10 == 0)
        {
            return (coded >> 8) switch
            {
                0 => value,
                1 => value | (value << 16),
                2 => (value << 8) | (value << 24),
                _ => value | (value << 8) | (value << 16) | (value << 24),
            };
        }

        return (int)BitOperations.RotateRight((uint)(0x80 | (coded & 0x7F)), coded >> 7);
    }

    /// <summary>SXTB, SXTH, UXTB and UXTH of a register that is not turned.</summary>
    internal static (int Destination, int Source, ValueRange Range)? Extension(ThumbInstruction instruction)
    {
        bool isShort = (instruction.First & 0xFF00) == 0xB200;
        ValueRange? range = instruction.First switch
        {
            0xFA0F => ValueRange.SignedHalf,
            0xFA1F => ValueRange.UnsignedHalf,
            0xFA4F => ValueRange.SignedByte,
            0xFA5F => ValueRange.UnsignedByte,
            _ when isShort => ((instruction.First >> 6) & 3) switch { 0 => ValueRange.SignedHalf, 1 => ValueRange.SignedByte, 2 => ValueRange.UnsignedHalf, _ => ValueRange.UnsignedByte },
            _ => null,
        };
        if (range is not { } found || (!isShort && (instruction.Second & 0xF0F0) != 0xF080))
        {
            return null;
        }

        return isShort ? (instruction.First & 7, (instruction.First >> 3) & 7, found) : ((instruction.Second >> 8) & 0xF, instruction.Second & 0xF, found);
    }

    /// <summary>LSLS and MOV with LSL by a constant that is not 0.</summary>
    internal static (int Destination, int Source, int Amount)? ShiftLeft(ushort first, ushort second)
    {
        if (ThumbDecoder.Size(first) == 2)
        {
            int amount = (first >> 6) & 0x1F;
            return (first & 0xF800) == 0 && amount != 0 ? (first & 7, (first >> 3) & 7, amount) : null;
        }

        int longAmount = ((second >> 10) & 0x1C) | ((second >> 6) & 3);
        bool isShift = first == 0xEA4F && (second & 0x8030) == 0 && longAmount != 0;
        return isShift ? ((second >> 8) & 0xF, second & 0xF, longAmount) : null;
    }

    /// <summary>LSLS, LSRS, ASRS and MOV with a shift, by a constant that is not 0; the kind is that of shifted operands.</summary>
    internal static (int Destination, int Source, int Kind, int Amount)? Shift(ThumbInstruction instruction)
    {
        (ushort first, ushort second) = (instruction.First, instruction.Second);
        if (instruction.Size == 2)
        {
            int amount = (first >> 6) & 0x1F;
            return first >> 11 <= 2 && amount != 0 ? (first & 7, (first >> 3) & 7, first >> 11, amount) : null;
        }

        int longAmount = ((second >> 10) & 0x1C) | ((second >> 6) & 3);
        int kind = (second >> 4) & 3;
        return first == 0xEA4F && (second & 0x8000) == 0 && kind != 3 && longAmount != 0 ? ((second >> 8) & 0xF, second & 0xF, kind, longAmount) : null;
    }

    /// <summary>AND, ORR, EOR and SUB of two registers without a shift; the opcode is that of the long form that sets no flags, without its left operand.</summary>
    internal static (ushort Opcode, int Destination, int Left, int Right, bool SetsFlags)? Operation(ThumbInstruction instruction)
    {
        (ushort first, ushort second) = (instruction.First, instruction.Second);
        if (instruction.Size == 2)
        {
            if ((first & 0xFE00) == 0x1A00)
            {
                return (0xEBA0, first & 7, (first >> 3) & 7, (first >> 6) & 7, true);
            }

            int shortOpcode = (first & 0xFFC0) switch { 0x4000 => 0xEA00, 0x4040 => 0xEA80, 0x4300 => 0xEA40, _ => 0 };
            return shortOpcode != 0 ? ((ushort)shortOpcode, first & 7, first & 7, (first >> 3) & 7, true) : null;
        }

        int opcode = first & 0xFFE0;
        int destination = (second >> 8) & 0xF;
        bool isKnown = opcode is 0xEA00 or 0xEA80 or 0xEA40 or 0xEBA0 && (second & 0xF0F0) == 0;
        return isKnown && IsPlain(destination) && IsPlain(first & 0xF) && IsPlain(second & 0xF)
            ? ((ushort)opcode, destination, first & 0xF, second & 0xF, (first & 0x10) != 0)
            : null;
    }

    /// <summary>Loads and stores at a base plus an index; the opcode is that of the long form without its base.</summary>
    internal static (ushort Opcode, bool IsLoad, int Value, int Base, int Index)? IndexedAccess(ushort first, ushort second)
    {
        if (ThumbDecoder.Size(first) == 2)
        {
            if ((first & 0xF000) != 0x5000)
            {
                return null;
            }

            int kind = (first >> 9) & 7;
            ushort opcode = kind switch
            {
                0 => 0xF840,
                1 => 0xF820,
                2 => 0xF800,
                3 => 0xF910,
                4 => 0xF850,
                5 => 0xF830,
                6 => 0xF810,
                _ => 0xF930,
            };
            return (opcode, kind >= 3, first & 7, (first >> 3) & 7, (first >> 6) & 7);
        }

        ushort longOpcode = (ushort)(first & 0xFFF0);
        bool isAccess = longOpcode is 0xF840 or 0xF820 or 0xF800 or 0xF910 or 0xF850 or 0xF830 or 0xF810 or 0xF930;
        int value = second >> 12;
        return isAccess && (second & 0x0FF0) == 0 && IsPlain(value) && IsPlain(first & 0xF)
            ? (longOpcode, (first & 0x10) != 0, value, first & 0xF, second & 0xF)
            : null;
    }

    /// <summary>Additions of two registers without a shift.</summary>
    internal static (int Destination, int Left, int Right, bool SetsFlags)? Addition(ushort first, ushort second)
    {
        if ((first & 0xFE00) == 0x1800)
        {
            return (first & 7, (first >> 3) & 7, (first >> 6) & 7, true);
        }

        if ((first & 0xFF00) == 0x4400)
        {
            int target = ((first & 0x80) >> 4) | (first & 7);
            int source = (first >> 3) & 0xF;
            return IsPlain(target) && IsPlain(source) ? (target, target, source, false) : null;
        }

        bool isLong = (first & 0xFFE0) == 0xEB00 && (second & 0xF0F0) == 0;
        int destination = (second >> 8) & 0xF;
        return isLong && IsPlain(destination) ? (destination, first & 0xF, second & 0xF, (first & 0x10) != 0) : null;
    }

    /// <summary>MUL in its long form.</summary>
    internal static (int Destination, int Left, int Right)? Product(ushort first, ushort second)
    {
        return (first & 0xFFF0) == 0xFB00 && (second & 0xF0F0) == 0xF000 ? ((second >> 8) & 0xF, first & 0xF, second & 0xF) : null;
    }

    /// <summary>Additions of a constant of 8 bits to a register.</summary>
    internal static (int Register, int Value)? Increment(ushort first, ushort second)
    {
        if ((first & 0xF800) == 0x3000)
        {
            return ((first >> 8) & 7, first & 0xFF);
        }

        int register = first & 0xF;
        bool isShort = (first & 0xFE00) == 0x1C00 && (first & 7) == ((first >> 3) & 7);
        bool isLong = (first & 0xFFF0) == 0xF100 && (second & 0xFF00) == register << 8;
        return isShort ? (first & 7, (first >> 6) & 7) : isLong ? (register, second & 0xFF) : null;
    }

    /// <summary>Loads and stores at a base plus a constant; the opcode is that of the long form without its base.</summary>
    internal static (ushort Opcode, bool IsLoad, int Value, int Base, int Offset)? OffsetAccess(ushort first, ushort second)
    {
        if (ThumbDecoder.Size(first) == 4)
        {
            ushort opcode = (ushort)(first & 0xFFF0);
            bool isAccess = opcode is 0xF8C0 or 0xF8D0 or 0xF880 or 0xF890 or 0xF8A0 or 0xF8B0 or 0xF990 or 0xF9B0;
            return isAccess && IsPlain(second >> 12) && IsPlain(first & 0xF) ? (opcode, (first & 0x10) != 0, second >> 12, first & 0xF, second & 0xFFF) : null;
        }

        int offset = (first >> 6) & 0x1F;
        (ushort Opcode, int Offset)? access = (first >> 11) switch
        {
            0b01100 => (0xF8C0, offset * 4),
            0b01101 => (0xF8D0, offset * 4),
            0b01110 => (0xF880, offset),
            0b01111 => (0xF890, offset),
            0b10000 => (0xF8A0, offset * 2),
            0b10001 => (0xF8B0, offset * 2),
            _ => null,
        };
        return access is { } found ? (found.Opcode, (first & 0x0800) != 0, first & 7, (first >> 3) & 7, found.Offset) : null;
    }

    /// <summary>ADD of a constant of up to 12 bits to another register or the same.</summary>
    internal static (int Destination, int Source, int Value, bool SetsFlags)? SumWithConstant(ThumbInstruction instruction)
    {
        (ushort first, ushort second) = (instruction.First, instruction.Second);
        if (instruction.Size == 2)
        {
            return (first & 0xF800) == 0x3000 ? ((first >> 8) & 7, (first >> 8) & 7, first & 0xFF, true)
                : (first & 0xFE00) == 0x1C00 ? (first & 7, (first >> 3) & 7, (first >> 6) & 7, true)
                : null;
        }

        bool isModified = (first & 0xFFE0) == 0xF100 && (second & 0xF000) == 0;
        bool isPlain = (first & 0xFBF0) == 0xF200 && (second & 0x8000) == 0;
        int value = isModified ? second & 0xFF : ((first & 0x0400) << 1) | ((second >> 4) & 0x0700) | (second & 0xFF);
        int destination = (second >> 8) & 0xF;
        return (isModified || isPlain) && IsPlain(destination) && IsPlain(first & 0xF) ? (destination, first & 0xF, value, isModified && (first & 0x10) != 0) : null;
    }

    /// <summary>A load or store at a base plus a constant, in its short form if there is one. The opcode is that of the long form without its base.</summary>
    internal static ThumbInstruction Access(ushort opcode, int value, int baseRegister, int offset)
    {
        (int shortOpcode, int scale) = opcode switch
        {
            0xF8C0 => (0x6000, 4),
            0xF8D0 => (0x6800, 4),
            0xF880 => (0x7000, 1),
            0xF890 => (0x7800, 1),
            0xF8A0 => (0x8000, 2),
            0xF8B0 => (0x8800, 2),
            _ => (0, 1),
        };
        bool isShort = shortOpcode != 0 && value < 8 && baseRegister < 8 && offset % scale == 0 && offset / scale < 32;
        return isShort
            ? new ThumbInstruction((ushort)(shortOpcode | (offset / scale << 6) | (baseRegister << 3) | value))
            : new ThumbInstruction((ushort)(opcode | baseRegister), (ushort)((value << 12) | offset));
    }

    /// <summary>ADD destination, left, right, LSL amount.</summary>
    internal static ushort[] AddShifted(int destination, int left, int right, int amount)
    {
        return [(ushort)(0xEB00 | left), (ushort)(((amount & 0x1C) << 10) | (destination << 8) | ((amount & 3) << 6) | right)];
    }

    /// <summary>MLA destination, left, right, addend.</summary>
    internal static ushort[] MultiplyAdd(int destination, int left, int right, int addend)
    {
        return [(ushort)(0xFB00 | left), (ushort)((addend << 12) | (destination << 8) | right)];
    }
}
