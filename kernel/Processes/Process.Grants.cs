// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;
using Tock.Kernel.Grants;

namespace Tock.Kernel.Processes;

/// <summary>
/// The grant table: one pointer per grant of the board, in the process's own block. Owns the table's contents.
/// </summary>
/// <remarks>
/// A pointer is 0 (never used) or the address of <see cref="Grant.Size"/> bytes above <see cref="KernelMemoryBreak"/>, with
/// the low bit set while a capsule has it entered. All pointers go to 0 in one step when the process ends.
/// </remarks>
internal sealed partial class Process
{
    /// <summary>Bit of a grant pointer that says the grant is entered. Grants are 8-byte aligned, so it is free.</summary>
    internal const uint GrantEnteredBit = 1;

    /// <summary>Gets the address of the stored processor context, at the top of the block.</summary>
    internal uint StoredContext { get; private set; }

    /// <summary>Gets the address of the memory protection unit's register image.</summary>
    internal uint MemoryProtectionImage { get; private set; }

    /// <summary>Gets the grant table.</summary>
    internal unsafe uint* GrantTable { get; private set; }

    /// <summary>Tells whether the process has a grant allocated.</summary>
    /// <param name="grant">The grant.</param>
    /// <returns>True if so.</returns>
    internal bool HasGrant(Grant grant) => GrantAddress(grant) != 0;

    /// <summary>Finds where a grant lies.</summary>
    /// <param name="grant">The grant.</param>
    /// <returns>Its address, or 0 if it is not allocated.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal uint GrantAddress(Grant grant)
    {
        // SAFETY: the table has an entry for each grant of the board; see LayOutKernelOwned.
        unsafe
        {
            return GrantTable[grant.Index] & ~GrantEnteredBit;
        }
    }

    /// <summary>Finds where a grant lies, allocating it if need be.</summary>
    /// <param name="grant">The grant.</param>
    /// <returns>Its address, or 0 if there is no memory for it.</returns>
    internal uint EnsureGrant(Grant grant)
    {
        uint address = GrantAddress(grant);
        return address != 0 ? address : AllocateGrant(grant);
    }

    /// <summary>Allocates a grant that is not allocated yet.</summary>
    /// <param name="grant">The grant.</param>
    /// <returns>Its address, or 0 if the process has no memory for it.</returns>
    internal uint AllocateGrant(Grant grant)
    {
        uint address = AllocateKernelOwned(grant.Size);
        if (address != 0)
        {
            // SAFETY: as in GrantAddress.
            unsafe
            {
                GrantTable[grant.Index] = address;
            }
        }

        return address;
    }

    /// <summary>
    /// Marks a grant entered, allocating it if need be.
    /// </summary>
    /// <param name="grant">The grant.</param>
    /// <returns>Its entry in the grant table, or null: no memory if the entry is 0, otherwise already entered.</returns>
    internal unsafe uint* TryEnterGrant(Grant grant)
    {
        // SAFETY: as in GrantAddress.
        unsafe
        {
            uint* entry = GrantTable + grant.Index;
            uint pointer = *entry;
            if (pointer == 0)
            {
                pointer = AllocateGrant(grant);
                if (pointer == 0)
                {
                    return null;
                }
            }

            if ((pointer & GrantEnteredBit) != 0)
            {
                return null;
            }

            *entry = pointer | GrantEnteredBit;
            return entry;
        }
    }

    /// <summary>Cuts the kernel-owned top of the block into its fixed parts. The order is the figure in Process.Memory.cs.</summary>
    private void LayOutKernelOwned()
    {
        StoredContext = Block.End - _boundary.StoredContextSize;
        MemoryProtectionImage = StoredContext - _memoryProtection.ImageSize;

        // SAFETY: making a pointer; KernelOwnedSize reserved room for every part, and the block is this process's alone.
        unsafe
        {
            GrantTable = (uint*)(MemoryProtectionImage - (_table.GrantCount * sizeof(uint)));
            _queue.Reset((uint)GrantTable - UpcallQueue.Size);
        }
    }
}
