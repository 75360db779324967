// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;

namespace Tock.Capsules.Cryptography;

/// <summary>The block function of ChaCha20 (RFC 8439, section 2.3). It reads no tables and does not branch on what it is given.</summary>
internal static class ChaCha20
{
    /// <summary>Words of a block.</summary>
    internal const int BlockWords = 16;

    private const int DoubleRounds = 10;

    /// <summary>Gets the four words that each block begins with.</summary>
    internal static ReadOnlySpan<uint> Constants => [0x6170_7865, 0x3320_646E, 0x7962_2D32, 0x6B20_6574];

    /// <summary>Computes a block of key stream.</summary>
    /// <param name="input">Sixteen words: constants, key, counter, nonce.</param>
    /// <param name="output">Where the sixteen words of the block go; another place than the input.</param>
    internal static void Block(ReadOnlySpan<uint> input, Span<uint> output)
    {
        input.CopyTo(output);
        for (int i = 0; i < DoubleRounds; i++)
        {
            for (int column = 0; column < 4; column++)
            {
                QuarterRound(output, column, 4 + column, 8 + column, 12 + column);
            }

            for (int row = 0; row < 4; row++)
            {
                QuarterRound(output, row, 4 + ((row + 1) % 4), 8 + ((row + 2) % 4), 12 + ((row + 3) % 4));
            }
        }

        for (int i = 0; i < BlockWords; i++)
        {
            output[i] += input[i];
        }
    }

    private static void QuarterRound(Span<uint> words, int a, int b, int c, int d)
    {
        Mix(words, a, b, d, 16);
        Mix(words, c, d, b, 12);
        Mix(words, a, b, d, 8);
        Mix(words, c, d, b, 7);
    }

    private static void Mix(Span<uint> words, int sum, int addend, int turned, int count)
    {
        words[sum] += words[addend];
        uint value = words[turned] ^ words[sum];
        words[turned] = (value << count) | (value >> (32 - count));
    }
}
