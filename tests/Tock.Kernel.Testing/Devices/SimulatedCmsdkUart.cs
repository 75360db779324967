// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using System.Text;
using Tock.Kernel.Testing.Registers;

namespace Tock.Kernel.Testing.Devices;

/// <summary>A CMSDK UART as its manual describes it: one byte of room each way, an interrupt when the byte to send goes, one when a byte comes.</summary>
public sealed class SimulatedCmsdkUart : ISimulatedDevice
{
    private const uint TransmitFull = 1;
    private const uint ReceiveFull = 2;
    private const uint TransmitInterrupt = 1;
    private const uint ReceiveInterrupt = 2;
    private const int EnableShift = 2;

    private readonly StringBuilder _sent = new();
    private byte? _toSend;
    private byte? _received;
    private uint _control;
    private uint _raised;

    /// <summary>Gets the writes to set-up registers, by offset: the last value.</summary>
    public Dictionary<uint, uint> Settings { get; } = [];

    /// <summary>Gets what has left on the line.</summary>
    public string Sent => _sent.ToString();

    /// <summary>Gets a value indicating whether an interrupt line is up.</summary>
    public bool InterruptPending => _raised != 0;

    /// <summary>Gets or sets a value indicating whether a byte leaves at once, as in emulators.</summary>
    public bool SendsAtOnce { get; set; }

    /// <summary>Gets or sets a value indicating whether a byte leaves while the driver writes the control register.</summary>
    public bool SendsWhileControlled { get; set; }

    /// <inheritdoc/>
    public uint Read(uint offset)
    {
        switch (offset)
        {
            case 0x000:
                byte data = _received ?? throw new InvalidOperationException("The driver reads a byte that is not there.");
                _received = null;
                return data;
            case 0x004:
                return (_toSend is null ? 0 : TransmitFull) | (_received is null ? 0 : ReceiveFull);
            default:
                throw new InvalidOperationException($"The driver reads register 0x{offset:x3}.");
        }
    }

    /// <inheritdoc/>
    public void Write(uint offset, uint value)
    {
        switch (offset)
        {
            case 0x000:
                if (_toSend is not null)
                {
                    throw new InvalidOperationException("The driver writes over a byte that has not left.");
                }

                _toSend = (byte)value;
                if (SendsAtOnce)
                {
                    Send();
                }

                break;
            case 0x008:
                if (SendsWhileControlled)
                {
                    Send();
                }

                _control = value;
                Settings[offset] = value;
                break;
            case 0x00C:
                _raised &= ~value;
                break;
            default:
                Settings[offset] = value;
                break;
        }
    }

    /// <summary>Lets the byte leave, if there is one.</summary>
    public void Send()
    {
        if (_toSend is { } data)
        {
            _sent.Append((char)data);
            _toSend = null;
            _raised |= TransmitInterrupt & (_control >> EnableShift);
        }
    }

    /// <summary>Lets a byte arrive, over the one that waits if one does.</summary>
    /// <param name="data">The byte.</param>
    public void Arrive(char data)
    {
        _received = (byte)data;
        _raised |= ReceiveInterrupt & (_control >> EnableShift);
    }
}
