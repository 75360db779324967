// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Platform;
using Tock.Kernel.Processes;

namespace Tock.Kernel.Scheduling;

/// <summary>
/// Three levels with slices of 10, 20 and 50 ms. A process begins at the top and goes down one level when it has used its
/// slice up, so that those that wait much are served before those that compute much. Every 5 s all are at the top again.
/// </summary>
/// <remarks>
/// What a process has used of its slice counts on when it waits in between: waiting just before the end does not keep a
/// process at the top. The 5 s are time in which processes executed: while the board sleeps nobody starves.
/// Invariant: each slot is in exactly one of the sets of <see cref="_levels"/>.
/// </remarks>
internal sealed class MultilevelFeedbackQueueScheduler : IScheduler
{
    /// <summary>Executed milliseconds after which all processes go to the top.</summary>
    internal const uint BoostMilliseconds = 5000;

    private const uint LevelCount = 3;

    private readonly ISchedulerTimer _timer;
    private readonly uint[] _levels;
    private readonly uint[] _lasts;
    private readonly uint[] _slices;
    private readonly uint[] _left;
    private readonly uint _all;
    private readonly uint _shortest;
    private readonly uint _boostInterval;
    private uint _untilBoost;
    private uint _level;
    private uint _current;
    private uint _given;
    private bool _interrupted;

    /// <summary>Initializes a new instance of the <see cref="MultilevelFeedbackQueueScheduler"/> class.</summary>
    /// <param name="timer">The timer whose ticks slices are counted in.</param>
    /// <param name="processes">The process table; the first slot is the first to execute.</param>
    internal MultilevelFeedbackQueueScheduler(ISchedulerTimer timer, ProcessTable processes)
    {
        _timer = timer;
        uint millisecond = timer.TicksPerMillisecond;
        _slices = new uint[LevelCount];
        _slices[0] = 10 * millisecond;
        _slices[1] = 20 * millisecond;
        _slices[2] = 50 * millisecond;
        _shortest = millisecond / 2;
        _boostInterval = BoostMilliseconds * millisecond;
        _all = uint.MaxValue >> (int)(ProcessTable.MaximumCapacity - processes.Capacity);
        _levels = new uint[LevelCount];
        _lasts = new uint[LevelCount];
        _left = new uint[processes.Capacity];
        for (uint level = 0; level < LevelCount; level++)
        {
            _lasts[level] = processes.Capacity - 1;
        }

        Boost();
    }

    /// <inheritdoc/>
    public Process Next(ProcessTable processes)
    {
        uint ready = processes.Ready;
        uint level = 0;
        while ((_levels[level] & ready) == 0)
        {
            level++;
        }

        uint candidates = _levels[level] & ready;
        if (!_interrupted || !ReadySet.Contains(candidates, _current))
        {
            _current = ReadySet.After(candidates, _lasts[level]);
            _lasts[level] = _current;
        }

        _level = level;
        _given = _left[_current];
        _timer.Start(_given);
        return processes[_current];
    }

    /// <inheritdoc/>
    public void Executed(Process process)
    {
        uint remaining = _timer.Remaining;
        if (remaining == 0)
        {
            process.TimeSliceExpirations++;
        }

        uint used = _given - remaining;
        _left[_current] = remaining;
        _interrupted = process.State == ProcessState.Running && remaining > _shortest;
        if (remaining <= _shortest)
        {
            Demote();
        }

        if (used >= _untilBoost)
        {
            Boost();
        }
        else
        {
            _untilBoost -= used;
        }
    }

    private void Demote()
    {
        uint bit = 1u << (int)_current;
        uint below = _level + 1 < LevelCount ? _level + 1 : _level;
        _levels[_level] &= ~bit;
        _levels[below] |= bit;
        _left[_current] = _slices[below];
    }

    private void Boost()
    {
        _untilBoost = _boostInterval;
        _levels[0] = _all;
        for (uint level = 1; level < LevelCount; level++)
        {
            _levels[level] = 0;
        }

        for (uint slot = 0; slot < (uint)_left.Length; slot++)
        {
            _left[slot] = _slices[0];
        }
    }
}
