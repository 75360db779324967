// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Observation.Memory;

/// <summary>A stretch of a board's memory.</summary>
/// <param name="Start">First byte.</param>
/// <param name="End">First byte behind it.</param>
/// <param name="Kind">What it is used for.</param>
/// <param name="Owner">The application that it belongs to; null for the kernel's and for free memory.</param>
/// <param name="Name">What it is, for people: <c>stack</c>, <c>grant of the console</c>.</param>
public sealed record MemoryRegion(uint Start, uint End, RegionKind Kind, string? Owner, string Name)
{
    /// <summary>Its bytes.</summary>
    public uint Size => End - Start;

    /// <summary>Whether an address lies in it.</summary>
    public bool Contains(uint address) => address >= Start && address < End;

    /// <summary>Whose it is and what it is, for people.</summary>
    public string Describe() => Kind switch
    {
        RegionKind.Free => Name,
        _ when Owner is not null => $"{Name} of {Owner}",
        _ => $"{Name} of the kernel",
    };
}
