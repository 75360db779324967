// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Hil.Screen;

/// <summary>A rectangle of a screen, in pixels from its upper left corner.</summary>
public readonly struct ScreenFrame
{
    /// <summary>Initializes a new instance of the <see cref="ScreenFrame"/> struct.</summary>
    /// <param name="x">Left column.</param>
    /// <param name="y">Top row.</param>
    /// <param name="width">Columns.</param>
    /// <param name="height">Rows.</param>
    public ScreenFrame(ushort x, ushort y, ushort width, ushort height)
    {
        X = x;
        Y = y;
        Width = width;
        Height = height;
    }

    /// <summary>Gets the left column.</summary>
    public ushort X { get; }

    /// <summary>Gets the top row.</summary>
    public ushort Y { get; }

    /// <summary>Gets the number of columns.</summary>
    public ushort Width { get; }

    /// <summary>Gets the number of rows.</summary>
    public ushort Height { get; }

    /// <summary>Gets the number of pixels.</summary>
    public uint Pixels => (uint)Width * Height;
}
