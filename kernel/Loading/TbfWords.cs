// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;

namespace Tock.Kernel.Loading;

/// <summary>Numbers in TBF headers: little-endian, at any place.</summary>
internal static class TbfWords
{
    /// <summary>Reads two bytes.</summary>
    /// <param name="bytes">Where from.</param>
    /// <param name="at">Place of the first.</param>
    /// <returns>The number.</returns>
    internal static uint Half(ReadOnlySpan<byte> bytes, uint at) => (uint)(bytes[(int)at] | (bytes[(int)at + 1] << 8));

    /// <summary>Reads four bytes.</summary>
    /// <param name="bytes">Where from.</param>
    /// <param name="at">Place of the first.</param>
    /// <returns>The number.</returns>
    internal static uint Word(ReadOnlySpan<byte> bytes, uint at) => Half(bytes, at) | (Half(bytes, at + 2) << 16);
}
