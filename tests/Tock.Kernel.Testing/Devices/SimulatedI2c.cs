// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using Tock.Kernel.Testing.Registers;

namespace Tock.Kernel.Testing.Devices;

/// <summary>
/// The master of an I2C module and the devices on its bus. By the data sheet it is busy until <see cref="Step"/>; as emulators have it, it is
/// done at once, and calls a device that does not answer lost arbitration, without an interrupt.
/// </summary>
public sealed class SimulatedI2c : ISimulatedDevice
{
    private const uint Busy = 1 << 0;
    private const uint Error = 1 << 1;
    private const uint AddressNotAcknowledged = 1 << 2;
    private const uint DataNotAcknowledged = 1 << 3;
    private const uint ArbitrationLost = 1 << 4;
    private const uint Idle = 1 << 5;

    private readonly StringBuilder _bus = new();
    private uint _address;
    private uint _data;
    private uint _status = Idle;
    private uint? _command;
    private bool _holdsBus;
    private uint _mask;
    private bool _raised;

    /// <summary>Gets or sets a value indicating whether the module behaves as an emulator's.</summary>
    public bool IsEmulated { get; set; }

    /// <summary>Gets or sets a value indicating whether somebody holds the clock low, so that a stop condition comes to no end.</summary>
    public bool ClockIsHeld { get; set; }

    /// <summary>Gets the addresses that answer, each with the bytes that will be read from there.</summary>
    public Dictionary<uint, Queue<byte>> Devices { get; } = [];

    /// <summary>Gets or sets after how many bytes written in one part a device refuses the next.</summary>
    public int RefusesAfter { get; set; } = int.MaxValue;

    /// <summary>
    /// Gets what was on the bus: "[" is a start and "]" a stop, addresses have their direction, bytes written are plain, bytes read have
    /// "+" if acknowledged and "-" if not, "!" is where nobody acknowledged.
    /// </summary>
    public string Bus => _bus.ToString();

    /// <summary>Gets the writes to set-up registers, by offset: the last value.</summary>
    public Dictionary<uint, uint> Settings { get; } = [];

    /// <summary>Gets a value indicating whether the module asks for its interrupt.</summary>
    public bool Interrupt => _raised && _mask != 0;

    private int Written { get; set; }

    /// <inheritdoc/>
    public uint Read(uint offset) => offset switch
    {
        0x004 => _command is null && !ClockIsHeld ? _status : Busy,
        0x008 => _data,
        0x014 => _raised ? 1u : 0,
        _ => throw new InvalidOperationException($"The driver reads register 0x{offset:x3}."),
    };

    /// <inheritdoc/>
    public void Write(uint offset, uint value)
    {
        switch (offset)
        {
            case 0x000:
                _address = value;
                break;
            case 0x004:
                if (_command is not null || ClockIsHeld)
                {
                    throw new InvalidOperationException("The driver writes to a module that is busy.");
                }

                _command = value;
                if (IsEmulated || (value & 1) == 0)
                {
                    Step();
                }

                break;
            case 0x008:
                _data = value & 0xFF;
                break;
            case 0x010:
                _mask = value;
                break;
            case 0x01C:
                _raised &= (value & 1) == 0;
                break;
            default:
                Settings[offset] = value;
                break;
        }
    }

    /// <summary>Does what the module was told.</summary>
    /// <returns>False if it is not busy.</returns>
    public bool Step()
    {
        if (_command is not { } command)
        {
            return false;
        }

        _command = null;
        bool runs = (command & 1) != 0;
        _status = Idle;
        if (runs)
        {
            Transfer(command);
        }

        if ((command & 4) != 0 && _holdsBus)
        {
            _bus.Append(']');
            _holdsBus = false;
        }

        // Emulators do not interrupt where nobody answers.
        _raised |= runs && !(IsEmulated && (_status & Error) != 0);
        return true;
    }

    private void Transfer(uint command)
    {
        bool receives = (_address & 1) != 0;
        if ((command & 2) != 0)
        {
            Written = 0;
            if (!Begin())
            {
                return;
            }
        }

        if (receives)
        {
            Queue<byte> bytes = Devices[_address >> 1];
            _data = bytes.Count == 0 ? 0xFFu : bytes.Dequeue();
            Append(_data);
            _bus.Append((command & 8) != 0 ? '+' : '-');
        }
        else
        {
            Append(_data);
            Written++;
            if (Written > RefusesAfter)
            {
                _bus.Append('!');
                _status |= Error | DataNotAcknowledged;
            }
        }
    }

    private bool Begin()
    {
        bool answers = Devices.ContainsKey(_address >> 1);
        if (!answers && IsEmulated)
        {
            _status |= Error | ArbitrationLost;
            return false;
        }

        _holdsBus = true;
        _bus.Append('[').AppendFormat(CultureInfo.InvariantCulture, "{0:x2}", _address);
        if (!answers)
        {
            _bus.Append('!');
            _status |= Error | AddressNotAcknowledged;
        }

        return answers;
    }

    private void Append(uint value) => _bus.AppendFormat(CultureInfo.InvariantCulture, " {0:x2}", value);
}
