// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.DeferredCalls;
using Tock.Kernel.Testing;

namespace Tock.Kernel.Tests.Scheduling;

/// <summary>Callbacks that come when the kernel is at rest.</summary>
public sealed class DeferredCallQueueTests
{
    private readonly SimulatedBoundary _boundary = new();
    private readonly List<int> _fired = [];
    private readonly DeferredCallQueue _queue;
    private readonly DeferredCall[] _calls = new DeferredCall[32];
    private Action<int> _onFired = _ => { };

    public DeferredCallQueueTests()
    {
        _queue = new DeferredCallQueue(_boundary);
        for (int i = 0; i < _calls.Length; i++)
        {
            _calls[i] = new DeferredCall(_queue, new Client(this, i));
        }
    }

    [Fact]
    public void Service_NothingSet_CallsNobody()
    {
        _queue.ServicePrompt();
        Assert.Empty(_fired);
        Assert.Equal(0, _boundary.Departures);
    }

    [Fact]
    public void Service_SetInAnyOrder_CallsEachOnceTheLowestFirst()
    {
        foreach (int call in (int[])[31, 4, 0, 4, 17, 31])
        {
            _calls[call].Set();
        }

        Assert.Empty(_fired);
        _queue.ServicePrompt();
        Assert.Equal([0, 4, 17, 31], _fired);
        _queue.ServicePrompt();
        Assert.Equal(4, _fired.Count);
    }

    [Fact]
    public void Set_WhileAProcessExecutes_LeavesIt()
    {
        _calls[3].Set();
        Assert.Equal(1, _boundary.Departures);
    }

    [Fact]
    public void Service_CallThatSetsItself_EndsAndComesInTheNextRound()
    {
        _onFired = call => _calls[call].Set();
        _calls[5].Set();
        _queue.ServicePrompt();
        Assert.Equal([5], _fired);
        _queue.ServicePrompt();
        Assert.Equal([5, 5], _fired);
    }

    [Fact]
    public void Service_CallThatSetsOthers_LosesNone()
    {
        _onFired = call =>
        {
            if (call == 9)
            {
                _calls[2].Set();
                _calls[30].Set();
            }
        };
        _calls[9].Set();
        _queue.ServicePrompt();
        _queue.ServicePrompt();
        Assert.Equal([2, 9, 30], _fired.Order());
    }

    [Fact]
    public void Service_EachClass_CallsItsOwnOnly()
    {
        DeferredCallQueue queue = new(_boundary);
        DeferredCall prompt = new(queue, new Client(this, 1));
        DeferredCall background = new(queue, new Client(this, 2), DeferredCallClass.Background);
        background.Set();
        Assert.Equal(0, _boundary.Departures);
        Assert.True(queue.HasPending && queue.HasBackground && !queue.HasPrompt);
        prompt.Set();
        Assert.Equal(1, _boundary.Departures);
        queue.ServicePrompt();
        Assert.Equal([1], _fired);
        Assert.True(queue.HasBackground && !queue.HasPrompt);
        queue.ServiceBackground();
        Assert.Equal([1, 2], _fired);
        Assert.False(queue.HasPending);
    }

    [Fact]
    public void Register_MoreThanThereIsRoomFor_IsRefused() =>
        Assert.ThrowsAny<Exception>(() => new DeferredCall(_queue, new Client(this, 32)));

    private sealed class Client(DeferredCallQueueTests test, int number) : IDeferredCallClient
    {
        public void DeferredCallFired()
        {
            test._fired.Add(number);
            test._onFired(number);
        }
    }
}
