// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Capsules.ProcessConsole;

/// <summary>What a person can do to a process.</summary>
internal enum ProcessAction
{
    /// <summary>Hold it back.</summary>
    Stop,

    /// <summary>Let it go on.</summary>
    Start,

    /// <summary>Make it fault.</summary>
    Fault,

    /// <summary>End it.</summary>
    Terminate,

    /// <summary>End it and forget its application.</summary>
    Unload,

    /// <summary>Start it from the beginning.</summary>
    Boot,
}
