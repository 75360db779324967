// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Buffers.Binary;

namespace Tock.Image.Code;

/// <summary>Writes Thumb-2 instructions.</summary>
internal static class ThumbEncoder
{
    private const int ShortReach = 1 << 11;
    private const int ShortConditionalReach = 1 << 8;
    private const int LongConditionalReach = 1 << 20;
    private const int LongReach = 1 << 24;
    private const int MaximumAddressDistance = 0xFFF;

    /// <summary>Whether a branch of that sort reaches that distance from the program counter.</summary>
    internal static bool Reaches(BranchKind kind, int distance)
    {
        return kind switch
        {
            BranchKind.Short => distance >= -ShortReach && distance < ShortReach,
            BranchKind.ShortConditional => distance >= -ShortConditionalReach && distance < ShortConditionalReach,
            BranchKind.CompareZero => distance is >= 0 and <= 126,
            BranchKind.LongConditional => distance >= -LongConditionalReach && distance < LongConditionalReach,
            _ => distance >= -LongReach && distance < LongReach,
        };
    }

    /// <summary>The condition of a conditional branch (A7.3.1); it stands in other bits of the long form.</summary>
    internal static int Condition(ushort branch)
    {
        return ThumbDecoder.Size(branch) == 2 ? (branch >> 8) & 0xF : (branch >> 6) & 0xF;
    }

    /// <summary>CBZ or CBNZ without its distance, for a comparison with zero and the branch if equal or if not that follows it.</summary>
    internal static ushort CompareZero(ushort comparison, ushort branch)
    {
        int isUnequal = Condition(branch) << 11;
        return (ushort)(0xB100 | isUnequal | ((comparison >> 8) & 7));
    }

    /// <summary>Writes a branch; conditions and registers are those of the instruction it replaces.</summary>
    internal static void WriteBranch(Span<byte> target, BranchKind kind, ushort original, int distance)
    {
        switch (kind)
        {
            case BranchKind.Short:
                Write(target, (ushort)(0xE000 | ((distance >> 1) & 0x7FF)));
                break;
            case BranchKind.ShortConditional:
                Write(target, (ushort)(0xD000 | (Condition(original) << 8) | ((distance >> 1) & 0xFF)));
                break;
            case BranchKind.CompareZero:
                Write(target, (ushort)((original & 0xFD07) | ((distance & 0x40) << 3) | ((distance & 0x3E) << 2)));
                break;
            case BranchKind.LongConditional:
                int near = distance >> 1;
                Write(target, (ushort)(0xF000 | (((distance >> 20) & 1) << 10) | (Condition(original) << 6) | ((near >> 11) & 0x3F)));
                Write(target[2..], (ushort)(0x8000 | (((distance >> 18) & 1) << 13) | (((distance >> 19) & 1) << 11) | (near & 0x7FF)));
                break;
            default:
                int sign = (distance >> 24) & 1;
                int j1 = ((distance >> 23) & 1) ^ sign ^ 1;
                int j2 = ((distance >> 22) & 1) ^ sign ^ 1;
                int link = kind == BranchKind.Call ? 0x4000 : 0;
                Write(target, (ushort)(0xF000 | (sign << 10) | ((distance >> 12) & 0x3FF)));
                Write(target[2..], (ushort)(0x9000 | link | (j1 << 13) | (j2 << 11) | ((distance >> 1) & 0x7FF)));
                break;
        }
    }

    /// <summary>Writes MOVW or MOVT.</summary>
    internal static void WriteMoveHalf(Span<byte> target, bool isHigh, int register, ushort value)
    {
        Write(target, (ushort)(0xF240 | (isHigh ? 0x80 : 0) | (value >> 12) | ((value & 0x800) >> 1)));
        Write(target[2..], (ushort)(((value & 0x700) << 4) | (register << 8) | (value & 0xFF)));
    }

    /// <summary>Writes ADR in its long form, T2 or T3 (A7.7.7); false where it does not reach.</summary>
    internal static bool WriteAddress(Span<byte> target, int register, int distance)
    {
        int magnitude = Math.Abs(distance);
        if (magnitude > MaximumAddressDistance)
        {
            return false;
        }

        Write(target, (ushort)((distance < 0 ? 0xF2AF : 0xF20F) | ((magnitude & 0x800) >> 1)));
        Write(target[2..], (ushort)(((magnitude & 0x700) << 4) | (register << 8) | (magnitude & 0xFF)));
        return true;
    }

    private static void Write(Span<byte> target, ushort value)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(target, value);
    }
}
