// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Text.RegularExpressions;

namespace Tock.Docs.Tests;

/// <summary>Links inside the repository lead somewhere, and files that the text names exist.</summary>
public sealed partial class LinkTests
{
    [Fact]
    public void Links_ToFiles_LeadToFilesThatExist()
    {
        List<string> broken = [];
        int links = 0;
        foreach (Document document in Document.All)
        {
            string folder = Path.GetDirectoryName(Path.Combine(Document.Root, document.Name))!;
            foreach (Match link in document.Lines.SelectMany(line => Link().Matches(line)))
            {
                links++;
                string target = link.Groups["target"].Value.Split('#')[0];
                if (target.Length != 0 && !target.Contains("://", StringComparison.Ordinal) && !Path.Exists(Path.Combine(folder, target)))
                {
                    broken.Add($"{document.Name}: {target}");
                }
            }
        }

        Assert.Empty(broken);
        Assert.True(links > 10, "the pages link to each other");
    }

    [Fact]
    public void Paths_InText_Exist()
    {
        List<string> missing = [];
        int paths = 0;
        foreach (Document document in Document.All)
        {
            foreach (Match path in document.Lines.SelectMany(line => RepositoryPath().Matches(line)))
            {
                paths++;
                string target = path.Groups["path"].Value;
                string full = Path.Combine(Document.Root, target);
                bool exists = target.Contains('*', StringComparison.Ordinal)
                    ? Directory.GetFileSystemEntries(Path.GetDirectoryName(full)!, Path.GetFileName(full)).Length != 0
                    : Path.Exists(full);
                if (!exists)
                {
                    missing.Add($"{document.Name}: {target}");
                }
            }
        }

        Assert.Empty(missing);
        Assert.True(paths > 10, "the pages name files");
    }

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    // A path in backquotes that begins with a room of the repository; * may stand for anything.
    [GeneratedRegex(@"`(?<path>(apps|arch|boards|capsules|chips|corelib|docs|examples|kernel|sdk|tests|tools|userland)/[A-Za-z0-9_.*/-]*[A-Za-z0-9_*])/?`")]
    private static partial Regex RepositoryPath();
}
