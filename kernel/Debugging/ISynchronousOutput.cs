// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;

namespace Tock.Kernel.Debugging;

/// <summary>A serial line that can be written without interrupts: for boot, and for when the kernel has given up.</summary>
public interface ISynchronousOutput
{
    /// <summary>
    /// Writes bytes and returns when the hardware has taken them all. What was started to be sent before goes first.
    /// </summary>
    /// <param name="text">The bytes.</param>
    void WriteSynchronously(ReadOnlySpan<byte> text);
}
