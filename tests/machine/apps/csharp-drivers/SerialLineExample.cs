// SPDX-License-Identifier: Apache-2.0 OR MIT

internal static class SerialLineExample
{
    internal static void Run()
    {
        for (int number = 1; number <= 2; number++)
        {
            SerialLine line = new(number);
            Console.WriteLine($"serial-line: {number}: {line.TryWrite("Hello, other side.\n"u8).Name()}");
        }
    }
}
