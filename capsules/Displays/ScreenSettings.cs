// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Hil.Screen;

namespace Tock.Capsules.Displays;

/// <summary>What <see cref="ScreenDriver"/> keeps in a process: where it draws, and how its pixels are encoded.</summary>
internal struct ScreenSettings
{
    /// <summary>The frame; empty until the process has chosen one.</summary>
    internal ScreenFrame Frame;

    /// <summary>The format.</summary>
    internal PixelFormat Format;
}
