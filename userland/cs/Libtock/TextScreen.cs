// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Threading;
using System.Threading.Tasks;
using Libtock.Abi;
using Tock;

namespace Libtock;

/// <summary>
/// Text on the display, at a cursor that all applications share (driver 0x90003). Everything sleeps until it is done, if it does not say
/// otherwise. Exceptions: OFF for text while the display is off; NODEVICE without a display.
/// </summary>
public static class TextScreen
{
    private static DriverQueue? s_queue;

    /// <summary>How many columns of letters the display has.</summary>
    /// <exception cref="TockException">NODEVICE.</exception>
    public static int Columns => (int)Perform(TextScreenAbi.CommandResolution).Value1;

    /// <summary>How many lines the display has.</summary>
    /// <exception cref="TockException">NODEVICE.</exception>
    public static int Lines => (int)Perform(TextScreenAbi.CommandResolution).Value2;

    /// <summary>Switches the display on or off, for everybody. What is shown stays.</summary>
    /// <param name="isOn">Whether it is to be on.</param>
    /// <exception cref="TockException">NODEVICE.</exception>
    public static void SetPower(bool isOn)
    {
        Perform(isOn ? TextScreenAbi.CommandOn : TextScreenAbi.CommandOff);
    }

    /// <summary>Writes text at the cursor. A line feed begins the next line; below the last line comes the first.</summary>
    /// <param name="text">The text, a byte a letter.</param>
    /// <exception cref="TockException">OFF, NODEVICE.</exception>
    public static void Write(ReadOnlySpan<byte> text)
    {
        if (!text.IsEmpty)
        {
            s_queue?.WaitUntilIdle();
            TockException.ThrowIf(Request(TextScreenAbi.CommandWrite, (uint)text.Length).Perform(Loan.ReadOnly(TextScreenAbi.BufferText, text), out _));
        }
    }

    /// <summary>Writes text at the cursor, as <see cref="Write(ReadOnlySpan{byte})"/>.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="TockException">OFF, NODEVICE.</exception>
    public static void Write(string text)
    {
        Span<byte> portion = stackalloc byte[32];
        ReadOnlySpan<char> rest = text;
        while (!rest.IsEmpty)
        {
            int length = Utf8.Encode(ref rest, portion);
            Write(portion[..length]);
        }
    }

    /// <summary>Clears the display; the cursor goes to the upper left corner.</summary>
    /// <exception cref="TockException">NODEVICE.</exception>
    public static void Clear()
    {
        Perform(TextScreenAbi.CommandClear);
    }

    /// <summary>The cursor goes to the upper left corner.</summary>
    /// <exception cref="TockException">NODEVICE.</exception>
    public static void Home()
    {
        Perform(TextScreenAbi.CommandHome);
    }

    /// <summary>The cursor goes to a place.</summary>
    /// <param name="column">The column, from 0.</param>
    /// <param name="line">The line, from 0.</param>
    /// <exception cref="TockException">INVAL: it is not there. NODEVICE.</exception>
    public static void SetCursor(int column, int line)
    {
        Perform(TextScreenAbi.CommandSetCursor, (uint)column, (uint)line);
    }

    /// <summary>As <see cref="Write(ReadOnlySpan{byte})"/> while other tasks go on.</summary>
    /// <param name="text">The text, a byte a letter.</param>
    /// <param name="cancellationToken">Ends the waiting; what is written then is open.</param>
    /// <exception cref="TockException">OFF, NODEVICE.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Task WriteAsync(ReadOnlyMemory<byte> text, CancellationToken cancellationToken = default)
    {
        if (text.IsEmpty)
        {
            return Task.CompletedTask;
        }

        s_queue ??= new DriverQueue();
        DriverOperation operation = new DriverOperation(Request(TextScreenAbi.CommandWrite, (uint)text.Length)).LendReadOnly(TextScreenAbi.BufferText, text);
        return s_queue.Perform(operation, cancellationToken);
    }

    private static UpcallArguments Perform(uint command, uint argument1 = 0, uint argument2 = 0)
    {
        s_queue?.WaitUntilIdle();
        TockException.ThrowIf(Request(command, argument1, argument2).Perform(out UpcallArguments done));
        return done;
    }

    private static DriverRequest Request(uint command, uint argument1 = 0, uint argument2 = 0)
    {
        return new DriverRequest(TextScreenAbi.DriverNumber, command, TextScreenAbi.UpcallDone, StatusPlace.First, argument1, argument2);
    }
}
