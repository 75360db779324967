// SPDX-License-Identifier: Apache-2.0 OR MIT
// Written by tools/Tock.Abi from abi/tock.json; change that and run it.

namespace Libtock.Abi;

/// <summary>The numbers of driver 0x10002: the board's processes.</summary>
internal static class ProcessInfoAbi
{
    /// <summary>The driver number.</summary>
    internal const uint DriverNumber = 0x10002;

    /// <summary>Asks whether the driver is there.</summary>
    internal const uint CommandPresent = 0;

    /// <summary>Tells how many there are, ended ones included.</summary>
    internal const uint CommandCount = 1;

    /// <summary>Stores the identifiers of their executions, 32 bits each, as many as fit.</summary>
    internal const uint CommandIdentifiers = 2;

    /// <summary>Stores their ShortIds in the same order; 0 for one without.</summary>
    internal const uint CommandShortIds = 3;

    /// <summary>Stores a name, as much as fits; INVAL if there is no such process.</summary>
    internal const uint CommandName = 4;

    /// <summary>Stores, in 32 bits each, time slices used up, system calls, restarts, and 0 running, 1 yielded, 2 yielded for one upcall, 3 stopped, 4 faulted or 5 ended; INVAL likewise.</summary>
    internal const uint CommandStatistics = 5;

    /// <summary>Resumes (1), stops (2), faults (3), ends (4) or starts (5) a process; INVAL likewise, ALREADY if it is that way, OFF if it has ended, NOSUPPORT on a board that keeps this from applications.</summary>
    internal const uint CommandControl = 6;

    /// <summary>Read-Write Allow: where it is stored.</summary>
    internal const uint BufferInformation = 0;
}
