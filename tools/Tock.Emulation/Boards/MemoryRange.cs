// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Emulation.Boards;

/// <summary>A range of the board's physical addresses.</summary>
/// <param name="Start">First address.</param>
/// <param name="Length">Length in bytes.</param>
public readonly record struct MemoryRange(uint Start, uint Length)
{
    /// <summary>Last address of the range.</summary>
    public uint Last => Start + (Length - 1);

    /// <summary>Whether <paramref name="address"/> lies in the range.</summary>
    public bool Contains(uint address) => address - Start < Length;

    /// <inheritdoc/>
    public override string ToString() => $"0x{Start:x8}..0x{Last:x8}";
}
