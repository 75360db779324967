// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Tbf.Flash;

/// <summary>Where an entry has been placed.</summary>
/// <param name="Entry">What was placed.</param>
/// <param name="Address">Address of its first byte.</param>
public readonly record struct FlashPlacement(FlashEntry Entry, uint Address)
{
    /// <summary>Address behind its last byte.</summary>
    public ulong End => (ulong)Address + Entry.Size;
}
