// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Platform;

namespace Tock.Testing;

/// <summary>A memory protection unit that can fence any multiple of 32 bytes.</summary>
internal sealed class SimulatedMemoryProtection : IMemoryProtectionUnit
{
    private const uint Granule = 32;

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
    public void Prepare(MemoryBlock block, uint appBreak, uint flashStart, uint flashEnd, uint image)
    {
        // Nothing is fenced here; what is tested is what the kernel asks for.
    }

    /// <inheritdoc/>
    public void Load(uint image)
    {
    }

    private static uint RoundUp(uint value) => (value + Granule - 1) & ~(Granule - 1);
}
