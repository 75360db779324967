// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Reflection;

namespace Tock.Docs.Tests;

/// <summary>A page of the book, or one of the pages at the root.</summary>
/// <param name="Name">Path from the root of the repository.</param>
/// <param name="Lines">Its lines.</param>
public sealed record Document(string Name, IReadOnlyList<string> Lines)
{
    /// <summary>Root of the repository.</summary>
    public static string Root { get; } = Metadata("RepositoryRoot");

    /// <summary>Every page.</summary>
    public static IReadOnlyList<Document> All { get; } =
    [
        .. Directory.GetFiles(Root, "*.md").Concat(Directory.GetFiles(Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal)
            .Select(path => new Document(Path.GetRelativePath(Root, path), File.ReadAllLines(path))),
    ];

    /// <summary>The fenced blocks of the page.</summary>
    public IEnumerable<Block> Blocks()
    {
        for (int i = 0; i < Lines.Count; i++)
        {
            if (!Lines[i].StartsWith("```", StringComparison.Ordinal))
            {
                continue;
            }

            int start = i;
            List<string> content = [];
            for (i++; i < Lines.Count && Lines[i] != "```"; i++)
            {
                content.Add(Lines[i]);
            }

            yield return new Block(Name, start + 1, Lines[start][3..].Trim(), content);
        }
    }

    internal static string Metadata(string key) =>
        typeof(Document).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
