// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Tests.Upcalls;

/// <summary>A notification of a slot; slots of all drivers are counted in one row.</summary>
internal readonly record struct Notification(int Slot, uint Argument0, uint Argument1, uint Argument2);

/// <summary>What a process sees of its subscriptions and its queue, as the kernel documents it, on lists.</summary>
internal sealed class UpcallModel(int slots)
{
    private const int Capacity = 10;

    // With each notification whether its slot had no function when it came.
    private readonly List<(Notification Told, bool Unheard)> _queue = [];
    private readonly SortedDictionary<int, (Notification Told, bool Unheard)> _latched = [];
    private readonly (uint Function, uint UserData)[] _subscriptions = new (uint, uint)[slots];
    private int _lastRefilled = -1;
    private int? _awaited;

    internal bool IsRunning { get; private set; } = true;

    internal bool WaitsForOne => _awaited is not null;

    internal uint Coalesced { get; private set; }

    internal int Waiting => _queue.Count + _latched.Count;

    internal (uint Function, uint UserData) this[int slot] => _subscriptions[slot];

    /// <summary>A notification comes.</summary>
    /// <param name="notification">The notification.</param>
    /// <returns>True if it ends a wait: by a call of the function if the process waited for any, else as the wait's result.</returns>
    internal bool Schedule(Notification notification)
    {
        if (!IsRunning && _awaited is null)
        {
            IsRunning = _subscriptions[notification.Slot].Function != 0;
            return IsRunning;
        }

        if (_awaited == notification.Slot)
        {
            _awaited = null;
            IsRunning = true;
            return true;
        }

        bool unheard = _subscriptions[notification.Slot].Function == 0;
        if (_queue.Count < Capacity)
        {
            _queue.Add((notification, unheard));
        }
        else
        {
            Coalesced += _latched.ContainsKey(notification.Slot) ? 1u : 0;
            _latched[notification.Slot] = (notification, unheard);
        }

        return false;
    }

    internal void Subscribe(int slot, uint function, uint userData)
    {
        _subscriptions[slot] = (function, userData);
        if (_latched.TryGetValue(slot, out (Notification Told, bool Unheard) latched) && !latched.Unheard)
        {
            _latched.Remove(slot);
        }

        _queue.RemoveAll(queued => queued.Told.Slot == slot && !queued.Unheard);
        Refill();
    }

    /// <summary>Yield-NoWait, and the first half of Yield-Wait.</summary>
    /// <returns>The notification whose function is called, or null.</returns>
    internal Notification? Yield()
    {
        while (_queue.Count != 0)
        {
            (Notification oldest, bool unheard) = _queue[0];
            _queue.RemoveAt(0);
            Refill();
            if (!unheard && _subscriptions[oldest.Slot].Function != 0)
            {
                return oldest;
            }
        }

        return null;
    }

    internal void WaitForAny() => IsRunning = false;

    internal Notification? WaitFor(int slot)
    {
        int place = _queue.FindIndex(queued => queued.Told.Slot == slot);
        if (place >= 0)
        {
            Notification found = _queue[place].Told;
            _queue.RemoveAt(place);
            Refill();
            return found;
        }

        if (_latched.Remove(slot, out (Notification Told, bool Unheard) latched))
        {
            return latched.Told;
        }

        IsRunning = false;
        _awaited = slot;
        return null;
    }

    /// <summary>Latched notifications take the places that became free, going round the slots.</summary>
    private void Refill()
    {
        while (_queue.Count < Capacity && _latched.Count != 0)
        {
            int next = _latched.Keys.FirstOrDefault(slot => slot > _lastRefilled, _latched.Keys.First());
            _latched.Remove(next, out (Notification Told, bool Unheard) notification);
            _queue.Add(notification);
            _lastRefilled = next;
        }
    }
}
