// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Image.Code;

/// <summary>Reads Thumb-2 instructions as far as moving them demands.</summary>
internal static class ThumbDecoder
{
    /// <summary>What reading the program counter yields, from the start of the instruction.</summary>
    internal const int ProgramCounterAhead = 4;

    /// <summary>Size in bytes of the instruction that begins with a half-word (A5.1).</summary>
    internal static int Size(ushort first)
    {
        return first >> 11 >= 0b11101 ? 4 : 2;
    }

    /// <summary>The sort of branch, and its distance from the program counter.</summary>
    internal static (BranchKind Kind, int Distance) Branch(ushort first, ushort second)
    {
        return Size(first) == 2 ? ShortBranch(first) : LongBranch(first, second);
    }

    /// <summary>Whether the instruction depends on its own address in a way that this tool does not follow: literal loads, ADR, table branches, IT blocks.</summary>
    internal static bool IsTiedToItsPlace(ushort first, ushort second)
    {
        if (Size(first) == 2)
        {
            bool isLiteralLoad = (first & 0xF800) == 0x4800;
            bool isAddress = (first & 0xF800) == 0xA000;
            bool isConditionBlock = (first & 0xFF00) == 0xBF00 && (first & 0x000F) != 0;
            return isLiteralLoad || isAddress || isConditionBlock;
        }

        bool isTableBranch = (first & 0xFFF0) == 0xE8D0 && (second & 0xFFE0) == 0xF000;
        bool isLongLiteral = (first & 0xFE1F) == 0xF81F || (first & 0xFE7F) == 0xE85F || (first & 0xFF3F) == 0xED1F;
        bool isLongAddress = (first & 0xFBFF) is 0xF20F or 0xF2AF && (second & 0x8000) == 0;
        bool isExchangeCall = (first & 0xF800) == 0xF000 && (second & 0xD000) == 0xC000;
        return isTableBranch || isLongLiteral || isLongAddress || isExchangeCall;
    }

    /// <summary>The register and constant of MOVW or MOVT, or null.</summary>
    internal static (bool IsHigh, int Register, ushort Value)? MoveHalf(ushort first, ushort second)
    {
        if ((first & 0xFB70) != 0xF240 || (second & 0x8000) != 0)
        {
            return null;
        }

        int value = ((first & 0xF) << 12) | ((first & 0x400) << 1) | ((second & 0x7000) >> 4) | (second & 0xFF);
        return ((first & 0x80) != 0, (second >> 8) & 0xF, (ushort)value);
    }

    /// <summary>The register of ADD register, PC; or null.</summary>
    internal static int? AddProgramCounter(ushort first)
    {
        return (first & 0xFF78) == 0x4478 ? ((first & 0x80) >> 4) | (first & 7) : null;
    }

    /// <summary>The register of BLX register; or null.</summary>
    internal static int? CallRegister(ushort first)
    {
        return (first & 0xFF87) == 0x4780 ? (first >> 3) & 0xF : null;
    }

    /// <summary>The register of BX register, other than LR; or null.</summary>
    internal static int? JumpRegister(ushort first)
    {
        return (first & 0xFF87) == 0x4700 && first != 0x4770 ? (first >> 3) & 0xF : null;
    }

    /// <summary>The register of LDR.W LR, [register], which the compiler uses to check a receiver for null; or null.</summary>
    internal static int? NullCheckRegister(ushort first, ushort second)
    {
        return (first & 0xFFF0) == 0xF8D0 && second == 0xE000 && (first & 0xF) != 0xF ? first & 0xF : null;
    }

    /// <summary>Whether the next instruction always follows; a no where that is not known.</summary>
    internal static bool GoesOn(ushort first, ushort second)
    {
        if (Branch(first, second).Kind != BranchKind.None)
        {
            return false;
        }

        if (Size(first) == 2)
        {
            bool isRegisterBranch = (first & 0xFF00) == 0x4700 || (first & 0xFF87) is 0x4487 or 0x4687;
            bool isReturn = (first & 0xFF00) == 0xBD00;
            bool isTrap = (first & 0xFF00) is 0xDE00 or 0xDF00 or 0xBE00;
            return !isRegisterBranch && !isReturn && !isTrap;
        }

        bool isBlockReturn = (first & 0xFE50) == 0xE810 && (second & 0x8000) != 0;
        bool isLoadOfCounter = (first & 0xFE10) == 0xF810 && (second >> 12) == 0xF;
        return !isBlockReturn && !isLoadOfCounter;
    }

    private static (BranchKind Kind, int Distance) ShortBranch(ushort first)
    {
        if ((first & 0xF800) == 0xE000)
        {
            return (BranchKind.Short, SignExtend(first & 0x7FF, 11) * 2);
        }

        if ((first & 0xF000) == 0xD000 && (first & 0x0F00) < 0x0E00)
        {
            return (BranchKind.ShortConditional, SignExtend(first & 0xFF, 8) * 2);
        }

        return (first & 0xF500) == 0xB100
            ? (BranchKind.CompareZero, ((first & 0x200) >> 3) | ((first & 0xF8) >> 2))
            : (BranchKind.None, 0);
    }

    private static (BranchKind Kind, int Distance) LongBranch(ushort first, ushort second)
    {
        if ((first & 0xF800) != 0xF000 || (second & 0x8000) == 0)
        {
            return (BranchKind.None, 0);
        }

        int sign = (first >> 10) & 1;
        int j1 = (second >> 13) & 1;
        int j2 = (second >> 11) & 1;
        switch (second & 0x5000)
        {
            case 0x0000 when (first & 0x0380) != 0x0380:
                int near = (sign << 20) | (j2 << 19) | (j1 << 18) | ((first & 0x3F) << 12) | ((second & 0x7FF) << 1);
                return (BranchKind.LongConditional, SignExtend(near, 21));
            case 0x1000:
            case 0x5000:
                int i1 = (j1 ^ sign) ^ 1;
                int i2 = (j2 ^ sign) ^ 1;
                int far = (sign << 24) | (i1 << 23) | (i2 << 22) | ((first & 0x3FF) << 12) | ((second & 0x7FF) << 1);
                return ((second & 0x4000) == 0 ? BranchKind.Long : BranchKind.Call, SignExtend(far, 25));
            default:
                return (BranchKind.None, 0);
        }
    }

    /// <summary>Tells whether an instruction is a data memory barrier of any extent (A7.7.33).</summary>
    internal static bool IsDataMemoryBarrier(ushort first, ushort second) => first == 0xF3BF && (second & 0xFFF0) == 0x8F50;

    private static int SignExtend(int value, int bits)
    {
        return value << (32 - bits) >> (32 - bits);
    }
}
