// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Libtock;

/// <summary>A button was pressed or released.</summary>
public readonly struct ButtonEvent
{
    internal ButtonEvent(int button, bool isPressed)
    {
        Button = button;
        IsPressed = isPressed;
    }

    /// <summary>The button's number.</summary>
    public int Button { get; }

    /// <summary>Whether it was pressed; released if not.</summary>
    public bool IsPressed { get; }
}
