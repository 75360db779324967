// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Image.Code;

/// <summary>Tells for the instructions that the compiler uses whether they read a register or only write it; where it does not know, that they read.</summary>
internal static class RegisterEffects
{
    private const int ProgramCounter = 15;

    /// <summary>What the instruction does with a register, r0 to r12 or LR.</summary>
    internal static RegisterEffect Of(ushort first, ushort second, int register)
    {
        if (!RegisterUse.Mentions(first, second, register))
        {
            return RegisterEffect.None;
        }

        bool isWritten = ThumbDecoder.Size(first) == 2 ? WritesOnlyShort(first, register) : WritesOnlyLong(first, second, register);
        return isWritten ? RegisterEffect.Writes : RegisterEffect.Reads;
    }

    private static bool WritesOnlyShort(ushort first, int register)
    {
        bool low0 = (first & 7) == register;
        bool low3 = ((first >> 3) & 7) == register;
        bool low6 = ((first >> 6) & 7) == register;
        bool low8 = ((first >> 8) & 7) == register;
        switch (first >> 12)
        {
            case 0 or 1:
                bool isThree = (first & 0xFC00) == 0x1800;
                return low0 && !low3 && !(isThree && low6);
            case 2:
                // MOVS, not CMP.
                return low8 && (first & 0x0800) == 0;
            case 4 when (first & 0xFC00) == 0x4000:
                // RSBS and MVNS have one source; the others read their destination.
                return (first & 0xFFC0) is 0x4240 or 0x43C0 && low0 && !low3;
            case 4 when (first & 0xFF00) == 0x4600:
                int target = ((first & 0x80) >> 4) | (first & 7);
                return target == register && ((first >> 3) & 0xF) != register;
            case 5:
                return (first & 0x0E00) >= 0x0600 && low0 && !low3 && !low6;
            case 6 or 7 or 8:
                return (first & 0x0800) != 0 && low0 && !low3;
            case 9:
                return (first & 0x0800) != 0 && low8;
            case 10:
                return low8;
            case 11:
                bool isExtension = (first & 0xFF00) == 0xB200;
                bool isPop = (first & 0xFE00) == 0xBC00;
                return isPop || (isExtension && low0 && !low3);
            default:
                return false;
        }
    }

    private static bool WritesOnlyLong(ushort first, ushort second, int register)
    {
        bool n = (first & 0xF) == register;
        bool t = (second >> 12) == register;
        bool d = ((second >> 8) & 0xF) == register;
        bool m = (second & 0xF) == register;
        if ((first & 0xFE40) == 0xE800)
        {
            bool isLoad = (first & 0x0010) != 0;
            return isLoad && !n;
        }

        if (ThumbDecoder.MoveHalf(first, second) is { } half)
        {
            return !half.IsHigh;
        }

        if ((first & 0xF800) == 0xF000 && (second & 0x8000) == 0)
        {
            bool isInsertion = (first & 0xFBF0) == 0xF360;
            return d && !n && !isInsertion;
        }

        switch (first & 0xFE00)
        {
            case 0xEA00:
                return d && !n && !m;
            case 0xF800:
                bool isLoad = (first & 0x0010) != 0;
                bool isIndexed = (first & 0x0080) == 0 && (second & 0x0FC0) == 0 && (first & 0xF) != ProgramCounter;
                return isLoad && t && !n && !(isIndexed && m);
            case 0xE800:
                bool isPairLoad = (first & 0x0040) != 0 && (first & 0x0120) != 0 && (first & 0x0010) != 0;
                return isPairLoad && (t || d) && !n;
            case 0xFA00 when (first & 0x0100) == 0:
                return d && !n && !m;
            case 0xFA00:
                bool isLong = (first & 0x0080) != 0;
                bool isDivision = (first & 0xFFD0) == 0xFB90;
                bool isProduct = (first & 0xFFD0) == 0xFB80;
                return !n && !m && (isLong ? (isDivision && d) || (isProduct && (d || t)) : d && !t);
            default:
                return false;
        }
    }
}
