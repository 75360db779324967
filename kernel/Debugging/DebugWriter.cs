// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Kernel.Hil.Uart;

namespace Tock.Kernel.Debugging;

/// <summary>
/// The kernel's own voice: text for people, on the board's console. While the board boots, and again in a panic, it is
/// written synchronously; in between it goes through a buffer and shares the line with the applications, line by line.
/// </summary>
/// <remarks>When the buffer is full text is dropped, and a line says so; the kernel never waits for a serial line.</remarks>
public sealed class DebugWriter : IUartTransmitClient
{
    private const int LineCapacity = 128;

    private readonly ISynchronousOutput _synchronous;
    private readonly IUartTransmit _line;
    private readonly byte[] _ring;
    private readonly byte[] _chunk;
    private readonly byte[] _digits;
    private uint _head;
    private uint _count;
    private uint _lines;
    private bool _buffered;
    private bool _sending;
    private bool _dropped;

    /// <summary>Initializes a new instance of the <see cref="DebugWriter"/> class, writing synchronously.</summary>
    /// <param name="synchronous">The line, for boot and panic.</param>
    /// <param name="line">The same line, shared with others.</param>
    /// <param name="capacity">Bytes of the buffer.</param>
    public DebugWriter(ISynchronousOutput synchronous, IUartTransmit line, uint capacity)
    {
        _synchronous = synchronous;
        _line = line;
        _ring = new byte[capacity];
        _chunk = new byte[LineCapacity];
        _digits = new byte[10];
    }

    /// <summary>Writes text as it is. A line is sent once it ends with a line feed.</summary>
    /// <param name="text">The bytes.</param>
    public void Write(ReadOnlySpan<byte> text)
    {
        if (!_buffered)
        {
            _synchronous.WriteSynchronously(text);
            return;
        }

        NoteLoss();
        if (!_dropped)
        {
            Append(text);
        }

        SendNextLine();
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
        _digits[0] = (byte)'0';
        _digits[1] = (byte)'x';
        for (int position = _digits.Length - 1; position > 1; position--)
        {
            uint digit = value & 0xF;
            _digits[position] = (byte)(digit < 10 ? '0' + digit : 'a' + digit - 10);
            value >>= 4;
        }

        Write(_digits);
    }

    /// <summary>Writes a number in decimal.</summary>
    /// <param name="value">The number.</param>
    /// <param name="width">Least number of characters, filled with blanks on the left.</param>
    public void WriteDecimal(uint value, int width = 0)
    {
        int position = _digits.Length;
        do
        {
            position--;
            _digits[position] = (byte)('0' + (value % 10));
            value /= 10;
        }
        while (value != 0);

        for (int left = _digits.Length; left < width; left++)
        {
            Write(" "u8);
        }

        while (position > 0 && _digits.Length - position < width)
        {
            position--;
            _digits[position] = (byte)' ';
        }

        Write(new ReadOnlySpan<byte>(_digits).Slice(position));
    }

    /// <inheritdoc/>
    public void Transmitted(byte[] buffer, uint length, Result result)
    {
        _sending = false;
        SendNextLine();
    }

    /// <summary>Ends boot: from now on text shares the line with the applications' output.</summary>
    internal void BeginBuffered()
    {
        _line.SetTransmitClient(this);
        _buffered = true;
    }

    /// <summary>Begins a panic: what is still in the buffer is written out, and everything after it synchronously.</summary>
    internal void BeginPanic()
    {
        _buffered = false;

        // First what the line is sending, or has still to send, because the chunk is used again.
        _synchronous.WriteSynchronously(default);
        while (_count != 0)
        {
            _synchronous.WriteSynchronously(new ReadOnlySpan<byte>(_chunk).Slice(0, (int)TakeLine()));
        }
    }

    private void Append(ReadOnlySpan<byte> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (_count == (uint)_ring.Length)
            {
                _dropped = true;
                break;
            }

            uint tail = _head + _count;
            _ring[tail < (uint)_ring.Length ? tail : tail - (uint)_ring.Length] = text[i];
            _count++;
            if (text[i] == (byte)'\n')
            {
                _lines++;
            }
        }
    }

    /// <summary>Says that text was dropped, as soon as there is room to say it.</summary>
    private void NoteLoss()
    {
        ReadOnlySpan<byte> note = "\r\n[kernel messages were lost here]\r\n"u8;
        if (_dropped && (uint)_ring.Length - _count >= (uint)note.Length)
        {
            _dropped = false;
            Append(note);
        }
    }

    private void SendNextLine()
    {
        // A line longer than the chunk, or than the buffer, is sent in pieces.
        bool ready = _lines != 0 || _count >= LineCapacity || _count == (uint)_ring.Length;
        if (_buffered && !_sending && ready)
        {
            _sending = _line.Transmit(_chunk, TakeLine()).IsOk;
            NoteLoss();
        }
    }

    /// <summary>Moves the oldest line, or as much of it as fits, from the buffer to the chunk.</summary>
    private uint TakeLine()
    {
        uint length = 0;
        while (_count != 0 && length < LineCapacity)
        {
            byte next = _ring[_head];
            _head = _head + 1 < (uint)_ring.Length ? _head + 1 : 0;
            _count--;
            _chunk[length] = next;
            length++;
            if (next == (byte)'\n')
            {
                _lines--;
                break;
            }
        }

        return length;
    }
}
