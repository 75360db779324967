// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Testing;

/// <summary>A light.</summary>
public sealed class FakeLed
{
    /// <summary>Whether it is on.</summary>
    public bool IsOn { get; private set; }

    /// <summary>How often it has gone on or off.</summary>
    public int Changes { get; private set; }

    internal void Switch(bool isOn)
    {
        Changes += isOn == IsOn ? 0 : 1;
        IsOn = isOn;
    }
}
