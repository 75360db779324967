// SPDX-License-Identifier: Apache-2.0 OR MIT

internal static class SpiControllerExample
{
    internal static void Run()
    {
        // Asks each device that a chip select selects for an identification, as many do: a command byte, then bytes to be answered.
        ReadOnlySpan<byte> sent = [0x9f, 0, 0, 0];
        Span<byte> heard = stackalloc byte[4];
        for (int number = 0; SpiController.TrySetChipSelect(number) == ErrorCode.None; number++)
        {
            SpiController.Transfer(sent, heard);
            Console.WriteLine($"spi-controller: {number}: OK, {heard[1]:x2} {heard[2]:x2} {heard[3]:x2}");
        }
    }
}
