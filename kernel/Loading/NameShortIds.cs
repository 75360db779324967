// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;

namespace Tock.Kernel.Loading;

/// <summary>Takes the package name for the identity: the ShortId is its CRC-32, as POSIX cksum computes it for a file.</summary>
public sealed class NameShortIds : IShortIds
{
    private const uint Polynomial = 0x04C11DB7;

    /// <inheritdoc/>
    public uint Assign(ReadOnlySpan<byte> name, uint fixedInHeader)
    {
        if (name.Length == 0)
        {
            return fixedInHeader;
        }

        uint remainder = 0;
        for (int i = 0; i < name.Length; i++)
        {
            remainder = Shift(remainder, name[i]);
        }

        // cksum puts the length behind the text, low byte first, without leading zeros.
        for (uint length = (uint)name.Length; length != 0; length >>= 8)
        {
            remainder = Shift(remainder, (byte)length);
        }

        return ~remainder;
    }

    private static uint Shift(uint remainder, byte next)
    {
        remainder ^= (uint)next << 24;
        for (int bit = 0; bit < 8; bit++)
        {
            remainder = (remainder & 0x80000000) != 0 ? (remainder << 1) ^ Polynomial : remainder << 1;
        }

        return remainder;
    }
}
