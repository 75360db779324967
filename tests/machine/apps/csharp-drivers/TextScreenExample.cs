// SPDX-License-Identifier: Apache-2.0 OR MIT

internal static class TextScreenExample
{
    internal static void Run()
    {
        TextScreen.Clear();
        TextScreen.Write("TockSharp\n");
        TextScreen.SetCursor(4, 3);
        TextScreen.Write("line 3");
        Console.WriteLine($"text-screen: OK, {TextScreen.Columns} columns, {TextScreen.Lines} lines");
    }
}
