// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Threading;
using System.Threading.Tasks;
using Libtock.Abi;
using Tock;

namespace Libtock;

/// <summary>The board's push-buttons (driver 0x3), numbered from 0.</summary>
public static class Button
{
    private const int Capacity = 8;

    private static ButtonSource? s_source;

    /// <summary>How many buttons the board has; 0 if it has no driver for them.</summary>
    public static int Count
    {
        get
        {
            SyscallResult result = Syscalls.Command(ButtonAbi.DriverNumber, ButtonAbi.CommandCount);
            return result.IsSuccess ? (int)result.Value0 : 0;
        }
    }

    private static ButtonSource Source => s_source ??= new ButtonSource();

    /// <summary>Whether a button is pressed now.</summary>
    /// <param name="button">Its number, from 0.</param>
    /// <exception cref="TockException">INVAL: there is no such button.</exception>
    public static bool IsPressed(int button)
    {
        return Syscalls.Command(ButtonAbi.DriverNumber, ButtonAbi.CommandRead, (uint)button).GetValue() != 0;
    }

    /// <summary>Waits until a button is pressed, from now on.</summary>
    /// <param name="button">Its number, from 0.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="TockException">INVAL: there is no such button.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Task Pressed(int button, CancellationToken cancellationToken = default)
    {
        return Changed(button, isPressed: true, cancellationToken);
    }

    /// <summary>Waits until a button is released, from now on.</summary>
    /// <param name="button">Its number, from 0.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="TockException">INVAL: there is no such button.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Task Released(int button, CancellationToken cancellationToken = default)
    {
        return Changed(button, isPressed: false, cancellationToken);
    }

    /// <summary>Presses and releases of all buttons, for <c>await foreach</c>.</summary>
    /// <param name="cancellationToken">Ends the loop.</param>
    public static EventStream<ButtonEvent> Events(CancellationToken cancellationToken = default)
    {
        return new EventStream<ButtonEvent>(Source, ButtonSource.All, 0, Capacity, cancellationToken);
    }

    /// <summary>Presses and releases of one button, for <c>await foreach</c>.</summary>
    /// <param name="button">Its number, from 0.</param>
    /// <param name="cancellationToken">Ends the loop.</param>
    public static EventStream<ButtonEvent> Events(int button, CancellationToken cancellationToken = default)
    {
        return new EventStream<ButtonEvent>(Source, button, 0, Capacity, cancellationToken);
    }

    private static async Task Changed(int button, bool isPressed, CancellationToken cancellationToken)
    {
        await foreach (ButtonEvent happened in Events(button, cancellationToken))
        {
            if (happened.IsPressed == isPressed)
            {
                return;
            }
        }
    }
}
