// SPDX-License-Identifier: Apache-2.0 OR MIT

internal static class ScreenExample
{
    internal static void Run()
    {
        // Two bytes are two rows of eight pixels.
        ReadOnlySpan<byte> pattern = [0xcc, 0xcc, 0x33, 0x33, 0xcc, 0xcc, 0x33, 0x33, 0xcc, 0xcc, 0x33, 0x33, 0xcc, 0xcc, 0x33, 0x33];
        Screen.Fill([0]);
        Screen.SetFrame(56, 24, 16, 8);
        Screen.Write(pattern);
        Console.WriteLine($"screen: OK, {Screen.Columns} by {Screen.Rows} pixels");
    }
}
