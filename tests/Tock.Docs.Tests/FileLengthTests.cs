// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Docs.Tests;

/// <summary>A file of the kernel or of assembly that grows beyond what one reads at a time says at its top why it is not two.</summary>
public sealed class FileLengthTests
{
    private const int Limit = 400;
    private const int HeaderLines = 40;
    private const string Reason = "More than 400 lines because ";

    [Fact]
    public void LongFile_SaysWhy()
    {
        string[] files =
        [
            .. Files("kernel", "*.cs"),
            .. Directory.GetFiles(Document.Root, "*.S", SearchOption.AllDirectories).Where(IsSource),
        ];
        Assert.True(files.Length > 100, "the kernel's files are found");
        string[] silent = [.. files.Where(file => !IsAllowed(File.ReadAllLines(file))).Select(file => Path.GetRelativePath(Document.Root, file))];
        Assert.Empty(silent);
    }

    [Fact]
    public void Reason_IsWantedFromTheFirstLineOverTheLimitOn()
    {
        string[] lines = [.. Enumerable.Repeat("code", Limit)];
        Assert.True(IsAllowed(lines));
        Assert.False(IsAllowed([.. lines, "code"]));
        Assert.True(IsAllowed(["// SPDX", $"/// {Reason}it is one table.", .. lines]));
        Assert.False(IsAllowed(["// SPDX", $"/// {Reason.Trim()}", .. lines]));
        Assert.False(IsAllowed([.. lines, $"// {Reason}nobody looks here."]));
    }

    private static bool IsAllowed(string[] lines) =>
        lines.Length <= Limit
        || lines.Take(HeaderLines).Any(line => line.TrimStart() is ['/' or '@', ..] && line.Contains(Reason, StringComparison.Ordinal));

    private static string[] Files(string folder, string pattern) =>
        Directory.GetFiles(Path.Combine(Document.Root, folder), pattern, SearchOption.AllDirectories);

    private static bool IsSource(string file)
    {
        string path = Path.GetRelativePath(Document.Root, file);
        return !path.StartsWith("artifacts", StringComparison.Ordinal) && !path.StartsWith('.');
    }
}
