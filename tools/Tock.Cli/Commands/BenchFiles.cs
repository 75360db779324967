// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Cli.Benchmarking;

namespace Tock.Cli.Commands;

/// <summary>What becomes of a benchmark's figures: the terminal, and files.</summary>
internal static class BenchFiles
{
    /// <summary>Prints tables, and notes below them.</summary>
    internal static void Print(TextWriter output, IReadOnlyList<ReportTable> tables, IReadOnlyList<string> notes)
    {
        foreach (ReportTable table in tables)
        {
            output.WriteLine(table.ToText());
        }

        foreach (string note in notes)
        {
            output.WriteLine(note);
        }
    }

    /// <summary>Reads a document.</summary>
    /// <exception cref="ToolException">It cannot be read.</exception>
    internal static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"cannot read {path}: {e.Message}", "check the path given with --markdown");
        }
    }

    /// <summary>Writes a file, and makes its folder if need be.</summary>
    /// <exception cref="ToolException">It cannot be written.</exception>
    internal static void Write(string path, string text)
    {
        try
        {
            string full = Path.GetFullPath(path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, text);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"cannot write {path}: {e.Message}", "give another path");
        }
    }
}
