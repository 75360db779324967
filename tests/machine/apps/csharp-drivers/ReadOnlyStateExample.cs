// SPDX-License-Identifier: Apache-2.0 OR MIT

internal static class ReadOnlyStateExample
{
    internal static void Run()
    {
        // The kernel renews the state before it lets the process execute.
        for (int times = 0; times < 2; times++)
        {
            uint before = ReadOnlyState.Switches;
            Alarm.Sleep(TimeSpan.FromMilliseconds(50));
            Console.WriteLine($"state: given the processor {ReadOnlyState.Switches} times, at tick {ReadOnlyState.Ticks}");
            Console.WriteLine($"state: {(ReadOnlyState.Switches > before ? "renewed" : "old")}");
        }
    }
}
