// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Threading;
using System.Threading.Tasks;
using Libtock.Abi;
using Tock;

namespace Libtock;

/// <summary>
/// The board's free pins (driver 0x4), numbered from 0. All processes share them: what one does to a pin, the others see. INVAL, as an
/// exception or an answer, for a number that the board does not have.
/// </summary>
public static class Gpio
{
    private const int Capacity = 16;

    private static GpioSource? s_source;

    /// <summary>How many pins the board has; 0 if it has no driver for them.</summary>
    public static int Count
    {
        get
        {
            SyscallResult result = Syscalls.Command(GpioAbi.DriverNumber, GpioAbi.CommandCount);
            return result.IsSuccess ? (int)result.Value0 : 0;
        }
    }

    /// <summary>Makes a pin an output. Which level it drives is open until it is set or cleared.</summary>
    /// <param name="pin">Its number, from 0.</param>
    /// <exception cref="TockException">INVAL: there is no such pin.</exception>
    public static void EnableOutput(int pin)
    {
        Ask(GpioAbi.CommandEnableOutput, pin).ThrowIfFailed();
    }

    /// <summary>Makes a pin an input.</summary>
    /// <param name="pin">Its number, from 0.</param>
    /// <param name="pull">What it reads while nothing drives it.</param>
    /// <exception cref="TockException">INVAL: there is no such pin. NOSUPPORT: the board cannot hold it that way.</exception>
    public static void EnableInput(int pin, GpioPull pull = GpioPull.None)
    {
        Ask(GpioAbi.CommandEnableInput, pin, (uint)pull).ThrowIfFailed();
    }

    /// <summary>Disconnects a pin: it is neither output nor input.</summary>
    /// <param name="pin">Its number, from 0.</param>
    /// <exception cref="TockException">INVAL: there is no such pin.</exception>
    public static void Disable(int pin)
    {
        Ask(GpioAbi.CommandDisable, pin).ThrowIfFailed();
    }

    /// <summary>Drives an output high.</summary>
    /// <param name="pin">Its number, from 0.</param>
    /// <exception cref="TockException">INVAL: there is no such pin.</exception>
    public static void Set(int pin)
    {
        TockException.ThrowIf(TryWrite(pin, isHigh: true));
    }

    /// <summary>Drives an output low.</summary>
    /// <param name="pin">Its number, from 0.</param>
    /// <exception cref="TockException">INVAL: there is no such pin.</exception>
    public static void Clear(int pin)
    {
        TockException.ThrowIf(TryWrite(pin, isHigh: false));
    }

    /// <summary>Drives an output that is low high, and one that is high low.</summary>
    /// <param name="pin">Its number, from 0.</param>
    /// <exception cref="TockException">INVAL: there is no such pin.</exception>
    public static void Toggle(int pin)
    {
        Ask(GpioAbi.CommandToggle, pin).ThrowIfFailed();
    }

    /// <summary>Drives an output.</summary>
    /// <param name="pin">Its number, from 0.</param>
    /// <param name="isHigh">The level.</param>
    /// <returns>INVAL if it is not there.</returns>
    public static ErrorCode TryWrite(int pin, bool isHigh)
    {
        return Ask(isHigh ? GpioAbi.CommandSet : GpioAbi.CommandClear, pin).Error;
    }

    /// <summary>Whether a pin's level is high.</summary>
    /// <param name="pin">Its number, from 0.</param>
    /// <exception cref="TockException">INVAL: there is no such pin.</exception>
    public static bool Read(int pin)
    {
        return Ask(GpioAbi.CommandRead, pin).GetValue() != 0;
    }

    /// <summary>Waits for the next edge of an input.</summary>
    /// <param name="pin">Its number, from 0.</param>
    /// <param name="edge">Which edges count.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The level after it: true for high.</returns>
    /// <exception cref="TockException">INVAL: there is no such pin.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static async Task<bool> Changed(int pin, GpioEdge edge = GpioEdge.Both, CancellationToken cancellationToken = default)
    {
        await foreach (GpioEvent happened in Events(pin, edge, cancellationToken))
        {
            return happened.IsHigh;
        }

        return false;
    }

    /// <summary>
    /// Edges of an input, for <c>await foreach</c>. When the last loop about a pin ends, the pin is disabled, too, unless another process
    /// listens to it.
    /// </summary>
    /// <param name="pin">Its number, from 0.</param>
    /// <param name="edge">Which edges count.</param>
    /// <param name="cancellationToken">Ends the loop.</param>
    public static EventStream<GpioEvent> Events(int pin, GpioEdge edge = GpioEdge.Both, CancellationToken cancellationToken = default)
    {
        s_source ??= new GpioSource();
        return new EventStream<GpioEvent>(s_source, pin, (uint)edge, Capacity, cancellationToken);
    }

    private static SyscallResult Ask(uint command, int pin, uint argument = 0)
    {
        return Syscalls.Command(GpioAbi.DriverNumber, command, (uint)pin, argument);
    }
}
