// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using System.Linq;
using Tock.Kernel.Testing.Registers;

namespace Tock.Kernel.Testing.Devices;

/// <summary>The Ethernet controller LAN9118: its FIFOs, its interrupts, its MAC behind the command register.</summary>
public sealed class SimulatedLan9118 : ISimulatedDevice
{
    private const uint ReceiverStopped = 1u << 24;
    private const uint Loaded = 1u << 21;
    private const uint ReceiverError = 1u << 14;
    private const uint TransmitterError = 1u << 13;
    private const uint Sent = 1u << 7;
    private const uint Received = 1u << 3;
    private const uint StatusError = 1u << 15;
    private const uint ReceiverEnable = 1u << 2;
    private const int MostFrames = 176;
    private const int MostWords = 2640;

    private readonly uint[] _mac = new uint[16];
    private readonly Queue<uint> _receiveData = new();
    private readonly Queue<uint> _receiveStatus = new();
    private readonly Queue<uint> _transmitStatus = new();
    private readonly List<uint> _sending = [];
    private byte[]? _loaded;
    private uint _raised = ReceiverError;
    private uint _enabled;
    private uint _macData;
    private uint _interruptLine;
    private int _looksUntilReset;

    /// <summary>Initializes a new instance of the <see cref="SimulatedLan9118"/> class.</summary>
    /// <param name="address">What the EEPROM says.</param>
    public SimulatedLan9118(ulong address)
    {
        _mac[3] = (uint)address;
        _mac[2] = (uint)(address >> 32);
    }

    /// <summary>Gets the frames that were sent, as they are on the wire.</summary>
    public List<byte[]> Frames { get; } = [];

    /// <summary>Gets the number of frames in the receive FIFO.</summary>
    public int Waiting => _receiveStatus.Count;

    /// <summary>Gets the words that are left in the receive data FIFO.</summary>
    public int WaitingWords => _receiveData.Count;

    /// <summary>Gets the value of the MAC's control register.</summary>
    public uint MacControl => _mac[1];

    /// <summary>Gets how often the receive FIFOs were emptied.</summary>
    public int Resets { get; private set; }

    /// <summary>Gets or sets what is to be done with each word read, such as to let time pass.</summary>
    public Action? OnDataRead { get; set; }

    /// <summary>Gets a value indicating whether the controller asks for its interrupt, on a line that is high then.</summary>
    public bool Interrupt => _interruptLine == 0x111 ? (_raised & _enabled) != 0 : throw new InvalidOperationException("The line is not set up.");

    /// <summary>A frame arrives.</summary>
    /// <param name="frame">The frame, without its check sequence.</param>
    /// <param name="isBad">Whether it has an error that the controller tells of.</param>
    /// <returns>False if the receiver is off or has no room.</returns>
    public bool Arrive(byte[] frame, bool isBad = false)
    {
        uint[] words = Words([.. frame, 0xC1, 0xC2, 0xC3, 0xC4]);
        if ((MacControl & ReceiverEnable) == 0 || _receiveStatus.Count == MostFrames || _receiveData.Count + words.Length > MostWords)
        {
            return false;
        }

        foreach (uint word in words)
        {
            _receiveData.Enqueue(word);
        }

        ArriveStatus(((uint)(frame.Length + 4) << 16) | (isBad ? StatusError : 0));
        return true;
    }

    /// <summary>A word stands in the receive status FIFO, whatever there is in the other one.</summary>
    /// <param name="status">The word.</param>
    public void ArriveStatus(uint status)
    {
        _receiveStatus.Enqueue(status);
        _raised |= Received;
    }

    /// <summary>The frame in the transmit FIFO, if there is one, is sent.</summary>
    public void Send()
    {
        if (_loaded is not null)
        {
            Frames.Add(_loaded);
            EndSending(0);
        }
    }

    /// <summary>The frame in the transmit FIFO cannot be sent.</summary>
    public void FailToSend() => EndSending(StatusError);

    /// <summary>The transmitter finds that commands and bytes do not go together.</summary>
    public void LoseStep()
    {
        _loaded = null;
        _raised |= TransmitterError;
    }

    /// <inheritdoc/>
    public uint Read(uint offset)
    {
        switch (offset)
        {
            case 0x00:
                OnDataRead?.Invoke();
                return TakeWord();
            case 0x40:
                return _receiveStatus.Dequeue();
            case 0x48:
                return _transmitStatus.Dequeue();
            case 0x58:
                return _raised;
            case 0x5C:
                return _enabled;
            case 0x6C:
                return 0;
            case 0x74:
                return _looksUntilReset-- > 0 ? 1u : 0;
            case 0x7C:
                return ((uint)_receiveStatus.Count << 16) | ((uint)_receiveData.Count * 4);
            case 0x80:
                return (uint)_transmitStatus.Count << 16;
            case 0x84:
                return 1;
            case 0xA4:
            case 0xB0:
                return 0;
            case 0xA8:
                return _macData;
            default:
                throw new InvalidOperationException($"The driver reads Ethernet register 0x{offset:x2}.");
        }
    }

    /// <inheritdoc/>
    public void Write(uint offset, uint value)
    {
        switch (offset)
        {
            case 0x20:
                Load(value);
                break;
            case 0x54:
                _interruptLine = value;
                break;
            case 0x58:
                _raised &= ~value;
                break;
            case 0x5C:
                _enabled = value;
                break;
            case 0x68 when value == 0:
                break;
            case 0x6C:
                ConfigureReceiver(value);
                break;
            case 0x70 when (value & ~0xC000u) == 2:
                if ((value & 0xC000) == 0xC000)
                {
                    _sending.Clear();
                    _transmitStatus.Clear();
                }

                break;
            case 0x74 when value == 1:
                _looksUntilReset = 3;
                break;
            case 0x74 when value == 0x15_0000 && _looksUntilReset <= 0:
                break;
            case 0xA4:
                AccessMac(value);
                break;
            case 0xA8:
                _macData = value;
                break;
            default:
                throw new InvalidOperationException($"The driver writes 0x{value:x} to Ethernet register 0x{offset:x2}.");
        }
    }

    private static uint[] Words(byte[] bytes) => [.. Enumerable.Range(0, (bytes.Length + 3) / 4).Select(index => Word(bytes, index * 4))];

    private static uint Word(byte[] bytes, int start) =>
        (uint)Enumerable.Range(0, 4).Sum(index => start + index < bytes.Length ? (long)bytes[start + index] << (index * 8) : 0);

    private uint TakeWord()
    {
        if (_receiveData.TryDequeue(out uint word))
        {
            return word;
        }

        _raised |= ReceiverError;
        return 0;
    }

    // Command A, command B, and the frame's words.
    private void Load(uint value)
    {
        if (_loaded is not null)
        {
            throw new InvalidOperationException("The driver gives a frame while another one is sent.");
        }

        _sending.Add(value);
        int length = (int)(_sending[0] & 0x7FF);
        if (_sending.Count == 2 && (_sending[0] >> 11 != 0x80003000u >> 11 || _sending[1] != length))
        {
            throw new InvalidOperationException($"The driver gives commands 0x{_sending[0]:x} and 0x{_sending[1]:x}.");
        }

        if (_sending.Count == 2 + ((length + 3) / 4))
        {
            _loaded = [.. _sending.Skip(2).SelectMany(BitConverter.GetBytes).Take(length)];
            _sending.Clear();
            _raised |= Loaded;
        }
    }

    private void EndSending(uint status)
    {
        _loaded = null;
        _transmitStatus.Enqueue(status);
        _raised |= Sent;
    }

    private void ConfigureReceiver(uint value)
    {
        if (value == 0)
        {
            return;
        }

        if (value != 0x8000 || (MacControl & ReceiverEnable) != 0)
        {
            throw new InvalidOperationException($"The driver writes 0x{value:x} to RX_CFG, with MAC_CR 0x{MacControl:x}.");
        }

        Resets++;
        _receiveData.Clear();
        _receiveStatus.Clear();
    }

    private void AccessMac(uint value)
    {
        uint number = value & 0xF;
        if ((value & 0x4000_0000) != 0)
        {
            _macData = _mac[number];
            return;
        }

        if (number == 1 && (_mac[1] & ~_macData & ReceiverEnable) != 0)
        {
            _raised |= ReceiverStopped;
        }

        _mac[number] = _macData;
    }
}
