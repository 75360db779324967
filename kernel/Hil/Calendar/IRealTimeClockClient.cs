// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Hil.Calendar;

/// <summary>Is told when an operation begun with <see cref="IRealTimeClock"/> is over.</summary>
public interface IRealTimeClockClient
{
    /// <summary>The time was read. The next operation may be started from here.</summary>
    /// <param name="time">The time; meaningless after a failure.</param>
    /// <param name="result">Ok; NoAcknowledge if the clock does not answer; Off if it stands, because it was never set; Fail if it shows no time.</param>
    void TimeRead(CalendarTime time, Result result);

    /// <summary>The time was set. The next operation may be started from here.</summary>
    /// <param name="result">Ok; NoAcknowledge if the clock does not answer.</param>
    void TimeWritten(Result result);
}
