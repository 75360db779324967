// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Buffers.Binary;

namespace Tock.Debugging.Tracing;

/// <summary>A stretch of Thumb code that was copied from a board.</summary>
/// <param name="Start">Address of its first byte, an even number.</param>
/// <param name="Bytes">What stands there.</param>
internal sealed record CodeWindow(uint Start, ReadOnlyMemory<byte> Bytes)
{
    private const int HalfwordSize = 2;

    /// <summary>Whether the halfword at an address is in it.</summary>
    internal bool Contains(uint address) => address >= Start && address - Start + HalfwordSize <= (uint)Bytes.Length;

    /// <summary>The halfword at an address that is in it.</summary>
    internal ushort Halfword(uint address) => BinaryPrimitives.ReadUInt16LittleEndian(Bytes.Span[(int)(address - Start)..]);
}
