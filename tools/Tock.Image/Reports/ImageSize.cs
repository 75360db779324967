// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Image.Reports;

/// <summary>Where the bytes of an image go.</summary>
internal sealed record ImageSize(uint Code, uint ReadOnlyData, uint Vectors, uint Data, uint Zeroed, uint Arena, uint Stack)
{
    /// <summary>Flash used: everything that the file stores.</summary>
    internal uint Flash => Vectors + Code + ReadOnlyData + Data;

    /// <summary>RAM used, before any process memory.</summary>
    internal uint Ram => Stack + Data + Zeroed + Arena;

    internal static ImageSize Measure(LinkedImage image)
    {
        uint arena = image.Symbol("__tock_arena_end") - image.Symbol("__tock_arena_start");
        return new ImageSize(
            image.SectionSize(".text"),
            image.SectionSize(".rodata"),
            image.SectionSize(".vectors"),
            image.SectionSize(".data"),
            image.SectionSize(".bss") - arena,
            arena,
            image.SectionSize(".stack"));
    }
}
