// SPDX-License-Identifier: Apache-2.0 OR MIT
// Written by tools/Tock.Abi from abi/tock.json; change that and run it.

namespace Libtock.Abi;

/// <summary>The numbers of driver 0x80000020: tells whoever watches the board how an application's unit tests end (a number that Tock leaves to others).</summary>
internal static class UnitTestAbi
{
    /// <summary>The driver number.</summary>
    internal const uint DriverNumber = 0x80000020;

    /// <summary>Asks whether the driver is there.</summary>
    internal const uint CommandPresent = 0;

    /// <summary>Begins a run of so many tests; an earlier one is forgotten.</summary>
    internal const uint CommandBegin = 1;

    /// <summary>The next test has passed, whose name is in the buffer; OFF before Begin, RESERVE without a name, SIZE after the last test.</summary>
    internal const uint CommandPassed = 2;

    /// <summary>The next test has failed; errors likewise.</summary>
    internal const uint CommandFailed = 3;

    /// <summary>Ends the run; tests that were not told of count as failed; OFF before Begin.</summary>
    internal const uint CommandEnd = 4;

    /// <summary>Read-Only Allow: the name of a test, of which 48 bytes are told.</summary>
    internal const uint BufferName = 0;
}
