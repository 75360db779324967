// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Libtock.Abi;

namespace Tock.Testing;

/// <summary>The clock that shows the date (driver 0x90007). It goes with the board's time, and begins at noon of 1 January 2026.</summary>
public sealed class FakeDateTime : FakeDriver
{
    private const int LeastYear = 2000;
    private const int MostYear = 2099;

    private readonly FakeClock _clock;
    private DateTime _start = new(2026, 1, 1, 12, 0, 0);

    internal FakeDateTime(FakeClock clock)
        : base(DateTimeAbi.DriverNumber)
    {
        _clock = clock;
    }

    /// <summary>What it shows.</summary>
    public DateTime Now
    {
        get => _start + _clock.Now;
        set => _start = value - _clock.Now;
    }

    /// <inheritdoc/>
    protected internal override Answer Command(DriverCall call)
    {
        switch (call.Command)
        {
            case DateTimeAbi.CommandPresent:
                return Answer.Success;
            case DateTimeAbi.CommandRead:
                return Begin(call, DateTimeAbi.UpcallDone, () => Failure == ErrorCode.None ? Encode(Now) : ((uint)Failure, 0u, 0u));
            case DateTimeAbi.CommandSet when TryDecode(call.Argument1, call.Argument2, out DateTime time):
                return time.Year is < LeastYear or > MostYear ? Answer.Failure(ErrorCode.Invalid) : Begin(call, DateTimeAbi.UpcallDone, () => Set(time));
            case DateTimeAbi.CommandSet:
                return Answer.Failure(ErrorCode.Invalid);
            default:
                return Answer.Failure(ErrorCode.NotSupported);
        }
    }

    private static (uint Status, uint Date, uint Time) Encode(DateTime now) => (
        0,
        (uint)((now.Year << 9) | (now.Month << 5) | now.Day),
        (uint)(((int)now.DayOfWeek << 17) | (now.Hour << 12) | (now.Minute << 6) | now.Second));

    // The day of the week is what it is; what is said about it is not looked at.
    private static bool TryDecode(uint date, uint time, out DateTime decoded)
    {
        decoded = default;
        int year = (int)(date >> 9);
        int month = (int)(date >> 5) & 0xF;
        int day = (int)date & 0x1F;
        int hour = (int)(time >> 12) & 0x1F;
        int minute = (int)(time >> 6) & 0x3F;
        int second = (int)time & 0x3F;
        if (date >> 21 != 0 || time >> 20 != 0 || year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)
            || hour > 23 || minute > 59 || second > 59 || ((time >> 17) & 7) > 6)
        {
            return false;
        }

        decoded = new DateTime(year, month, day, hour, minute, second);
        return true;
    }

    private (uint Status, uint Date, uint Time) Set(DateTime time)
    {
        if (Failure == ErrorCode.None)
        {
            Now = time;
        }

        return ((uint)Failure, 0, 0);
    }
}
