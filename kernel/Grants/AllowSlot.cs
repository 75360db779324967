// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Grants;

/// <summary>A buffer that a process shares with a driver, as kept in the process's grant.</summary>
/// <remarks>Invariant: the range was checked by the kernel when it was shared, or the length is 0 and the address is not used.</remarks>
internal struct AllowSlot
{
    /// <summary>Bytes of a slot.</summary>
    internal const uint Size = 8;

    /// <summary>First byte, as the process gave it (TRD 104: returned unchanged by the next Allow).</summary>
    internal uint Address;

    /// <summary>Number of bytes.</summary>
    internal uint Length;
}
