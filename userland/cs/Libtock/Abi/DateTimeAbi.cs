// SPDX-License-Identifier: Apache-2.0 OR MIT
// Written by tools/Tock.Abi from abi/tock.json; change that and run it.

namespace Libtock.Abi;

/// <summary>The numbers of driver 0x90007: a clock with date and time of day; a date has the year from bit 9 on, the month from bit 5 on and the day; a time has the day of the week (Sunday is 0) from bit 17 on, the hour from bit 12 on, the minute from bit 6 on and the second.</summary>
internal static class DateTimeAbi
{
    /// <summary>The driver number.</summary>
    internal const uint DriverNumber = 0x90007;

    /// <summary>Asks whether the driver is there.</summary>
    internal const uint CommandPresent = 0;

    /// <summary>Begins to read the time; BUSY while an earlier request is not done.</summary>
    internal const uint CommandRead = 1;

    /// <summary>Begins to set the time; INVAL if there is no such time or the clock cannot show it, BUSY likewise.</summary>
    internal const uint CommandSet = 2;

    /// <summary>A request is done; NOACK if the clock does not answer, OFF if it stands.</summary>
    internal const uint UpcallDone = 0;
}
