// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;

namespace Example.Capsules.Morse;

/// <summary>International Morse code (Recommendation ITU-R M.1677-1) of the 26 letters.</summary>
internal static class MorseCode
{
    // From A on, read from the right: 1 for a dash, 0 for a dot, and a 1 that ends the letter. A is 1 10: a dot, then a dash.
    private static ReadOnlySpan<byte> Letters =>
    [
        0b1_10, 0b1_0001, 0b1_0101, 0b1_001, 0b1_0, 0b1_0100, 0b1_011, 0b1_0000, 0b1_00, 0b1_1110, 0b1_101, 0b1_0010, 0b1_11,
        0b1_01, 0b1_111, 0b1_0110, 0b1_1011, 0b1_010, 0b1_000, 0b1_1, 0b1_100, 0b1_1000, 0b1_110, 0b1_1001, 0b1_1101, 0b1_0011,
    ];

    /// <summary>The signals of a letter.</summary>
    /// <param name="letter">The letter, small or capital, in ASCII.</param>
    /// <returns>A bit for each signal, the first lowest, 1 for a dash; above the last one a bit that is set. 1, which is no signal, for all that is no letter.</returns>
    internal static uint Of(byte letter)
    {
        uint place = (letter | 0x20u) - 'a';
        return place < (uint)Letters.Length ? Letters[(int)place] : 1u;
    }
}
