// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.DeferredCalls;
using Tock.Testing;

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
        _queue = new DeferredCallQueue(_boundary, 32);
        for (int i = 0; i < _calls.Length; i++)
        {
            _calls[i] = new DeferredCall(_queue, new Client(this, i));
        }
    }

    [Fact]
    public void Service_NothingSet_CallsNobody()
    {
        _queue.Service();
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
        _queue.Service();
        Assert.Equal([0, 4, 17, 31], _fired);
        _queue.Service();
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
        _queue.Service();
        Assert.Equal([5], _fired);
        _queue.Service();
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
        _queue.Service();
        _queue.Service();
        Assert.Equal([2, 9, 30], _fired.Order());
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
