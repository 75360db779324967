// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.MustNotCompile.Tests;

/// <summary>A source that must fail to build, and what must refuse it.</summary>
/// <param name="Path">The file.</param>
/// <param name="Expected">Diagnostics that must be reported; no other may be.</param>
/// <param name="Kind">The kind of project it is put into: capsule or chip.</param>
internal sealed record Case(string Path, IReadOnlyList<string> Expected, string Kind)
{
    private const string Expect = "// expect: ";
    private const string Project = "// project: ";

    /// <summary>Reads a file whose first line is <c>// expect: CODE[, CODE]</c>, optionally followed by <c>// project: chip</c>.</summary>
    internal static Case Read(string path)
    {
        string[] lines = File.ReadAllLines(path);
        Assert.StartsWith(Expect, lines[0], StringComparison.Ordinal);
        string? project = lines.FirstOrDefault(l => l.StartsWith(Project, StringComparison.Ordinal));
        return new Case(path, lines[0][Expect.Length..].Split(", "), project is null ? "capsule" : project[Project.Length..].Trim());
    }
}
