// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.DeferredCalls;
using Tock.Kernel.Processes;

namespace Tock.Kernel.Tests.Processes;

/// <summary>One round of the loop after another: who executes, and what is done about faults and exits.</summary>
public sealed class KernelLoopTests
{
    [Fact]
    public void Boot_SaysTheBoardItsMemoryAndItsProcesses()
    {
        LoopBench bench = new(FaultPolicy.Stop(), "blink", "hello");
        Assert.Contains("TockSharp on test board\r\n", bench.Output, StringComparison.Ordinal);
        Assert.Contains("0x00020000..0x0003ffff  131072 B  flash  applications\r\n", bench.Output, StringComparison.Ordinal);
        Assert.Contains("  blink           running   ", bench.Output, StringComparison.Ordinal);
        Assert.Contains("2 processes, ", bench.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void RunOnce_NobodyReady_SleepsAfterServingInterrupts()
    {
        LoopBench bench = new(FaultPolicy.Stop());
        bench.Loop.RunOnce();
        Assert.Equal((1, 1, 0), (bench.Services, bench.Sleeps, bench.Executions.Count));
    }

    [Fact]
    public void RunOnce_DeferredCallSetsAnother_DoesNotSleep()
    {
        LoopBench bench = new(FaultPolicy.Stop());
        Again client = new();
        client.Call = new DeferredCall(bench.Kernel.DeferredCalls, client);
        client.Call.Set();
        for (int i = 0; i < 6; i++)
        {
            bench.Loop.RunOnce();
        }

        Assert.Equal(3, client.Fired);
        Assert.Equal(6, bench.Services);
        Assert.True(bench.Sleeps is > 0 and <= 4);
    }

    [Fact]
    public void RunOnce_DeferredCallMakesAProcessReady_ItExecutes()
    {
        LoopBench bench = new(FaultPolicy.Stop(), "one");
        bench.OnExecute = process => process.WaitForAnyUpcall();
        bench.Loop.RunOnce();
        bench.Loop.RunOnce();
        Assert.Equal((1, 1), (bench.Executions.Count, bench.Sleeps));
    }

    [Fact]
    public void RunOnce_SliceUsedUp_IsCountedAndTheNextExecutes()
    {
        LoopBench bench = new(FaultPolicy.Stop(), "one", "two");
        for (int i = 0; i < 6; i++)
        {
            bench.Loop.RunOnce();
        }

        Assert.Equal(3, bench.Executions.Count(index => index == 0));
        Assert.Equal((3u, 3u), (bench[0].TimeSliceExpirations, bench[1].TimeSliceExpirations));
    }

    [Fact]
    public void RunOnce_FaultUnderStop_StopsThatProcessAndSaysWhy()
    {
        LoopBench bench = new(FaultPolicy.Stop(), "bad", "good");
        bench.OnExecute = process =>
        {
            if (process.Index == 0)
            {
                LoopBench.Fault(process);
            }
        };
        for (int i = 0; i < 10; i++)
        {
            bench.Loop.RunOnce();
        }

        Assert.Equal(ProcessState.Faulted, bench[0].State);
        Assert.Single(bench.Executions, 0u);
        Assert.Equal(9, bench.Executions.Count(index => index == 1));
        Assert.Contains(
            "Process bad faulted: forbidden memory access at 0x20000010 (kernel memory; no region allows it)\r\n", bench.Output, StringComparison.Ordinal);
        Assert.Contains("at instruction 0x00020042", bench.Output, StringComparison.Ordinal);
        Assert.Contains("Process bad was stopped.\r\n", bench.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void RunOnce_FaultUnderRestart_RestartsToTheLimitAndThenStops()
    {
        LoopBench bench = new(FaultPolicy.Restart(2, FaultAction.Stop), "bad");
        List<ProcessId> executions = [];
        bench.OnExecute = process =>
        {
            executions.Add(process.Id);
            LoopBench.Fault(process);
        };
        for (int i = 0; i < 10; i++)
        {
            bench.Loop.RunOnce();
        }

        Assert.Equal(3, executions.Distinct().Count());
        Assert.Equal(3, executions.Count);
        Assert.Equal(2u, bench[0].Restarts);
        Assert.Equal(ProcessState.Faulted, bench[0].State);
        Assert.Equal(2, bench.Output.Split("Process bad will be restarted.").Length - 1);
        Assert.Contains("Process bad was stopped.", bench.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void RunOnce_FaultUnderPanic_ReportsTheProcessAndAllOthers()
    {
        LoopBench bench = new(FaultPolicy.Panic(), "bad", "good");
        bench.OnExecute = process => LoopBench.Fault(process);
        Assert.Throws<BoardHaltedException>(bench.Loop.RunOnce);
        Assert.Contains("TockSharp panic: a process faulted: ", bench.Output, StringComparison.Ordinal);
        string report = bench.Output[bench.Output.IndexOf("TockSharp panic", StringComparison.Ordinal)..];
        Assert.Contains("faulted   ", report, StringComparison.Ordinal);
        Assert.Contains("running   ", report, StringComparison.Ordinal);
    }

    [Fact]
    public void RunOnce_UnknownSystemCall_IsReportedWithItsNumber()
    {
        LoopBench bench = new(FaultPolicy.Stop(), "bad");
        bench.OnExecute = process =>
        {
            // SAFETY: the frame is memory of the simulated boundary.
            unsafe
            {
                bench.Loop.Syscalls.Handle(process, 77, bench.Kernel.Boundary.StackFrame(process.StoredContext));
            }
        };
        bench.Loop.RunOnce();
        Assert.Contains("Process bad faulted: unknown system call class 77\r\n", bench.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void RunOnce_Exit_RestartsOnlyIfAskedAndWithoutAReport(bool restart)
    {
        LoopBench bench = new(FaultPolicy.Stop(), "leaving");
        int before = bench.Output.Length;
        bench.OnExecute = process =>
        {
            if (bench.Executions.Count == 1)
            {
                process.Exit(3, restart);
            }
        };
        bench.Loop.RunOnce();
        bench.Loop.RunOnce();
        Assert.Equal(restart ? 2 : 1, bench.Executions.Count);
        Assert.Equal(restart ? ProcessState.Running : ProcessState.Terminated, bench[0].State);
        Assert.Equal(restart ? 1u : 0u, bench[0].Restarts);
        Assert.Equal(before, bench.Output.Length);
    }

    [Fact]
    public void RunOnce_ExitRestartAgainAndAgain_LetsOthersExecute()
    {
        LoopBench bench = new(FaultPolicy.Stop(), "restless", "calm") { Remaining = 900 };
        bench.OnExecute = process =>
        {
            if (process.Index == 0)
            {
                process.Exit(0, restart: true);
            }
        };
        for (int i = 0; i < 20; i++)
        {
            bench.Remaining = bench.Executions.Count % 2 == 0 ? 900u : 0u;
            bench.Loop.RunOnce();
        }

        Assert.Contains(1u, bench.Executions);
        Assert.True(bench.Executions.Count(index => index == 1) >= 5);
    }

    [Fact]
    public void SwitchDirectly_ProcessWaits_NextExecutesWithoutTheLoop()
    {
        LoopBench bench = new(FaultPolicy.Stop(), "one", "two", "three") { Remaining = 0 };
        List<uint> chain = [];
        bench.OnExecute = process =>
        {
            for (int i = 0; i < 4; i++)
            {
                process.WaitForAnyUpcall();
                if (!bench.Loop.CanSwitchDirectly)
                {
                    return;
                }

                process = bench.Loop.SwitchDirectly(process);
                chain.Add(process.Index);
            }
        };
        bench.Loop.RunOnce();
        Assert.Equal([1u, 2u], chain);
        Assert.Equal(0u, bench[0].TimeSliceExpirations + bench[1].TimeSliceExpirations + bench[2].TimeSliceExpirations);
    }

    [Fact]
    public void SwitchDirectly_SliceUsedUp_IsCountedForTheOneThatWasLeft()
    {
        LoopBench bench = new(FaultPolicy.Stop(), "one", "two") { Remaining = 0 };
        bench.OnExecute = process =>
        {
            Assert.True(bench.Loop.CanSwitchDirectly);
            Assert.Equal(1u, bench.Loop.SwitchDirectly(process).Index);
            bench.Remaining = 900;
        };
        bench.Loop.RunOnce();
        Assert.Equal(1u, bench[0].TimeSliceExpirations);
    }

    [Fact]
    public void CanSwitchDirectly_WorkForTheLoop_IsFalse()
    {
        LoopBench bench = new(FaultPolicy.Stop(), "bad", "good");
        Again client = new();
        client.Call = new DeferredCall(bench.Kernel.DeferredCalls, client);
        Assert.True(bench.Loop.CanSwitchDirectly);
        client.Call.Set();
        Assert.False(bench.Loop.CanSwitchDirectly);
        while (client.Fired < 3)
        {
            bench.Kernel.DeferredCalls.ServicePrompt();
        }

        Assert.True(bench.Loop.CanSwitchDirectly);
        LoopBench.Fault(bench[0]);
        Assert.False(bench.Loop.CanSwitchDirectly);
    }

    [Fact]
    public void RunOnce_EndlessBackgroundWork_ProcessesExecuteInTurns()
    {
        LoopBench bench = new(FaultPolicy.Stop(), "one", "two");
        Endless work = new(bench.Kernel.DeferredCalls);
        bench.OnExecute = _ => bench.Remaining = 0;
        bench.Remaining = 1;
        work.OnFire = () => bench.Remaining = work.Fired % 5 == 0 ? 0u : 1;
        List<int> portionsBefore = [];
        while (portionsBefore.Count < 6)
        {
            int executed = bench.Executions.Count;
            bench.Loop.RunOnce();
            if (bench.Executions.Count != executed)
            {
                portionsBefore.Add(work.Fired);
            }
        }

        // A turn of five portions, and then both processes.
        Assert.Equal([5, 5, 10, 10, 15, 15], portionsBefore);
        Assert.Equal(3, bench.Executions.Count(index => index == 0));
        Assert.Equal(0, bench.Sleeps);
    }

    [Fact]
    public void RunOnce_BackgroundWorkAndNobodyReady_GoesOnWithoutSleep()
    {
        LoopBench bench = new(FaultPolicy.Stop());
        Endless work = new(bench.Kernel.DeferredCalls);
        for (int i = 0; i < 20; i++)
        {
            bench.Loop.RunOnce();
        }

        Assert.Equal((20, 20, 0), (work.Fired, bench.Services, bench.Sleeps));
    }

    [Fact]
    public void RunOnce_PortionsLongerThanATurn_ProcessesExecuteBetweenThem()
    {
        LoopBench bench = new(FaultPolicy.Stop(), "one");
        Endless work = new(bench.Kernel.DeferredCalls);
        bench.Remaining = 0;
        bench.Loop.RunOnce();
        bench.Loop.RunOnce();
        bench.Loop.RunOnce();
        bench.Loop.RunOnce();
        Assert.Equal((2, 2), (work.Fired, bench.Executions.Count));
    }

    [Fact]
    public void RunOnce_NobodyReadyInTheMiddleOfATurn_SleepsWithoutTheTimer()
    {
        LoopBench bench = new(FaultPolicy.Stop(), "one");
        Once work = new();
        DeferredCall call = new(bench.Kernel.DeferredCalls, work, DeferredCallClass.Background);
        bench.Remaining = 1;
        call.Set();
        bench.Loop.RunOnce();
        Assert.True(bench.TimerRuns);
        bench[0].Stop();
        bench.OnSleep = () => Assert.False(bench.TimerRuns);
        bench.Loop.RunOnce();
        Assert.Equal((1, 1, 0), (work.Fired, bench.Sleeps, bench.Executions.Count));
    }

    private sealed class Once : IDeferredCallClient
    {
        internal int Fired { get; private set; }

        public void DeferredCallFired() => Fired++;
    }

    private sealed class Endless : IDeferredCallClient
    {
        private readonly DeferredCall _call;

        internal Endless(DeferredCallQueue queue)
        {
            _call = new DeferredCall(queue, this, DeferredCallClass.Background);
            _call.Set();
        }

        internal int Fired { get; private set; }

        internal Action OnFire { get; set; } = () => { };

        public void DeferredCallFired()
        {
            Fired++;
            _call.Set();
            OnFire();
        }
    }

    private sealed class Again : IDeferredCallClient
    {
        internal DeferredCall? Call { get; set; }

        internal int Fired { get; private set; }

        public void DeferredCallFired()
        {
            Fired++;
            if (Fired < 3)
            {
                Call!.Set();
            }
        }
    }
}
