// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Globalization;
using Spectre.Console;
using Tock.Debugging.Sizes;

namespace Tock.Cli.Sizing;

/// <summary>Draws the parts of an image as a table; each line is the sum of the lines under it.</summary>
/// <param name="depth">How many levels of parts are shown.</param>
/// <param name="top">How many parts of each are shown; the rest is one line.</param>
/// <param name="hasBefore">Whether there is something to compare with.</param>
internal sealed class SizeTable(int depth, int top, bool hasBefore)
{
    /// <summary>Draws.</summary>
    internal void Draw(IAnsiConsole console, SizeNode root)
    {
        Table table = new Table().Border(TableBorder.None).AddColumn(new TableColumn("flash").RightAligned()).AddColumn(new TableColumn("RAM").RightAligned());
        if (hasBefore)
        {
            table.AddColumn(new TableColumn("+/- flash").RightAligned()).AddColumn(new TableColumn("+/- RAM").RightAligned());
        }

        table.AddColumn("bytes of");
        Add(table, root, 0);
        console.Write(table);
    }

    private static string Number(long bytes) => bytes == 0 ? string.Empty : bytes.ToString(CultureInfo.InvariantCulture);

    private static string Change(long bytes) => bytes.ToString("+#;-#;''", CultureInfo.InvariantCulture);

    private void Add(Table table, SizeNode node, int level)
    {
        AddRow(table, level, node.Name, [node]);
        if (level == depth)
        {
            return;
        }

        IReadOnlyList<SizeNode> parts = node.Parts;
        foreach (SizeNode part in parts.Take(top))
        {
            Add(table, part, level + 1);
        }

        if (parts.Count > top)
        {
            AddRow(table, level + 1, $"{parts.Count - top} more", [.. parts.Skip(top)]);
        }
    }

    private void AddRow(Table table, int level, string name, IReadOnlyList<SizeNode> nodes)
    {
        long flash = nodes.Sum(node => node.Flash);
        long ram = nodes.Sum(node => node.Ram);
        List<string> cells = [Number(flash), Number(ram)];
        if (hasBefore)
        {
            cells.AddRange([Change(flash - nodes.Sum(node => node.FlashBefore)), Change(ram - nodes.Sum(node => node.RamBefore))]);
        }

        cells.Add(new string(' ', level * 2) + Markup.Escape(name));
        table.AddRow([.. cells]);
    }
}
