// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Kernel;
using Tock.Kernel.Abi;
using Tock.Kernel.Grants;
using Tock.Kernel.Hil.Spi;
using Tock.Kernel.Processes;
using Tock.Kernel.Syscalls;

namespace Tock.Capsules.Core;

/// <summary>
/// The SPI bus for applications, driver number 0x20001: each may have one transfer at a time, and they are made in the order asked for.
/// </summary>
/// <remarks>
/// <code>
/// Command 0                  present            Success
///         2  (length)        send and receive   Success; INVAL, SIZE, BUSY, NOMEM
///         3  (number)        set chip select    Success; INVAL
///         4                  chip select        Success (number)
///         5  (Hz)            set clock          Success; INVAL below 100 kHz
///         6                  clock              Success (Hz)
///         7  (0 or not)      set phase          Success
///         8                  phase              Success (0 or 1)
///         9  (0 or not)      set polarity       Success
///         10                 polarity           Success (0 or 1)
/// Upcall  0 (bytes, status, 0)                  the transfer is over
/// Read-Only Allow 0                             what to send
/// Read-Write Allow 0                            where to receive to; without it, what comes is not kept
/// </code>
/// INVAL of a transfer says that its length is 0 or more than a buffer, SIZE that it is more than <see cref="MaximumLength"/>. Commands 1
/// (a single byte), 11 and 12 (hold and release the chip select) are NOSUPPORT, as upstream's driver has them.
/// Clock, mode and chip select are each process's own and count for the transfers that begin from then on; until they are set, they
/// are 1 MHz, mode 0 and chip select 0. (Upstream's driver has one of each, and serves only the first process that comes.)
/// A transfer is one to its device: the chip select is low from its first byte to its last, and the bus is nobody else's meanwhile,
/// which is why length and clock have bounds. Its bytes go through a small buffer of the kernel. A process that dies, or takes its
/// bytes away, ends its transfer where it is.
/// </remarks>
public sealed class SpiControllerDriver : QueuedDriver, ISpiClient
{
    /// <summary>The driver number.</summary>
    public const uint DriverNumber = SpiControllerAbi.DriverNumber;

    /// <summary>The most bytes of a transfer: a third of a second at the lowest clock.</summary>
    public const uint MaximumLength = 4096;

    /// <summary>The lowest clock that a process may ask for, in Hz.</summary>
    public const uint LowestFrequency = 100_000;

    private const uint DefaultFrequency = 1_000_000;
    private const uint PortionLength = 64;
    private const uint PhaseBit = 1;
    private const uint PolarityBit = 2;

    private readonly ISpiDevice[] _devices;
    private readonly Grant<SpiSettings> _settings;

    // What is sent, and in its place what has come.
    private readonly byte[] _portion = new byte[PortionLength];

    // The transfer under way.
    private ISpiDevice _device;
    private bool _isReceiving;
    private uint _length;
    private uint _position;
    private uint _count;

    /// <summary>Initializes a new instance of the <see cref="SpiControllerDriver"/> class and makes it the client of its devices.</summary>
    /// <param name="processes">The board's process table; this takes two grants.</param>
    /// <param name="devices">For each chip select, from 0 on, the device that it selects, which nobody else uses; at least one.</param>
    public SpiControllerDriver(ProcessTable processes, ISpiDevice[] devices)
        : base(DriverNumber, processes, readWriteBuffers: 1, readOnlyBuffers: 1)
    {
        _settings = new Grant<SpiSettings>(processes);
        _devices = devices;
        _device = devices[0];
        for (int index = 0; index < devices.Length; index++)
        {
            devices[index].SetSpiClient(this);
        }
    }

    /// <inheritdoc/>
    public override CommandReturn Command(scoped ref ProcessContext process, uint command, uint argument0, uint argument1)
    {
        switch (command)
        {
            case SpiControllerAbi.CommandPresent:
                return CommandReturn.Success();
            case SpiControllerAbi.CommandTransfer:
                Result valid = Check(ref process, argument0);
                return CommandReturn.From(valid.IsOk ? Ask(ref process, command, argument0) : valid);
            case SpiControllerAbi.CommandSetChipSelect:
            case SpiControllerAbi.CommandSetFrequency:
            case SpiControllerAbi.CommandSetPhase:
            case SpiControllerAbi.CommandSetPolarity:
                return CommandReturn.From(Set(ref process, command, argument0));
            case SpiControllerAbi.CommandChipSelect:
            case SpiControllerAbi.CommandFrequency:
            case SpiControllerAbi.CommandPhase:
            case SpiControllerAbi.CommandPolarity:
                return Get(ref process, command);
            default:
                return CommandReturn.Failure(ErrorCode.NotSupported);
        }
    }

    /// <inheritdoc/>
    public void TransferDone(byte[] write, byte[]? read, Result result)
    {
        bool lives = TryOpenCurrent(out ProcessContext process);
        if (result.IsOk)
        {
            if (lives && _isReceiving)
            {
                // A buffer that has become shorter meanwhile gets what fits.
                process.ReadWriteBuffer(RequestGrant, SpiControllerAbi.BufferRead).CopyFrom(
                    new ReadOnlySpan<byte>(_portion, 0, (int)_count), _position);
            }

            _position += _count;
            if (lives && _position < _length)
            {
                result = BeginPortion(ref process);
                if (result.IsOk)
                {
                    return;
                }
            }
        }

        _device.Release();
        Complete(_position, result.StatusCode, 0);
    }

    /// <inheritdoc/>
    private protected override Result Begin(scoped ref ProcessContext process, PendingRequest request)
    {
        // Checked anew: while the request has waited the process may have lent other buffers.
        Result valid = Check(ref process, request.Argument0);
        if (!valid.IsOk)
        {
            return valid;
        }

        SpiSettings settings = Settings(ref process);
        _device = _devices[settings.ChipSelect];
        _device.SetFrequency(settings.Frequency);
        _device.SetMode(settings.Mode);
        _isReceiving = process.ReadWriteBuffer(RequestGrant, SpiControllerAbi.BufferRead).Length != 0;
        _length = request.Argument0;
        _position = 0;
        return BeginPortion(ref process);
    }

    /// <inheritdoc/>
    private protected override void TellFailure(scoped ref ProcessContext process, ErrorCode error) => Tell(ref process, 0, (uint)error, 0);

    private Result BeginPortion(scoped ref ProcessContext process)
    {
        _count = Math.Min(_length - _position, PortionLength);
        uint copied = process.ReadOnlyBuffer(RequestGrant, SpiControllerAbi.BufferWrite).CopyTo(
            new Span<byte>(_portion, 0, (int)_count), _position);
        if (copied < _count)
        {
            return ErrorCode.Size;
        }

        return _device.Transfer(_portion, _isReceiving ? _portion : null, _count, keepSelected: _position + _count < _length);
    }

    private Result Check(scoped ref ProcessContext process, uint length)
    {
        uint room = process.ReadOnlyBuffer(RequestGrant, SpiControllerAbi.BufferWrite).Length;
        uint receiveRoom = process.ReadWriteBuffer(RequestGrant, SpiControllerAbi.BufferRead).Length;
        if (receiveRoom != 0)
        {
            room = Math.Min(room, receiveRoom);
        }

        if (length == 0 || length > room)
        {
            return ErrorCode.Invalid;
        }

        return length <= MaximumLength ? Result.Ok : ErrorCode.Size;
    }

    private Result Set(scoped ref ProcessContext process, uint command, uint value)
    {
        if ((command == SpiControllerAbi.CommandSetChipSelect && value >= (uint)_devices.Length)
            || (command == SpiControllerAbi.CommandSetFrequency && value < LowestFrequency))
        {
            return ErrorCode.Invalid;
        }

        using GrantLease<SpiSettings> lease = process.Enter(_settings);
        if (!lease.IsEntered)
        {
            return lease.Error;
        }

        ref SpiSettings settings = ref lease.State;
        switch (command)
        {
            case SpiControllerAbi.CommandSetChipSelect:
                settings.ChipSelect = value;
                break;
            case SpiControllerAbi.CommandSetFrequency:
                settings.Frequency = value;
                break;
            default:
                uint bit = command == SpiControllerAbi.CommandSetPhase ? PhaseBit : PolarityBit;
                uint mode = (uint)settings.Mode & ~bit;
                settings.Mode = (SpiMode)(value == 0 ? mode : mode | bit);
                break;
        }

        return Result.Ok;
    }

    private CommandReturn Get(scoped ref ProcessContext process, uint command)
    {
        SpiSettings settings = Settings(ref process);
        return CommandReturn.Success(command switch
        {
            SpiControllerAbi.CommandChipSelect => settings.ChipSelect,
            SpiControllerAbi.CommandFrequency => settings.Frequency,
            SpiControllerAbi.CommandPhase => ((uint)settings.Mode & PhaseBit) != 0 ? 1u : 0,
            _ => ((uint)settings.Mode & PolarityBit) != 0 ? 1u : 0,
        });
    }

    private SpiSettings Settings(scoped ref ProcessContext process)
    {
        // Without room for them the settings are those of a process that has set none.
        using GrantLease<SpiSettings> lease = process.Enter(_settings);
        SpiSettings settings = lease.IsEntered ? lease.State : default;
        if (settings.Frequency == 0)
        {
            settings.Frequency = DefaultFrequency;
        }

        return settings;
    }
}
