// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.CoreLib.Tests.Checks;

/// <summary>Static state of each kind: preset, zero, and references that start-up must provide for.</summary>
internal static class Statics
{
    internal static int s_preset = 5;
    internal static int s_zero;
    internal static long s_long = 0x123456789ABCL;
    internal static Figure? s_figure;
    internal static string s_text = "hello";

    // Objects of plain values, which the compiler makes itself.
    internal static readonly int[] s_numbers = [1, 2, 3, 4];
    internal static readonly Counter s_counter = new(40);

    internal static ReadOnlySpan<int> Table => [10, 20, 30, 40];

    internal static ReadOnlySpan<byte> Letters => "abc"u8;

    internal static int Negate(int value)
    {
        return -value;
    }
}
