// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Platform;

/// <summary>What fences processes in. The arithmetic is pure; only <see cref="Load"/> touches the hardware.</summary>
internal interface IMemoryProtectionUnit
{
    /// <summary>Gets the bytes of a register image; a multiple of 4.</summary>
    uint ImageSize { get; }

    /// <summary>Finds the lowest place for a process's block.</summary>
    /// <param name="start">Start of free memory.</param>
    /// <param name="end">End of free memory.</param>
    /// <param name="accessible">Bytes the process must be able to reach.</param>
    /// <param name="kernelOwned">Bytes above that which it must not.</param>
    /// <param name="block">The block.</param>
    /// <returns>False if there is no room.</returns>
    bool TryPlaceBlock(uint start, uint end, uint accessible, uint kernelOwned, out MemoryBlock block);

    /// <summary>Rounds a break up to what the unit can fence exactly.</summary>
    /// <param name="block">The block.</param>
    /// <param name="appBreak">The break, inside the block.</param>
    /// <returns>First byte above it that the process cannot reach; beyond every block if the unit cannot show so much of this one.</returns>
    uint ProtectedEnd(MemoryBlock block, uint appBreak);

    /// <summary>Tells whether a binary in flash can be fenced exactly.</summary>
    /// <param name="start">First byte.</param>
    /// <param name="end">First byte after it.</param>
    /// <returns>True if so.</returns>
    bool CanProtectFlash(uint start, uint end);

    /// <summary>Finds the lowest place in flash where a binary can be fenced exactly.</summary>
    /// <param name="start">Start of the free flash.</param>
    /// <param name="end">End of the free flash.</param>
    /// <param name="size">Bytes of the binary, not 0.</param>
    /// <param name="place">Where it can begin.</param>
    /// <returns>False if there is none; for no place at all if the size is one that cannot be fenced.</returns>
    bool TryPlaceFlash(uint start, uint end, uint size, out uint place);

    /// <summary>Writes the register image that lets a process reach its memory and its flash and nothing else.</summary>
    /// <param name="block">The block.</param>
    /// <param name="appBreak">The break.</param>
    /// <param name="flashStart">First byte of its flash.</param>
    /// <param name="flashEnd">First byte after it.</param>
    /// <param name="image">Where the image goes: <see cref="ImageSize"/> bytes of kernel-owned memory.</param>
    void Prepare(MemoryBlock block, uint appBreak, uint flashStart, uint flashEnd, uint image);

    /// <summary>Gets the number of regions for memory of other processes, at most 4.</summary>
    uint SharedRegions { get; }

    /// <summary>Lets a process reach memory of another process too, to read and write; at once if its image is in force.</summary>
    /// <param name="image">The process's image.</param>
    /// <param name="region">Which shared region, below <see cref="SharedRegions"/>.</param>
    /// <param name="start">First byte.</param>
    /// <param name="end">First byte after it, above <paramref name="start"/>.</param>
    /// <returns>False, and nothing is changed, if the unit cannot show exactly that range in one region.</returns>
    bool TryShare(uint image, uint region, uint start, uint end);

    /// <summary>Takes a shared region away; at once if the image is in force. <see cref="Prepare"/> leaves them alone.</summary>
    /// <param name="image">The process's image.</param>
    /// <param name="region">Which shared region.</param>
    void Unshare(uint image, uint region);

    /// <summary>Finds the region that decides about an address, for the report of a fault.</summary>
    /// <param name="image">The process's image.</param>
    /// <param name="address">The address.</param>
    /// <param name="region">The number of the region, as the unit's manual counts them.</param>
    /// <returns>False if no region covers the address.</returns>
    bool TryFindRegion(uint image, uint address, out uint region);

    /// <summary>Puts an image into force for the process that executes.</summary>
    /// <param name="image">An image that <see cref="Prepare"/> wrote.</param>
    void Load(uint image);
}
