// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Loading;
using Tock.Kernel.Processes;

namespace Tock.Kernel.Tests.Loading;

/// <summary>The list of images does not change while the loader goes through it, and the loader begins nothing while it changes.</summary>
public sealed class HeldListTests : IImageListHolder
{
    private readonly List<string> _told = [];

    void IImageListHolder.ListHeld() => _told.Add("held");

    void IImageListHolder.ImageLoaded(TbfProblem problem) => _told.Add(problem.ToString());

    [Fact]
    public void Hold_WhileTheLoaderIsAtWork_ComesWhenItHasEnded()
    {
        LoaderBench bench = Bench();
        bench.Loader.Begin();
        Assert.False(bench.Loader.TryHold());
        bench.Step();
        Assert.Empty(_told);
        bench.Settle();
        Assert.Equal(["held"], _told);
        Assert.Equal(["one", "two"], bench.Loaded.Select(LoaderBench.NameOf));
        Assert.True(bench.Loader.IsBusy);
    }

    [Fact]
    public void Begin_WhileTheListIsHeld_WaitsForItsRelease()
    {
        LoaderBench bench = Bench();
        Assert.True(bench.Loader.TryHold());
        bench.Loader.Begin();
        bench.Settle();
        Assert.Empty(bench.Loaded);
        bench.Loader.Release();
        bench.Settle();
        Assert.Equal(["one", "two"], bench.Loaded.Select(LoaderBench.NameOf));
        Assert.Empty(_told);
        Assert.False(bench.Loader.IsBusy);
    }

    [Fact]
    public void Release_ForOneImage_LoadsThatAlone_AndThenWhatWasAskedForMeanwhile()
    {
        LoaderBench bench = Bench();
        Assert.True(bench.Loader.TryHold());
        bench.Loader.Release(LoaderBench.FlashStart + 512);
        bench.Settle();
        Assert.Equal(["two"], bench.Loaded.Select(LoaderBench.NameOf));
        Assert.Equal(["None"], _told);

        Assert.True(bench.Loader.TryHold());
        bench.Loader.Begin();
        bench.Loader.Release(LoaderBench.FlashStart + 512);
        bench.Settle();
        Assert.Equal(["None", "None"], _told);
        Assert.Equal(2, bench.Loaded.Count);
    }

    [Fact]
    public void Release_ForAnImageThatIsRefusedOrNotThere_SaysWhy()
    {
        LoaderBench bench = Bench();
        bench.Write(TbfImage.Valid("off", flags: 0));
        foreach (uint offset in (uint[])[1024, 256, 0x8000])
        {
            Assert.True(bench.Loader.TryHold());
            bench.Loader.Release(LoaderBench.FlashStart + offset);
            bench.Settle();
        }

        Assert.Equal(["Disabled", "EndOfList", "EndOfList"], _told);
        Assert.Empty(bench.Loaded);
    }

    private LoaderBench Bench()
    {
        LoaderBench bench = new();
        bench.Write(TbfImage.Valid("one"));
        bench.Write(TbfImage.Valid("two"));
        bench.Loader.Holder = this;
        return bench;
    }
}
