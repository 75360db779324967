// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Kernel;
using Tock.Kernel.Hil.Ethernet;
using Tock.Kernel.Hil.Time;
using Tock.Registers;

namespace Tock.Chips.Lm3s6965;

/// <summary>The Ethernet controller, whose FIFOs of 2 KiB hold the frames until they are taken out, and from the word on that completes them.</summary>
/// <remarks>
/// Each time after it has received a frame it rests for as long as that took, so that whoever floods the wire leaves the processes at
/// least half of the time; frames wait in the FIFO meanwhile, and are lost when it is full. The kernel must enable
/// <see cref="Lm3s6965Interrupt.Ethernet"/>. The controller sends and receives at once, as its transceiver agrees with a switch.
/// </remarks>
public sealed class EthernetController : IEthernetAdapter, IAlarmClient
{
    // The receive FIFO is no longer; a length beyond it can only be a FIFO whose contents are out of step.
    private const uint FifoSize = 2048;

    // In the FIFO a frame has a length field before it and its check sequence behind it; the length counts both.
    private const uint LengthFieldSize = 2;
    private const uint ReceivedOverhead = LengthFieldSize + EthernetFrame.CheckSequenceLength;

    private const uint WordSize = 4;

    private const uint TransmitInterrupts = EthernetRegisters.TransmitEmpty | EthernetRegisters.TransmitError;

    private const uint ReceiveInterrupts =
        EthernetRegisters.FrameReceived | EthernetRegisters.ReceiveOverrun | EthernetRegisters.ReceiveError;

    private const uint ReceiverSettings =
        EthernetRegisters.ReceiveMulticast | EthernetRegisters.ReceiveAll | EthernetRegisters.RejectBadCheckSequence;

    private readonly EthernetRegisters _registers;
    private readonly IAlarm _rest;
    private IEthernetClient? _client;
    private bool _isResting;

    // Of the frame that is taken out: bytes that its reader has not taken, words left in the FIFO, and the high half of the word before,
    // which holds the next two bytes.
    private uint _bytesToRead;
    private uint _wordsToRead;
    private uint _readAhead;

    // Of the frame that is put in: bytes missing, and two bytes for the low half of the next word.
    private uint _bytesToWrite;
    private uint _writtenAhead;
    private bool _isSending;

    /// <summary>Initializes a new instance of the <see cref="EthernetController"/> class; it sends at once, and receives when asked to.</summary>
    /// <param name="page">The page at <see cref="Lm3s6965Memory.Ethernet"/>; controller and transceiver must have their clock.</param>
    /// <param name="rest">An alarm that nobody else uses. The controller becomes its client.</param>
    /// <param name="address">Its own address; the first byte is the lowest of six.</param>
    public EthernetController(RegisterPage page, IAlarm rest, ulong address)
    {
        _registers = new EthernetRegisters(page);
        _rest = rest;
        Address = address;
        rest.SetAlarmClient(this);

        _registers.InterruptMask.Write(0);
        _registers.IndividualAddress0.Write((uint)address);
        _registers.IndividualAddress1.Write((uint)(address >> 32));
        _registers.Threshold.Write(EthernetRegisters.NoThreshold);
        _registers.TransmitControl.Write(
            EthernetRegisters.TransmitterEnable | EthernetRegisters.PadShortFrames | EthernetRegisters.MakeCheckSequence | EthernetRegisters.FullDuplex);
        _registers.InterruptStatusClear.Write(TransmitInterrupts | ReceiveInterrupts);
        _registers.InterruptMask.Write(TransmitInterrupts);
    }

    /// <inheritdoc/>
    public ulong Address { get; }

    /// <inheritdoc/>
    public void SetEthernetClient(IEthernetClient client)
    {
        _client = client;
    }

    /// <inheritdoc/>
    public void EnableReceive()
    {
        RestartReceiver();
        _registers.InterruptMask.Write(TransmitInterrupts | ReceiveInterrupts);
    }

    /// <inheritdoc/>
    public uint Read(Span<byte> piece)
    {
        uint count = Math.Min((uint)piece.Length, _bytesToRead);
        for (uint i = 0; i < count; i++)
        {
            // Two bytes of a word belong behind the two that were read ahead.
            if ((i & 3) == 2)
            {
                uint word = TakeWord();
                piece[(int)i] = (byte)word;
                if (i + 1 < count)
                {
                    piece[(int)i + 1] = (byte)(word >> 8);
                }

                _readAhead = word >> 16;
                i++;
            }
            else
            {
                piece[(int)i] = (byte)_readAhead;
                _readAhead >>= 8;
            }
        }

        _bytesToRead -= count;
        return count;
    }

    /// <inheritdoc/>
    public Result BeginFrame(uint length)
    {
        if (!EthernetFrame.IsLength(length))
        {
            return ErrorCode.Size;
        }

        if (_isSending)
        {
            return ErrorCode.Busy;
        }

        // The length that the controller is told does not count the header.
        _isSending = true;
        _bytesToWrite = length;
        _writtenAhead = length - EthernetFrame.HeaderLength;
        return Result.Ok;
    }

    /// <inheritdoc/>
    public void Write(ReadOnlySpan<byte> piece)
    {
        uint count = Math.Min((uint)piece.Length, _bytesToWrite);
        for (uint i = 0; i < count; i += WordSize)
        {
            uint word = ReadWord(piece, i, count);
            _registers.Data.Write(_writtenAhead | (word << 16));
            _writtenAhead = word >> 16;
        }

        _bytesToWrite -= count;
        if (count != 0 && _bytesToWrite == 0)
        {
            // Not one word too many: it would begin the next frame.
            if ((count % WordSize) is 0 or 3)
            {
                _registers.Data.Write(_writtenAhead);
            }

            _registers.TransmissionRequest.Write(EthernetRegisters.StartTransmission);
        }
    }

    /// <summary>Serves the controller's interrupt.</summary>
    public void ServiceInterrupt()
    {
        uint status = _registers.InterruptStatusClear.Read();
        _registers.InterruptStatusClear.Write(status);
        if ((status & TransmitInterrupts) != 0 && _isSending)
        {
            _isSending = false;
            _client?.FrameSent((status & EthernetRegisters.TransmitError) != 0 ? ErrorCode.Fail : Result.Ok);
        }

        if ((status & ReceiveInterrupts) != 0 && !_isResting)
        {
            ReceiveFrame();
        }
    }

    /// <inheritdoc/>
    public void AlarmFired()
    {
        _isResting = false;
        _registers.InterruptMask.Write(TransmitInterrupts | ReceiveInterrupts);
        ReceiveFrame();
    }

    private static uint ReadWord(ReadOnlySpan<byte> piece, uint start, uint end)
    {
        uint word = 0;
        for (uint i = start; i < end && i < start + WordSize; i++)
        {
            word |= (uint)piece[(int)i] << (int)((i - start) * 8);
        }

        return word;
    }

    /// <summary>Receives the frame that has waited longest, if there is one, and rests.</summary>
    private void ReceiveFrame()
    {
        if (!_registers.FrameCount.HasAny(EthernetRegisters.FrameCountMask))
        {
            return;
        }

        ulong beginning = _rest.Now;
        uint first = _registers.Data.Read();
        uint size = first & EthernetRegisters.LengthMask;
        if (size < ReceivedOverhead || size > FifoSize)
        {
            RestartReceiver();
            return;
        }

        _wordsToRead = ((size + WordSize - 1) / WordSize) - 1;
        _readAhead = first >> 16;
        _bytesToRead = size - ReceivedOverhead;
        if (EthernetFrame.IsLength(_bytesToRead))
        {
            _client?.FrameArrived(_bytesToRead);
        }

        while (_wordsToRead != 0)
        {
            TakeWord();
        }

        _bytesToRead = 0;
        _isResting = true;
        _registers.InterruptMask.Write(TransmitInterrupts);
        ulong end = _rest.Now;
        _rest.SetAlarm(end + (end - beginning));
    }

    private uint TakeWord()
    {
        if (_wordsToRead == 0)
        {
            return 0;
        }

        _wordsToRead--;
        return _registers.Data.Read();
    }

    // The receiver has to be off while its FIFO is emptied (data sheet, "MACRCTL").
    private void RestartReceiver()
    {
        _registers.ReceiveControl.Write(ReceiverSettings);
        _registers.ReceiveControl.Write(ReceiverSettings | EthernetRegisters.ResetReceiveFifo);
        _registers.ReceiveControl.Write(ReceiverSettings);
        _registers.ReceiveControl.Write(ReceiverSettings | EthernetRegisters.ReceiverEnable);
    }
}
