// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Text;

namespace Tock.Cli.Benchmarking;

/// <summary>The part of a Markdown document that the benchmark writes: what stands between its two marks.</summary>
public static class BenchmarkDocument
{
    private const string Begin = "<!-- tock bench: begin -->";
    private const string End = "<!-- tock bench: end -->";

    /// <summary>Replaces that part of a document.</summary>
    /// <exception cref="ToolException">The document lacks the marks.</exception>
    public static string Replace(string document, IReadOnlyList<ReportTable> tables, IReadOnlyList<string> notes)
    {
        int begin = document.IndexOf(Begin, StringComparison.Ordinal);
        int end = document.IndexOf(End, StringComparison.Ordinal);
        if (begin < 0 || end < begin)
        {
            throw new ToolException("the document has no place for the tables", $"put the lines {Begin} and {End} into it");
        }

        StringBuilder text = new(document[..begin]);
        text.Append(Begin).Append("\n\n");
        foreach (ReportTable table in tables)
        {
            text.Append(table.ToMarkdown()).Append('\n');
        }

        foreach (string note in notes)
        {
            text.Append("- ").Append(note).Append('\n');
        }

        return text.Append('\n').Append(document[end..]).ToString();
    }
}
