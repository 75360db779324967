// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Diagnostics.CodeAnalysis;
using Tock.Kernel.Grants;
using Tock.Kernel.ProcessBuffers;

namespace Tock.Kernel.Processes;

/// <summary>
/// A capsule's access to one live process: its grants, its shared buffers, its upcalls.
/// </summary>
/// <remarks>
/// Everything borrowed from a process hangs off a variable of this type: the compiler refuses to let a lease or a
/// slice leave the scope of that variable, into a field, a closure or a return value. That is what makes it safe to
/// drop all of a process's memory at once when it dies. Keep the methods that lend marked UnscopedRef.
/// </remarks>
public ref struct ProcessContext
{
    private readonly Process _process;

    /// <summary>Initializes a new instance of the <see cref="ProcessContext"/> struct.</summary>
    /// <param name="process">A process that is alive for as long as the context exists.</param>
    internal ProcessContext(Process process)
    {
        _process = process;
    }

    /// <summary>Gets the identity of this execution of the process.</summary>
    public readonly ProcessId Id => _process.Id;

    /// <summary>Gets the name of the application: plain text, in its flash.</summary>
    public readonly ReadOnlySpan<byte> Name => _process.Name;

    /// <summary>Gets the number of notifications that wait until the process yields.</summary>
    public readonly uint WaitingUpcalls => _process.WaitingUpcalls;

    /// <summary>Gets what the application may do with stored objects.</summary>
    public readonly StoragePermissions StoragePermissions => _process.Binary.StoragePermissions;

    /// <summary>Tells whether the application's header lists a driver among those it uses (TBF element 6); one without a list lists none.</summary>
    /// <param name="driver">Driver number.</param>
    /// <returns>True if so.</returns>
    public readonly bool ListsDriver(uint driver) => _process.IsRestricted && _process.Binary.PermitsDriver(driver);

    /// <summary>Tells whether a range lies in one of the regions of its own image that the application may have written (TBF element 2).</summary>
    /// <param name="address">First byte, any value.</param>
    /// <param name="length">Number of bytes, any value.</param>
    /// <returns>True if all of it does.</returns>
    public readonly bool OwnsWriteableFlash(uint address, uint length)
    {
        for (uint region = 0; _process.Binary.TryGetWriteableFlashRegion(region, out uint start, out uint end); region++)
        {
            if (address >= start && address <= end && length <= end - address)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Enters what a driver keeps in this process; allocates it, zeroed, from the process's own memory the first time.
    /// </summary>
    /// <typeparam name="T">The driver's state.</typeparam>
    /// <param name="grant">Whose grant.</param>
    /// <returns>
    /// A lease to be disposed with <c>using</c>. Check <see cref="GrantLease{T}.IsEntered"/>: NOMEM if the process has
    /// no memory left for it, BUSY if the grant is already entered further up.
    /// </returns>
    [UnscopedRef]
    public GrantLease<T> Enter<T>(Grant<T> grant)
        where T : unmanaged
        => GrantLease<T>.Open(_process, grant);

    /// <summary>Gets the buffer that the process shares with a driver by Read-Only Allow.</summary>
    /// <param name="grant">The driver's grant.</param>
    /// <param name="slot">Allow number.</param>
    /// <returns>The buffer; empty if the process shares none.</returns>
    [UnscopedRef]
    public ReadableProcessSlice ReadOnlyBuffer(Grant grant, uint slot)
    {
        // SAFETY: an allow slot holds only ranges that the kernel checked to be memory of this process when it was
        // shared, and the process cannot give that memory up while it lives (Process.Memory: high water mark).
        unsafe
        {
            AllowSlot* allow = _process.FindAllowSlot(grant, slot, readWrite: false);
            return allow == null ? default : new ReadableProcessSlice((byte*)allow->Address, allow->Length);
        }
    }

    /// <summary>Gets the buffer that the process shares with a driver by Read-Write Allow.</summary>
    /// <param name="grant">The driver's grant.</param>
    /// <param name="slot">Allow number.</param>
    /// <returns>The buffer; empty if the process shares none.</returns>
    [UnscopedRef]
    public WriteableProcessSlice ReadWriteBuffer(Grant grant, uint slot)
    {
        // SAFETY: as in ReadOnlyBuffer; a read-write slot holds only ranges of the process's RAM.
        unsafe
        {
            AllowSlot* allow = _process.FindAllowSlot(grant, slot, readWrite: true);
            return allow == null ? default : new WriteableProcessSlice((byte*)allow->Address, allow->Length);
        }
    }

    /// <summary>Gets where the process has a buffer that it shares by Read-Write Allow, to tell it which one is meant.</summary>
    /// <param name="grant">The driver's grant.</param>
    /// <param name="slot">Allow number.</param>
    /// <returns>The address; 0 if the process shares none.</returns>
    public readonly uint ReadWriteBufferAddress(Grant grant, uint slot)
    {
        // SAFETY: the slot is one of the live process's, and is not kept.
        unsafe
        {
            AllowSlot* allow = _process.FindAllowSlot(grant, slot, readWrite: true);
            return allow == null ? 0 : allow->Address;
        }
    }

    /// <summary>Gets the buffer that the process shares with a driver by Userspace-Readable Allow, and goes on reading itself.</summary>
    /// <param name="grant">The driver's grant.</param>
    /// <param name="slot">Allow number.</param>
    /// <returns>The buffer; empty if the process shares none.</returns>
    [UnscopedRef]
    public WriteableProcessSlice UserspaceReadableBuffer(Grant grant, uint slot)
    {
        // SAFETY: as in ReadWriteBuffer.
        unsafe
        {
            AllowSlot* allow = _process.FindUserspaceReadable(grant, slot);
            return allow == null ? default : new WriteableProcessSlice((byte*)allow->Address, allow->Length);
        }
    }

    /// <summary>
    /// Schedules an upcall to the function the process has subscribed. It is never lost: one notification per slot is
    /// always kept, whatever other drivers queue; when the queue is full a newer one replaces an older one of the same slot.
    /// </summary>
    /// <param name="grant">The driver's grant. If the process has never used the driver there is nothing to notify.</param>
    /// <param name="slot">Subscribe number.</param>
    /// <param name="argument0">First argument.</param>
    /// <param name="argument1">Second argument.</param>
    /// <param name="argument2">Third argument.</param>
    public readonly void ScheduleUpcall(Grant grant, uint slot, uint argument0, uint argument1, uint argument2) =>
        _process.ScheduleUpcall(grant, slot, argument0, argument1, argument2);
}
