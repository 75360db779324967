// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Kernel;
using Tock.Kernel.Hil.Spi;
using Tock.Kernel.Hil.Time;

namespace Tock.Capsules.Storage;

/// <summary>
/// Commands, answers and blocks of an SD card on an SPI bus (SD Specifications, Part 1, "SPI Mode"). What a command means is
/// <see cref="SdCard"/>'s.
/// </summary>
/// <remarks>
/// A card answers when it likes. What it sends is therefore taken as a stream: pieces of it are fetched, and each byte belongs to
/// what is awaited next. For an answer or a block the card stays selected, and the wait is counted in bytes, which are times at a known
/// clock. While the card is busy writing, which takes longer, it is asked once a millisecond, and bus and processor are others'.
/// </remarks>
internal sealed class SdTransport : ISpiClient, IAlarmClient
{
    private const uint BufferSize = 64;
    private const uint PieceSize = 8;
    private const uint CommandSize = 6;
    private const uint IdleClocks = 10;
    private const uint ChecksumSize = 2;

    // A card answers a command within 8 bytes, and a block within one.
    private const uint LongestAnswer = 16;

    // A block comes within 100 ms: bytes at 8 MHz, more than any clock that is chosen here.
    private const uint LongestRead = 100_000;

    // A block is written within 500 ms.
    private const uint PollsInSecond = 1000;
    private const uint MostBusyPolls = 500;

    private const byte Idle = 0xFF;
    private const byte StartBlock = 0xFE;
    private const byte AnswerMark = 0x80;
    private const byte AcceptanceMask = 0x1F;
    private const byte Accepted = 0x05;

    private readonly ISpiDevice _card;
    private readonly ISpiDevice _nobody;
    private readonly IAlarm _alarm;
    private readonly byte[] _buffer = new byte[BufferSize];
    private ISdTransportClient? _client;

    private Phase _phase;
    private SdAnswer _answer;
    private uint _blockSize;

    // Of the phase: bytes or polls waited for in vain, and bytes done.
    private uint _waited;
    private uint _done;
    private uint _transferred;
    private ushort _checksum;
    private ushort _received;

    /// <summary>Initializes a new instance of the <see cref="SdTransport"/> class and makes it the client of its bus.</summary>
    /// <param name="card">The card on its bus, mode 0.</param>
    /// <param name="nobody">The same bus with no device selected.</param>
    /// <param name="alarm">An alarm, or a share of one.</param>
    internal SdTransport(ISpiDevice card, ISpiDevice nobody, IAlarm alarm)
    {
        _card = card;
        _nobody = nobody;
        _alarm = alarm;
        alarm.SetAlarmClient(this);
        card.SetSpiClient(this);
        nobody.SetSpiClient(this);
    }

    private enum Phase : uint
    {
        None,
        Clocks,
        Command,
        Status,
        Word,
        Token,
        Block,
        Checksum,
        SendToken,
        SendBlock,
        SendChecksum,
        Acceptance,
        Busy,
        Pause,
    }

    /// <summary>Gets the status byte (R1) of the last command.</summary>
    internal byte Status { get; private set; }

    /// <summary>Gets the 32 bits behind it, if there were any.</summary>
    internal uint Word { get; private set; }

    /// <summary>Gets or sets a value indicating whether the checksums of blocks from the card mean something.</summary>
    internal bool ChecksBlocks { get; set; }

    /// <summary>Names who takes and gives blocks and is told.</summary>
    /// <param name="client">The client.</param>
    internal void SetClient(ISdTransportClient client)
    {
        _client = client;
    }

    /// <summary>Chooses the clock.</summary>
    /// <param name="frequency">Clock in Hz, at most.</param>
    internal void SetFrequency(uint frequency)
    {
        _card.SetFrequency(frequency);
        _nobody.SetFrequency(frequency);
    }

    /// <summary>Starts giving a card that has just got its power the clocks that it wants before anything else: 74 or more.</summary>
    /// <returns>Ok, or why not.</returns>
    internal Result SendClocks()
    {
        _phase = Phase.Clocks;
        return Send(_nobody, IdleClocks);
    }

    /// <summary>Starts a pause of a millisecond, whose end is told like that of a command.</summary>
    internal void Pause()
    {
        _phase = Phase.Pause;
        SetAlarm();
    }

    /// <summary>Starts a command.</summary>
    /// <param name="command">Its number.</param>
    /// <param name="argument">Its argument.</param>
    /// <param name="answer">What follows.</param>
    /// <param name="blockSize">Of the block that follows, bytes.</param>
    /// <returns>Ok, or why not.</returns>
    internal Result Execute(byte command, uint argument, SdAnswer answer = SdAnswer.Status, uint blockSize = 0)
    {
        _phase = Phase.Command;
        _answer = answer;
        _blockSize = blockSize;
        _waited = 0;
        _checksum = 0;
        Status = Idle;

        // A byte of rest first: a card may still be at the end of the command before.
        Span<byte> frame = new(_buffer, 1, (int)CommandSize);
        _buffer[0] = Idle;
        frame[0] = (byte)(0x40 | command);
        frame[1] = (byte)(argument >> 24);
        frame[2] = (byte)(argument >> 16);
        frame[3] = (byte)(argument >> 8);
        frame[4] = (byte)argument;
        frame[5] = SdChecksum.OfCommand(frame.Slice(0, 5));
        return Transfer(_card, null, 1 + CommandSize);
    }

    /// <inheritdoc/>
    void ISpiClient.TransferDone(byte[] write, byte[]? read, Result result)
    {
        if (result.IsOk)
        {
            result = Continue();
        }

        if (!result.IsOk)
        {
            Finish(result);
        }
    }

    /// <inheritdoc/>
    void IAlarmClient.AlarmFired()
    {
        Result result = Result.Ok;
        if (_phase == Phase.Busy)
        {
            result = Fetch();
            if (result.IsOk)
            {
                return;
            }
        }

        Finish(result);
    }

    /// <summary>Goes on after a transfer.</summary>
    private Result Continue()
    {
        switch (_phase)
        {
            case Phase.Clocks:
                Finish(Result.Ok);
                return Result.Ok;
            case Phase.Command:
                _phase = Phase.Status;
                return Fetch();
            case Phase.SendToken:
                _phase = Phase.SendBlock;
                _done = 0;
                return SendBlock();
            case Phase.SendBlock when _done < _blockSize:
                return SendBlock();
            case Phase.SendBlock:
                return SendChecksum();
            case Phase.SendChecksum:
                _phase = Phase.Acceptance;
                _waited = 0;
                return Take(ChecksumSize);
            default:
                return Take(0);
        }
    }

    /// <summary>Takes what has come, and fetches more if something is still awaited.</summary>
    private Result Take(uint position)
    {
        while (position < _transferred)
        {
            if (_phase == Phase.Block)
            {
                position += TakeBlock(position);
                continue;
            }

            Result result = TakeByte(_buffer[position]);
            if (!result.IsOk)
            {
                return result;
            }

            position++;
            if (_phase == Phase.None)
            {
                Finish(Result.Ok);
                return Result.Ok;
            }

            if (_phase == Phase.SendToken)
            {
                // What follows in the buffer is rest.
                _buffer[0] = Idle;
                _buffer[1] = StartBlock;
                return Transfer(_card, null, 2);
            }
        }

        return _phase == Phase.Busy ? WaitWhileBusy() : Fetch();
    }

    /// <summary>Takes a byte for what is awaited.</summary>
    private Result TakeByte(byte value)
    {
        switch (_phase)
        {
            case Phase.Status when (value & AnswerMark) == 0:
                Status = value;
                TakeStatus();
                return Result.Ok;
            case Phase.Status:
                return Wait(LongestAnswer, ErrorCode.NoAcknowledge);
            case Phase.Word:
                Word = (Word << 8) | value;
                _done++;
                _phase = _done == sizeof(uint) ? Phase.None : Phase.Word;
                return Result.Ok;
            case Phase.Token when value == StartBlock:
                _phase = Phase.Block;
                _done = 0;
                return Result.Ok;
            case Phase.Token when value == Idle:
                return Wait(LongestRead, ErrorCode.Fail);
            case Phase.Checksum:
                _received = (ushort)((_received << 8) | value);
                _done++;
                if (_done < ChecksumSize)
                {
                    return Result.Ok;
                }

                _phase = Phase.None;
                return _received == _checksum || !ChecksBlocks ? Result.Ok : ErrorCode.Fail;
            case Phase.Acceptance when value == Idle:
                return Wait(LongestAnswer, ErrorCode.Fail);
            case Phase.Acceptance when (value & AcceptanceMask) == Accepted:
                _phase = Phase.Busy;
                _waited = 0;
                return Result.Ok;
            case Phase.Busy when value == Idle:
                _phase = Phase.None;
                return Result.Ok;
            case Phase.Busy:
                return Result.Ok;
            default:
                // An error in the place of a block, or a block that was not accepted.
                return ErrorCode.Fail;
        }
    }

    private void TakeStatus()
    {
        _done = 0;
        _waited = 0;
        _phase = _answer switch
        {
            SdAnswer.Word => Phase.Word,
            SdAnswer.Read when Status == 0 => Phase.Token,
            SdAnswer.Write when Status == 0 => Phase.SendToken,
            _ => Phase.None,
        };
    }

    private uint TakeBlock(uint position)
    {
        uint length = Math.Min(_transferred - position, _blockSize - _done);
        ReadOnlySpan<byte> bytes = new(_buffer, (int)position, (int)length);
        _checksum = SdChecksum.OfBlock(_checksum, bytes);
        _client?.StoreBytes(_done, bytes);
        _done += length;
        if (_done == _blockSize)
        {
            _phase = Phase.Checksum;
            _done = 0;
        }

        return length;
    }

    private Result Wait(uint limit, ErrorCode error)
    {
        _waited++;
        return _waited < limit ? Result.Ok : error;
    }

    private Result WaitWhileBusy()
    {
        _card.Release();
        SetAlarm();
        return Wait(MostBusyPolls, ErrorCode.Fail);
    }

    private void SetAlarm() => _alarm.SetAlarm(_alarm.Now + (_alarm.Frequency / PollsInSecond));

    private Result SendBlock()
    {
        uint length = Math.Min(BufferSize, _blockSize - _done);
        Span<byte> bytes = new(_buffer, 0, (int)length);
        bytes.Clear();
        _client?.LoadBytes(_done, bytes);
        _checksum = SdChecksum.OfBlock(_checksum, bytes);
        _done += length;
        return Transfer(_card, null, length);
    }

    private Result SendChecksum()
    {
        _phase = Phase.SendChecksum;
        new Span<byte>(_buffer).Fill(Idle);
        _buffer[0] = (byte)(_checksum >> 8);
        _buffer[1] = (byte)_checksum;
        return Transfer(_card, _buffer, PieceSize);
    }

    private Result Fetch() => Send(_card, _phase == Phase.Block ? Math.Min(BufferSize, _blockSize - _done) : PieceSize);

    private Result Send(ISpiDevice device, uint length)
    {
        new Span<byte>(_buffer).Fill(Idle);
        return Transfer(device, _buffer, length);
    }

    private Result Transfer(ISpiDevice device, byte[]? read, uint length)
    {
        _transferred = length;
        return device.Transfer(_buffer, read, length, keepSelected: _phase is not (Phase.Busy or Phase.Clocks));
    }

    private void Finish(Result result)
    {
        _phase = Phase.None;
        _alarm.Disarm();
        _card.Release();
        _client?.CommandDone(result);
    }
}
