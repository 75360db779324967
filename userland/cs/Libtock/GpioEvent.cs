// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Libtock;

/// <summary>A pin's level has changed.</summary>
public readonly struct GpioEvent
{
    internal GpioEvent(int pin, bool isHigh)
    {
        Pin = pin;
        IsHigh = isHigh;
    }

    /// <summary>The pin's number.</summary>
    public int Pin { get; }

    /// <summary>Whether it is high after the change.</summary>
    public bool IsHigh { get; }
}
