// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Hil.Calendar;

/// <summary>
/// A clock that tells date and time of day, split-phase: a call starts, a method of <see cref="IRealTimeClockClient"/> ends it. One
/// operation at a time; the callback never runs inside the call.
/// </summary>
public interface IRealTimeClock
{
    /// <summary>Names who is told. Called once, while the board boots.</summary>
    /// <param name="client">The client.</param>
    void SetRealTimeClockClient(IRealTimeClockClient client);

    /// <summary>Starts reading the time; <see cref="IRealTimeClockClient.TimeRead"/> ends it.</summary>
    /// <returns>Ok; Busy if an operation is under way.</returns>
    Result ReadTime();

    /// <summary>Starts setting the time; <see cref="IRealTimeClockClient.TimeWritten"/> ends it.</summary>
    /// <param name="time">The time.</param>
    /// <returns>Ok; Busy if an operation is under way; Invalid if there is no such time, or the clock cannot show it.</returns>
    Result WriteTime(CalendarTime time);
}
