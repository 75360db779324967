// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Tests.Loading;

/// <summary>Of several images of one application, the same fixed ShortId, one is run: the newest that can.</summary>
public sealed class ApplicationVersionTests
{
    private const string Superseded = " refused: another copy of it is run instead, of a higher version or first in flash";

    [Theory]
    [InlineData(1u, 2u, "second")]
    [InlineData(2u, 1u, "first")]
    [InlineData(3u, 3u, "first")]
    [InlineData(0u, 0xFFFF_FFFFu, "second")]
    public void LoadAll_TwoCopies_RunsTheHigherVersionAndAmongEqualsTheFirst(uint first, uint second, string expected)
    {
        LoaderBench bench = new LoaderBench().Load(Image("first", 7, first), Image("second", 7, second));
        Assert.Equal([expected], bench.Loaded.Select(LoaderBench.NameOf));
        string address = expected == "first" ? "0x00020200 (second)" : "0x00020000 (first)";
        Assert.Equal(["Application at " + address + Superseded], bench.Output);
    }

    [Fact]
    public void LoadAll_ThreeCopies_RunsTheHighest()
    {
        LoaderBench bench = new LoaderBench().Load(Image("one", 7, 2), Image("two", 7, 3), Image("three", 7, 1));
        Assert.Equal(["two"], bench.Loaded.Select(LoaderBench.NameOf));
    }

    [Fact]
    public void LoadAll_OtherOrNoShortId_AllRun()
    {
        LoaderBench bench = new LoaderBench().Load(
            Image("a", 7, 1), Image("b", 8, 2), Image("c", null, 3), Image("c", null, 4), Image("d", 0, 5), Image("d", 0, 6));
        Assert.Equal(["a", "b", "c", "c", "d", "d"], bench.Loaded.Select(LoaderBench.NameOf));
        Assert.Empty(bench.Output);
    }

    [Fact]
    public void LoadAll_HigherVersionThatCannotRun_SupersedesNobody()
    {
        LoaderBench bench = new LoaderBench().Load(
            Image("disabled", 7, 9, flags: 0), Image("later", 7, 8, kernelMajor: 3), Image("runs", 7, 1));
        Assert.Equal(["runs"], bench.Loaded.Select(LoaderBench.NameOf));
        Assert.DoesNotContain(bench.Output, line => line.Contains(Superseded, StringComparison.Ordinal));
    }

    private static TbfImage Image(string name, uint? shortId, uint version, uint flags = 1, uint kernelMajor = 2)
    {
        TbfImage image = new TbfImage { TotalSize = 512, Flags = flags }
            .Program(1, 0, 1024, 512, version).KernelVersion(kernelMajor).Name(name);
        return shortId is uint id ? image.Element(10, TbfImage.Words(id)) : image;
    }
}
