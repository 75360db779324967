// SPDX-License-Identifier: Apache-2.0 OR MIT

internal static class DateTimeExample
{
    internal static void Run()
    {
        Clock.Set(new ClockTime(2030, 6, 15, 23, 59, 59));
        Alarm.Sleep(TimeSpan.FromMilliseconds(1100));
        ClockTime time = Clock.Read();
        Console.WriteLine($"date-time: OK, {time.Year}-{time.Month:D2}-{time.Day:D2} {time.Hour:D2}:{time.Minute:D2}");
    }
}
