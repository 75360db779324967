// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Generic;
using Tock.Kernel.Platform;

namespace Tock.Kernel.Testing;

/// <summary>A memory protection unit that can fence any multiple of 32 bytes.</summary>
internal sealed class SimulatedMemoryProtection : IMemoryProtectionUnit
{
    private const uint Granule = 32;

    private readonly Dictionary<(uint Image, uint Region), (uint Start, uint End)> _shared = [];

    /// <inheritdoc/>
    public uint ImageSize => 16;

    /// <inheritdoc/>
    public bool TryPlaceBlock(uint start, uint end, uint accessible, uint kernelOwned, out MemoryBlock block)
    {
        uint from = RoundUp(start);
        ulong to = (ulong)from + RoundUp(RoundUp(accessible) + kernelOwned);
        block = to <= end ? new MemoryBlock(from, (uint)to, Granule) : default;
        return to <= end;
    }

    /// <inheritdoc/>
    public uint ProtectedEnd(MemoryBlock block, uint appBreak) => RoundUp(appBreak);

    /// <inheritdoc/>
    public bool CanProtectFlash(uint start, uint end) => true;

    /// <inheritdoc/>
    public bool TryPlaceFlash(uint start, uint end, uint size, out uint place)
    {
        place = RoundUp(start);
        return size != 0 && (size & (Granule - 1)) == 0 && place >= start && place <= end && size <= end - place;
    }

    /// <inheritdoc/>
    public void Prepare(MemoryBlock block, uint appBreak, uint flashStart, uint flashEnd, uint image)
    {
        // Nothing is fenced here; what is tested is what the kernel asks for.
    }

    /// <inheritdoc/>
    public uint SharedRegions => 3;

    /// <inheritdoc/>
    public bool TryShare(uint image, uint region, uint start, uint end)
    {
        bool exact = ((start | end) & (Granule - 1)) == 0;
        if (exact)
        {
            _shared[(image, region)] = (start, end);
        }

        return exact;
    }

    /// <inheritdoc/>
    public void Unshare(uint image, uint region) => _shared.Remove((image, region));

    /// <inheritdoc/>
    public bool TryFindRegion(uint image, uint address, out uint region)
    {
        region = 2;
        return address >= SimulatedMemory.FlashStart && address < SimulatedMemory.FlashEnd;
    }

    /// <summary>Tells whether an address is in a shared region of an image.</summary>
    /// <param name="image">The image.</param>
    /// <param name="address">The address.</param>
    /// <returns>True if so.</returns>
    internal bool Shows(uint image, uint address)
    {
        foreach (KeyValuePair<(uint Image, uint Region), (uint Start, uint End)> shared in _shared)
        {
            if (shared.Key.Image == image && address >= shared.Value.Start && address < shared.Value.End)
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public void Load(uint image)
    {
    }

    private static uint RoundUp(uint value) => (value + Granule - 1) & ~(Granule - 1);
}
