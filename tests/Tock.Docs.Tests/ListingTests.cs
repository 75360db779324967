// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Docs.Tests;

/// <summary>A listing in the book is the source it is taken from, not a copy that has drifted from it.</summary>
public sealed class ListingTests
{
    private static readonly string[] s_sourceLanguages = ["csharp", "c", "xml", "asm", "make", "json"];

    [Fact]
    public void Listings_OfSource_NameTheirFile()
    {
        string[] nameless =
        [
            .. Listings().Where(block => !block.Information.Contains(' ', StringComparison.Ordinal)).Select(block => block.ToString()),
        ];

        Assert.Empty(nameless);
    }

    [Fact]
    public void Listings_OfSource_StandInTheirFileWordForWord()
    {
        List<string> drifted = [];
        foreach (Block block in Listings())
        {
            string file = Path.Combine(Document.Root, block.Information[(block.Information.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
            string source = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : string.Empty;
            if (!source.Contains(string.Join('\n', block.Content), StringComparison.Ordinal))
            {
                drifted.Add($"{block} is not in {block.Information}");
            }
        }

        Assert.Empty(drifted);
        Assert.True(Listings().Count() > 5, "the book has listings");
    }

    private static IEnumerable<Block> Listings() =>
        Document.All.SelectMany(document => document.Blocks())
            .Where(block => s_sourceLanguages.Contains(block.Information.Split(' ')[0]));
}
