// SPDX-License-Identifier: Apache-2.0 OR MIT

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

        bool isLong = (first & 0xFFF0) == 0xEB00 && (second & 0xF0F0) == 0;
        int destination = (second >> 8) & 0xF;
        return isLong && IsPlain(destination) ? (destination, first & 0xF, second & 0xF, false) : null;
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
