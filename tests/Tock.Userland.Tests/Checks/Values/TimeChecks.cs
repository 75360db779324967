// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Userland.Tests.Checks;

/// <summary>Lengths of time.</summary>
internal static class TimeChecks
{
    internal static string Texts() => $"{TimeSpan.Zero} {TimeSpan.FromSeconds(1)} {TimeSpan.FromMilliseconds(1500)} {new TimeSpan(1, 2, 3)} {new TimeSpan(10, 23, 59, 58, 7)} {-TimeSpan.FromMinutes(90)} {TimeSpan.MaxValue} {TimeSpan.MinValue} {TimeSpan.FromTicks(1)}";

    internal static string Parts()
    {
        TimeSpan span = new TimeSpan(3, 4, 5, 6, 789);
        return $"{span.Days} {span.Hours} {span.Minutes} {span.Seconds} {span.Milliseconds} {span.Microseconds} {span.Ticks} {span.Negate().Hours}";
    }

    internal static string Arithmetic()
    {
        TimeSpan first = TimeSpan.FromMinutes(2);
        TimeSpan second = TimeSpan.FromSeconds(30);
        return $"{first + second} {first - second} {second - first} {(second - first).Duration()} {first > second} {first == TimeSpan.FromSeconds(120)} {first.CompareTo(second)} {first.Equals((object)second)} {TimeSpan.FromHours(25)} {TimeSpan.FromDays(2)}";
    }

    internal static string Days() => $"{(int)DayOfWeek.Saturday} {DayOfWeek.Monday < DayOfWeek.Friday} {Environment.NewLine.Length}";
}
