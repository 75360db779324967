// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Kernel;
using Tock.Kernel.Hil.Gpio;
using Tock.Kernel.Hil.Screen;
using Tock.Kernel.Hil.Spi;

namespace Tock.Capsules.Displays;

/// <summary>
/// The display controller SSD0323 of Solomon Systech with a panel of 128 by 64 pixels in 16 levels of grey (OSRAM Pictiva), on an SPI bus
/// and two pins. It has no way back: nothing is read from it.
/// </summary>
/// <remarks>
/// Two pixels share a byte of its memory, so that frames begin and end at even columns; of a write that ends between the two, the last pixel
/// is left out. The first operation sets the controller up and clears its memory, which holds noise after power-up; a display that nobody
/// uses stays dark. The bus is kept for the length of an operation, because the pin that tells commands from data must not change while
/// somebody else's bytes are on the bus: at rest it says command, which an unselected controller must not mind.
/// </remarks>
public sealed class Ssd0323 : IScreen, ISpiClient
{
    private const ushort Columns = 128;
    private const ushort Rows = 64;
    private const uint BufferSize = 64;
    private const uint MemorySize = Columns * Rows / 2;

    // Commands (data sheet, "Command Table").
    private const byte SetColumns = 0x15;
    private const byte SetRows = 0x75;
    private const byte SetContrast = 0x81;
    private const byte NormalDisplay = 0xA4;
    private const byte InverseDisplay = 0xA7;
    private const byte DisplayOff = 0xAE;
    private const byte DisplayOn = 0xAF;

    // The contrast that the set-up chooses; 0 to 127.
    private const byte InitialContrast = 0x50;
    private const uint HighestContrast = 127;

    private readonly ISpiDevice _bus;
    private readonly IGpioOutput _dataPin;
    private readonly IGpioOutput? _supply;
    private readonly byte[] _buffer = new byte[BufferSize];
    private IScreenClient? _client;

    private Phase _phase;
    private bool _isSetUp;
    private bool _isOn = true;
    private bool _isDark;

    // Of the set-up: bytes of the table or of the memory that are done.
    private uint _position;

    // The operation under way: what it is, and what it needs.
    private Operation _operation;
    private byte _argument;
    private ScreenFrame _frame;
    private PixelFormat _format;
    private uint _pixelsLeft;

    /// <summary>Initializes a new instance of the <see cref="Ssd0323"/> class and makes it the client of its bus.</summary>
    /// <param name="bus">The controller on its bus; mode 0 or 3, at most 4 MHz.</param>
    /// <param name="dataPin">The pin that is high for data and low for commands (D/C#).</param>
    /// <param name="supply">The pin that switches the supply of the panel (VCC), high for on; null if it is always on.</param>
    public Ssd0323(ISpiDevice bus, IGpioOutput dataPin, IGpioOutput? supply)
    {
        _bus = bus;
        _dataPin = dataPin;
        _supply = supply;
        dataPin.MakeOutput();
        dataPin.Clear();
        supply?.MakeOutput();
        supply?.Clear();
        bus.SetSpiClient(this);
    }

    private enum Phase : uint
    {
        Idle,
        SetUp,
        Clear,
        Command,
        Data,
    }

    private enum Operation : uint
    {
        Write,
        Power,
        Brightness,
        Invert,
    }

    /// <inheritdoc/>
    public ushort Width => Columns;

    /// <inheritdoc/>
    public ushort Height => Rows;

    /// <summary>
    /// Gets the commands after power-up, and at their end the frame that is the whole memory. Currents, periods and levels are those for
    /// this panel; left pixels are in the more significant half of a byte, the memory's first row is the top.
    /// </summary>
    private static ReadOnlySpan<byte> SetUpCommands =>
    [
        DisplayOff,
        0xB3, 0x91, // clock: divisor and oscillator
        0xA8, Rows - 1, // multiplex ratio
        0xA2, 0x4C, // offset between memory and panel
        0xA1, 0x00, // first row shown
        0xAD, 0x02, // supply from outside, no converter
        0xA0, 0x52, // halves of a byte swapped, rows from the other end, odd and even rows apart
        0x86, // full current
        0xB8, 0x01, 0x11, 0x22, 0x32, 0x43, 0x54, 0x65, 0x76, // widths of the 15 steps of grey
        0xB2, 0x46, // row period
        0xB1, 0x22, // phases
        0xBC, 0x10, // voltage before a phase
        0xBE, 0x1C, // voltage of unselected rows
        0xBF, 0x0D, // voltage of dark columns
        SetContrast, InitialContrast,
        NormalDisplay,
        SetColumns, 0, (Columns / 2) - 1, SetRows, 0, Rows - 1,
    ];

    /// <inheritdoc/>
    public void SetScreenClient(IScreenClient client)
    {
        _client = client;
    }

    /// <inheritdoc/>
    public bool CanWrite(ScreenFrame frame) =>
        frame.Pixels != 0
        && ((frame.X | frame.Width) & 1) == 0
        && frame.X + (uint)frame.Width <= Columns
        && frame.Y + (uint)frame.Height <= Rows;

    /// <inheritdoc/>
    public Result Write(ScreenFrame frame, PixelFormat format)
    {
        if (_phase != Phase.Idle)
        {
            return ErrorCode.Busy;
        }

        if (!CanWrite(frame))
        {
            return ErrorCode.Invalid;
        }

        if (!_isOn)
        {
            return ErrorCode.Off;
        }

        _frame = frame;
        _format = format;
        _pixelsLeft = frame.Pixels;
        return Begin(Operation.Write, 0);
    }

    /// <inheritdoc/>
    public Result SetPower(bool on)
    {
        if (_phase != Phase.Idle)
        {
            return ErrorCode.Busy;
        }

        _isOn = on;
        return Begin(Operation.Power, 0);
    }

    /// <inheritdoc/>
    public Result SetBrightness(ushort brightness)
    {
        if (_phase != Phase.Idle)
        {
            return ErrorCode.Busy;
        }

        _isDark = brightness == 0;
        return Begin(Operation.Brightness, (byte)(1 + ((brightness * (HighestContrast - 1)) / ushort.MaxValue)));
    }

    /// <inheritdoc/>
    public Result SetInvert(bool inverted) => _phase != Phase.Idle ? ErrorCode.Busy : Begin(Operation.Invert, inverted ? InverseDisplay : NormalDisplay);

    /// <inheritdoc/>
    public void TransferDone(byte[] write, byte[]? read, Result result)
    {
        if (result.IsOk)
        {
            result = Continue();
        }

        if (!result.IsOk)
        {
            Finish(result);
        }
    }

    private Result Begin(Operation operation, byte argument)
    {
        _operation = operation;
        _argument = argument;
        _position = 0;
        if (!_isSetUp)
        {
            _supply?.Set();
        }

        Result result = _isSetUp ? SendCommand() : SendSetUp();
        if (!result.IsOk)
        {
            _phase = Phase.Idle;
        }

        return result;
    }

    /// <summary>Goes on after a transfer.</summary>
    private Result Continue()
    {
        switch (_phase)
        {
            case Phase.SetUp when _position < (uint)SetUpCommands.Length:
                return SendSetUp();
            case Phase.SetUp:
                _position = 0;
                _phase = Phase.Clear;
                _dataPin.Set();
                new Span<byte>(_buffer).Clear();
                return SendZeros();
            case Phase.Clear when _position < MemorySize:
                return SendZeros();
            case Phase.Clear:
                _isSetUp = true;
                _dataPin.Clear();
                return SendCommand();
            case Phase.Command when _operation == Operation.Write:
                _phase = Phase.Data;
                _dataPin.Set();
                return SendPixels();
            case Phase.Data:
                return SendPixels();
            default:
                Finish(Result.Ok);
                return Result.Ok;
        }
    }

    private Result SendSetUp()
    {
        _phase = Phase.SetUp;
        ReadOnlySpan<byte> rest = SetUpCommands.Slice((int)_position);
        int length = Math.Min(rest.Length, (int)BufferSize);
        rest.Slice(0, length).CopyTo(_buffer);
        _position += (uint)length;
        return Send((uint)length);
    }

    private Result SendZeros()
    {
        _position += BufferSize;
        return Send(BufferSize);
    }

    private Result SendCommand()
    {
        _phase = Phase.Command;
        byte state = _isOn && !_isDark ? DisplayOn : DisplayOff;
        switch (_operation)
        {
            case Operation.Write:
                _buffer[0] = SetColumns;
                _buffer[1] = (byte)(_frame.X / 2);
                _buffer[2] = (byte)((((uint)_frame.X + _frame.Width) / 2) - 1);
                _buffer[3] = SetRows;
                _buffer[4] = (byte)_frame.Y;
                _buffer[5] = (byte)((uint)_frame.Y + _frame.Height - 1);
                _buffer[6] = state;
                return Send(7);
            case Operation.Power:
                if (_isOn)
                {
                    _supply?.Set();
                }

                _buffer[0] = state;
                return Send(1);
            case Operation.Brightness:
                _buffer[0] = SetContrast;
                _buffer[1] = _argument;
                _buffer[2] = state;
                return Send(3);
            default:
                _buffer[0] = _argument;
                _buffer[1] = state;
                return Send(2);
        }
    }

    private Result SendPixels()
    {
        uint pixels = Math.Min(_pixelsLeft, MostPixelsAtOnce);
        uint room = PixelFormats.BytesFor(_format, pixels);
        int start = (int)(BufferSize - room);
        uint bytes = pixels == 0 ? 0 : Math.Min(room, _client?.ReadPixels(new Span<byte>(_buffer, start, (int)room)) ?? 0);
        uint pairs = Math.Min(pixels, bytes * 8 / PixelFormats.BitsPerPixel(_format)) / 2;
        if (pairs == 0)
        {
            Finish(Result.Ok);
            return Result.Ok;
        }

        Greyscale.ConvertInPlace(_buffer, start, _format, pairs);
        _pixelsLeft = bytes < room ? 0 : _pixelsLeft - pixels;
        return Send(pairs);
    }

    // A frame has an even number of pixels, and so has this: pairs are never torn. The grey ones fit, too.
    private uint MostPixelsAtOnce => Math.Min(2 * BufferSize, (BufferSize * 8 / PixelFormats.BitsPerPixel(_format)) & ~1u);

    private Result Send(uint length) => _bus.Transfer(_buffer, null, length, keepSelected: true);

    private void Finish(Result result)
    {
        _phase = Phase.Idle;
        _dataPin.Clear();
        _bus.Release();
        if (!_isOn)
        {
            _supply?.Clear();
        }

        _client?.ScreenDone(result);
    }
}
