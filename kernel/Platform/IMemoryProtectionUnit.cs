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
    /// <returns>First byte above it that the process cannot reach.</returns>
    uint ProtectedEnd(MemoryBlock block, uint appBreak);

    /// <summary>Tells whether a binary in flash can be fenced exactly.</summary>
    /// <param name="start">First byte.</param>
    /// <param name="end">First byte after it.</param>
    /// <returns>True if so.</returns>
    bool CanProtectFlash(uint start, uint end);

    /// <summary>Writes the register image that lets a process reach its memory and its flash and nothing else.</summary>
    /// <param name="block">The block.</param>
    /// <param name="appBreak">The break.</param>
    /// <param name="flashStart">First byte of its flash.</param>
    /// <param name="flashEnd">First byte after it.</param>
    /// <param name="image">Where the image goes: <see cref="ImageSize"/> bytes of kernel-owned memory.</param>
    void Prepare(MemoryBlock block, uint appBreak, uint flashStart, uint flashEnd, uint image);

    /// <summary>Puts an image into force for the process that executes.</summary>
    /// <param name="image">An image that <see cref="Prepare"/> wrote.</param>
    void Load(uint image);
}
