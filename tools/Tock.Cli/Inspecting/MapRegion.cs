// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Cli.Inspecting;

/// <summary>A part of a memory.</summary>
/// <param name="Start">Its first byte: an address, or an offset in a file.</param>
/// <param name="End">The first byte behind it.</param>
/// <param name="Name">What is there.</param>
/// <param name="Use">Of which kind that is.</param>
internal sealed record MapRegion(ulong Start, ulong End, string Name, MapUse Use)
{
    /// <summary>Its size in bytes.</summary>
    internal ulong Size => End - Start;
}
