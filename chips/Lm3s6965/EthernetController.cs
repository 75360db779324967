// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel;
using Tock.Kernel.Hil.Ethernet;
using Tock.Kernel.Hil.Time;
using Tock.Registers;

namespace Tock.Chips.Lm3s6965;

/// <summary>The Ethernet controller, whose FIFOs of 2 KiB hold the frames until they are taken out, and from the word on that completes them.</summary>
/// <remarks>
/// The kernel must enable <see cref="Lm3s6965Interrupt.Ethernet"/>. The controller sends and receives at once, as its transceiver agrees
/// with a switch.
/// </remarks>
public sealed class EthernetController : PacedEthernetAdapter
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

    // Of the frame that is taken out: words left in the FIFO, and the high half of the word before, which holds the next two bytes.
    private uint _wordsToRead;
    private uint _readAhead;

    // Of the frame that is put in: two bytes for the low half of the next word, and whether they need a word of their own at the end.
    private uint _writtenAhead;
    private bool _endsInHighHalf;

    /// <summary>Initializes a new instance of the <see cref="EthernetController"/> class; it sends at once, and receives when asked to.</summary>
    /// <param name="page">The page at <see cref="Lm3s6965Memory.Ethernet"/>; controller and transceiver must have their clock.</param>
    /// <param name="rest">An alarm that nobody else uses. The controller becomes its client.</param>
    /// <param name="address">Its own address; the first byte is the lowest of six.</param>
    public EthernetController(RegisterPage page, IAlarm rest, ulong address)
        : base(rest)
    {
        _registers = new EthernetRegisters(page);
        Address = address;

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
    public override ulong Address { get; }

    /// <inheritdoc/>
    protected override bool HasFrame => _registers.FrameCount.HasAny(EthernetRegisters.FrameCountMask);

    /// <inheritdoc/>
    public override void EnableReceive()
    {
        RestartReceiver();
        SetReceiveInterrupts(true);
    }

    /// <summary>Serves the controller's interrupt.</summary>
    public void ServiceInterrupt()
    {
        uint status = _registers.InterruptStatusClear.Read();
        _registers.InterruptStatusClear.Write(status);
        if ((status & TransmitInterrupts) != 0)
        {
            EndSending((status & EthernetRegisters.TransmitError) != 0 ? ErrorCode.Fail : Result.Ok);
        }

        if ((status & ReceiveInterrupts) != 0)
        {
            ReceiveFrame();
        }
    }

    /// <inheritdoc/>
    protected override void SetReceiveInterrupts(bool enabled) =>
        _registers.InterruptMask.Write(TransmitInterrupts | (enabled ? ReceiveInterrupts : 0));

    /// <inheritdoc/>
    protected override uint OpenFrame()
    {
        uint first = _registers.Data.Read();
        uint size = first & EthernetRegisters.LengthMask;
        if (size < ReceivedOverhead || size > FifoSize)
        {
            RestartReceiver();
            return 0;
        }

        _wordsToRead = ((size + WordSize - 1) / WordSize) - 1;
        _readAhead = first >> 16;
        return size - ReceivedOverhead;
    }

    /// <inheritdoc/>
    protected override uint TakeWord()
    {
        uint next = 0;
        if (_wordsToRead != 0)
        {
            _wordsToRead--;
            next = _registers.Data.Read();
        }

        uint word = _readAhead | (next << 16);
        _readAhead = next >> 16;
        return word;
    }

    /// <inheritdoc/>
    protected override void CloseFrame()
    {
        while (_wordsToRead != 0)
        {
            TakeWord();
        }
    }

    /// <inheritdoc/>
    protected override void BeginSending(uint length)
    {
        // The length that the controller is told does not count the header.
        _writtenAhead = length - EthernetFrame.HeaderLength;
        _endsInHighHalf = (length % WordSize) is 0 or 3;
    }

    /// <inheritdoc/>
    protected override void PutWord(uint word)
    {
        _registers.Data.Write(_writtenAhead | (word << 16));
        _writtenAhead = word >> 16;
    }

    /// <inheritdoc/>
    protected override void Send()
    {
        // Not one word too many: it would begin the next frame.
        if (_endsInHighHalf)
        {
            _registers.Data.Write(_writtenAhead);
        }

        _registers.TransmissionRequest.Write(EthernetRegisters.StartTransmission);
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
