// SPDX-License-Identifier: Apache-2.0 OR MIT
using Spectre.Console;

namespace Tock.Cli.Inspecting;

/// <summary>A drawing of a memory to scale, the lowest address on top, as text that a terminal shows in colours.</summary>
internal static class MemoryMap
{
    private const int Width = 26;
    private const int Rows = 16;

    /// <summary>Draws a memory.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="title">What it is.</param>
    /// <param name="regions">Its parts, by ascending address; what lies between them is free.</param>
    /// <param name="end">Where the memory ends.</param>
    internal static void Draw(IAnsiConsole output, string title, IReadOnlyList<MapRegion> regions, ulong end)
    {
        List<MapRegion> parts = WithGaps(regions, end);
        if (parts.Count == 0)
        {
            return;
        }

        ulong total = parts[^1].End - parts[0].Start;
        output.WriteLine();
        output.MarkupLineInterpolated($"[bold]{title}[/]");
        for (int index = 0; index < parts.Count; index++)
        {
            MapRegion part = parts[index];
            Edge(output, part.Start, index == 0 ? '┌' : '├', index == 0 ? '┐' : '┤');
            int rows = Math.Max(1, (int)Math.Round(part.Size * Rows / (double)total));
            for (int row = 0; row < rows; row++)
            {
                string text = (row == 0 ? Shortened(part.Name) : string.Empty).PadRight(Width - 2);
                string figure = row == 0 ? $"{part.Size,9} B  {part.Size * 100.0 / total,5:0.0} %" : string.Empty;
                output.Markup($"              │[{Colour(part.Use)}] {Markup.Escape(text)} [/]│{(figure.Length == 0 ? string.Empty : $" {figure}")}");
                output.WriteLine();
            }
        }

        Edge(output, parts[^1].End, '└', '┘');
    }

    private static List<MapRegion> WithGaps(IReadOnlyList<MapRegion> regions, ulong end)
    {
        List<MapRegion> parts = [];
        foreach (MapRegion region in regions.Where(region => region.Size != 0))
        {
            AddGap(parts, region.Start);
            parts.Add(region);
        }

        AddGap(parts, end);
        return parts;
    }

    private static void AddGap(List<MapRegion> parts, ulong end)
    {
        if (parts.Count != 0 && parts[^1].End < end)
        {
            parts.Add(new MapRegion(parts[^1].End, end, "free", MapUse.Free));
        }
    }

    private static void Edge(IAnsiConsole output, ulong address, char left, char right) =>
        output.WriteLine($"  0x{address:x8}  {left}{new string('─', Width)}{right}");

    private static string Shortened(string name) => name.Length <= Width - 2 ? name : name[..(Width - 3)] + "…";

    private static string Colour(MapUse use) => use switch
    {
        MapUse.Description => "black on silver",
        MapUse.Application => "black on green",
        MapUse.Kernel => "white on blue",
        MapUse.Data => "black on aqua",
        MapUse.Damaged => "white on red",
        _ => "default",
    };
}
