// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Grants;

namespace Tock.Kernel.Processes;

/// <summary>The Allow slots, which lie in the grants. Owns their contents.</summary>
internal sealed partial class Process
{
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

            if (isRam)
            {
                RaiseHighWaterMark(address + length);
            }

            AllowSlot old = *allow;
            allow->Address = address;
            allow->Length = length;
            address = old.Address;
            length = old.Length;
            if (readWrite && grant == _table.SharingGrant)
            {
                TakeBack(slot);
            }

            return Result.Ok;
        }
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
}
