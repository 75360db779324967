// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Kernel;
using Tock.Kernel.DeferredCalls;
using Tock.Kernel.Hil.I2c;
using Tock.Kernel.Hil.Time;
using Tock.Registers;

namespace Tock.Chips.Mps2;

/// <summary>The master of an I2C bus whose two lines a serial bus controller (SBCon) sets and reads: software makes the bits.</summary>
/// <remarks>
/// Each byte is made in a background call of its own, which takes nine clocks of the bus; processes and interrupts come in between. The
/// only master on its bus; a device that holds the clock is not waited for.
/// </remarks>
public sealed class SerialBusController : II2cMaster, IDeferredCallClient
{
    private const uint Clock = 1u << 0;
    private const uint Data = 1u << 1;
    private const uint Receive = 1;

    private readonly SerialBusRegisters _registers;
    private readonly IAlarm _time;
    private readonly uint _halfClock;
    private readonly DeferredCall _next;
    private II2cMasterClient? _client;

    // The transfer under way; no buffer, no transfer.
    private byte[]? _buffer;
    private byte _address;
    private uint _writeLength;
    private uint _readLength;
    private bool _reading;
    private bool _isAddressed;
    private uint _position;

    /// <summary>Initializes a new instance of the <see cref="SerialBusController"/> class and releases both lines.</summary>
    /// <param name="page">The page of the controller.</param>
    /// <param name="time">Any clock, to make bits of the right length.</param>
    /// <param name="busFrequency">The clock of the bus in Hz, at most.</param>
    /// <param name="deferredCalls">The kernel's queue.</param>
    public SerialBusController(RegisterPage page, IAlarm time, uint busFrequency, DeferredCallQueue deferredCalls)
    {
        _registers = new SerialBusRegisters(page);
        _time = time;
        _halfClock = (time.Frequency / (2 * busFrequency)) + 1;
        _next = new DeferredCall(deferredCalls, this, DeferredCallClass.Background);
        _registers.Set.Write(Clock | Data);
    }

    /// <inheritdoc/>
    public void SetMasterClient(II2cMasterClient client)
    {
        _client = client;
    }

    /// <inheritdoc/>
    public Result Write(byte address, byte[] buffer, uint length) => Begin(address, buffer, length, 0, length);

    /// <inheritdoc/>
    public Result Read(byte address, byte[] buffer, uint length) => Begin(address, buffer, 0, length, length);

    /// <inheritdoc/>
    public Result WriteRead(byte address, byte[] buffer, uint writeLength, uint readLength) =>
        Begin(address, buffer, writeLength, readLength, Math.Min(writeLength, readLength));

    /// <inheritdoc/>
    public void DeferredCallFired()
    {
        if (_buffer is not { } buffer)
        {
            return;
        }

        bool acknowledged = true;
        if (!_isAddressed)
        {
            MakeStart();
            acknowledged = SendByte((uint)(_address << 1) | (_reading ? Receive : 0));
            _isAddressed = true;
        }
        else
        {
            if (_reading)
            {
                // The last byte is not acknowledged: that is how the device learns that it was the last.
                buffer[_position] = ReceiveByte(acknowledge: _position + 1 < _readLength);
            }
            else
            {
                acknowledged = SendByte(buffer[_position]);
            }

            _position++;
        }

        if (!acknowledged)
        {
            Finish(buffer, ErrorCode.NoAcknowledge);
        }
        else if (_position < (_reading ? _readLength : _writeLength))
        {
            _next.Set();
        }
        else if (!_reading && _readLength != 0)
        {
            BeginPart(reading: true);
        }
        else
        {
            Finish(buffer, Result.Ok);
        }
    }

    private Result Begin(byte address, byte[] buffer, uint writeLength, uint readLength, uint shortest)
    {
        if (_buffer is not null)
        {
            return ErrorCode.Busy;
        }

        Result valid = I2cTransfer.Check(address, buffer, writeLength, readLength, shortest);
        if (!valid.IsOk)
        {
            return valid;
        }

        _buffer = buffer;
        _address = address;
        _writeLength = writeLength;
        _readLength = readLength;
        BeginPart(reading: writeLength == 0);
        return Result.Ok;
    }

    private void BeginPart(bool reading)
    {
        _reading = reading;
        _isAddressed = false;
        _position = 0;
        _next.Set();
    }

    private void Finish(byte[] buffer, Result result)
    {
        SetLine(Data, false);
        SetLine(Clock, true);
        SetLine(Data, true);
        _buffer = null;
        _client?.TransferDone(buffer, result);
    }

    /// <summary>A start condition: data falls while the clock is high. Both lines may be as the part before has left them.</summary>
    private void MakeStart()
    {
        SetLine(Data, true);
        SetLine(Clock, true);
        SetLine(Data, false);
        SetLine(Clock, false);
    }

    private bool SendByte(uint value)
    {
        for (int bit = 7; bit >= 0; bit--)
        {
            MakeBit((value & (1u << bit)) != 0);
        }

        return !MakeBit(true);
    }

    private byte ReceiveByte(bool acknowledge)
    {
        uint value = 0;
        for (int bit = 0; bit < 8; bit++)
        {
            value = (value << 1) | (MakeBit(true) ? 1u : 0);
        }

        MakeBit(!acknowledge);
        return (byte)value;
    }

    /// <summary>One clock of the bus. A high bit leaves the data line to the device.</summary>
    /// <returns>The level of the data line while the clock was high.</returns>
    private bool MakeBit(bool value)
    {
        SetLine(Data, value);
        SetLine(Clock, true);
        bool level = _registers.Lines.HasAny(Data);
        SetLine(Clock, false);
        return level;
    }

    private void SetLine(uint line, bool high)
    {
        if (high)
        {
            _registers.Set.Write(line);
        }
        else
        {
            _registers.Clear.Write(line);
        }

        ulong end = _time.Now + _halfClock;
        while (_time.Now < end)
        {
            // Half a clock of the bus is a few microseconds: too short to do anything else.
        }
    }
}
