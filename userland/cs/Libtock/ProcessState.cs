// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Libtock;

/// <summary>What a process does.</summary>
public enum ProcessState : uint
{
    /// <summary>It runs, or could.</summary>
    Running = 0,

    /// <summary>It waits for any event.</summary>
    Yielded = 1,

    /// <summary>It waits for one event.</summary>
    YieldedFor = 2,

    /// <summary>It was stopped, and can go on.</summary>
    Stopped = 3,

    /// <summary>It has made a fault.</summary>
    Faulted = 4,

    /// <summary>It has ended.</summary>
    Ended = 5,
}
