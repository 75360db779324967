// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Tbf.Flash;

/// <summary>Where an entry has been placed.</summary>
/// <param name="Entry">What was placed.</param>
/// <param name="Address">Address of its first byte.</param>
/// <param name="RamStart">Where its RAM starts, if it is bound to an address; null if the kernel chooses.</param>
public readonly record struct FlashPlacement(FlashEntry Entry, uint Address, uint? RamStart = null)
{
    /// <summary>Address behind its last byte.</summary>
    public ulong End => (ulong)Address + Entry.Size;

    /// <summary>What is to stand there.</summary>
    public ReadOnlyMemory<byte> Bytes => Entry.BytesAt(Address, RamStart);
}
