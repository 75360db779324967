// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.DeferredCalls;
using Tock.Kernel.Processes;

namespace Tock.Kernel.Tests.Processes;

/// <summary>The watchdog is kept from resetting a board that works, and only that.</summary>
public sealed class WatchdogTests
{
    [Fact]
    public void Watchdog_IsSetUpWhenTheLoopBegins_NotBefore()
    {
        LoopBench bench = new(FaultPolicy.Stop());
        Assert.False(bench.Watchdog.IsSetUp);
        bench.OnSleep = () =>
        {
            Assert.True(bench.Watchdog.IsSetUp);
            throw new BoardHaltedException();
        };
        Assert.Throws<BoardHaltedException>(bench.Loop.Run);
        Assert.Equal(1, bench.Sleeps);
    }

    [Fact]
    public void Watchdog_StandsStillWhileTheBoardSleeps()
    {
        LoopBench bench = new(FaultPolicy.Stop());
        bench.OnSleep = () => Assert.True(bench.Watchdog.IsSuspended);
        for (int i = 0; i < 5; i++)
        {
            bench.Loop.RunOnce();
            Assert.False(bench.Watchdog.IsSuspended);
        }

        Assert.True(bench.Sleeps > 0);
    }

    [Fact]
    public void Watchdog_IsRestartedBeforeEachProcessExecutes_NotWhileOneDoes()
    {
        LoopBench bench = new(FaultPolicy.Stop(), "one", "two");
        List<int> tickles = [];
        bench.OnExecute = _ =>
        {
            Assert.False(bench.Watchdog.IsSuspended);
            tickles.Add(bench.Watchdog.Tickles);
        };
        for (int i = 0; i < 6; i++)
        {
            bench.Loop.RunOnce();
        }

        Assert.Equal(6, tickles.Distinct().Count());
    }

    [Fact]
    public void Watchdog_IsRestartedBetweenProcesses_WithoutTheLoop()
    {
        LoopBench bench = new(FaultPolicy.Stop(), "one", "two");
        bench.OnExecute = process =>
        {
            for (int i = 0; i < 10; i++)
            {
                int before = bench.Watchdog.Tickles;
                Assert.True(bench.Loop.CanSwitchDirectly);
                process = bench.Loop.SwitchDirectly(process);
                Assert.Equal(before + 1, bench.Watchdog.Tickles);
            }
        };
        bench.Loop.RunOnce();
    }

    [Theory]
    [InlineData(DeferredCallClass.Prompt)]
    [InlineData(DeferredCallClass.Background)]
    public void Watchdog_IsRestarted_HoweverMuchTheKernelHasToDo(DeferredCallClass callClass)
    {
        LoopBench bench = new(FaultPolicy.Stop());
        Endless client = new();
        client.Call = new DeferredCall(bench.Kernel.DeferredCalls, client, callClass);
        client.Call.Set();
        int before = bench.Watchdog.Tickles;
        for (int i = 0; i < 10; i++)
        {
            bench.Loop.RunOnce();
        }

        Assert.Equal(before + 10, bench.Watchdog.Tickles);
    }

    private sealed class Endless : IDeferredCallClient
    {
        internal DeferredCall? Call { get; set; }

        public void DeferredCallFired() => Call!.Set();
    }
}
