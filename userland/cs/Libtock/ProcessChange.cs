// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Libtock;

/// <summary>What can be done with a process.</summary>
public enum ProcessChange : uint
{
    /// <summary>Lets a stopped one go on.</summary>
    Resume = 1,

    /// <summary>Stops it.</summary>
    Stop = 2,

    /// <summary>Has it fault.</summary>
    Fault = 3,

    /// <summary>Ends it.</summary>
    Terminate = 4,

    /// <summary>Starts one that has ended.</summary>
    Start = 5,
}
