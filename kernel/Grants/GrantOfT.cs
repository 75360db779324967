// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Processes;

namespace Tock.Kernel.Grants;

/// <summary>A grant whose driver keeps a <typeparamref name="T"/> in every process that uses it.</summary>
/// <typeparam name="T">The state: plain values, zero-initialised. Its fields are at most 8-byte aligned.</typeparam>
public sealed class Grant<T> : Grant
    where T : unmanaged
{
    /// <summary>Initializes a new instance of the <see cref="Grant{T}"/> class. Only possible while the board boots.</summary>
    /// <param name="processes">The board's process table.</param>
    /// <param name="upcalls">Number of upcall slots, at most 32.</param>
    /// <param name="readOnlyBuffers">Number of Read-Only Allow slots, at most 255.</param>
    /// <param name="readWriteBuffers">Number of Read-Write Allow slots, at most 255.</param>
    /// <param name="userspaceReadableBuffers">Number of Userspace-Readable Allow slots, at most 255.</param>
    public Grant(
        ProcessTable processes,
        uint upcalls = 0,
        uint readOnlyBuffers = 0,
        uint readWriteBuffers = 0,
        uint userspaceReadableBuffers = 0)
        : base(processes, upcalls, readOnlyBuffers, readWriteBuffers, userspaceReadableBuffers, StateSize)
    {
    }

    private static uint StateSize
    {
        get
        {
            // SAFETY: taking the size reads no memory.
            unsafe
            {
                return (uint)sizeof(T);
            }
        }
    }
}
