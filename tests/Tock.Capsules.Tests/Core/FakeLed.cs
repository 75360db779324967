// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Hil.Gpio;

namespace Tock.Capsules.Tests.Core;

/// <summary>A light that remembers.</summary>
internal sealed class FakeLed : ILed
{
    public bool IsOn { get; set; }

    public void TurnOn() => IsOn = true;

    public void TurnOff() => IsOn = false;

    public void Toggle() => IsOn = !IsOn;
}
