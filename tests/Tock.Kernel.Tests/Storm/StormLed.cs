// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Hil.Gpio;

namespace Tock.Kernel.Tests.Storm;

/// <summary>A light that nobody looks at.</summary>
internal sealed class StormLed : ILed
{
    public bool IsOn { get; private set; }

    public void TurnOn() => IsOn = true;

    public void TurnOff() => IsOn = false;

    public void Toggle() => IsOn = !IsOn;
}
