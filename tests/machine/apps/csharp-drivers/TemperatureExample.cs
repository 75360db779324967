// SPDX-License-Identifier: Apache-2.0 OR MIT

internal static class TemperatureExample
{
    internal static void Run()
    {
        Console.WriteLine($"temperature: {Temperature.Read()} hundredths of a degree");
    }
}
