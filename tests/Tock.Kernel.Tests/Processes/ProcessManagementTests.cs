// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Processes;

namespace Tock.Kernel.Tests.Processes;

/// <summary>Stop, resume, start, terminate, restart and fault on request, through the kernel's loop.</summary>
public sealed class ProcessManagementTests
{
    private readonly LoopBench _bench;
    private readonly ProcessManagement _management;

    public ProcessManagementTests()
    {
        _bench = new LoopBench(FaultPolicy.Restart(1, FaultAction.Stop), "one", "two");
        _management = new ProcessManagement(_bench.Kernel.Processes);
    }

    [Fact]
    public void Stop_Running_DoesNotExecuteUntilResumed()
    {
        Assert.True(_management.Stop(0).IsOk);
        Run(6);
        Assert.DoesNotContain(0u, _bench.Executions);
        Assert.True(_management.TryGet(0, out ProcessSummary summary));
        Assert.True(summary.IsStopped);
        Assert.Equal(ProcessState.Running, summary.State);

        Assert.True(_management.Resume(0).IsOk);
        Run(2);
        Assert.Contains(0u, _bench.Executions);
    }

    [Fact]
    public void Resume_WaitingProcess_GoesOnWaiting()
    {
        _bench[0].WaitForAnyUpcall();
        Assert.True(_management.Stop(0).IsOk);
        Assert.True(_management.Resume(0).IsOk);
        Run(4);
        Assert.DoesNotContain(0u, _bench.Executions);
        Assert.Equal(ProcessState.Yielded, _bench[0].State);
    }

    [Fact]
    public void Terminate_ThenStart_IsANewExecution()
    {
        ProcessId before = _bench[0].Id;
        Assert.True(_management.Terminate(0).IsOk);
        Run(3);
        Assert.DoesNotContain(0u, _bench.Executions);
        Assert.False(_bench.Kernel.Processes.TryOpen(before, out _));

        Assert.True(_management.Start(0).IsOk);
        Run(3);
        Assert.Contains(0u, _bench.Executions);
        Assert.False(_bench[0].Id.Equals(before));
        Assert.Equal(1u, _bench[0].Restarts);
    }

    [Fact]
    public void Restart_FromItsOwnSystemCall_BeginsOnlyInTheLoop()
    {
        ProcessId before = _bench[0].Id;
        _bench.OnExecute = process =>
        {
            if (process.Id.Equals(before))
            {
                Assert.True(_management.Restart(0).IsOk);
                Assert.True(process.Id.Equals(before));
                Assert.False(process.IsAlive);
            }
        };
        Run(2);
        Assert.True(_bench[0].IsAlive);
        Assert.False(_bench[0].Id.Equals(before));
    }

    [Fact]
    public void Fault_OnRequest_IsForTheFaultPolicy()
    {
        ProcessId before = _bench[0].Id;
        Assert.True(_management.Fault(0).IsOk);
        Run(1);
        Assert.True(_bench[0].IsAlive);
        Assert.False(_bench[0].Id.Equals(before));

        Assert.True(_management.Fault(0).IsOk);
        Run(1);
        Assert.Equal(ProcessState.Faulted, _bench[0].State);
        Assert.Contains("made to fault on request", _bench.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Terminate_Stopped_EndsItForGood()
    {
        Assert.True(_management.Stop(0).IsOk);
        Assert.True(_management.Terminate(0).IsOk);
        Assert.Equal(ErrorCode.Off, _management.Resume(0).Error);
        Assert.Equal(ErrorCode.Already, _management.Terminate(0).Error);
        Run(2);
        Assert.DoesNotContain(0u, _bench.Executions);
    }

    [Fact]
    public void EveryRequest_WrongState_SaysSo()
    {
        Assert.Equal(ErrorCode.Already, _management.Resume(0).Error);
        Assert.Equal(ErrorCode.Already, _management.Start(0).Error);
        Assert.True(_management.Stop(0).IsOk);
        Assert.Equal(ErrorCode.Already, _management.Stop(0).Error);
        Assert.True(_management.Terminate(0).IsOk);
        Assert.Equal(ErrorCode.Off, _management.Stop(0).Error);
        Assert.Equal(ErrorCode.Off, _management.Fault(0).Error);
    }

    [Theory]
    [InlineData(2u)]
    [InlineData(4u)]
    [InlineData(uint.MaxValue)]
    public void EveryRequest_NoSuchProcess_NoDevice(uint slot)
    {
        Assert.False(_management.TryGet(slot, out _));
        Assert.Equal(ErrorCode.NoDevice, _management.Stop(slot).Error);
        Assert.Equal(ErrorCode.NoDevice, _management.Resume(slot).Error);
        Assert.Equal(ErrorCode.NoDevice, _management.Start(slot).Error);
        Assert.Equal(ErrorCode.NoDevice, _management.Terminate(slot).Error);
        Assert.Equal(ErrorCode.NoDevice, _management.Restart(slot).Error);
        Assert.Equal(ErrorCode.NoDevice, _management.Fault(slot).Error);
    }

    private void Run(int rounds)
    {
        for (int i = 0; i < rounds; i++)
        {
            _bench.Loop.RunOnce();
        }
    }
}
