// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;

namespace Tock.Testing;

/// <summary>A push-button.</summary>
public sealed class FakeButton
{
    private readonly Action<FakeButton> _changed;

    internal FakeButton(uint number, Action<FakeButton> changed)
    {
        Number = number;
        _changed = changed;
    }

    /// <summary>Whether it is held.</summary>
    public bool IsPressed { get; private set; }

    internal uint Number { get; }

    /// <summary>Presses it and holds it; programs that wait for that go on.</summary>
    public void Hold() => Set(true);

    /// <summary>Lets it go; programs that wait for that go on.</summary>
    public void Release() => Set(false);

    /// <summary>Presses it and lets it go.</summary>
    public void Press()
    {
        Hold();
        Release();
    }

    private void Set(bool isPressed)
    {
        if (IsPressed != isPressed)
        {
            IsPressed = isPressed;
            _changed(this);
        }
    }
}
