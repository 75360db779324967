// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Platform;
using Tock.Kernel.Processes;

namespace Tock.Kernel.Tests.Processes;

/// <summary>RAM of the dead: kept while nobody needs it, given whole to who does, and never taken from the living.</summary>
public sealed class ProcessMemoryTests
{
    private readonly LoopBench _bench = new(FaultPolicy.Stop(), "one", "two", "three");
    private readonly ProcessManagement _management;
    private readonly ProcessMemory _memory;

    public ProcessMemoryTests()
    {
        _management = new ProcessManagement(_bench.Kernel.Processes);
        _memory = _bench.Kernel.ProcessMemory;
    }

    [Fact]
    public void TryAllocate_FreeMemoryLeft_SparesTheDead()
    {
        _bench[1].Terminate();
        Assert.True(_memory.TryAllocate(_bench[0].Binary, out MemoryBlock block));
        Assert.True(_bench[1].HasMemory);
        Assert.All(Blocks(), other => Assert.False(Overlap(block, other)));
    }

    [Fact]
    public void TryAllocate_OnlyTheDeadHaveRoom_TakesTheirs()
    {
        FillFreeMemory();
        MemoryBlock dead = _bench[1].Block;
        _bench[1].Terminate();
        Assert.True(_memory.TryAllocate(_bench[0].Binary, out MemoryBlock block));
        Assert.Equal(dead.Start, block.Start);
        Assert.False(_bench[1].HasMemory);
        Assert.True(_bench[0].HasMemory && _bench[2].HasMemory);
    }

    [Fact]
    public void TryAllocate_NobodyIsDead_Fails()
    {
        FillFreeMemory();
        Assert.False(_memory.TryAllocate(_bench[0].Binary, out _));
        Assert.Equal(3, Blocks().Count());
    }

    [Fact]
    public void TryAllocate_FaultNotDecidedYet_IsSpared()
    {
        FillFreeMemory();
        LoopBench.Fault(_bench[1]);
        Assert.False(_memory.TryAllocate(_bench[0].Binary, out _));
        Assert.True(_bench[1].HasMemory);
    }

    [Fact]
    public void Start_MemoryWasTaken_GetsAnother()
    {
        _bench[1].Terminate();
        _bench[1].ReleaseMemory();
        Assert.True(_management.Start(1).IsOk);
        _bench.Loop.RunOnce();
        Assert.True(_bench[1].IsAlive);
        Assert.True(_bench[1].HasMemory);
        Assert.False(Overlap(_bench[1].Block, _bench[0].Block));
        Assert.False(Overlap(_bench[1].Block, _bench[2].Block));
    }

    [Fact]
    public void Start_NoMemoryLeft_SaysSoAndTheOthersGoOn()
    {
        MemoryBlock taken = _bench[1].Block;
        FillFreeMemory();
        _bench[1].Terminate();
        _bench[1].ReleaseMemory();
        _bench[2].Terminate();
        _bench[2].Restart(new MemoryBlock(taken.Start, _bench[2].Block.End, taken.Granule));
        Assert.True(_management.Start(1).IsOk);
        _bench.Loop.RunOnce();
        Assert.False(_bench[1].IsAlive);
        Assert.Contains("Process two was not started: no memory is free for it", _bench.Output, StringComparison.Ordinal);
        Assert.True(_bench[0].IsAlive && _bench[2].IsAlive);
    }

    private static bool Overlap(MemoryBlock one, MemoryBlock other) => one.Start < other.End && other.Start < one.End;

    private IEnumerable<MemoryBlock> Blocks()
    {
        for (uint i = 0; i < 3; i++)
        {
            if (_bench[i].HasMemory)
            {
                yield return _bench[i].Block;
            }
        }
    }

    /// <summary>Gives the last process all that is free behind it.</summary>
    private void FillFreeMemory()
    {
        MemoryBlock last = _bench[2].Block;
        _bench[2].Terminate();
        _bench[2].Restart(new MemoryBlock(last.Start, _bench.Kernel.Memory.ProcessRamEnd, last.Granule));
    }
}
