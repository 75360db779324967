// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Diagnostics.CodeAnalysis;

namespace System;

/// <summary>A length of time, in steps of 100 nanoseconds. Fractions of days, hours and so on would be floating-point numbers and are not here.</summary>
public readonly struct TimeSpan : IEquatable<TimeSpan>, IComparable<TimeSpan>, IComparable, ISpanFormattable
{
    /// <summary>Steps in a microsecond.</summary>
    public const long TicksPerMicrosecond = 10;

    /// <summary>Steps in a millisecond.</summary>
    public const long TicksPerMillisecond = 10_000;

    /// <summary>Steps in a second.</summary>
    public const long TicksPerSecond = 10_000_000;

    /// <summary>Steps in a minute.</summary>
    public const long TicksPerMinute = 600_000_000;

    /// <summary>Steps in an hour.</summary>
    public const long TicksPerHour = 36_000_000_000;

    /// <summary>Steps in a day.</summary>
    public const long TicksPerDay = 864_000_000_000;

    private const int LongestText = 32;

    /// <summary>Makes a length of steps.</summary>
    public TimeSpan(long ticks)
    {
        Ticks = ticks;
    }

    /// <summary>Makes a length of parts.</summary>
    public TimeSpan(int hours, int minutes, int seconds)
        : this(0, hours, minutes, seconds, 0)
    {
    }

    /// <summary>Makes a length of parts.</summary>
    public TimeSpan(int days, int hours, int minutes, int seconds)
        : this(days, hours, minutes, seconds, 0)
    {
    }

    /// <summary>Makes a length of parts.</summary>
    public TimeSpan(int days, int hours, int minutes, int seconds, int milliseconds)
    {
        Ticks = checked((days * TicksPerDay) + (hours * TicksPerHour) + (minutes * TicksPerMinute)
            + (seconds * TicksPerSecond) + (milliseconds * TicksPerMillisecond));
    }

    /// <summary>No time.</summary>
    public static TimeSpan Zero => default;

    /// <summary>The largest length.</summary>
    public static TimeSpan MaxValue => new TimeSpan(long.MaxValue);

    /// <summary>The least length.</summary>
    public static TimeSpan MinValue => new TimeSpan(long.MinValue);

    /// <summary>The whole length in steps.</summary>
    public long Ticks { get; }

    /// <summary>The whole days.</summary>
    public int Days => (int)(Ticks / TicksPerDay);

    /// <summary>The hours beyond the days.</summary>
    public int Hours => (int)(Ticks / TicksPerHour % 24);

    /// <summary>The minutes beyond the hours.</summary>
    public int Minutes => (int)(Ticks / TicksPerMinute % 60);

    /// <summary>The seconds beyond the minutes.</summary>
    public int Seconds => (int)(Ticks / TicksPerSecond % 60);

    /// <summary>The milliseconds beyond the seconds.</summary>
    public int Milliseconds => (int)(Ticks / TicksPerMillisecond % 1000);

    /// <summary>The microseconds beyond the milliseconds.</summary>
    public int Microseconds => (int)(Ticks / TicksPerMicrosecond % 1000);

    /// <summary>A length of days.</summary>
    public static TimeSpan FromDays(int days)
    {
        return new TimeSpan(days * TicksPerDay);
    }

    /// <summary>A length of hours.</summary>
    public static TimeSpan FromHours(int hours)
    {
        return new TimeSpan(hours * TicksPerHour);
    }

    /// <summary>A length of minutes.</summary>
    public static TimeSpan FromMinutes(long minutes)
    {
        return new TimeSpan(checked(minutes * TicksPerMinute));
    }

    /// <summary>A length of seconds.</summary>
    public static TimeSpan FromSeconds(long seconds)
    {
        return new TimeSpan(checked(seconds * TicksPerSecond));
    }

    /// <summary>A length of milliseconds.</summary>
    public static TimeSpan FromMilliseconds(long milliseconds)
    {
        return new TimeSpan(checked(milliseconds * TicksPerMillisecond));
    }

    /// <summary>A length of microseconds.</summary>
    public static TimeSpan FromMicroseconds(long microseconds)
    {
        return new TimeSpan(checked(microseconds * TicksPerMicrosecond));
    }

    /// <summary>A length of steps.</summary>
    public static TimeSpan FromTicks(long value)
    {
        return new TimeSpan(value);
    }

    /// <summary>The sum.</summary>
    public static TimeSpan operator +(TimeSpan t1, TimeSpan t2)
    {
        return new TimeSpan(checked(t1.Ticks + t2.Ticks));
    }

    /// <summary>The difference.</summary>
    public static TimeSpan operator -(TimeSpan t1, TimeSpan t2)
    {
        return new TimeSpan(checked(t1.Ticks - t2.Ticks));
    }

    /// <summary>The length with the other sign.</summary>
    public static TimeSpan operator -(TimeSpan t)
    {
        return new TimeSpan(checked(-t.Ticks));
    }

    /// <summary>A multiple.</summary>
    public static TimeSpan operator *(TimeSpan timeSpan, int factor)
    {
        return new TimeSpan(checked(timeSpan.Ticks * factor));
    }

    /// <summary>A part.</summary>
    public static TimeSpan operator /(TimeSpan timeSpan, int divisor)
    {
        return new TimeSpan(timeSpan.Ticks / divisor);
    }

    /// <summary>Whether both are equal.</summary>
    public static bool operator ==(TimeSpan t1, TimeSpan t2)
    {
        return t1.Ticks == t2.Ticks;
    }

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(TimeSpan t1, TimeSpan t2)
    {
        return t1.Ticks != t2.Ticks;
    }

    /// <summary>Whether the first is shorter.</summary>
    public static bool operator <(TimeSpan t1, TimeSpan t2)
    {
        return t1.Ticks < t2.Ticks;
    }

    /// <summary>Whether the first is not longer.</summary>
    public static bool operator <=(TimeSpan t1, TimeSpan t2)
    {
        return t1.Ticks <= t2.Ticks;
    }

    /// <summary>Whether the first is longer.</summary>
    public static bool operator >(TimeSpan t1, TimeSpan t2)
    {
        return t1.Ticks > t2.Ticks;
    }

    /// <summary>Whether the first is not shorter.</summary>
    public static bool operator >=(TimeSpan t1, TimeSpan t2)
    {
        return t1.Ticks >= t2.Ticks;
    }

    /// <summary>The sum.</summary>
    public TimeSpan Add(TimeSpan ts)
    {
        return this + ts;
    }

    /// <summary>The difference.</summary>
    public TimeSpan Subtract(TimeSpan ts)
    {
        return this - ts;
    }

    /// <summary>The length without its sign.</summary>
    public TimeSpan Duration()
    {
        return Ticks < 0 ? -this : this;
    }

    /// <summary>The length with the other sign.</summary>
    public TimeSpan Negate()
    {
        return -this;
    }

    /// <inheritdoc/>
    public bool Equals(TimeSpan obj)
    {
        return Ticks == obj.Ticks;
    }

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? value)
    {
        return value is TimeSpan other && Equals(other);
    }

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        return Ticks.GetHashCode();
    }

    /// <inheritdoc/>
    public int CompareTo(TimeSpan value)
    {
        return Ticks.CompareTo(value.Ticks);
    }

    /// <inheritdoc/>
    public int CompareTo(object? value)
    {
        if (value is null)
        {
            return 1;
        }

        if (value is not TimeSpan other)
        {
            Throw.Argument("The values are of different types.");
            return 0;
        }

        return CompareTo(other);
    }

    /// <summary>The length as [-][d.]hh:mm:ss[.fffffff].</summary>
    public override string ToString()
    {
        Span<char> buffer = stackalloc char[LongestText];
        TryFormat(buffer, out int written);
        return new string((ReadOnlySpan<char>)buffer.Slice(0, written));
    }

    /// <summary>The length in the only format, which is named c, t, T or nothing.</summary>
    public string ToString(string? format, IFormatProvider? formatProvider = null)
    {
        RefuseFormat(format);
        return ToString();
    }

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? formatProvider = null)
    {
        RefuseFormat(format);
        Span<char> text = stackalloc char[LongestText];
        ulong rest = Number.Magnitude(Ticks);
        int fraction = (int)(rest % (ulong)TicksPerSecond);
        rest /= (ulong)TicksPerSecond;
        int days = (int)(rest / 86_400);
        int seconds = (int)(rest % 86_400);
        int length = 0;
        if (Ticks < 0)
        {
            text[length++] = '-';
        }

        if (days != 0)
        {
            days.TryFormat(text.Slice(length), out int digits);
            length += digits;
            text[length++] = '.';
        }

        length = Append(text, length, seconds / 3600, 2);
        text[length++] = ':';
        length = Append(text, length, seconds / 60 % 60, 2);
        text[length++] = ':';
        length = Append(text, length, seconds % 60, 2);
        if (fraction != 0)
        {
            text[length++] = '.';
            length = Append(text, length, fraction, 7);
        }

        return Number.TryCopy(text.Slice(0, length), destination, out charsWritten);
    }

    private static int Append(Span<char> text, int start, int value, int digits)
    {
        for (int index = start + digits - 1; index >= start; index--)
        {
            text[index] = (char)('0' + (value % 10));
            value /= 10;
        }

        return start + digits;
    }

    private static void RefuseFormat(ReadOnlySpan<char> format)
    {
        if (!format.IsEmpty && !format.SequenceEqual("c") && !format.SequenceEqual("t") && !format.SequenceEqual("T"))
        {
            Throw.Format("The only format of a length of time is c.");
        }
    }
}
