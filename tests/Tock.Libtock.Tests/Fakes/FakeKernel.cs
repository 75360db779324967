// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace Tock.Libtock.Tests.Fakes;

/// <summary>The kernel that the process sees: what it was asked, what it has been lent, and the events that the test has happen.</summary>
internal sealed class FakeKernel
{
    // One test at a time, as the library's own state is one process's (TestRun).
    private static FakeKernel? s_current;

    private readonly Dictionary<BufferPlace, Memory<byte>> _lent = [];
    private readonly Dictionary<(uint Driver, uint Slot), uint> _subscribed = [];
    private readonly Queue<(uint Driver, uint Slot, UpcallArguments Arguments)> _waiting = [];

    internal static FakeKernel Current
    {
        get
        {
            // What waits goes on at once, as part of the event: the test framework's context would put it off.
            SynchronizationContext.SetSynchronizationContext(null);
            return s_current ?? throw new InvalidOperationException("No test has made a kernel.");
        }
    }

    /// <summary>All commands in their order.</summary>
    internal List<Asked> Commands { get; } = [];

    /// <summary>How drivers answer; success if none is here.</summary>
    internal Dictionary<(uint Driver, uint Command), Func<Asked, Answer>> Answers { get; } = [];

    /// <summary>What has happened when the process sleeps and no event waits.</summary>
    internal Action? Idle { get; set; }

    /// <summary>Where memory is lent to now.</summary>
    internal IEnumerable<BufferPlace> Lent => _lent.Where(entry => entry.Value.Length > 0).Select(entry => entry.Key);

    internal static FakeKernel Begin()
    {
        FakeKernel kernel = new();
        s_current = kernel;
        return kernel;
    }

    internal Answer Command(uint driver, uint command, uint argument1, uint argument2)
    {
        Asked asked = new(driver, command, argument1, argument2);
        Commands.Add(asked);
        return Answers.TryGetValue((driver, command), out Func<Asked, Answer>? answer) ? answer(asked) : Answer.Success;
    }

    internal uint Subscribe(uint driver, uint slot, uint userData, bool isWanted)
    {
        if (isWanted)
        {
            _subscribed[(driver, slot)] = userData;
        }
        else
        {
            _subscribed.Remove((driver, slot));
        }

        return 0;
    }

    internal bool IsSubscribed(uint driver, uint slot) => _subscribed.ContainsKey((driver, slot));

    internal void Lend(BufferPlace place, Memory<byte> memory) => _lent[place] = memory;

    internal byte[] TakeBack(BufferPlace place) => _lent.Remove(place, out Memory<byte> memory) ? memory.ToArray() : [];

    /// <summary>What is lent at a place.</summary>
    internal Memory<byte> Buffer(uint driver, uint number, bool isWritable) => _lent[new BufferPlace(driver, number, isWritable)];

    /// <summary>An event happens: its handler runs at once, or it waits for who sleeps until it comes.</summary>
    internal void Happen(uint driver, uint slot, uint value0 = 0, uint value1 = 0, uint value2 = 0)
    {
        if (_subscribed.TryGetValue((driver, slot), out uint userData))
        {
            Upcalls.Dispatch(value0, value1, value2, userData);
        }
    }

    /// <summary>An event that waits until the process sleeps.</summary>
    internal void Schedule(uint driver, uint slot, uint value0 = 0, uint value1 = 0, uint value2 = 0)
    {
        _waiting.Enqueue((driver, slot, new UpcallArguments(value0, value1, value2)));
    }

    internal UpcallArguments WaitFor(uint driver, uint slot)
    {
        (uint Driver, uint Slot, UpcallArguments Arguments) next = Next();
        Assert(next.Driver == driver && next.Slot == slot, "the process sleeps for another event than the one that comes");
        return next.Arguments;
    }

    internal void Wait()
    {
        (uint driver, uint slot, UpcallArguments arguments) = Next();
        Happen(driver, slot, arguments.Value0, arguments.Value1, arguments.Value2);
    }

    internal bool Poll()
    {
        if (_waiting.Count == 0)
        {
            return false;
        }

        Wait();
        return true;
    }

    private (uint Driver, uint Slot, UpcallArguments Arguments) Next()
    {
        if (_waiting.Count == 0)
        {
            Idle?.Invoke();
        }

        Assert(_waiting.Count != 0, "the process sleeps for ever");
        return _waiting.Dequeue();
    }

    private static void Assert(bool condition, string otherwise)
    {
        if (!condition)
        {
            throw new InvalidOperationException(otherwise);
        }
    }
}
