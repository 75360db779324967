// SPDX-License-Identifier: Apache-2.0 OR MIT

internal static class RngExample
{
    internal static void Run()
    {
        Span<byte> bytes = stackalloc byte[8];
        ErrorCode error = Rng.TryFill(bytes);
        Console.WriteLine($"rng: {error.Name()}, {bytes[0]:x2} {bytes[1]:x2} {bytes[2]:x2} {bytes[3]:x2}");
    }
}
