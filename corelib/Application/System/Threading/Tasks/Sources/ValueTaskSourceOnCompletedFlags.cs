// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Threading.Tasks.Sources;

/// <summary>How to go on when a source has ended; here there is one way only.</summary>
[Flags]
public enum ValueTaskSourceOnCompletedFlags
{
    /// <summary>Nothing special.</summary>
    None = 0,

    /// <summary>Without effect.</summary>
    UseSchedulingContext = 1,

    /// <summary>Without effect.</summary>
    FlowExecutionContext = 2,
}
