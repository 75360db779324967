// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;

namespace Tock.Capsules.Storage;

/// <summary>The checksums of the SD bus (SD Specifications, Part 1, "Cyclic Redundancy Code").</summary>
internal static class SdChecksum
{
    // x^7 + x^3 + 1, one bit to the left, as the sums below are kept in the upper bits of a byte.
    private const uint CommandPolynomial = 0x12;

    /// <summary>Computes the last byte of a command: its checksum of 7 bits, and the end bit.</summary>
    /// <param name="command">The bytes before it.</param>
    /// <returns>The byte.</returns>
    internal static byte OfCommand(scoped ReadOnlySpan<byte> command)
    {
        uint sum = 0;
        for (int index = 0; index < command.Length; index++)
        {
            sum ^= command[index];
            for (int bit = 0; bit < 8; bit++)
            {
                sum = (sum & 0x80) != 0 ? (sum << 1) ^ CommandPolynomial : sum << 1;
            }
        }

        return (byte)(sum | 1);
    }

    /// <summary>Goes on with the checksum of a block: x^16 + x^12 + x^5 + 1, from 0, the highest bit first.</summary>
    /// <param name="sum">The checksum of the bytes before.</param>
    /// <param name="bytes">The next bytes.</param>
    /// <returns>The checksum.</returns>
    internal static ushort OfBlock(ushort sum, scoped ReadOnlySpan<byte> bytes)
    {
        uint value = sum;
        for (int index = 0; index < bytes.Length; index++)
        {
            // A byte at once: the polynomial has few terms, far apart.
            uint next = (value >> 8) ^ bytes[index];
            next ^= next >> 4;
            value = ((value << 8) ^ (next << 12) ^ (next << 5) ^ next) & 0xFFFF;
        }

        return (ushort)value;
    }
}
