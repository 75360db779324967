// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Libtock;

/// <summary>How the pixels of <see cref="Screen"/> are encoded.</summary>
public enum ScreenFormat : uint
{
    /// <summary>A bit each, 1 for lit, from the highest bit of a byte on. This is so until another is chosen.</summary>
    Mono = 0,

    /// <summary>A byte: 3 bits of red, 3 of green, 2 of blue.</summary>
    Rgb332 = 1,

    /// <summary>Two bytes, the high one first: 5 bits of red, 6 of green, 5 of blue.</summary>
    Rgb565 = 2,

    /// <summary>Three bytes: red, green, blue.</summary>
    Rgb888 = 3,

    /// <summary>Four bytes: opacity, which may be ignored, red, green, blue.</summary>
    Argb8888 = 4,
}
