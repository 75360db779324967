// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;

namespace Tock.Kernel.Hil.Gpio;

/// <summary>Changes of a pin's level, one bit each, so that the wishes of several clients can be joined.</summary>
[Flags]
public enum InterruptEdges : uint
{
    /// <summary>No change.</summary>
    None = 0,

    /// <summary>From low to high.</summary>
    Rising = 1,

    /// <summary>From high to low.</summary>
    Falling = 2,

    /// <summary>Either.</summary>
    Both = 3,
}
