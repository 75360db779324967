// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Text;

namespace Tock.Cli.Benchmarking;

/// <summary>A table of a report: the first column is text, the others are figures.</summary>
public sealed class ReportTable
{
    private readonly string[] _headings;
    private readonly List<string[]> _rows = [];

    /// <summary>Creates a table without rows.</summary>
    public ReportTable(string title, params string[] headings)
    {
        Title = title;
        _headings = headings;
    }

    /// <summary>What the table shows.</summary>
    public string Title { get; }

    /// <summary>Adds a row of as many cells as there are headings.</summary>
    public void Add(params string[] cells)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(cells.Length, _headings.Length);
        _rows.Add(cells);
    }

    /// <summary>For terminals: columns aligned by spaces.</summary>
    public string ToText()
    {
        int[] widths = [.. _headings.Select((heading, column) => _rows.Select(row => row[column].Length).Append(heading.Length).Max())];
        StringBuilder text = new();
        text.Append(Title).Append('\n');
        foreach (string[] row in _rows.Prepend(_headings))
        {
            string line = string.Join("  ", row.Select((cell, column) => column == 0 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column])));
            text.Append("  ").Append(line.TrimEnd()).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>For documents: a Markdown table under a heading of the third level.</summary>
    public string ToMarkdown()
    {
        StringBuilder text = new();
        text.Append("### ").Append(Title).Append("\n\n");
        AppendMarkdown(text, _headings);
        AppendMarkdown(text, [.. _headings.Select((_, column) => column == 0 ? "---" : "---:")]);
        foreach (string[] row in _rows)
        {
            AppendMarkdown(text, row);
        }

        return text.ToString();
    }

    private static void AppendMarkdown(StringBuilder text, string[] cells) =>
        text.Append("| ").AppendJoin(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal))).Append(" |\n");
}
