// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;

namespace Libtock;

/// <summary>A moment by the Gregorian calendar, to the second.</summary>
public readonly struct ClockTime
{
    /// <summary>Names one.</summary>
    /// <param name="year">The year.</param>
    /// <param name="month">The month, 1 to 12.</param>
    /// <param name="day">The day of the month, from 1 on.</param>
    /// <param name="hour">The hour, 0 to 23.</param>
    /// <param name="minute">The minute, 0 to 59.</param>
    /// <param name="second">The second, 0 to 59.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such time.</exception>
    public ClockTime(int year, int month, int day, int hour = 0, int minute = 0, int second = 0)
    {
        if (year is < 1 or > 9999)
        {
            throw new ArgumentOutOfRangeException(nameof(year));
        }

        if (month is < 1 or > 12)
        {
            throw new ArgumentOutOfRangeException(nameof(month));
        }

        if (day < 1 || day > DaysOfMonth(year, month))
        {
            throw new ArgumentOutOfRangeException(nameof(day));
        }

        if (hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 59)
        {
            throw new ArgumentOutOfRangeException(nameof(hour));
        }

        Date = ((uint)year << 9) | ((uint)month << 5) | (uint)day;
        TimeOfDay = ((uint)DayOfWeekOf(year, month, day) << 17) | ((uint)hour << 12) | ((uint)minute << 6) | (uint)second;
    }

    internal ClockTime(uint date, uint timeOfDay)
    {
        Date = date;
        TimeOfDay = timeOfDay;
    }

    /// <summary>The year.</summary>
    public int Year => (int)(Date >> 9);

    /// <summary>The month, 1 to 12.</summary>
    public int Month => (int)((Date >> 5) & 0xF);

    /// <summary>The day of the month, from 1 on.</summary>
    public int Day => (int)(Date & 0x1F);

    /// <summary>The day of the week.</summary>
    public DayOfWeek DayOfWeek => (DayOfWeek)((TimeOfDay >> 17) & 7);

    /// <summary>The hour, 0 to 23.</summary>
    public int Hour => (int)((TimeOfDay >> 12) & 0x1F);

    /// <summary>The minute, 0 to 59.</summary>
    public int Minute => (int)((TimeOfDay >> 6) & 0x3F);

    /// <summary>The second, 0 to 59.</summary>
    public int Second => (int)(TimeOfDay & 0x3F);

    /// <summary>The driver's word for the date.</summary>
    internal uint Date { get; }

    /// <summary>The driver's word for the time of day.</summary>
    internal uint TimeOfDay { get; }

    private static int DaysOfMonth(int year, int month)
    {
        return month switch
        {
            2 => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28,
            4 or 6 or 9 or 11 => 30,
            _ => 31,
        };
    }

    // A year that begins in March has the leap day at its end, and its months begin 13 days of the week in five months later.
    private static int DayOfWeekOf(int year, int month, int day)
    {
        int marches = month < 3 ? year - 1 : year;
        int months = (month + 9) % 12;
        return (marches + (marches / 4) - (marches / 100) + (marches / 400) + (((13 * months) + 2) / 5) + day + 2) % 7;
    }
}
