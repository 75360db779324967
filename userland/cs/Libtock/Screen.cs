// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Threading;
using System.Threading.Tasks;
using Libtock.Abi;
using Tock;

namespace Libtock;

/// <summary>
/// A display, drawn on in frames (driver 0x90001). All applications share it; frame and format are each application's own. What sets or draws
/// something sleeps until that is done.
/// </summary>
public static class Screen
{
    private static DriverQueue? s_queue;

    /// <summary>How many columns of pixels the display has.</summary>
    /// <exception cref="TockException">NODEVICE: the board has no display.</exception>
    public static int Columns => (int)Resolution().GetValue();

    /// <summary>How many rows of pixels the display has.</summary>
    /// <exception cref="TockException">NODEVICE: the board has no display.</exception>
    public static int Rows
    {
        get
        {
            SyscallResult resolution = Resolution();
            resolution.ThrowIfFailed();
            return (int)resolution.Value1;
        }
    }

    /// <summary>Switches the display on or off, for everybody. What was drawn stays.</summary>
    /// <param name="isOn">Whether it is to be on.</param>
    /// <exception cref="TockException">NODEVICE: the board has no display.</exception>
    public static void SetPower(bool isOn)
    {
        Perform(ScreenAbi.CommandSetPower, isOn ? 1u : 0);
    }

    /// <summary>Sets the brightness for everybody.</summary>
    /// <param name="brightness">0 for dark to 65535.</param>
    /// <exception cref="TockException">NODEVICE: the board has no display.</exception>
    public static void SetBrightness(ushort brightness)
    {
        Perform(ScreenAbi.CommandSetBrightness, brightness);
    }

    /// <summary>Shows lit pixels dark and dark ones lit, or as they are, for everybody.</summary>
    /// <param name="isInverted">Whether to invert.</param>
    /// <exception cref="TockException">NODEVICE: the board has no display.</exception>
    public static void SetInvert(bool isInverted)
    {
        Perform(ScreenAbi.CommandSetInvert, isInverted ? 1u : 0);
    }

    /// <summary>Chooses how this application's pixels are encoded.</summary>
    /// <param name="format">The format.</param>
    /// <exception cref="TockException">INVAL: the display does not know it. NODEVICE: the board has no display.</exception>
    public static void SetFormat(ScreenFormat format)
    {
        Perform(ScreenAbi.CommandSetFormat, (uint)format);
    }

    /// <summary>Chooses where this application draws; the whole display until then.</summary>
    /// <param name="x">The column of the left edge, from 0.</param>
    /// <param name="y">The row of the upper edge, from 0.</param>
    /// <param name="width">How many columns.</param>
    /// <param name="height">How many rows.</param>
    /// <exception cref="TockException">INVAL: the display cannot write there. NODEVICE: the board has no display.</exception>
    public static void SetFrame(int x, int y, int width, int height)
    {
        Perform(ScreenAbi.CommandSetFrame, Pair(x, y), Pair(width, height));
    }

    /// <summary>Draws pixels in the frame, from its upper left corner on.</summary>
    /// <param name="pixels">The pixels, from left to right and from top to bottom, without a gap between rows.</param>
    /// <exception cref="TockException">SIZE: there are more than the frame has. INVAL: a part of a pixel. OFF: the display is. NODEVICE.</exception>
    public static void Write(ReadOnlySpan<byte> pixels)
    {
        Draw(ScreenAbi.CommandWrite, pixels);
    }

    /// <summary>Fills the frame.</summary>
    /// <param name="pixel">A pixel: as many bytes as one takes, or a byte of eight pixels where each is a bit.</param>
    /// <exception cref="TockException">INVAL: a part of a pixel. OFF: the display is. NODEVICE: the board has no display.</exception>
    public static void Fill(ReadOnlySpan<byte> pixel)
    {
        Draw(ScreenAbi.CommandFill, pixel);
    }

    /// <summary>As <see cref="Write"/> while other tasks go on.</summary>
    /// <param name="pixels">The pixels.</param>
    /// <param name="cancellationToken">Ends the waiting; what is drawn then is open.</param>
    /// <exception cref="TockException">SIZE: there are more than the frame has. INVAL: a part of a pixel. OFF: the display is. NODEVICE.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Task WriteAsync(ReadOnlyMemory<byte> pixels, CancellationToken cancellationToken = default)
    {
        s_queue ??= new DriverQueue();
        DriverOperation operation = new DriverOperation(Request(ScreenAbi.CommandWrite, (uint)pixels.Length)).LendReadOnly(ScreenAbi.BufferPixels, pixels);
        return s_queue.Perform(operation, cancellationToken);
    }

    private static SyscallResult Resolution()
    {
        return Syscalls.Command(ScreenAbi.DriverNumber, ScreenAbi.CommandResolution);
    }

    private static void Perform(uint command, uint argument1, uint argument2 = 0)
    {
        s_queue?.WaitUntilIdle();
        TockException.ThrowIf(Request(command, argument1, argument2).Perform(out _));
    }

    private static void Draw(uint command, ReadOnlySpan<byte> pixels)
    {
        s_queue?.WaitUntilIdle();
        TockException.ThrowIf(Request(command, (uint)pixels.Length).Perform(Loan.ReadOnly(ScreenAbi.BufferPixels, pixels), out _));
    }

    // What does not fit its half is beyond any display: its highest value is, too.
    private static uint Pair(int high, int low)
    {
        return (Half(high) << 16) | Half(low);
    }

    private static uint Half(int value)
    {
        return (uint)value > ushort.MaxValue ? ushort.MaxValue : (uint)value;
    }

    private static DriverRequest Request(uint command, uint argument1, uint argument2 = 0)
    {
        return new DriverRequest(ScreenAbi.DriverNumber, command, ScreenAbi.UpcallDone, StatusPlace.First, argument1, argument2);
    }
}
