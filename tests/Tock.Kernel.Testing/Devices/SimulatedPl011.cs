// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using System.Text;
using Tock.Kernel.Testing.Registers;

namespace Tock.Kernel.Testing.Devices;

/// <summary>
/// A PL011 as the data sheet describes it, FIFOs on: 16 bytes each way; the transmit interrupt is raised only when the FIFO drains
/// through its level; bytes that arrive at a full FIFO are lost. (Emulators have a transmitter that is never full.)
/// </summary>
public sealed class SimulatedPl011 : ISimulatedDevice
{
    private const int Depth = 16;
    private const int TransmitLevel = 4;
    private const int ReceiveLevel = 8;
    private const uint ReceiveInterrupt = 1 << 4;
    private const uint TransmitInterrupt = 1 << 5;
    private const uint TimeoutInterrupt = 1 << 6;

    private readonly Queue<byte> _transmitFifo = new();
    private readonly Queue<uint> _receiveFifo = new();
    private readonly StringBuilder _sent = new();
    private uint _mask;
    private uint _raw;

    /// <summary>Gets the writes to registers other than data, by offset: the last value.</summary>
    public Dictionary<uint, uint> Settings { get; } = [];

    /// <summary>Gets what has left on the line.</summary>
    public string Sent => _sent.ToString();

    /// <summary>Gets the number of bytes lost at a full receive FIFO.</summary>
    public int Overruns { get; private set; }

    /// <summary>Gets a value indicating whether the interrupt line is up.</summary>
    public bool InterruptPending => (_raw & _mask) != 0;

    /// <summary>Gets or sets a value indicating whether the line sends each byte at once, as emulators do.</summary>
    public bool SendsAtOnce { get; set; }

    /// <inheritdoc/>
    public uint Read(uint offset)
    {
        switch (offset)
        {
            case 0x000:
                uint data = _receiveFifo.Dequeue();
                if (_receiveFifo.Count < ReceiveLevel)
                {
                    _raw &= ~ReceiveInterrupt;
                }

                if (_receiveFifo.Count == 0)
                {
                    _raw &= ~TimeoutInterrupt;
                }

                return data;
            case 0x018:
                return (_receiveFifo.Count == 0 ? 1u << 4 : 0)
                    | (_transmitFifo.Count == Depth ? 1u << 5 : 0)
                    | (_transmitFifo.Count == 0 ? 1u << 7 : 1u << 3);
            case 0x038:
                return _mask;
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
                if (_transmitFifo.Count == Depth)
                {
                    throw new InvalidOperationException("The driver writes to a full transmit FIFO.");
                }

                _transmitFifo.Enqueue((byte)value);
                if (SendsAtOnce)
                {
                    SendByte();
                }

                break;
            case 0x038:
                _mask = value;
                break;
            case 0x044:
                _raw &= ~value;
                break;
            default:
                Settings[offset] = value;
                break;
        }
    }

    /// <summary>Lets bytes leave.</summary>
    /// <param name="count">How many, at most.</param>
    public void Send(int count)
    {
        for (; count != 0 && _transmitFifo.Count != 0; count--)
        {
            SendByte();
        }
    }

    /// <summary>Lets a byte arrive.</summary>
    /// <param name="data">The byte; bits 8 to 10 are its errors.</param>
    public void Arrive(uint data)
    {
        if (_receiveFifo.Count == Depth)
        {
            Overruns++;
            return;
        }

        _receiveFifo.Enqueue(data);
        if (_receiveFifo.Count == ReceiveLevel)
        {
            _raw |= ReceiveInterrupt;
        }
    }

    /// <summary>Lets text arrive.</summary>
    /// <param name="text">The text, Latin-1.</param>
    public void Arrive(string text)
    {
        foreach (byte value in Encoding.Latin1.GetBytes(text))
        {
            Arrive(value);
        }
    }

    /// <summary>Lets the line be quiet for long enough to raise the time-out interrupt, if bytes wait.</summary>
    public void BeQuiet()
    {
        if (_receiveFifo.Count != 0)
        {
            _raw |= TimeoutInterrupt;
        }
    }

    private void SendByte()
    {
        _sent.Append((char)_transmitFifo.Dequeue());
        if (_transmitFifo.Count == TransmitLevel)
        {
            _raw |= TransmitInterrupt;
        }
    }
}
