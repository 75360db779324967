// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Loading;

/// <summary>Room for a new image: where it goes, and the free stretch of the list around it.</summary>
internal struct FlashRoom
{
    /// <summary>First byte of the free stretch: a filler, or the end of the list.</summary>
    internal uint FreeStart;

    /// <summary>First byte after it: an image, or the end of application flash.</summary>
    internal uint FreeEnd;

    /// <summary>Whether the stretch begins with a filler and has more than that.</summary>
    internal bool IsInPieces;

    /// <summary>Where the image goes.</summary>
    internal uint Start;

    /// <summary>First byte after it.</summary>
    internal uint End;
}
