// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;
using Tock.Kernel.Grants;

namespace Tock.Kernel.Processes;

/// <summary>The Allow slots, which lie in the grants. Owns their contents, and <see cref="WatchesSwitches"/>.</summary>
internal sealed partial class Process
{
    /// <summary>Gets a value indicating whether the process has shared a buffer by Userspace-Readable Allow in this execution.</summary>
    internal bool WatchesSwitches { get; private set; }

    /// <summary>Swaps a shared buffer for another (TRD 104, section 4.4).</summary>
    /// <param name="grant">The driver's grant.</param>
    /// <param name="slot">Allow number.</param>
    /// <param name="readWrite">True for Read-Write Allow.</param>
    /// <param name="address">In: first byte of the new buffer. Out: of the one that is given back.</param>
    /// <param name="length">In: bytes of the new buffer, 0 to take back only. Out: of the one that is given back.</param>
    /// <returns>
    /// Ok; Invalid if the range is not the process's; NotSupported if there is no such slot; NoMemory if the grant cannot be
    /// allocated. After a failure address and length are as they were passed.
    /// </returns>
    internal Result SwapBuffer(Grant grant, uint slot, bool readWrite, ref uint address, ref uint length)
    {
        bool isRam = false;
        if (length != 0)
        {
            isRam = OwnsRam(address, length);
            if (!isRam && (readWrite || !OwnsFlash(address, length)))
            {
                return ErrorCode.Invalid;
            }
        }

        uint grantAddress = EnsureGrant(grant);
        if (grantAddress == 0)
        {
            return ErrorCode.NoMemory;
        }

        if (slot >= (readWrite ? grant.ReadWriteCount : grant.ReadOnlyCount))
        {
            return ErrorCode.NotSupported;
        }

        // SAFETY: the grant was just ensured, and has such a slot.
        unsafe
        {
            uint offset = readWrite ? grant.ReadWriteOffset : grant.ReadOnlyOffset;
            AllowSlot* allow = (AllowSlot*)(grantAddress + offset + (slot * AllowSlot.Size));
            Swap(allow, isRam, ref address, ref length);
            if (readWrite && grant == _table.SharingGrant)
            {
                TakeBack(slot);
            }

            return Result.Ok;
        }
    }

    /// <summary>Swaps a buffer that the process goes on reading while the driver writes to it (system call class 7).</summary>
    /// <param name="grant">The driver's grant.</param>
    /// <param name="slot">Allow number.</param>
    /// <param name="address">As for <see cref="SwapBuffer"/>.</param>
    /// <param name="length">As for <see cref="SwapBuffer"/>.</param>
    /// <returns>As for <see cref="SwapBuffer"/>.</returns>
    internal Result SwapUserspaceReadable(Grant grant, uint slot, ref uint address, ref uint length)
    {
        if (length != 0 && !OwnsRam(address, length))
        {
            return ErrorCode.Invalid;
        }

        if (EnsureGrant(grant) == 0)
        {
            return ErrorCode.NoMemory;
        }

        // SAFETY: FindUserspaceReadable gives null or a slot inside the grant just ensured.
        unsafe
        {
            AllowSlot* allow = FindUserspaceReadable(grant, slot);
            if (allow == null)
            {
                return ErrorCode.NotSupported;
            }

            WatchesSwitches |= length != 0;
            Swap(allow, length != 0, ref address, ref length);
            return Result.Ok;
        }
    }

    /// <summary>Finds a Userspace-Readable Allow slot.</summary>
    /// <param name="grant">The driver's grant.</param>
    /// <param name="slot">Allow number.</param>
    /// <returns>The slot, or null if the grant is not allocated or has no such slot.</returns>
    internal unsafe AllowSlot* FindUserspaceReadable(Grant grant, uint slot)
    {
        uint address = GrantAddress(grant);
        return address == 0 || slot >= grant.UserspaceReadableCount
            ? null
            : (AllowSlot*)(address + grant.UserspaceReadableOffset + (slot * AllowSlot.Size));
    }

    /// <summary>Finds an Allow slot.</summary>
    /// <param name="grant">The driver's grant.</param>
    /// <param name="slot">Allow number.</param>
    /// <param name="readWrite">True for Read-Write Allow.</param>
    /// <returns>The slot, or null if the grant is not allocated or has no such slot.</returns>
    internal unsafe AllowSlot* FindAllowSlot(Grant grant, uint slot, bool readWrite)
    {
        uint count = readWrite ? grant.ReadWriteCount : grant.ReadOnlyCount;
        uint offset = readWrite ? grant.ReadWriteOffset : grant.ReadOnlyOffset;
        uint address = GrantAddress(grant);
        return address == 0 || slot >= count ? null : (AllowSlot*)(address + offset + (slot * AllowSlot.Size));
    }

    /// <summary>Puts a checked buffer into a slot; what was there comes out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private unsafe void Swap(AllowSlot* allow, bool isRam, ref uint address, ref uint length)
    {
        // SAFETY: the caller passes a slot of an allocated grant.
        unsafe
        {
            if (isRam)
            {
                RaiseHighWaterMark(address + length);
            }

            AllowSlot old = *allow;
            allow->Address = address;
            allow->Length = length;
            address = old.Address;
            length = old.Length;
        }
    }
}
