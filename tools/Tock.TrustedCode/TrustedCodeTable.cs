// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Text;

namespace Tock.TrustedCode;

/// <summary>The table of unchecked lines, by part of the system, as it stands in the book between two marks.</summary>
public static class TrustedCodeTable
{
    /// <summary>The page that it stands in, relative to the repository.</summary>
    public const string Path = "docs/security-model.md";

    private const string Begin = "<!-- trusted code: begin -->\n";
    private const string End = "<!-- trusted code: end -->\n";

    private static readonly (string Folder, string What)[] s_parts =
    [
        ("corelib", "core library: spans, arrays, strings on memory of the compiler's layout"),
        ("kernel", "kernel: processes' memory, grants, system call arguments"),
        ("arch", "processor port: switch, faults, memory protection, registers"),
        ("chips", "chip drivers"),
        ("boards", "boards: addresses of the register pages"),
        ("capsules", "capsules"),
    ];

    // What only the process trusts that it is part of: its mistakes are behind the memory protection unit like everything else of the process.
    private static readonly (string Folder, string What)[] s_partsOfProcesses =
    [
        ("corelib/Application", "core library of applications: heap, exceptions, system calls"),
        ("userland/cs", "library of applications in C#"),
    ];

    /// <summary>Counts a part of the system.</summary>
    /// <param name="root">The repository.</param>
    /// <param name="folder">The part's folder.</param>
    public static SourceCount Count(string root, string folder)
    {
        SourceCount count = default;
        foreach (string file in Directory.EnumerateFiles(System.IO.Path.Combine(root, folder), "*", SearchOption.AllDirectories))
        {
            string path = System.IO.Path.GetRelativePath(root, file).Replace('\\', '/');
            if (s_partsOfProcesses.Any(part => part.Folder != folder && path.StartsWith(part.Folder + "/", StringComparison.Ordinal)))
            {
                continue;
            }

            count += System.IO.Path.GetExtension(file) switch
            {
                ".cs" => SourceCount.OfCSharp(File.ReadAllText(file)),
                ".S" or ".inc" => SourceCount.OfAssembly(File.ReadAllText(file)),
                _ => default,
            };
        }

        return count;
    }

    /// <summary>Puts the table as it is now into the page.</summary>
    /// <param name="root">The repository.</param>
    /// <param name="page">The page's text.</param>
    /// <exception cref="InvalidDataException">The page has no place for it.</exception>
    public static string Update(string root, string page)
    {
        int begin = page.IndexOf(Begin, StringComparison.Ordinal);
        int end = page.IndexOf(End, StringComparison.Ordinal);
        return begin >= 0 && end > begin
            ? page[..(begin + Begin.Length)] + Write(root) + page[end..]
            : throw new InvalidDataException($"{Path} has no lines \"{Begin.Trim()}\" and \"{End.Trim()}\"");
    }

    private static string Write(string root)
    {
        StringBuilder table = new("| part | unsafe blocks | lines in them | lines of assembly |\n| --- | --: | --: | --: |\n");
        SourceCount total = default;
        foreach ((string folder, string what) in s_parts)
        {
            SourceCount count = Count(root, folder);
            total += count;
            AppendRow(table, $"`{folder}` {what}", count);
        }

        AppendRow(table, "together, trusted by all", total);
        foreach ((string folder, string what) in s_partsOfProcesses)
        {
            AppendRow(table, $"`{folder}` {what}; trusted by its own process only", Count(root, folder));
        }

        return table.ToString();
    }

    private static void AppendRow(StringBuilder table, string part, SourceCount count) =>
        table.Append($"| {part} | {count.UnsafeBlocks} | {count.UnsafeLines} | {count.AssemblyLines} |\n");
}
