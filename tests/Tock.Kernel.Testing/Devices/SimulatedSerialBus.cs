// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using Tock.Kernel.Testing.Registers;

namespace Tock.Kernel.Testing.Devices;

/// <summary>The two lines of an I2C bus, set and read bit by bit, and the devices on it.</summary>
public sealed class SimulatedSerialBus : ISimulatedDevice
{
    private readonly StringBuilder _bus = new();
    private bool _clock = true;
    private bool _data = true;
    private bool _deviceData = true;
    private bool _isStarted;
    private bool _isAddress;
    private bool _isReading;
    private uint _device;
    private int _bits;
    private uint _byte;

    /// <summary>Gets the addresses that answer, each with the bytes that will be read from there.</summary>
    public Dictionary<uint, Queue<byte>> Devices { get; } = [];

    /// <summary>Gets what was on the bus, as <see cref="SimulatedI2c.Bus"/> writes it.</summary>
    public string Bus => _bus.ToString();

    /// <inheritdoc/>
    public uint Read(uint offset) => offset == 0 ? (_clock ? 1u : 0) | (_data && _deviceData ? 2u : 0) : throw new InvalidOperationException();

    /// <inheritdoc/>
    public void Write(uint offset, uint value)
    {
        bool high = offset == 0;
        SetLines((value & 1) != 0 ? high : _clock, (value & 2) != 0 ? high : _data);
    }

    private void SetLines(bool clock, bool data)
    {
        bool rises = clock && !_clock;
        bool falls = !clock && _clock;
        bool dataBefore = _data;
        if (clock != _clock && data != _data && _isStarted)
        {
            throw new InvalidOperationException("Both lines change at once.");
        }

        (_clock, _data) = (clock, data);
        if (_clock && !rises && dataBefore != data)
        {
            _bus.Append(data ? ']' : '[');
            (_isStarted, _isAddress, _bits, _deviceData) = (!data, true, 0, true);
            _isReading = false;
        }
        else if (rises && _isStarted)
        {
            TakeBit(_data && _deviceData);
        }
        else if (falls && _isStarted)
        {
            PutBit();
        }
    }

    private void TakeBit(bool bit)
    {
        _bits++;
        if (_bits <= 8)
        {
            _byte = (_byte << 1) | (bit ? 1u : 0);
            return;
        }

        uint value = _byte & 0xFF;
        string text = value.ToString("x2", CultureInfo.InvariantCulture);
        if (_isAddress)
        {
            _device = value >> 1;
            _bus.Append(CultureInfo.InvariantCulture, $"{_device:x2}{((value & 1) != 0 ? 'r' : 'w')}{(bit ? "!" : string.Empty)} ");
            (_isAddress, _isReading) = (false, (value & 1) != 0 && !bit);
        }
        else
        {
            _bus.Append(_isReading ? text + (bit ? "- " : "+ ") : text + (bit ? "! " : " "));
            _isReading &= !bit;
        }

        _bits = 0;
        _byte = 0;
    }

    // What a device does after the clock has fallen: acknowledge, or put the next bit on the line.
    private void PutBit()
    {
        if (_bits == 8 && !(_isReading && !_isAddress))
        {
            _deviceData = !Devices.ContainsKey(_isAddress ? (_byte & 0xFF) >> 1 : _device);
        }
        else if (_isReading && !_isAddress && _bits < 8 && Devices[_device].TryPeek(out byte next))
        {
            _deviceData = (next & (0x80 >> _bits)) != 0;
            if (_bits == 7)
            {
                Devices[_device].Dequeue();
            }
        }
        else
        {
            _deviceData = true;
        }
    }
}
