// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Kernel.Hil.Time;

namespace Tock.Kernel.Hil.Ethernet;

/// <summary>
/// What adapters with FIFOs of words have in common: one frame out at a time, one frame in at a time, and a rest after each that came in.
/// </summary>
/// <remarks>
/// The rest lasts as long as the frame took, so that whoever floods the wire leaves the processes at least half of the time; frames wait in
/// the FIFO meanwhile, and are lost when it is full. A driver serves its interrupt with <see cref="ReceiveFrame"/> and <see cref="EndSending"/>.
/// </remarks>
public abstract class PacedEthernetAdapter : IEthernetAdapter, IAlarmClient
{
    private const uint WordSize = 4;

    private readonly IAlarm _rest;
    private IEthernetClient? _client;
    private uint _bytesToRead;
    private uint _bytesToWrite;
    private bool _isSending;
    private bool _isResting;

    /// <summary>Initializes a new instance of the <see cref="PacedEthernetAdapter"/> class.</summary>
    /// <param name="rest">An alarm that nobody else uses. The adapter becomes its client.</param>
    protected PacedEthernetAdapter(IAlarm rest)
    {
        _rest = rest;
        rest.SetAlarmClient(this);
    }

    /// <inheritdoc/>
    public abstract ulong Address { get; }

    /// <summary>Gets a value indicating whether a frame waits in the receive FIFO.</summary>
    protected abstract bool HasFrame { get; }

    /// <inheritdoc/>
    public void SetEthernetClient(IEthernetClient client)
    {
        _client = client;
    }

    /// <inheritdoc/>
    public abstract void EnableReceive();

    /// <inheritdoc/>
    public uint Read(Span<byte> piece)
    {
        uint count = Math.Min((uint)piece.Length, _bytesToRead);
        for (uint i = 0, word = 0; i < count; i++, word >>= 8)
        {
            if (i % WordSize == 0)
            {
                word = TakeWord();
            }

            piece[(int)i] = (byte)word;
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

        _isSending = true;
        _bytesToWrite = length;
        BeginSending(length);
        return Result.Ok;
    }

    /// <inheritdoc/>
    public void Write(ReadOnlySpan<byte> piece)
    {
        uint count = Math.Min((uint)piece.Length, _bytesToWrite);
        for (uint i = 0; i < count; i += WordSize)
        {
            uint word = 0;
            for (uint j = 0; j < WordSize && i + j < count; j++)
            {
                word |= (uint)piece[(int)(i + j)] << (int)(j * 8);
            }

            PutWord(word);
        }

        _bytesToWrite -= count;
        if (count != 0 && _bytesToWrite == 0)
        {
            Send();
        }
    }

    /// <inheritdoc/>
    public void AlarmFired()
    {
        _isResting = false;
        SetReceiveInterrupts(true);
        ReceiveFrame();
    }

    /// <summary>Passes on the frame that has waited longest, if there is one, and rests.</summary>
    protected void ReceiveFrame()
    {
        ulong beginning = _rest.Now;
        if (_isResting || !HasFrame)
        {
            return;
        }

        _bytesToRead = OpenFrame();
        if (EthernetFrame.IsLength(_bytesToRead))
        {
            _client?.FrameArrived(_bytesToRead);
        }

        CloseFrame();
        _bytesToRead = 0;
        _isResting = true;
        SetReceiveInterrupts(false);
        ulong end = _rest.Now;
        _rest.SetAlarm(end + (end - beginning));
    }

    /// <summary>The frame under way, if there is one, has been sent or could not be.</summary>
    /// <param name="result">Which.</param>
    protected void EndSending(Result result)
    {
        if (_isSending)
        {
            _isSending = false;
            _client?.FrameSent(result);
        }
    }

    /// <summary>Lets the receiver interrupt, or keeps it from that.</summary>
    /// <param name="enabled">Which.</param>
    protected abstract void SetReceiveInterrupts(bool enabled);

    /// <summary>Takes out of the receive FIFO what tells of its first frame.</summary>
    /// <returns>The frame's length in bytes, without its check sequence; 0 for a frame that is to be thrown away.</returns>
    protected abstract uint OpenFrame();

    /// <summary>Takes the next four bytes of the frame, or as many as are left, out of the receive FIFO.</summary>
    /// <returns>The bytes, the first one lowest.</returns>
    protected abstract uint TakeWord();

    /// <summary>Takes what is left of the frame out of the receive FIFO.</summary>
    protected abstract void CloseFrame();

    /// <summary>Puts into the transmit FIFO what comes before a frame.</summary>
    /// <param name="length">The frame's length in bytes, a possible one.</param>
    protected abstract void BeginSending(uint length);

    /// <summary>Puts the next four bytes of the frame, or as many as are left, into the transmit FIFO.</summary>
    /// <param name="word">The bytes, the first one lowest.</param>
    protected abstract void PutWord(uint word);

    /// <summary>All bytes are in the transmit FIFO: lets the frame be sent.</summary>
    protected abstract void Send();
}
