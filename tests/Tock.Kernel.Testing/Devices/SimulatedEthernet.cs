// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using System.Linq;
using Tock.Kernel.Testing.Registers;

namespace Tock.Kernel.Testing.Devices;

/// <summary>The Ethernet controller of the LM3S6965: its FIFOs, its interrupts and its settings.</summary>
public sealed class SimulatedEthernet : ISimulatedDevice
{
    private const uint Received = 1;
    private const uint SendError = 2;
    private const uint Sent = 4;
    private const uint Overrun = 8;
    private const uint PadShortFrames = 2;
    private const int ShortestOnWire = 60;
    private const int MostFrames = 31;
    private const int MostWords = 512;

    private readonly Queue<uint[]> _frames = new();
    private readonly List<uint> _sending = [];
    private int _position;
    private uint _raised;
    private uint _mask = 0x7F;

    /// <summary>Gets the frames that were sent, with the zeros that the controller adds to short ones.</summary>
    public List<byte[]> Frames { get; } = [];

    /// <summary>Gets the value of the receive control register.</summary>
    public uint ReceiveControl { get; private set; } = 8;

    /// <summary>Gets the value of the transmit control register.</summary>
    public uint TransmitControl { get; private set; }

    /// <summary>Gets the controller's address, its first byte lowest.</summary>
    public ulong Address { get; private set; }

    /// <summary>Gets how often the receive FIFO was emptied by its control bit.</summary>
    public int Resets { get; private set; }

    /// <summary>Gets the number of frames in the receive FIFO.</summary>
    public int Waiting => _frames.Count;

    /// <summary>Gets or sets what is to be done with each word read, such as to let time pass.</summary>
    public Action? OnDataRead { get; set; }

    /// <summary>Gets a value indicating whether the controller asks for its interrupt.</summary>
    public bool Interrupt => (_raised & _mask) != 0;

    /// <summary>A frame arrives.</summary>
    /// <param name="frame">The frame, without its check sequence.</param>
    /// <returns>False if the receiver is off or has no room.</returns>
    public bool Arrive(params byte[] frame)
    {
        if ((ReceiveControl & 1) == 0)
        {
            return false;
        }

        int words = (frame.Length + 6 + 3) / 4;
        if (_frames.Count == MostFrames || _frames.Sum(waiting => waiting.Length) + words > MostWords)
        {
            _raised |= Overrun;
            return false;
        }

        byte[] stored = [(byte)(frame.Length + 6), (byte)((frame.Length + 6) >> 8), .. frame, 0xC1, 0xC2, 0xC3, 0xC4];
        ArriveWords([.. Enumerable.Range(0, (stored.Length + 3) / 4).Select(index => Word(stored, index * 4))]);
        return true;
    }

    /// <summary>Words stand in the receive FIFO as one frame, whatever their length field says.</summary>
    /// <param name="words">The words.</param>
    public void ArriveWords(params uint[] words)
    {
        _frames.Enqueue(words);
        _raised |= Received;
    }

    /// <summary>The frame that is on its way fails.</summary>
    public void FailToSend()
    {
        _raised = (_raised & ~Sent) | SendError;
        Frames.RemoveAt(Frames.Count - 1);
    }

    /// <inheritdoc/>
    public uint Read(uint offset)
    {
        switch (offset)
        {
            case 0x000:
                return _raised;
            case 0x010:
                OnDataRead?.Invoke();
                return TakeWord();
            case 0x034:
                return (uint)_frames.Count;
            default:
                throw new InvalidOperationException($"The driver reads Ethernet register 0x{offset:x3}.");
        }
    }

    /// <inheritdoc/>
    public void Write(uint offset, uint value)
    {
        switch (offset)
        {
            case 0x000:
                _raised &= ~value;
                break;
            case 0x004:
                _mask = value;
                break;
            case 0x008:
                ControlReceiver(value);
                break;
            case 0x00C:
                TransmitControl = value;
                break;
            case 0x010:
                _sending.Add(value);
                break;
            case 0x014:
                Address = (Address & ~0xFFFF_FFFFUL) | value;
                break;
            case 0x018:
                Address = (uint)Address | ((ulong)(value & 0xFFFF) << 32);
                break;
            case 0x01C when value == 0x3F:
                break;
            case 0x038 when value == 1:
                Send();
                break;
            default:
                throw new InvalidOperationException($"The driver writes 0x{value:x} to Ethernet register 0x{offset:x3}.");
        }
    }

    private static uint Word(byte[] bytes, int start) =>
        (uint)Enumerable.Range(0, 4).Sum(index => start + index < bytes.Length ? (long)bytes[start + index] << (index * 8) : 0);

    private uint TakeWord()
    {
        if (!_frames.TryPeek(out uint[]? frame))
        {
            throw new InvalidOperationException("The driver reads from an empty FIFO.");
        }

        uint word = frame[_position++];
        if (_position == frame.Length)
        {
            _position = 0;
            _frames.Dequeue();
        }

        return word;
    }

    private void ControlReceiver(uint value)
    {
        if ((value & 0x10) != 0)
        {
            if (((ReceiveControl | value) & 1) != 0)
            {
                throw new InvalidOperationException("The driver empties the FIFO while the receiver is on.");
            }

            Resets++;
            _frames.Clear();
            _position = 0;
        }

        ReceiveControl = value;
    }

    private void Send()
    {
        byte[] bytes = [.. _sending.SelectMany(BitConverter.GetBytes)];
        int length = bytes[0] + (bytes[1] << 8) + 14;
        if (bytes.Length != (length + 2 + 3) / 4 * 4)
        {
            throw new InvalidOperationException($"The driver writes {bytes.Length / 4} words for a frame of {length} bytes.");
        }

        int missing = (TransmitControl & PadShortFrames) != 0 ? Math.Max(0, ShortestOnWire - length) : 0;
        Frames.Add([.. bytes[2..(2 + length)], .. new byte[missing]]);
        _sending.Clear();
        _raised |= Sent;
    }
}
