// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Hil.Calendar;

/// <summary>A moment by the Gregorian calendar, to the second; in what time zone, its users agree on.</summary>
public readonly struct CalendarTime
{
    private const uint February = 2;

    // Bit n for a month n of 31 days.
    private const uint LongMonths = (1u << 1) | (1u << 3) | (1u << 5) | (1u << 7) | (1u << 8) | (1u << 10) | (1u << 12);

    /// <summary>Gets the year, such as 2024.</summary>
    public uint Year { get; init; }

    /// <summary>Gets the month, 1 to 12.</summary>
    public uint Month { get; init; }

    /// <summary>Gets the day of the month, from 1 on.</summary>
    public uint Day { get; init; }

    /// <summary>Gets the day of the week, 0 for Sunday to 6. Clocks count it by themselves and do not ask whether it fits the date.</summary>
    public uint DayOfWeek { get; init; }

    /// <summary>Gets the hour, 0 to 23.</summary>
    public uint Hour { get; init; }

    /// <summary>Gets the minute, 0 to 59.</summary>
    public uint Minute { get; init; }

    /// <summary>Gets the second, 0 to 59.</summary>
    public uint Second { get; init; }

    /// <summary>Gets a value indicating whether there is such a day and such a time of day.</summary>
    public bool IsValid =>
        Month is >= 1 and <= 12 && Day >= 1 && Day <= DaysInMonth && DayOfWeek <= 6 && Hour <= 23 && Minute <= 59 && Second <= 59;

    private uint DaysInMonth
    {
        get
        {
            if (Month != February)
            {
                return (LongMonths & (1u << (int)Month)) != 0 ? 31u : 30u;
            }

            bool isLeap = Year % 4 == 0 && (Year % 100 != 0 || Year % 400 == 0);
            return isLeap ? 29u : 28u;
        }
    }
}
