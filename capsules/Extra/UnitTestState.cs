// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Capsules.Extra;

/// <summary>What <see cref="UnitTestDriver"/> keeps in a process: a run of tests.</summary>
internal struct UnitTestState
{
    /// <summary>Whether there is a run.</summary>
    internal bool IsRunning;

    /// <summary>How many tests it has.</summary>
    internal uint Total;

    /// <summary>How many of them have passed.</summary>
    internal uint Passed;

    /// <summary>How many have failed.</summary>
    internal uint Failed;
}
