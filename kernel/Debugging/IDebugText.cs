// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Debugging;

/// <summary>A long text that is made line by line, each when the one before has been sent, so that no buffer has to hold it.</summary>
internal interface IDebugText
{
    /// <summary>Goes on to the next line.</summary>
    /// <returns>Whether there is one.</returns>
    DebugTextState MoveNext();

    /// <summary>Writes the line. A long one is asked for several times, and must be the same each time.</summary>
    /// <param name="output">Where to.</param>
    void WriteLine(DebugWriter output);
}
