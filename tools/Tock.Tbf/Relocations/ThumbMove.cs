// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Buffers.Binary;

namespace Tock.Tbf.Relocations;

/// <summary>
/// The Thumb-2 instructions MOVW and MOVT with a 16-bit constant. Source: ARMv7-M Architecture Reference Manual, A7.7.76
/// (MOV immediate, encoding T3) and A7.7.79 (MOVT, encoding T1).
/// </summary>
internal static class ThumbMove
{
    private const uint OpcodeMask = 0x8000FBF0;
    private const uint LowOpcode = 0x0000F240;
    private const uint HighOpcode = 0x0000F2C0;
    private const uint ConstantMask = 0x70FF040F;

    /// <summary>True if a MOVW stands there.</summary>
    internal static bool IsLow(ReadOnlySpan<byte> place) => (Word(place) & OpcodeMask) == LowOpcode;

    /// <summary>True if a MOVT stands there.</summary>
    internal static bool IsHigh(ReadOnlySpan<byte> place) => (Word(place) & OpcodeMask) == HighOpcode;

    /// <summary>The register that the instruction loads.</summary>
    internal static uint Register(ReadOnlySpan<byte> place) => (Word(place) >> 24) & 15;

    /// <summary>The constant: bits 15 to 12 are imm4, bit 11 is i, bits 10 to 8 are imm3, bits 7 to 0 are imm8.</summary>
    internal static ushort Read(ReadOnlySpan<byte> place)
    {
        // The first halfword is the lower one of the word.
        uint word = Word(place);
        return (ushort)(((word & 0xF) << 12) | ((word >> 10 & 1) << 11) | ((word >> 28 & 7) << 8) | (word >> 16 & 0xFF));
    }

    /// <summary>Changes the constant.</summary>
    internal static void Write(Span<byte> place, ushort value)
    {
        uint constant = ((uint)value >> 12) | ((uint)value >> 11 & 1) << 10 | ((uint)value >> 8 & 7) << 28 | ((uint)value & 0xFF) << 16;
        BinaryPrimitives.WriteUInt32LittleEndian(place, (Word(place) & ~ConstantMask) | constant);
    }

    private static uint Word(ReadOnlySpan<byte> place) => BinaryPrimitives.ReadUInt32LittleEndian(place);
}
