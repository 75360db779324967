// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Kernel.DeferredCalls;
using Tock.Kernel.Hil.Uart;

namespace Tock.Kernel.Debugging;

/// <summary>
/// The kernel's own voice: text for people, on the board's console. It goes through a buffer and shares the line with the
/// applications, line by line; in a panic, and before the buffer is in use, it is written synchronously.
/// </summary>
/// <remarks>
/// When the buffer is full text is dropped, and a line says so; the kernel never waits for a serial line. A longer text is an
/// <see cref="IDebugText"/>: it goes before what is in the buffer, and keeps the line until it ends.
/// </remarks>
public sealed class DebugWriter : IUartTransmitClient
{
    private const int PieceCapacity = 64;

    // Room for all but very long lines.
    private const uint MessageRoom = 192;

    private readonly ISynchronousOutput _synchronous;
    private readonly IUartShare _line;
    private readonly byte[] _piece;
    private LineBuffer _buffer;

    // The text that is being sent; of its line, what has been sent already, and how far it has been written this time.
    private IDebugText? _text;
    private uint _sent;
    private uint _written;
    private DeferredCall? _waitsForRoom;
    private bool _composing;
    private bool _buffered;
    private bool _held;
    private bool _sending;
    private bool _keepsLine;
    private bool _dropped;

    // Of the line that the buffer begins with a part is out already.
    private bool _inLine;

    /// <summary>Initializes a new instance of the <see cref="DebugWriter"/> class, writing synchronously.</summary>
    /// <param name="synchronous">The line, for boot and panic.</param>
    /// <param name="line">The same line, shared with others.</param>
    /// <param name="capacity">Bytes of the buffer.</param>
    public DebugWriter(ISynchronousOutput synchronous, IUartShare line, uint capacity)
    {
        _synchronous = synchronous;
        _line = line;
        _buffer = new LineBuffer(new byte[capacity]);
        _piece = new byte[PieceCapacity];
    }

    /// <summary>Gets the number of lines that were ever written to the buffer; it wraps.</summary>
    internal uint LinesWritten => _buffer.LinesWritten;

    /// <summary>Gets a value indicating whether a message of usual length would not be dropped.</summary>
    internal bool HasRoom => !_buffered || _buffer.Count == 0 || _buffer.Room >= MessageRoom;

    /// <summary>Writes text as it is. A line is sent once it ends with a line feed.</summary>
    /// <param name="text">The bytes.</param>
    public void Write(ReadOnlySpan<byte> text)
    {
        if (_composing)
        {
            Compose(text);
            return;
        }

        if (!_buffered)
        {
            _synchronous.WriteSynchronously(text);
            return;
        }

        NoteLoss();
        _dropped = _dropped || !_buffer.TryAppend(text);

        SendNext();
    }

    /// <summary>Writes text and ends the line.</summary>
    /// <param name="text">The bytes.</param>
    public void WriteLine(ReadOnlySpan<byte> text)
    {
        Write(text);
        WriteLine();
    }

    /// <summary>Ends the line.</summary>
    public void WriteLine() => Write("\r\n"u8);

    /// <summary>Writes a number in hexadecimal, eight digits after 0x.</summary>
    /// <param name="value">The number.</param>
    public void WriteHex(uint value)
    {
        Span<byte> digits = stackalloc byte[10];
        digits[0] = (byte)'0';
        digits[1] = (byte)'x';
        for (int position = digits.Length - 1; position > 1; position--)
        {
            uint digit = value & 0xF;
            digits[position] = (byte)(digit < 10 ? '0' + digit : 'a' + digit - 10);
            value >>= 4;
        }

        Write(digits);
    }

    /// <summary>Writes a number in decimal.</summary>
    /// <param name="value">The number.</param>
    /// <param name="width">Least number of characters, filled with blanks on the left.</param>
    public void WriteDecimal(uint value, int width = 0)
    {
        Span<byte> digits = stackalloc byte[10];
        int position = digits.Length;
        do
        {
            position--;
            digits[position] = (byte)('0' + (value % 10));
            value /= 10;
        }
        while (value != 0);

        for (int left = digits.Length; left < width; left++)
        {
            Write(" "u8);
        }

        while (position > 0 && digits.Length - position < width)
        {
            position--;
            digits[position] = (byte)' ';
        }

        Write(digits.Slice(position));
    }

    /// <inheritdoc/>
    public void Transmitted(byte[] buffer, uint length, Result result)
    {
        _sending = false;
        SendNext();
    }

    /// <summary>Begins to use the buffer: from now on text shares the line with the applications' output.</summary>
    internal void BeginBuffered()
    {
        _line.SetTransmitClient(this);
        _buffered = true;
    }

    /// <summary>Like <see cref="BeginBuffered"/>, but keeps the line and sends nothing until <see cref="Begin"/>.</summary>
    internal void BeginHeld()
    {
        BeginBuffered();
        _held = true;
        KeepLine();
    }

    /// <summary>Begins the first line of a text: what is written from here to <see cref="Begin"/>, at most 64 bytes.</summary>
    internal void BeginTitle()
    {
        _sent = 0;
        _written = 0;
        _composing = true;
    }

    /// <summary>Sends the title, and then a text, before whatever others have to say.</summary>
    /// <param name="text">The text.</param>
    internal void Begin(IDebugText text)
    {
        _composing = false;
        _held = false;
        _text = text;
        KeepLine();
        Transmit(Math.Min(_written, PieceCapacity));
    }

    /// <summary>Asks the text again, which has waited.</summary>
    internal void Resume() => SendNext();

    /// <summary>Sets a deferred call as soon as <see cref="HasRoom"/> is true.</summary>
    /// <param name="call">The call; the last one asked for is the one that is set.</param>
    internal void SetWhenRoom(DeferredCall call) => _waitsForRoom = call;

    /// <summary>Tells whether the buffer's lines up to some point have been sent.</summary>
    /// <param name="line">A value of <see cref="LinesWritten"/>.</param>
    /// <returns>True if they have.</returns>
    internal bool HasTaken(uint line) => (int)(_buffer.LinesTaken - line) >= 0;

    /// <summary>Begins a panic: what is still in the buffer is written out, and everything after it synchronously.</summary>
    /// <remarks>A text is not gone on with: it may be what failed.</remarks>
    internal void BeginPanic()
    {
        _buffered = false;
        _held = false;
        _composing = false;

        // First what the line is sending, or has still to send, because the piece is used again.
        _synchronous.WriteSynchronously(default);
        while (_buffer.Count != 0)
        {
            _synchronous.WriteSynchronously(new ReadOnlySpan<byte>(_piece).Slice(0, (int)_buffer.TakeLine(_piece)));
        }
    }

    /// <summary>Says that text was dropped, as soon as there is room to say it.</summary>
    private void NoteLoss()
    {
        ReadOnlySpan<byte> note = "\r\n[kernel messages were lost here]\r\n"u8;
        if (_dropped && _buffer.Room >= (uint)note.Length)
        {
            _dropped = !_buffer.TryAppend(note);
        }
    }

    private void SendNext()
    {
        if (!_buffered || _sending || _held)
        {
            return;
        }

        uint length = _text is null || _inLine ? 0 : ComposeNext();
        if (length == 0)
        {
            length = TakeNext();
        }

        if (length != 0)
        {
            Transmit(length);
        }
    }

    private void Transmit(uint length)
    {
        _sending = _line.Transmit(_piece, length).IsOk;
        if (!_sending)
        {
            _text = null;
            ReleaseLine();
        }

        NoteLoss();
        if (_waitsForRoom is not null && HasRoom)
        {
            _waitsForRoom.Set();
            _waitsForRoom = null;
        }
    }

    /// <summary>Takes the next piece of a line from the buffer.</summary>
    /// <returns>Its length; 0 if no line is complete, unless the buffer is full of it.</returns>
    private uint TakeNext()
    {
        if (_text is null && !_inLine)
        {
            ReleaseLine();
        }

        if (_buffer.LinesWritten == _buffer.LinesTaken && _buffer.Room != 0)
        {
            return 0;
        }

        // The pieces of one line follow one another; nobody else's come in between.
        uint length = _buffer.TakeLine(_piece);
        _inLine = _piece[length - 1] != (byte)'\n';
        if (_inLine)
        {
            KeepLine();
        }

        return length;
    }

    /// <summary>Makes the next piece of the text.</summary>
    /// <returns>Its length; 0 if the buffer is to be sent first, or if the text has ended.</returns>
    private uint ComposeNext()
    {
        while (_sent != 0 || Advance())
        {
            _written = 0;
            _composing = true;
            _text!.WriteLine(this);
            _composing = false;
            uint length = _written < _sent ? 0 : _written - _sent;
            if (length > PieceCapacity)
            {
                _sent += PieceCapacity;
                return PieceCapacity;
            }

            _sent = 0;
            if (length != 0)
            {
                return length;
            }
        }

        return 0;
    }

    private bool Advance()
    {
        DebugTextState state = _text!.MoveNext();
        if (state == DebugTextState.Ended)
        {
            _text = null;
        }

        return state == DebugTextState.Line;
    }

    /// <summary>Takes what lies in the window of a line that the piece shows.</summary>
    private void Compose(ReadOnlySpan<byte> text)
    {
        for (int i = 0; i < text.Length; i++, _written++)
        {
            uint place = _written - _sent;
            if (place < PieceCapacity)
            {
                _piece[place] = text[i];
            }
        }
    }

    private void KeepLine()
    {
        if (!_keepsLine)
        {
            _keepsLine = true;
            _line.KeepLine();
        }
    }

    private void ReleaseLine()
    {
        if (_keepsLine)
        {
            _keepsLine = false;
            _line.ReleaseLine();
        }
    }
}
