// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Cli.Building;
using Tock.Emulation.Boards;
using Tock.Tbf;
using Tock.Tbf.Flash;

namespace Tock.Cli.Tests;

public sealed class ApplicationFlashTests
{
    private readonly List<string> _warnings = [];

    [Fact]
    public void Applications_lie_in_the_given_order_where_alignment_allows()
    {
        FlashImage image = Build(TestBinary.Create("small", 512), TestBinary.Create("big", 4096), TestBinary.Create("last", 512));

        Assert.Equal(["small", "big", "last"], image.Placements.Select(placement => placement.Entry.Name));
        Assert.Equal([0x20000u, 0x21000u, 0x22000u], image.Placements.Select(placement => placement.Address));
        Assert.Empty(_warnings);
    }

    [Fact]
    public void Where_the_order_does_not_fit_the_largest_come_first_and_the_user_is_told()
    {
        FlashImage image = Build(TestBinary.Create("small", 512), TestBinary.Create("half", 64 * 1024), TestBinary.Create("quarter", 32 * 1024), TestBinary.Create("more", 16 * 1024));

        Assert.Equal(["half", "quarter", "more", "small"], image.Placements.Select(placement => placement.Entry.Name));
        Assert.Single(_warnings);
    }

    [Fact]
    public void More_than_the_flash_holds_is_refused_with_the_sizes()
    {
        ToolException error = Assert.Throws<ToolException>(() => Build(TestBinary.Create("one", 128 * 1024), TestBinary.Create("two", 512)));

        Assert.Equal("TOCK0611", error.Code);
        Assert.Contains("131072", error.Message, StringComparison.Ordinal);
        Assert.Contains("two 512", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void More_RAM_than_processes_have_is_refused_with_the_line_that_asks_for_most()
    {
        ToolException error = Assert.Throws<ToolException>(() => Build(TestBinary.Create("one", 512, ram: 100_000)));

        Assert.Equal("TOCK0612", error.Code);
        string project = Path.GetTempFileName();
        File.WriteAllText(project, "<Project>\n<TockStackSize>2048</TockStackSize>\n<TockAppHeapSize>90000</TockAppHeapSize>\n</Project>");
        Assert.Equal($"{project}(3)", ProjectPlace.OfRam(project));
        File.WriteAllText(project, "#:sdk Tock.Sdk\n#:property TockStackSize = 90000\n#:property TockAppHeapSize=0\n");
        Assert.Equal($"{project}(2)", ProjectPlace.OfRam(project));
        File.WriteAllText(project, "<Project />");
        Assert.Equal(project, ProjectPlace.OfRam(project));
        File.Delete(project);
    }

    private FlashImage Build(params byte[][] files) =>
        ApplicationFlash.Build(BoardCatalog.Lm3s6965evb, [.. files.Select((bytes, index) => new BinaryFile($"{index}.tbf", TbfReader.Read(bytes)))], _warnings.Add);
}
