// SPDX-License-Identifier: Apache-2.0 OR MIT

internal static class LedExample
{
    internal static void Run()
    {
        int count = Led.Count;
        for (int led = 0; led < count; led++)
        {
            Led.On(led);
            Console.WriteLine($"led: {led} of {count} is {(Led.IsOn(led) ? "on" : "off")}");
            Alarm.Sleep(TimeSpan.FromMilliseconds(100));
            Led.Toggle(led);
        }

        // There is no such light: the driver answers INVAL.
        Console.WriteLine($"led: {count}: {Led.TryOn(count).Name()}");
    }
}
