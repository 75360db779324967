// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Grants;
using Tock.Kernel.Processes;
using Tock.Kernel.Testing;

namespace Tock.Kernel.Tests.Grants;

/// <summary>State of drivers in the memory of processes: whose it is, what it costs, when it is gone.</summary>
public sealed class GrantTests
{
    private readonly SimulatedKernel _kernel = new();
    private readonly Grant<BigState> _big;
    private readonly Grant<SmallState> _small;
    private readonly Grant<byte> _tiny;
    private readonly SimulatedProcess[] _processes;

    public GrantTests()
    {
        _tiny = new Grant<byte>(_kernel.Processes, upcalls: 1);
        _small = new Grant<SmallState>(_kernel.Processes);
        _big = new Grant<BigState>(_kernel.Processes);
        _processes = _kernel.Start("one", "two", "three");
    }

    [Fact]
    public void Enter_FirstTime_IsZeroAndOtherwiseAsItWasLeft()
    {
        foreach (SimulatedProcess process in _processes)
        {
            ProcessContext context = Open(process);
            using GrantLease<SmallState> lease = context.Enter(_small);
            Assert.True(lease.IsEntered);
            Assert.Equal(default, lease.State);
            lease.State.Kind = 0xFF;
            lease.State.First = process.Process.Index + 1;
            lease.State.Last = ulong.MaxValue - process.Process.Index;
        }

        foreach (SimulatedProcess process in _processes)
        {
            ProcessContext context = Open(process);
            using GrantLease<SmallState> lease = context.Enter(_small);
            Assert.Equal(process.Process.Index + 1, lease.State.First);
            Assert.Equal(ulong.MaxValue - process.Process.Index, lease.State.Last);
        }
    }

    [Fact]
    public void Enter_State_LiesInTheProcessesOwnKernelOwnedMemory()
    {
        ProcessContext context = Open(_processes[1]);
        uint before = _processes[1].Process.KernelMemoryBreak;
        uint elsewhere = _processes[0].Process.KernelMemoryBreak;
        using GrantLease<BigState> lease = context.Enter(_big);
        uint taken = before - _processes[1].Process.KernelMemoryBreak;
        Assert.InRange(taken, BigState.Size, BigState.Size + 32);
        Assert.Equal(elsewhere, _processes[0].Process.KernelMemoryBreak);
        lease.State.Fill(0xEE);
        Span<byte> block = SimulatedMemory.Bytes(before - taken, taken);
        Assert.Equal((int)BigState.Size, block.Count((byte)0xEE));
    }

    [Fact]
    public void Enter_Again_IsBusyUntilTheFirstLeaves()
    {
        ProcessContext context = Open(_processes[0]);
        ProcessContext other = Open(_processes[1]);
        using (GrantLease<SmallState> first = context.Enter(_small))
        {
            GrantLease<SmallState> second = context.Enter(_small);
            Assert.False(second.IsEntered);
            Assert.Equal(ErrorCode.Busy, second.Error);

            // Leaving a grant that was not entered must not leave the one that was.
            second.Dispose();
            Assert.Equal(ErrorCode.Busy, context.Enter(_small).Error);

            using GrantLease<byte> otherGrant = context.Enter(_tiny);
            using GrantLease<SmallState> otherProcess = other.Enter(_small);
            Assert.True(otherGrant.IsEntered && otherProcess.IsEntered);
        }

        using GrantLease<SmallState> third = context.Enter(_small);
        Assert.True(third.IsEntered);
    }

    [Fact]
    public void Enter_NoMemoryLeft_FailsForThatProcessAlone()
    {
        SimulatedProcess full = _processes[1];
        uint free = full.Process.KernelMemoryBreak - full.Process.AppBreak;
        Assert.Equal(129u, full.Call(5, 1, free - 64).Variant);

        ProcessContext context = Open(full);
        uint before = full.Process.KernelMemoryBreak;
        for (int attempts = 0; attempts < 3; attempts++)
        {
            GrantLease<BigState> lease = context.Enter(_big);
            Assert.False(lease.IsEntered);
            Assert.Equal(ErrorCode.NoMemory, lease.Error);
        }

        Assert.Equal(before, full.Process.KernelMemoryBreak);
        Assert.False(full.Process.HasGrant(_big));

        // What is small enough still fits, and the others notice nothing.
        using GrantLease<byte> tiny = context.Enter(_tiny);
        Assert.True(tiny.IsEntered);
        foreach (SimulatedProcess other in (SimulatedProcess[])[_processes[0], _processes[2]])
        {
            ProcessContext otherContext = Open(other);
            using GrantLease<BigState> lease = otherContext.Enter(_big);
            Assert.True(lease.IsEntered);
        }
    }

    [Fact]
    public void Enter_AfterTheProcessGaveMemoryBack_Succeeds()
    {
        SimulatedProcess process = _processes[0];
        uint free = process.Process.KernelMemoryBreak - process.Process.AppBreak;
        process.Call(5, 1, free - 64);
        ProcessContext context = Open(process);
        Assert.False(context.Enter(_big).IsEntered);
        SimulatedMemory.Bytes(process.Process.Block.Start + 64, free - 64).Fill(0xDD);
        Assert.Equal(129u, process.Call(5, 1, unchecked((uint)-(int)(BigState.Size + 128))).Variant);
        using GrantLease<BigState> lease = context.Enter(_big);
        Assert.True(lease.IsEntered);
        Assert.True(lease.State.IsZero());
    }

    [Fact]
    public void TryOpen_TerminatedOrFaulted_IsRefused()
    {
        ProcessId first = _processes[0].Process.Id;
        ProcessId second = _processes[1].Process.Id;
        _processes[0].Exit();
        _processes[1].Call(99, 0);
        Assert.False(_small.TryOpen(first, out ProcessContext _));
        Assert.False(_small.TryOpen(second, out ProcessContext _));
        Assert.True(_small.TryOpen(_processes[2].Process.Id, out ProcessContext _));
        Assert.False(_small.TryOpen(default, out ProcessContext _));
    }

    [Fact]
    public void TryOpen_Restarted_OpensTheNewIdentityOnly()
    {
        ProcessId old = _processes[0].Process.Id;
        _processes[0].Process.Restart();
        ProcessId present = _processes[0].Process.Id;
        Assert.False(old.Equals(present));
        Assert.NotEqual(old.Number, present.Number);
        Assert.False(_small.TryOpen(old, out ProcessContext _));
        Assert.True(_small.TryOpen(present, out ProcessContext context));
        Assert.True(context.Id.Equals(present));
    }

    [Fact]
    public void Id_OfEachExecution_IsNew()
    {
        HashSet<uint> numbers = [];
        for (int restarts = 0; restarts < 20; restarts++)
        {
            foreach (SimulatedProcess process in _processes)
            {
                Assert.True(process.Process.Id.IsSome);
                Assert.True(numbers.Add(process.Process.Id.Number));
                process.Process.Restart();
            }
        }

        Assert.Contains(0u, numbers);
    }

    [Fact]
    public void Processes_VisitsTheLivingThatUseTheGrantInOrder()
    {
        Assert.Empty(Visited(_tiny));
        foreach (SimulatedProcess process in _processes)
        {
            process.Process.EnsureGrant(_tiny);
        }

        _processes[2].Process.EnsureGrant(_small);
        Assert.Equal([0u, 1u, 2u], Visited(_tiny));
        Assert.Equal([2u], Visited(_small));

        _processes[1].YieldWait();
        Assert.Equal([0u, 1u, 2u], Visited(_tiny));
        _processes[0].Exit();
        Assert.Equal([1u, 2u], Visited(_tiny));
        _processes[2].Process.Restart();
        Assert.Equal([1u], Visited(_tiny));
        Assert.Empty(Visited(_small));
    }

    [Fact]
    public void Processes_EnteredGrant_IsVisitedAndBusy()
    {
        ProcessContext outer = Open(_processes[0]);
        using GrantLease<byte> lease = outer.Enter(_tiny);
        int visits = 0;
        foreach (ref ProcessContext process in _tiny.Processes)
        {
            visits++;
            Assert.Equal(ErrorCode.Busy, process.Enter(_tiny).Error);
        }

        Assert.Equal(1, visits);
    }

    [Fact]
    public void Processes_OneEndsDuringTheWalk_IsLeftOut()
    {
        foreach (SimulatedProcess process in _processes)
        {
            process.Process.EnsureGrant(_tiny);
        }

        List<uint> visited = [];
        foreach (ref ProcessContext process in _tiny.Processes)
        {
            visited.Add(process.Id.Index);
            if (visited.Count == 1)
            {
                _processes[1].Exit();
            }
        }

        Assert.Equal([0u, 2u], visited);
    }

    private static List<uint> Visited(Grant grant)
    {
        List<uint> visited = [];
        foreach (ref ProcessContext process in grant.Processes)
        {
            visited.Add(process.Id.Index);
        }

        return visited;
    }

    private ProcessContext Open(SimulatedProcess process)
    {
        Assert.True(_small.TryOpen(process.Process.Id, out ProcessContext context));
        return context;
    }
}
