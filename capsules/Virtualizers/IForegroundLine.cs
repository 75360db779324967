// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Capsules.Virtualizers;

/// <summary>A line that a person is typing while others write: it gives way to their output and comes back behind it.</summary>
public interface IForegroundLine
{
    /// <summary>Gets a value indicating whether the line stands on the terminal now, without a line end.</summary>
    bool IsShown { get; }

    /// <summary>The line was wiped off, because somebody else is about to write.</summary>
    void Wiped();

    /// <summary>The others have written whole lines and are done: the line can be shown again.</summary>
    void Free();
}
