// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Buffers.Binary;

namespace Tock.Kernel.Loading;

/// <summary>Numbers in TBF headers: little-endian, at any place.</summary>
internal static class TbfWords
{
    /// <summary>Reads two bytes.</summary>
    /// <param name="bytes">Where from.</param>
    /// <param name="at">Place of the first.</param>
    /// <returns>The number.</returns>
    internal static uint Half(ReadOnlySpan<byte> bytes, uint at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.Slice((int)at));

    /// <summary>Reads four bytes.</summary>
    /// <param name="bytes">Where from.</param>
    /// <param name="at">Place of the first.</param>
    /// <returns>The number.</returns>
    internal static uint Word(ReadOnlySpan<byte> bytes, uint at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.Slice((int)at));
}
