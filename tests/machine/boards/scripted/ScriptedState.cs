// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Boards.Lm3s6965evb;

/// <summary>What the scripted driver keeps in each process.</summary>
internal struct ScriptedState
{
    /// <summary>How often Touch was called in this execution.</summary>
    internal uint Touched;

    /// <summary>Three words that Touch leaves full.</summary>
    internal uint First;

    /// <summary>The second of them.</summary>
    internal uint Second;

    /// <summary>The third of them.</summary>
    internal uint Third;

    /// <summary>Slots to notify when the alarm fires, a byte each, the first in the lowest; see <see cref="Count"/>.</summary>
    internal uint Slots;

    /// <summary>How many of them there are.</summary>
    internal uint Count;
}
