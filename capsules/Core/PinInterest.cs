// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Hil.Gpio;

namespace Tock.Capsules.Core;

/// <summary>Which edges of which pins a process has asked to be told of; what <see cref="PinNotifications"/> keeps in it.</summary>
internal struct PinInterest
{
    /// <summary>One bit a pin: rising edges.</summary>
    internal uint Rising;

    /// <summary>One bit a pin: falling edges.</summary>
    internal uint Falling;

    /// <summary>Gets the edges of a pin.</summary>
    /// <param name="pin">The pin, 0 to 31.</param>
    /// <returns>Its edges.</returns>
    internal readonly InterruptEdges Of(uint pin)
    {
        uint bit = 1u << (int)pin;
        return ((Rising & bit) != 0 ? InterruptEdges.Rising : InterruptEdges.None)
            | ((Falling & bit) != 0 ? InterruptEdges.Falling : InterruptEdges.None);
    }

    /// <summary>Replaces the edges of a pin.</summary>
    /// <param name="pin">The pin, 0 to 31.</param>
    /// <param name="edges">Its edges.</param>
    internal void Set(uint pin, InterruptEdges edges)
    {
        uint bit = 1u << (int)pin;
        Rising = (edges & InterruptEdges.Rising) != 0 ? Rising | bit : Rising & ~bit;
        Falling = (edges & InterruptEdges.Falling) != 0 ? Falling | bit : Falling & ~bit;
    }
}
