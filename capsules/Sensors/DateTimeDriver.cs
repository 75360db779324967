// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Capsules.Core;
using Tock.Kernel;
using Tock.Kernel.Abi;
using Tock.Kernel.Hil.Calendar;
using Tock.Kernel.Processes;
using Tock.Kernel.Syscalls;

namespace Tock.Capsules.Sensors;

/// <summary>Date and time of day for applications, driver number 0x90007: a reading or setting for each request, in their order.</summary>
/// <remarks>
/// <code>
/// Command 0                present   Success
///         1                read      Success; BUSY while the process waits for an earlier request; NOMEM
///         2 (date, time)   set       likewise; INVAL if there is no such time
/// Upcall  0 (status, date, time); after a setting, and after a failure, date and time are 0
/// Date    year &lt;&lt; 9 | month &lt;&lt; 5 | day
/// Time    day of the week (Sunday is 0) &lt;&lt; 17 | hour &lt;&lt; 12 | minute &lt;&lt; 6 | second
/// </code>
/// Upstream tells everybody who waits of whichever operation ends first; here each is told of its own.
/// </remarks>
public sealed class DateTimeDriver : QueuedDriver, IRealTimeClockClient
{
    /// <summary>The driver number.</summary>
    public const uint DriverNumber = DateTimeAbi.DriverNumber;

    private const uint DateBits = (1u << 21) - 1;
    private const uint TimeBits = (1u << 20) - 1;

    private readonly IRealTimeClock _clock;

    /// <summary>Initializes a new instance of the <see cref="DateTimeDriver"/> class and makes it the clock's client.</summary>
    /// <param name="processes">The board's process table.</param>
    /// <param name="clock">The clock.</param>
    public DateTimeDriver(ProcessTable processes, IRealTimeClock clock)
        : base(DriverNumber, processes)
    {
        _clock = clock;
        clock.SetRealTimeClockClient(this);
    }

    /// <inheritdoc/>
    public override CommandReturn Command(
        scoped ref ProcessContext process, uint command, uint argument0, uint argument1)
    {
        switch (command)
        {
            case DateTimeAbi.CommandPresent:
                return CommandReturn.Success();
            case DateTimeAbi.CommandRead:
                return CommandReturn.From(Ask(ref process, command));
            case DateTimeAbi.CommandSet:
                // Checked here for those that wait, too; the years that the clock can show it checks itself.
                return argument0 <= DateBits && argument1 <= TimeBits && Decode(argument0, argument1).IsValid
                    ? CommandReturn.From(Ask(ref process, command, argument0, argument1))
                    : CommandReturn.Failure(ErrorCode.Invalid);
            default:
                return CommandReturn.Failure(ErrorCode.NotSupported);
        }
    }

    /// <inheritdoc/>
    public void TimeRead(CalendarTime time, Result result)
    {
        uint date = (time.Year << 9) | (time.Month << 5) | time.Day;
        uint timeOfDay = (time.DayOfWeek << 17) | (time.Hour << 12) | (time.Minute << 6) | time.Second;
        Complete(result.StatusCode, result.IsOk ? date : 0, result.IsOk ? timeOfDay : 0);
    }

    /// <inheritdoc/>
    public void TimeWritten(Result result) => Complete(result.StatusCode, 0, 0);

    /// <inheritdoc/>
    private protected override Result Begin(scoped ref ProcessContext process, PendingRequest request) =>
        request.Command == DateTimeAbi.CommandRead
            ? _clock.ReadTime()
            : _clock.WriteTime(Decode(request.Argument0, request.Argument1));

    /// <inheritdoc/>
    private protected override void TellFailure(scoped ref ProcessContext process, ErrorCode error) => Tell(ref process, (uint)error, 0, 0);

    private static CalendarTime Decode(uint date, uint time) => new()
    {
        Year = date >> 9,
        Month = (date >> 5) & 0xF,
        Day = date & 0x1F,
        DayOfWeek = (time >> 17) & 7,
        Hour = (time >> 12) & 0x1F,
        Minute = (time >> 6) & 0x3F,
        Second = time & 0x3F,
    };
}
