// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Image.Code;

/// <summary>Says which registers an instruction could read or write. What it does not know in detail, it answers with yes.</summary>
internal static class RegisterUse
{
    private const int LinkRegister = 14;
    private const int ProgramCounter = 15;

    /// <summary>Whether the instruction could read or write a register, r0 to r12 or LR, as its operand.</summary>
    internal static bool Mentions(ushort first, ushort second, int register)
    {
        return ThumbDecoder.Size(first) == 2 ? MentionsShort(first, register) : MentionsLong(first, second, register);
    }

    private static bool MentionsShort(ushort first, int register)
    {
        bool low0 = (first & 7) == register;
        bool low3 = ((first >> 3) & 7) == register;
        bool low6 = ((first >> 6) & 7) == register;
        bool low8 = ((first >> 8) & 7) == register;
        switch (first >> 12)
        {
            case 0 or 1:
                // Shifts by a constant, additions and subtractions; the third field is a constant in some.
                bool isThree = (first & 0xFC00) == 0x1800;
                return low0 || low3 || (isThree && low6);
            case 2 or 3:
                return low8;
            case 4 when (first & 0xFC00) == 0x4000:
                return low0 || low3;
            case 4 when (first & 0xFC00) == 0x4400:
                int high = (first >> 3) & 0xF;
                bool isBranch = (first & 0xFF00) == 0x4700;
                int target = ((first & 0x80) >> 4) | (first & 7);
                bool isCall = isBranch && (first & 0x80) != 0;
                return high == register || (!isBranch && target == register) || (isCall && register == LinkRegister);
            case 4:
                // A literal.
                return low8;
            case 5:
                return low0 || low3 || low6;
            case 6 or 7 or 8:
                return low0 || low3;
            case 9:
                return low8;
            case 10:
                return low8;
            case 11:
                return MentionsMiscellaneous(first, register);
            case 12:
                return low8 || (register < 8 && ((first >> register) & 1) != 0);
            default:
                return false;
        }
    }

    private static bool MentionsMiscellaneous(ushort first, int register)
    {
        switch ((first >> 8) & 0xF)
        {
            case 0x0:
                // ADD and SUB of SP.
                return false;
            case 0x1 or 0x3 or 0x9 or 0xB:
                return (first & 7) == register;
            case 0x2 or 0xA:
                return (first & 7) == register || ((first >> 3) & 7) == register;
            case 0x4 or 0x5:
                return register == LinkRegister ? (first & 0x100) != 0 : register < 8 && ((first >> register) & 1) != 0;
            case 0xC or 0xD:
                return register < 8 && ((first >> register) & 1) != 0;
            case 0xE or 0xF:
                // BKPT, NOP and hints.
                return false;
            default:
                return true;
        }
    }

    private static bool MentionsLong(ushort first, ushort second, int register)
    {
        bool n = (first & 0xF) == register;
        bool t = (second >> 12) == register;
        bool d = ((second >> 8) & 0xF) == register;
        bool m = (second & 0xF) == register;
        if ((first & 0xFE40) == 0xE800)
        {
            // LDM and STM; the program counter in the list does not matter here.
            return n || (register < ProgramCounter && ((second >> register) & 1) != 0);
        }

        if (ThumbDecoder.MoveHalf(first, second) is { } half)
        {
            return half.Register == register;
        }

        if ((first & 0xF800) == 0xF000 && (second & 0x8000) == 0)
        {
            // A constant; without a source it says 15.
            return n || d;
        }

        if ((first & 0xF800) == 0xF000)
        {
            bool isBranch = ThumbDecoder.Branch(first, second).Kind is BranchKind.Long or BranchKind.LongConditional;
            bool isBarrier = first == 0xF3BF;
            return !isBranch && !isBarrier;
        }

        bool isLoadOrStore = (first & 0xFE00) == 0xF800;
        if (isLoadOrStore)
        {
            bool hasIndex = (first & 0x0080) == 0 && (second & 0x0FC0) == 0 && (first & 0xF) != ProgramCounter;
            return n || t || (hasIndex && m);
        }

        return n || t || d || m;
    }
}
