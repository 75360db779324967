// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Capsules.Core;
using Tock.Kernel;
using Tock.Kernel.Abi;
using Tock.Kernel.Hil.Screen;
using Tock.Kernel.Processes;
using Tock.Kernel.Syscalls;

namespace Tock.Capsules.Displays;

/// <summary>Text on the display for applications, driver number 0x90003: lines of cells of 6 by 8 pixels.</summary>
/// <remarks>
/// <code>
/// Command 0                 present       Success
///         1                 resolution    Success, then the upcall (0, columns, lines)
///         2, 3              on, off       Success, then the upcall
///         5                 no blinking   likewise
///         7                 no cursor     likewise
///         8   (length)      write         likewise: (status, bytes, 0); NOMEM without text
///         9                 clear         likewise; the cursor goes home
///         10                home          likewise: the cursor goes to the upper left corner
///         11  (column, row) set cursor    likewise; INVAL if there is no such place
/// Upcall  0 (status, ...)
/// Read-Only Allow 0         text
/// </code>
/// Commands 1 to 11 are BUSY while the process waits for an earlier one. Text goes to the cursor, which all applications share. A line
/// feed begins the next line and a carriage return its own anew; a line that is full goes on in the next, which is cleared first. Below
/// the last line comes the first: what is shown is kept nowhere, and so it is not scrolled. A cursor that is seen or blinks (commands 4
/// and 6) is NOSUPPORT for the same reason. Upstream's driver clears on command 10, too.
/// </remarks>
public sealed class TextScreenDriver : QueuedDriver, IScreenClient
{
    /// <summary>The driver number.</summary>
    public const uint DriverNumber = TextScreenAbi.DriverNumber;

    private const byte LineFeed = (byte)'\n';
    private const byte CarriageReturn = (byte)'\r';

    private readonly IScreen _screen;
    private uint _column;
    private uint _line;

    // The write under way: how long the text is, and how much of it is drawn.
    private uint _length;
    private uint _position;

    // What the display draws now; the character is for a glyph.
    private Drawing _drawing;
    private byte _character;

    /// <summary>Initializes a new instance of the <see cref="TextScreenDriver"/> class and makes it the display's client.</summary>
    /// <param name="processes">The board's process table.</param>
    /// <param name="screen">The display, or a share of it; at least a cell wide and high.</param>
    public TextScreenDriver(ProcessTable processes, IScreen screen)
        : base(DriverNumber, processes, readOnlyBuffers: 1)
    {
        _screen = screen;
        screen.SetScreenClient(this);
    }

    private enum Drawing : uint
    {
        Glyph,
        Blank,
        Nothing,
    }

    private uint Columns => (uint)_screen.Width / Font.CellWidth;

    private uint Lines => (uint)_screen.Height / Font.CellHeight;

    /// <inheritdoc/>
    public override CommandReturn Command(scoped ref ProcessContext process, uint command, uint argument0, uint argument1)
    {
        switch (command)
        {
            case TextScreenAbi.CommandPresent:
                return CommandReturn.Success();
            case TextScreenAbi.CommandResolution:
                return CommandReturn.From(TellAtOnce(ref process, Columns, Lines));
            case TextScreenAbi.CommandBlinkOff:
            case TextScreenAbi.CommandCursorOff:
                return CommandReturn.From(TellAtOnce(ref process));
            case TextScreenAbi.CommandHome:
                return CommandReturn.From(Move(ref process, 0, 0));
            case TextScreenAbi.CommandSetCursor:
                return CommandReturn.From(Move(ref process, argument0, argument1));
            case TextScreenAbi.CommandOn:
            case TextScreenAbi.CommandOff:
            case TextScreenAbi.CommandWrite:
            case TextScreenAbi.CommandClear:
                return CommandReturn.From(Ask(ref process, command, argument0));
            default:
                return CommandReturn.Failure(ErrorCode.NotSupported);
        }
    }

    /// <inheritdoc/>
    public uint ReadPixels(scoped Span<byte> pixels)
    {
        switch (_drawing)
        {
            case Drawing.Glyph:
                Font.Draw(_character, pixels);
                return Font.CellBytes;
            case Drawing.Blank:
                pixels.Clear();
                return (uint)pixels.Length;
            default:
                return 0;
        }
    }

    /// <inheritdoc/>
    public void ScreenDone(Result result)
    {
        if (result.IsOk && _position < _length)
        {
            // Who has died has no more text.
            result = TryOpenCurrent(out ProcessContext process) ? DrawNext(ref process) : ErrorCode.Cancel;
            if (result.IsOk)
            {
                return;
            }
        }

        uint written = _position;
        _length = 0;
        _position = 0;
        Complete(result.StatusCode, written, 0);
    }

    /// <inheritdoc/>
    private protected override Result Begin(scoped ref ProcessContext process, PendingRequest request)
    {
        switch (request.Command)
        {
            case TextScreenAbi.CommandOn:
                return _screen.SetPower(true);
            case TextScreenAbi.CommandOff:
                return _screen.SetPower(false);
            case TextScreenAbi.CommandClear:
                _column = 0;
                _line = 0;
                return Draw(Drawing.Blank, new ScreenFrame(0, 0, _screen.Width, _screen.Height));
            default:
                return BeginWrite(ref process, request.Argument0);
        }
    }

    /// <inheritdoc/>
    private protected override void TellFailure(scoped ref ProcessContext process, ErrorCode error) => Tell(ref process, (uint)error, 0, 0);

    private Result BeginWrite(scoped ref ProcessContext process, uint length)
    {
        length = Math.Min(length, process.ReadOnlyBuffer(RequestGrant, TextScreenAbi.BufferText).Length);
        if (length == 0)
        {
            return ErrorCode.NoMemory;
        }

        Result result = DrawNext(ref process);
        if (result.IsOk)
        {
            _length = length;
        }

        return result;
    }

    /// <summary>Draws the next character of the text: each is one operation of the display, also if nothing is seen of it.</summary>
    private Result DrawNext(scoped ref ProcessContext process)
    {
        Span<byte> next = stackalloc byte[1];
        if (process.ReadOnlyBuffer(RequestGrant, TextScreenAbi.BufferText).CopyTo(next, _position) == 0)
        {
            return ErrorCode.Size;
        }

        _character = next[0];
        Result result;
        uint column = 0;
        bool isDrawn = true;
        if (_character == LineFeed)
        {
            result = BeginNextLine();
        }
        else if (_character == CarriageReturn)
        {
            result = Draw(Drawing.Nothing, Cells(0, _line, 1));
        }
        else if (_column == Columns)
        {
            // The character itself is drawn next time.
            result = BeginNextLine();
            isDrawn = false;
        }
        else
        {
            result = Draw(Drawing.Glyph, Cells(_column, _line, 1));
            column = _column + 1;
        }

        if (result.IsOk)
        {
            _column = column;
            _position += isDrawn ? 1u : 0;
        }

        return result;
    }

    private Result BeginNextLine()
    {
        uint line = _line + 1 < Lines ? _line + 1 : 0;
        Result result = Draw(Drawing.Blank, Cells(0, line, Columns));
        if (result.IsOk)
        {
            _line = line;
        }

        return result;
    }

    private static ScreenFrame Cells(uint column, uint line, uint count) => new(
        (ushort)(column * Font.CellWidth), (ushort)(line * Font.CellHeight), (ushort)(count * Font.CellWidth), Font.CellHeight);

    private Result Draw(Drawing drawing, ScreenFrame frame)
    {
        _drawing = drawing;
        return _screen.Write(frame, PixelFormat.Mono);
    }

    private Result Move(scoped ref ProcessContext process, uint column, uint line)
    {
        Result result = CheckIdle(ref process);
        if (!result.IsOk)
        {
            return result;
        }

        if (column >= Columns || line >= Lines)
        {
            return ErrorCode.Invalid;
        }

        _column = column;
        _line = line;
        return TellAtOnce(ref process);
    }
}
