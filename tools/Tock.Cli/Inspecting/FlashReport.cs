// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Tbf.Flash;
using Tock.Tbf.Reports;

namespace Tock.Cli.Inspecting;

/// <summary>What an image of flash has in it. Addresses are written 0x….</summary>
internal sealed record FlashReport(string? Base, uint Applications, uint End, IReadOnlyList<FlashReport.Item> Items)
{
    /// <summary>The report of an image.</summary>
    /// <param name="contents">The applications in it.</param>
    /// <param name="start">Address of its first byte; null if it is not known.</param>
    internal static FlashReport Of(FlashContents contents, uint? start) => new(
        start is { } known ? $"0x{known:x8}" : null,
        contents.Start,
        contents.End,
        [.. contents.Items.Select(item => new Item($"0x{(start ?? 0) + item.Offset:x8}", item.Size, item.Problem, item.File is null ? null : BinaryReport.Of(item.File)))]);

    /// <summary>The report as lines.</summary>
    internal IEnumerable<string> Lines()
    {
        yield return Base is null
            ? $"{"applications",-16}from byte {Applications} to {End} of the image"
            : $"{"applications",-16}from byte {Applications} to {End} of the image, whose first byte lies at {Base}";
        foreach (Item item in Items)
        {
            yield return string.Empty;
            yield return $"at {item.Address}, {item.Size} bytes{(item.Problem is null ? string.Empty : $": {item.Problem}")}";
            foreach (string line in item.Binary?.Lines() ?? [])
            {
                yield return $"  {line}";
            }
        }
    }

    /// <summary>One header of the list, and what it is of.</summary>
    internal sealed record Item(string Address, uint Size, string? Problem, BinaryReport? Binary);
}
