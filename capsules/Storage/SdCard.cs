// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Kernel;
using Tock.Kernel.Hil.Spi;
using Tock.Kernel.Hil.Storage;
using Tock.Kernel.Hil.Time;

namespace Tock.Capsules.Storage;

/// <summary>An SD card on an SPI bus as a block device: cards of version 1 and 2, of standard and high capacity.</summary>
/// <remarks>
/// Whether a card is in its slot is known only by talking to it. A card that was changed has to be initialised again; until then what
/// is asked of it fails. The steps are those of SD Specifications, Part 1, "SPI Mode", "Initialization".
/// </remarks>
public sealed class SdCard : IBlockDevice, ISdTransportClient
{
    /// <summary>The fastest clock before a card is initialised, in Hz.</summary>
    public const uint InitializationFrequency = 400_000;

    private const byte GoIdleState = 0;
    private const byte SendInterfaceCondition = 8;
    private const byte SendCardSpecificData = 9;
    private const byte SetBlockLength = 16;
    private const byte ReadSingleBlock = 17;
    private const byte WriteBlock = 24;
    private const byte SendOperationCondition = 41;
    private const byte ApplicationCommand = 55;
    private const byte ReadOperationConditions = 58;
    private const byte CheckChecksums = 59;

    // Status (R1): getting ready, and no such command. Other bits are errors, and the highest one is never set.
    private const byte IsIdle = 0x01;
    private const byte IsUnknownCommand = 0x04;

    // 2.7 to 3.6 V, and a pattern that has to come back.
    private const uint InterfaceCondition = 0x1AA;
    private const uint InterfaceConditionMask = 0xFFF;

    // The host knows cards of high capacity; the card is one.
    private const uint HighCapacity = 1u << 30;

    private const uint CardSpecificDataSize = 16;
    private const uint LargestExponent = 20;
    private const uint LargestUnits = 0x3F_FFFF;

    // A card answers the first command at the second time at the latest, and is ready within a second, for which it is asked every
    // millisecond.
    private const uint MostResets = 10;
    private const uint MostActivations = 1_000;

    private readonly SdTransport _transport;
    private readonly uint _frequency;
    private IBlockDeviceClient? _client;

    private Step _step;
    private uint _tries;
    private bool _isVersion2;
    private bool _hasSectorAddresses;

    // Of the card-specific data: of which kind it is, and its bytes 5 to 10, which tell the size.
    private byte _structure;
    private ulong _size;

    /// <summary>Initializes a new instance of the <see cref="SdCard"/> class.</summary>
    /// <param name="card">The card on its bus, mode 0; nobody else uses this.</param>
    /// <param name="nobody">The same bus with no device selected; nobody else uses this either.</param>
    /// <param name="alarm">An alarm, or a share of one; nobody else uses this either.</param>
    /// <param name="frequency">Clock of a card that is initialised, in Hz, at most: up to 25 MHz.</param>
    public SdCard(ISpiDevice card, ISpiDevice nobody, IAlarm alarm, uint frequency)
    {
        _transport = new SdTransport(card, nobody, alarm);
        _transport.SetClient(this);
        _frequency = frequency;
    }

    private enum Step : uint
    {
        None,
        Clocks,
        Reset,
        CheckInterface,
        CheckChecksums,
        AnnounceActivation,
        Activate,
        Pause,
        ReadConditions,
        SetBlockLength,
        ReadSize,
        Read,
        Write,
    }

    /// <inheritdoc/>
    public uint SectorCount { get; private set; }

    /// <inheritdoc/>
    public bool IsInstalled { get; private set; } = true;

    /// <inheritdoc/>
    public void SetBlockDeviceClient(IBlockDeviceClient client)
    {
        _client = client;
    }

    /// <inheritdoc/>
    public Result Initialize()
    {
        if (_step != Step.None)
        {
            return ErrorCode.Busy;
        }

        SectorCount = 0;
        _tries = 0;
        _isVersion2 = false;
        _hasSectorAddresses = false;
        _transport.ChecksBlocks = false;
        _transport.SetFrequency(InitializationFrequency);
        return Begin(Step.Clocks, _transport.SendClocks());
    }

    /// <inheritdoc/>
    public Result ReadSector(uint sector) => Access(Step.Read, ReadSingleBlock, sector, SdAnswer.Read);

    /// <inheritdoc/>
    public Result WriteSector(uint sector) => Access(Step.Write, WriteBlock, sector, SdAnswer.Write);

    /// <inheritdoc/>
    void ISdTransportClient.StoreBytes(uint offset, scoped ReadOnlySpan<byte> bytes)
    {
        if (_step == Step.Read)
        {
            _client?.StoreBytes(offset, bytes);
            return;
        }

        for (int index = 0; index < bytes.Length; index++)
        {
            StoreCardSpecificData(offset + (uint)index, bytes[index]);
        }
    }

    /// <inheritdoc/>
    void ISdTransportClient.LoadBytes(uint offset, scoped Span<byte> bytes) => _client?.LoadBytes(offset, bytes);

    /// <inheritdoc/>
    void ISdTransportClient.CommandDone(Result result)
    {
        if (result.IsOk)
        {
            result = Continue();
        }
        else if (result.Error == ErrorCode.NoAcknowledge && _step == Step.Reset)
        {
            result = Reset();
        }

        if (!result.IsOk)
        {
            Finish(result);
        }
    }

    private Result Begin(Step step, Result result)
    {
        _step = result.IsOk ? step : Step.None;
        return result;
    }

    private Result Access(Step step, byte command, uint sector, SdAnswer answer)
    {
        if (_step != Step.None)
        {
            return ErrorCode.Busy;
        }

        if (SectorCount == 0)
        {
            return IsInstalled ? ErrorCode.Reserve : ErrorCode.Uninstalled;
        }

        if (sector >= SectorCount)
        {
            return ErrorCode.Invalid;
        }

        uint address = _hasSectorAddresses ? sector : sector * IBlockDevice.SectorSize;
        return Begin(step, _transport.Execute(command, address, answer, IBlockDevice.SectorSize));
    }

    /// <summary>Goes on after a command that was answered.</summary>
    private Result Continue()
    {
        byte status = _transport.Status;
        byte errors = (byte)(status & ~IsIdle);
        switch (_step)
        {
            case Step.Clocks:
                return Reset();
            case Step.Reset when status != IsIdle:
                return Reset();
            case Step.Reset:
                return Execute(Step.CheckInterface, SendInterfaceCondition, InterfaceCondition, SdAnswer.Word);
            case Step.CheckInterface:
                // A card of version 1 does not know the command.
                _isVersion2 = (status & IsUnknownCommand) == 0;
                return _isVersion2 && (_transport.Word & InterfaceConditionMask) != InterfaceCondition
                    ? ErrorCode.NotSupported
                    : Execute(Step.CheckChecksums, CheckChecksums, 1);
            case Step.CheckChecksums:
                // Not all cards can.
                _transport.ChecksBlocks = errors == 0;
                return Execute(Step.AnnounceActivation, ApplicationCommand, 0);
            case Step.AnnounceActivation when errors == 0:
                return Execute(Step.Activate, SendOperationCondition, _isVersion2 ? HighCapacity : 0);
            case Step.Activate when status == IsIdle && _tries < MostActivations:
                _tries++;
                _step = Step.Pause;
                _transport.Pause();
                return Result.Ok;
            case Step.Pause:
                return Execute(Step.AnnounceActivation, ApplicationCommand, 0);
            case Step.Activate when status == 0 && _isVersion2:
                return Execute(Step.ReadConditions, ReadOperationConditions, 0, SdAnswer.Word);
            case Step.ReadConditions when errors == 0 && (_transport.Word & HighCapacity) != 0:
                _hasSectorAddresses = true;
                return ReadSize();
            case Step.ReadConditions when errors == 0:
            case Step.Activate when status == 0:
                return Execute(Step.SetBlockLength, SetBlockLength, IBlockDevice.SectorSize);
            case Step.SetBlockLength when errors == 0:
                return ReadSize();
            case Step.ReadSize when status == 0:
                _transport.SetFrequency(_frequency);
                SectorCount = CountSectors();
                Finish(SectorCount == 0 ? ErrorCode.NotSupported : Result.Ok);
                return Result.Ok;
            case Step.Read when status == 0:
            case Step.Write when status == 0:
                Finish(Result.Ok);
                return Result.Ok;
            default:
                // No card of this kind answers so: a card for something else, or an error.
                return _step is Step.AnnounceActivation or Step.Activate ? ErrorCode.NotSupported : ErrorCode.Fail;
        }
    }

    private Result Reset()
    {
        _tries++;
        return _tries <= MostResets ? Execute(Step.Reset, GoIdleState, 0) : ErrorCode.NoAcknowledge;
    }

    private Result ReadSize()
    {
        _size = 0;
        return Execute(Step.ReadSize, SendCardSpecificData, 0, SdAnswer.Read, CardSpecificDataSize);
    }

    private Result Execute(Step step, byte command, uint argument, SdAnswer answer = SdAnswer.Status, uint blockSize = 0)
    {
        _step = step;
        return _transport.Execute(command, argument, answer, blockSize);
    }

    private void StoreCardSpecificData(uint offset, byte value)
    {
        if (offset == 0)
        {
            _structure = (byte)(value >> 6);
        }
        else if (offset is >= 5 and <= 10)
        {
            _size = (_size << 8) | value;
        }
    }

    /// <summary>Computes the size from the card-specific data (CSD), of which bits 87 to 40 are kept.</summary>
    /// <returns>Sectors; 0 for data of an unknown kind.</returns>
    private uint CountSectors()
    {
        if (_structure == 1)
        {
            // C_SIZE, bits 69 to 48: units of 512 KiB. Of the largest card the last sector is left out, whose number has no room.
            uint units = (uint)(_size >> 8) & LargestUnits;
            return units == LargestUnits ? uint.MaxValue : (units + 1) << 10;
        }

        // READ_BL_LEN, bits 83 to 80; C_SIZE, 73 to 62; C_SIZE_MULT, 49 to 47.
        uint blockExponent = (uint)(_size >> 40) & 0xF;
        uint blocks = ((uint)(_size >> 22) & 0xFFF) + 1;
        uint exponent = ((uint)(_size >> 7) & 7) + 2 + blockExponent;
        return _structure != 0 || exponent < 9 || exponent > LargestExponent ? 0 : blocks << (int)(exponent - 9);
    }

    private void Finish(Result result)
    {
        bool isGone = !result.IsOk && result.Error == ErrorCode.NoAcknowledge;
        if (isGone)
        {
            SectorCount = 0;
        }

        IsInstalled = !isGone;
        _step = Step.None;
        _client?.BlockDeviceDone(isGone ? ErrorCode.Uninstalled : result);
    }
}
