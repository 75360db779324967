// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Libtock;

/// <summary>Changes of a pin's level.</summary>
public enum GpioEdge : uint
{
    /// <summary>All.</summary>
    Both = 0,

    /// <summary>From low to high.</summary>
    Rising = 1,

    /// <summary>From high to low.</summary>
    Falling = 2,
}
