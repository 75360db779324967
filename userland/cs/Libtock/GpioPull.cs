// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Libtock;

/// <summary>What an input reads while nothing drives it.</summary>
public enum GpioPull : uint
{
    /// <summary>Anything.</summary>
    None = 0,

    /// <summary>High.</summary>
    Up = 1,

    /// <summary>Low.</summary>
    Down = 2,
}
