// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;

namespace Tock.Boards.CoreLibChecks;

/// <summary>The first UART of the machine, which sends at once.</summary>
internal static class Serial
{
    private const uint Data = 0x4000C000;

    internal static void Report(ReadOnlySpan<byte> name, long value)
    {
        Write(name);
        Write("="u8);
        for (int shift = 60; shift >= 0; shift -= 4)
        {
            Put("0123456789abcdef"u8[(int)((ulong)value >> shift) & 0xF]);
        }

        Write("\n"u8);
    }

    internal static void Write(ReadOnlySpan<byte> text)
    {
        foreach (byte letter in text)
        {
            Put(letter);
        }
    }

    private static void Put(byte letter)
    {
        // SAFETY: the data register of the UART; a write sends the byte.
        unsafe
        {
            *(uint*)Data = letter;
        }
    }
}
