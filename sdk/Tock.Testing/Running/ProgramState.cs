// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Testing.Running;

/// <summary>What the thread of an application does.</summary>
internal enum ProgramState
{
    /// <summary>It runs, and the test waits.</summary>
    Runs,

    /// <summary>It sleeps until an event comes.</summary>
    Sleeps,

    /// <summary>It is ready to run; time has to pass first.</summary>
    IsPreempted,

    /// <summary>It is over.</summary>
    HasEnded,
}
