// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Grants;

namespace Tock.Kernel.Processes;

/// <summary>
/// Memory of other processes that this one is shown. Owns <see cref="_lenders"/> and the shared regions of the image.
/// </summary>
/// <remarks>
/// Invariant: a region shows exactly the buffer that its lender has in its Allow slot for this process, and both live. It is
/// taken away where that could end: when the lender swaps the buffer (.Buffers), and when either of the two ends (.Life).
/// The lender cannot give the memory up otherwise: its break stays above what it has ever shared.
/// </remarks>
internal sealed partial class Process
{
    private const int LenderBits = 8;
    private const uint LenderMask = 0xFF;

    /// <summary>Who lends each region: slot plus 1, eight bits a region; 0 for a free one.</summary>
    private uint _lenders;

    /// <summary>Shows this process what another shares with it.</summary>
    /// <param name="lender">The other process; alive, as this one is.</param>
    /// <param name="grant">The grant whose Read-Write Allow slots are buffers for processes, by index.</param>
    /// <param name="address">First byte of the buffer; 0 if there is none.</param>
    /// <param name="length">Its bytes; 0 if there is none.</param>
    /// <returns>Ok; Invalid if the buffer cannot be shown exactly; Busy if no region is free.</returns>
    internal Result Borrow(Process lender, Grant grant, out uint address, out uint length)
    {
        // SAFETY: FindAllowSlot gives null or a slot inside an allocated grant of the lender.
        unsafe
        {
            AllowSlot* allow = lender.FindAllowSlot(grant, Index, readWrite: true);
            length = allow == null ? 0 : allow->Length;
            address = length == 0 ? 0 : allow->Address;
        }

        if (length == 0 || TryFindLender(lender.Index + 1, out uint region))
        {
            return Result.Ok;
        }

        if (!TryFindLender(0, out region))
        {
            return ErrorCode.Busy;
        }

        if (!_memoryProtection.TryShare(MemoryProtectionImage, region, address, address + length))
        {
            return ErrorCode.Invalid;
        }

        _lenders |= (lender.Index + 1) << ((int)region * LenderBits);
        return Result.Ok;
    }

    /// <summary>Takes what another process has lent away, and its address out of notifications that wait.</summary>
    /// <param name="lender">The other process.</param>
    /// <param name="grant">The grant that the notifications are of.</param>
    private void GiveBack(Process lender, Grant grant)
    {
        if (TryFindLender(lender.Index + 1, out uint region))
        {
            _memoryProtection.Unshare(MemoryProtectionImage, region);
            _lenders &= ~(LenderMask << ((int)region * LenderBits));
            ForgetBuffers(grant, lender.Index);
        }
    }

    /// <summary>Takes what this process lends to another one away from it.</summary>
    /// <param name="borrower">The other's slot; any value.</param>
    private void TakeBack(uint borrower)
    {
        if (_table.SharingGrant != null && borrower < _table.Capacity)
        {
            _table[borrower].GiveBack(this, _table.SharingGrant);
        }
    }

    /// <summary>Ends all lending from and to this process, whose execution has ended.</summary>
    private void EndSharing()
    {
        // Its own image is not touched: it is not put into force again before it is written anew.
        _lenders = 0;
        for (uint i = 0; i < _table.Capacity; i++)
        {
            TakeBack(i);
        }
    }

    private void ResetSharing()
    {
        for (uint region = 0; region < _memoryProtection.SharedRegions; region++)
        {
            _memoryProtection.Unshare(MemoryProtectionImage, region);
        }
    }

    private bool TryFindLender(uint lender, out uint region)
    {
        for (region = 0; region < _memoryProtection.SharedRegions; region++)
        {
            if (((_lenders >> ((int)region * LenderBits)) & LenderMask) == lender)
            {
                return true;
            }
        }

        return false;
    }
}
