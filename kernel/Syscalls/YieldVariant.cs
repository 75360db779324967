// SPDX-License-Identifier: Apache-2.0 OR MIT
// Written by tools/Tock.Abi from abi/tock.json; change that and run it.

namespace Tock.Kernel.Syscalls;

/// <summary>Forms of Yield (TRD 104, section 4.1).</summary>
internal static class YieldVariant
{
    /// <summary>Runs one upcall if one waits; r1 is the address of a byte that becomes 1 if one ran, else 0, or 0.</summary>
    internal const uint NoWait = 0;

    /// <summary>Sleeps until an upcall has run.</summary>
    internal const uint Wait = 1;

    /// <summary>Sleeps until the notification of driver r1, slot r2; its arguments arrive in r0 to r2, no function runs.</summary>
    internal const uint WaitFor = 2;
}
