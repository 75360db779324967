// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Tbf.Reports;

namespace Tock.Cli.Inspecting;

/// <summary>What an image of flash has in it. Addresses are written 0x….</summary>
internal sealed record FlashReport(string? Base, uint Applications, uint End, FlashReport.Area? Kernel, FlashReport.Area? ProcessMemory, IReadOnlyList<FlashReport.Item> Items)
{
    /// <summary>The report of an image.</summary>
    internal static FlashReport Of(FlashDump dump) => new(
        dump.Base is { } known ? $"0x{known:x8}" : null,
        dump.Contents.Start,
        dump.Contents.End,
        dump.Kernel?.Kernel is { } kernel ? new Area($"0x{kernel.Start:x8}", kernel.Size) : null,
        dump.Kernel?.ProcessRam is { } ram ? new Area($"0x{ram.Start:x8}", ram.Size) : null,
        [.. dump.Contents.Items.Select(item => new Item($"0x{(dump.Base ?? 0) + item.Offset:x8}", item.Size, item.Problem, item.File is null ? null : BinaryReport.Of(item.File)))]);

    /// <summary>The report as lines.</summary>
    internal IEnumerable<string> Lines()
    {
        yield return Base is null
            ? $"{"applications",-16}from byte {Applications} to {End} of the image"
            : $"{"applications",-16}from byte {Applications} to {End} of the image, whose first byte lies at {Base}";
        if (Kernel is not null)
        {
            yield return $"{"kernel",-16}at {Kernel.Start}, {Kernel.Size} bytes";
        }

        if (ProcessMemory is not null)
        {
            yield return $"{"process memory",-16}from {ProcessMemory.Start} on, {ProcessMemory.Size} bytes";
        }

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

    /// <summary>A part of memory.</summary>
    internal sealed record Area(string Start, uint Size);

    /// <summary>One header of the list, and what it is of.</summary>
    internal sealed record Item(string Address, uint Size, string? Problem, BinaryReport? Binary);
}
