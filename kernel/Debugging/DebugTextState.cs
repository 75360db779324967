// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Debugging;

/// <summary>How far an <see cref="IDebugText"/> is.</summary>
internal enum DebugTextState
{
    /// <summary>There is a line to write.</summary>
    Line,

    /// <summary>What has been written to the buffer goes first.</summary>
    Waiting,

    /// <summary>There is no more.</summary>
    Ended,
}
