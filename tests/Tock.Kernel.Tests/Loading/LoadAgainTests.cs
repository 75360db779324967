// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Processes;

namespace Tock.Kernel.Tests.Loading;

/// <summary>Loading after boot: what is loaded stays, what is new comes in, what was unloaded leaves room.</summary>
public sealed class LoadAgainTests
{
    [Fact]
    public void Load_Again_LeavesWhatIsLoadedAlone()
    {
        LoaderBench bench = new LoaderBench().Load(TbfImage.Valid("one"));
        Process one = bench.Loaded[0];
        ProcessId id = one.Id;
        bench.Load(TbfImage.Valid("two"));
        Assert.Equal(["one", "two"], bench.Loaded.Select(LoaderBench.NameOf));
        Assert.Equal(id, one.Id);
        Assert.Empty(bench.Output);
    }

    [Fact]
    public void Unload_FreesSlotAndMemory_AndTheIdentityIsGone()
    {
        LoaderBench bench = new LoaderBench(slots: 1).Load(TbfImage.Valid("one"), TbfImage.Valid("two"));
        Process slot = Assert.Single(bench.Loaded);
        ProcessId first = slot.Id;
        uint start = slot.Block.Start;
        new ProcessManagement(bench.Processes).Unload(0);
        Assert.True(slot.HasAttention && slot.WantsUnload);
        slot.Unload();
        Assert.Empty(bench.Loaded);

        bench.Load();
        Assert.Equal(["one"], bench.Loaded.Select(LoaderBench.NameOf));
        Assert.Equal(start, slot.Block.Start);
        Assert.NotEqual(first, slot.Id);
        Assert.Equal(2, bench.Output.Count(line => line.Contains("(two) refused: the process table is full", StringComparison.Ordinal)));
    }

    [Fact]
    public void Load_NewVersionOfWhatIsLoaded_IsRefusedUntilThatIsUnloaded()
    {
        LoaderBench bench = new LoaderBench().Load(Version(1));
        bench.Load(Version(2));
        Assert.Equal(1u, Assert.Single(bench.Loaded).Binary.Version);
        Assert.EndsWith("refused: a process with its ShortId is loaded; unload that first", bench.Output[^1], StringComparison.Ordinal);

        bench.Loaded[0].Unload();
        bench.Load();
        Assert.Equal(2u, Assert.Single(bench.Loaded).Binary.Version);
    }

    [Fact]
    public void Begin_WhileAtWork_LooksOnceMore()
    {
        LoaderBench bench = new LoaderBench().Load(TbfImage.Valid("one"));
        bench.Write(TbfImage.Valid("two"));
        bench.Loader.Begin();
        bench.Step();
        bench.Step();
        bench.Write(TbfImage.Valid("three"));
        bench.Loader.Begin();
        bench.Settle();
        Assert.Equal(["one", "two", "three"], bench.Loaded.Select(LoaderBench.NameOf));
        Assert.False(bench.Loader.IsBusy);
    }

    private static TbfImage Version(uint version) =>
        new TbfImage { TotalSize = 512 }.Program(1, 0, 1024, 512, version).KernelVersion().Name("app").Element(10, TbfImage.Words(9));
}
