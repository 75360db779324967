// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;

namespace Tock.Kernel.Hil.Screen;

/// <summary>Gives an <see cref="IScreen"/> its pixels, and is told when an operation is over.</summary>
public interface IScreenClient
{
    /// <summary>
    /// Stores the next pixels of the write under way. Called again and again, from the kernel's own work, until the frame is full or there
    /// are no more. No operation may be started from here.
    /// </summary>
    /// <param name="pixels">Where they go; room for whole pieces (<see cref="PixelFormats.BytesPerPiece"/>) of the frame's next pixels.</param>
    /// <returns>Bytes stored, from the start on. Fewer than there is room for end the write: the rest of the frame stays as it was.</returns>
    uint ReadPixels(scoped Span<byte> pixels);

    /// <summary>The operation is over. A new one may be started from here.</summary>
    /// <param name="result">Ok, or why it failed; a write may have changed a part of its frame then.</param>
    void ScreenDone(Result result);
}
