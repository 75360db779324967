// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace Tock.Testing.Running;

/// <summary>What a kernel keeps for a process: what it has lent, who takes its events, and those that wait.</summary>
internal abstract class FakeProcess
{
    private readonly Dictionary<LentBuffer, Memory<byte>> _lent = [];
    private readonly UpcallQueue _upcalls = new();
    private readonly List<Memory<byte>> _mapped = [];
    private readonly Queue<Action> _later = [];
    private readonly Queue<Action> _ready = [];
    private bool _isDispatching;

    private protected FakeProcess(FakeBoard board, uint index, string name)
    {
        Board = board;
        Index = index;
        Name = name;
    }

    /// <summary>The process that the code of this thread belongs to.</summary>
    internal static FakeProcess Current => (FakeProcess?)ApplicationProcess.OfThisThread ?? FakeBoard.Current.Test;

    /// <summary>As <see cref="Current"/>; none if there is no board, and code of an application needs none.</summary>
    internal static FakeProcess? CurrentIfAny => (FakeProcess?)ApplicationProcess.OfThisThread ?? FakeBoard.CurrentIfAny?.Test;

    internal FakeBoard Board { get; }

    /// <summary>Its number for other processes.</summary>
    internal uint Index { get; }

    /// <summary>Its application's name.</summary>
    internal string Name { get; }

    /// <summary>What it has lent.</summary>
    internal IEnumerable<LentBuffer> AllLent => _lent.Where(entry => entry.Value.Length > 0).Select(entry => entry.Key);

    /// <summary>How often it has waited and gone on.</summary>
    internal uint Switches { get; private set; }

    /// <summary>Whether what waits for a task goes on from a queue, as on the device, or at once.</summary>
    private protected abstract bool HasQueue { get; }

    /// <summary>How the process has ended itself. What is still on its way out of it, by its <c>finally</c> blocks, makes no system calls any more.</summary>
    private protected ProcessEndedException? Ended { get; private set; }

    /// <summary>Whether an event waits that goes to a handler, or a device has something to do.</summary>
    private protected bool HasEvent => _later.Count > 0 || _upcalls.HasSubscribed;

    internal Answer Command(uint driver, uint command, uint argument1, uint argument2)
    {
        Enter();
        Answer answer = Board.Command(this, new AskedCommand(driver, command, argument1, argument2));
        Answered();
        return answer;
    }

    internal uint Subscribe(uint driver, uint slot, uint userData, bool isWanted, UpcallDispatch dispatch)
    {
        Enter();
        if (!Board.Has(driver))
        {
            return (uint)ErrorCode.NoDevice;
        }

        if (isWanted)
        {
            _upcalls.Subscribe(driver, slot, new Subscription(userData, dispatch));
        }
        else
        {
            _upcalls.Unsubscribe(driver, slot);
        }

        return 0;
    }

    /// <summary>Gives a driver memory to show something in.</summary>
    internal ErrorCode Show(uint driver)
    {
        Enter();
        return Board.Has(driver) ? ErrorCode.None : ErrorCode.NoDevice;
    }

    /// <summary>A word of what the kernel shows (driver 0x9): switches, events that wait, and the clock in two halves.</summary>
    internal uint Shown(int index, int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)count);
        return index switch
        {
            0 => Switches,
            1 => (uint)_upcalls.Count,
            2 => unchecked((uint)Board.Clock.Ticks),
            3 => (uint)(Board.Clock.Ticks >> 32),
            _ => 0,
        };
    }

    internal bool IsSubscribed(uint driver, uint slot) => _upcalls.IsSubscribed(driver, slot);

    internal ErrorCode Lend(LentBuffer place, Memory<byte> memory)
    {
        Enter();
        if (!Board.Has(place.Driver))
        {
            return ErrorCode.NoDevice;
        }

        _lent[place] = memory;
        return ErrorCode.None;
    }

    internal Memory<byte> TakeBack(LentBuffer place)
    {
        Enter();
        return _lent.Remove(place, out Memory<byte> memory) ? memory : default;
    }

    internal Memory<byte> Lent(LentBuffer place) => _lent.GetValueOrDefault(place);

    /// <summary>Shows memory of another process to this one.</summary>
    /// <returns>What stands for its address.</returns>
    internal uint Map(Memory<byte> memory)
    {
        _mapped.Add(memory);
        return (uint)_mapped.Count;
    }

    /// <summary>Memory of another process that was shown to this one.</summary>
    internal Memory<byte> Mapped(uint address) => address == 0 ? default : _mapped[(int)address - 1];

    internal void Schedule(Upcall upcall) => _upcalls.Add(upcall);

    /// <summary>Has a device do something as soon as the process waits.</summary>
    internal void Later(Action action) => _later.Enqueue(action);

    /// <summary>Has code of the process go on as soon as it waits.</summary>
    internal void GoOnLater(Action action) => _ready.Enqueue(action);

    /// <summary>Sleeps until an event has happened and its handler has run.</summary>
    internal void Wait()
    {
        Enter();
        DoLater();
        while (!DispatchOne())
        {
            Sleep(() => HasEvent, "any event");
            DoLater();
        }
    }

    /// <summary>Lets a handler run if an event waits.</summary>
    internal bool Poll()
    {
        Enter();
        DoLater();
        return DispatchOne();
    }

    /// <summary>Sleeps until an event of one subscribe number comes.</summary>
    internal Upcall WaitFor(uint driver, uint slot)
    {
        Enter();
        DoLater();
        Upcall upcall;
        while (!_upcalls.TryTake(driver, slot, out upcall))
        {
            Sleep(() => _later.Count > 0 || _upcalls.Has(driver, slot), Board.Describe(driver, slot));
            DoLater();
        }

        Switches++;
        return upcall;
    }

    /// <summary>Lets tasks go on, and sleeps when none can, until something is done.</summary>
    internal void RunUntil(Func<bool> isDone)
    {
        SynchronizationContext? before = SynchronizationContext.Current;
        while (!isDone())
        {
            if (!RunOne())
            {
                Wait();
            }
        }

        SynchronizationContext.SetSynchronizationContext(before);
    }

    /// <summary>Makes sure that what is awaited now goes on where it belongs.</summary>
    internal void EnterTask()
    {
        bool isRight = HasQueue
            ? SynchronizationContext.Current is TaskContext context && context.Process == this
            : SynchronizationContext.Current is DirectContext;
        if (!isRight)
        {
            BeginPiece();
        }
    }

    /// <summary>What is awaited from now on is part of another piece of code than what was before.</summary>
    internal void BeginPiece()
    {
        SynchronizationContext.SetSynchronizationContext(HasQueue ? new TaskContext(this) : DirectContext.Instance);
    }

    /// <summary>The process ends with a completion code.</summary>
    [System.Diagnostics.CodeAnalysis.DoesNotReturn]
    internal void Exit(uint completionCode, bool isRestart)
    {
        Enter();
        Ended = new ProcessEndedException(completionCode, isRestart);
        throw Ended;
    }

    /// <summary>Sleeps until something is so.</summary>
    private protected abstract void Sleep(Func<bool> isReady, string waitsFor);

    /// <summary>A system call was made; the kernel may let time pass.</summary>
    private protected abstract void Called();

    /// <summary>A command was answered.</summary>
    private protected virtual void Answered()
    {
    }

    /// <summary>Whether the last command has had an event as its answer, for someone who has just subscribed to it.</summary>
    private protected bool HasFreshEvent()
    {
        if (!_upcalls.AwaitsFirst)
        {
            return false;
        }

        DoLater();
        return _upcalls.HasFirst;
    }

    /// <summary>Begins anew, with nothing lent and no events.</summary>
    private protected void Clear()
    {
        _lent.Clear();
        _upcalls.Clear();
        _later.Clear();
        _ready.Clear();
        Ended = null;
        Board.Forget(this);
    }

    /// <summary>Runs the handlers of all events that wait, and what goes on then.</summary>
    private protected void DispatchAll()
    {
        if (_isDispatching)
        {
            return;
        }

        _isDispatching = true;
        try
        {
            do
            {
                DoLater();
            }
            while (DispatchOne() || RunOne());
        }
        finally
        {
            _isDispatching = false;
        }
    }

    private void Enter()
    {
        EnterTask();
        Called();
    }

    private void DoLater()
    {
        while (_later.TryDequeue(out Action? action))
        {
            action();
        }
    }

    private bool RunOne()
    {
        if (!_ready.TryDequeue(out Action? action))
        {
            return false;
        }

        BeginPiece();
        action();
        return true;
    }

    private bool DispatchOne()
    {
        if (!_upcalls.TryTakeSubscribed(out Upcall upcall, out Subscription? subscription))
        {
            return false;
        }

        Switches++;
        subscription.IsFresh = false;
        BeginPiece();
        subscription.Dispatch(upcall.Value0, upcall.Value1, upcall.Value2, subscription.UserData);
        return true;
    }
}
