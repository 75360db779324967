// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using Tock.Kernel.Testing.Registers;

namespace Tock.Kernel.Testing.Devices;

/// <summary>
/// A PL022 with a device on its line. By the data sheet a byte moves with each <see cref="Step"/>; as emulators have it, bytes move at once
/// while the receive FIFO has room, and there is no time-out interrupt.
/// </summary>
public sealed class SimulatedPl022 : ISimulatedDevice
{
    private const int Depth = 8;
    private const uint Enabled = 1 << 1;
    private const uint TimeoutInterrupt = 1 << 1;
    private const uint HalfFullInterrupt = 1 << 2;

    private readonly Queue<byte> _transmitFifo = new();
    private readonly Queue<byte> _receiveFifo = new();
    private uint _control;
    private uint _mask;
    private bool _timedOut;

    /// <summary>Gets or sets a value indicating whether the interface behaves as an emulator's.</summary>
    public bool IsEmulated { get; set; }

    /// <summary>Gets what the device has received.</summary>
    public List<byte> Sent { get; } = [];

    /// <summary>Gets or sets what the device answers to a byte.</summary>
    public Func<byte, byte> Answer { get; set; } = value => (byte)~value;

    /// <summary>Gets the writes to set-up registers, by offset: the last value.</summary>
    public Dictionary<uint, uint> Settings { get; } = [];

    /// <summary>Gets the number of bytes lost at a full receive FIFO.</summary>
    public int Overruns { get; private set; }

    /// <summary>Gets a value indicating whether the interface asks for its interrupt.</summary>
    public bool Interrupt => (Raised & _mask) != 0;

    private uint Raised => (_timedOut ? TimeoutInterrupt : 0) | (_receiveFifo.Count >= Depth / 2 ? HalfFullInterrupt : 0);

    /// <inheritdoc/>
    public uint Read(uint offset)
    {
        switch (offset)
        {
            case 0x008:
                byte value = _receiveFifo.Dequeue();
                _timedOut &= _receiveFifo.Count != 0;
                MoveAtOnce();
                return value;
            case 0x00C:
                return (_transmitFifo.Count == 0 ? 1u : 0) | (_transmitFifo.Count < Depth ? 2u : 0) | (_receiveFifo.Count != 0 ? 4u : 0);
            default:
                throw new InvalidOperationException($"The driver reads register 0x{offset:x3}.");
        }
    }

    /// <inheritdoc/>
    public void Write(uint offset, uint value)
    {
        switch (offset)
        {
            case 0x004:
                _control = value;
                break;
            case 0x008:
                if (_transmitFifo.Count == Depth || (_control & Enabled) == 0)
                {
                    throw new InvalidOperationException("The driver writes to a full FIFO, or to an interface that is off.");
                }

                _transmitFifo.Enqueue((byte)value);
                MoveAtOnce();
                break;
            case 0x014:
                _mask = value;
                break;
            case 0x020:
                _timedOut &= (value & TimeoutInterrupt) == 0;
                break;
            default:
                if ((_control & Enabled) != 0)
                {
                    throw new InvalidOperationException("The driver changes the clock of an interface that is on.");
                }

                Settings[offset] = value;
                break;
        }
    }

    /// <summary>Moves one byte each way; when there is none to send, the line is quiet for long enough to raise the time-out interrupt.</summary>
    /// <returns>False if nothing has changed.</returns>
    public bool Step()
    {
        if (_transmitFifo.Count == 0)
        {
            bool quiet = !IsEmulated && _receiveFifo.Count != 0 && !_timedOut;
            _timedOut |= quiet;
            return quiet;
        }

        byte value = _transmitFifo.Dequeue();
        Sent.Add(value);
        byte answer = Answer(value);
        if (_receiveFifo.Count < Depth)
        {
            _receiveFifo.Enqueue(answer);
        }
        else
        {
            Overruns++;
        }

        return true;
    }

    private void MoveAtOnce()
    {
        while (IsEmulated && _transmitFifo.Count != 0 && _receiveFifo.Count < Depth)
        {
            Step();
        }
    }
}
