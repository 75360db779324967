// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using System.Linq;
using Tock.Testing.Running;

namespace Tock.Testing;

/// <summary>Which processes want to be told of changes of which pins or buttons.</summary>
internal sealed class Interests
{
    private readonly Dictionary<(FakeProcess Process, uint Number), (DriverCall Call, uint Edges)> _asked = [];

    /// <summary>A process asks to be told.</summary>
    /// <param name="call">The command, with the number in its first argument.</param>
    /// <param name="edges">Which changes: 0 all, 1 to high, 2 to low.</param>
    internal void Ask(DriverCall call, uint edges) => _asked[(call.Process, call.Argument1)] = (call, edges);

    /// <summary>A process asks to be told no longer.</summary>
    internal void Drop(DriverCall call) => _asked.Remove((call.Process, call.Argument1));

    /// <summary>Whether anyone wants to be told of a number.</summary>
    internal bool IsWanted(uint number) => _asked.Keys.Any(key => key.Number == number);

    internal void Forget(FakeProcess process)
    {
        foreach ((FakeProcess Process, uint Number) key in _asked.Keys.Where(key => key.Process == process).ToArray())
        {
            _asked.Remove(key);
        }
    }

    internal void Tell(uint number, uint slot, bool isHigh)
    {
        foreach (((FakeProcess Process, uint Number) key, (DriverCall call, uint edges)) in _asked)
        {
            if (key.Number == number && (edges == 0 || edges == (isHigh ? 1u : 2)))
            {
                call.Schedule(slot, number, isHigh ? 1u : 0);
            }
        }
    }
}
