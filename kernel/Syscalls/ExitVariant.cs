// SPDX-License-Identifier: Apache-2.0 OR MIT
// Written by tools/Tock.Abi from abi/tock.json; change that and run it.

namespace Tock.Kernel.Syscalls;

/// <summary>Forms of Exit (TRD 104, section 4.7).</summary>
internal static class ExitVariant
{
    /// <summary>Ends the process for good.</summary>
    internal const uint Terminate = 0;

    /// <summary>Ends it and starts the application again.</summary>
    internal const uint Restart = 1;
}
