// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Hil.Screen;

/// <summary>
/// How pixels are encoded. The numbers are those of the system call interface. Pixels follow each other from left to right and
/// from top to bottom, without a gap between rows.
/// </summary>
public enum PixelFormat : uint
{
    /// <summary>One bit a pixel, 1 for lit; the first is the most significant bit of the first byte.</summary>
    Mono = 0,

    /// <summary>A byte a pixel, from its most significant bit on: 3 bits of red, 3 of green, 2 of blue.</summary>
    Rgb332 = 1,

    /// <summary>Two bytes a pixel, the more significant one first: 5 bits of red, 6 of green, 5 of blue.</summary>
    Rgb565 = 2,

    /// <summary>Three bytes a pixel: red, green, blue.</summary>
    Rgb888 = 3,

    /// <summary>Four bytes a pixel: opacity, which displays without layers ignore, red, green, blue.</summary>
    Argb8888 = 4,
}
