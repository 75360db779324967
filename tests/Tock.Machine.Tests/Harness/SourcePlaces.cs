// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Cli;
using Tock.Cli.Building;
using Tock.Cli.Decoding;
using Tock.Decoding;

namespace Tock.Machine.Tests.Harness;

/// <summary>The source lines that a report leads to, as <c>tock decode</c> finds them.</summary>
internal static class SourcePlaces
{
    /// <summary>Looks up every address of code in a report.</summary>
    /// <param name="kernelElf">The kernel that wrote it.</param>
    /// <param name="report">Its lines.</param>
    internal static async Task<IReadOnlyList<SourcePlace>> FindAsync(string kernelElf, IReadOnlyList<string> report)
    {
        ReportDecoder decoder = new(new Repository(TestTree.Root), kernelElf, KernelSize.FlashEnd(kernelElf, TestBoard.Description), "Release");
        decoder.Survey(report);
        Assert.False(decoder.IsOtherBuild);
        List<SourcePlace> places = [];
        foreach (string line in report)
        {
            places.AddRange(await decoder.FindAsync(ReportLine.CodeAddresses(line)));
        }

        Assert.NotEmpty(places);
        return places;
    }

    /// <summary>Asserts that a place is the line of a file on which a text stands.</summary>
    internal static void Leads(SourcePlace place, string file, string text)
    {
        Assert.Equal(file, place.File);
        string[] lines = File.ReadAllLines(Path.Combine(TestTree.Root, file));
        Assert.InRange(place.Line, 1, lines.Length);
        Assert.Contains(text, lines[place.Line - 1], StringComparison.Ordinal);
    }
}
