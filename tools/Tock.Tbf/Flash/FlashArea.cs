// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Tbf.Flash;

/// <summary>The part of a board's flash in which applications lie.</summary>
/// <param name="Start">Address of its first byte, where the kernel starts to look for applications.</param>
/// <param name="Size">Its size in bytes.</param>
public readonly record struct FlashArea(uint Start, uint Size)
{
    /// <summary>Address behind its last byte.</summary>
    public ulong End => (ulong)Start + Size;
}
