// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Globalization;
using System.Text.RegularExpressions;

namespace Tock.Cli.Building;

/// <summary>Where a project says how large its application is, for messages about one that is too large.</summary>
public static partial class ProjectPlace
{
    /// <summary>The file and the line of the largest size of RAM, in the form that builds use.</summary>
    /// <param name="project">A project file, or the source of an application in a single file.</param>
    /// <returns>The file alone if no such line is in it.</returns>
    public static string OfRam(string project)
    {
        string[] lines = File.Exists(project) ? File.ReadAllLines(project) : [];
        (int Line, long Size)[] sizes =
        [
            .. lines.Select((line, index) => (Line: index + 1, Size: RamSize().Match(line)))
                .Where(found => found.Size.Success)
                .Select(found => (found.Line, long.Parse(found.Size.Groups["size"].Value, CultureInfo.InvariantCulture))),
        ];
        return sizes.Length == 0 ? project : $"{project}({sizes.MaxBy(found => found.Size).Line})";
    }

    [GeneratedRegex(@"(<|#:property\s+)(TockStackSize|TockAppHeapSize|TockKernelHeapSize)\s*[>=]\s*(?<size>\d{1,9})\b")]
    private static partial Regex RamSize();
}
