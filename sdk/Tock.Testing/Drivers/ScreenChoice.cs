// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Testing;

/// <summary>Where a process draws, and how its pixels are written.</summary>
internal sealed class ScreenChoice
{
    internal uint Format { get; set; }

    internal int X { get; set; }

    internal int Y { get; set; }

    internal int Width { get; set; }

    internal int Height { get; set; }
}
