// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using System.Linq;
using Tock.Capsules.Storage;
using Tock.Capsules.Virtualizers;
using Tock.Kernel;
using Tock.Kernel.Hil.Spi;
using Tock.Kernel.Testing;
using Tock.Kernel.Testing.Devices;
using Xunit;

namespace Tock.Capsules.Tests.Storage;

/// <summary>The SD card by real system calls, on a simulated card that checks what it is sent.</summary>
public sealed class SdCardDriverTests
{
    private const uint SdCardNumber = 0x50002;
    private const uint Installed = 1;
    private const uint Initialize = 2;
    private const uint Read = 3;
    private const uint Write = 4;
    private const uint Failed = 4;
    private const uint UserData = 5;
    private const int SectorSize = 512;

    private readonly FakeSpiMaster _bus = new();
    private readonly FakeGpioPin _chipSelect = new();
    private readonly FakeAlarm _alarm = new();
    private readonly SimulatedSdCard _card;
    private readonly MuxSpi _mux;
    private readonly SimulatedProcess[] _processes;

    public SdCardDriverTests()
    {
        _card = new SimulatedSdCard(_chipSelect);
        _bus.Devices.Add(_card);
        _mux = new MuxSpi(_bus);
        SdCard card = new(
            new VirtualMuxSpi(_mux, _chipSelect, SpiMode.Mode0, 1), new VirtualMuxSpi(_mux, null, SpiMode.Mode0, 1), _alarm, 5_000_000);
        SimulatedKernel kernel = new();
        kernel.Drivers.Add(new SdCardDriver(kernel.Processes, card));
        _processes = kernel.StartWithMemory(6_000, "one", "two");
        foreach (SimulatedProcess process in _processes)
        {
            process.Subscribe(SdCardNumber, 0, UserData);
        }
    }

    private SimulatedProcess One => _processes[0];

    private SimulatedProcess Two => _processes[1];

    public static TheoryData<bool, bool, bool, int, int, int> Cards
    {
        get
        {
            TheoryData<bool, bool, bool, int, int, int> data = [];
            foreach (int delay in (int[])[0, 1, 7, 8])
            {
                data.Add(true, false, false, delay, delay, delay);
                data.Add(false, false, false, delay, 8 - delay, 1 + delay);
                data.Add(false, true, false, delay, 100 * delay, 100 * delay);
                data.Add(false, true, true, delay, delay, 0);
            }

            return data;
        }
    }

    [Fact]
    public void Command_ThatIsUnknown_IsNotSupported()
    {
        Assert.Equal(SyscallResult.Success, One.Command(SdCardNumber, 0).Variant);
        Fails(ErrorCode.NotSupported, One, 5);
        Fails(ErrorCode.NotSupported, One, uint.MaxValue);
    }

    [Theory]
    [MemberData(nameof(Cards))]
    public void Card_OfAnyKindAndSpeed_IsInitialisedWrittenAndRead(
        bool isVersion1, bool isHighCapacity, bool hasNoChecksums, int answerDelay, int blockDelay, int busyLength)
    {
        _card.IsVersion1 = isVersion1;
        _card.IsHighCapacity = isHighCapacity;
        _card.HasNoChecksums = hasNoChecksums;
        (_card.AnswerDelay, _card.BlockDelay, _card.BusyLength) = (answerDelay, blockDelay, busyLength);
        Initialized(One);
        byte[] sector = Pattern(7);
        WriteSector(One, 1000, sector);
        Hears(One, 3);
        Assert.Equal(sector, _card.Sectors[1000]);
        _card.Sectors[77] = Pattern(3);
        Assert.Equal(Pattern(3), ReadSector(One, 77));
        Assert.Equal(sector, ReadSector(One, 1000));
        Assert.Equal(new byte[SectorSize], ReadSector(One, 0));
        Assert.Equal(0, _card.WrongChecksums);
        Assert.True(_chipSelect.Level);
    }

    [Fact]
    public void Initialise_BeginsWithClocksForNobody_AtTheSlowClock_AndEndsAtTheFastOne()
    {
        Asks(One, Initialize);
        Assert.True(_chipSelect.Level);
        Assert.Equal("400000 Mode0: ff ff ff ff ff ff ff ff ff ff", _bus.Transfers[0]);
        Drain();
        Assert.All(_bus.Transfers, transfer => Assert.StartsWith("400000 ", transfer, StringComparison.Ordinal));
        Hears(One, 1, SectorSize, 512);
        Assert.Equal(["0 0", "8 1aa", "59 1", "55 0", "A41 40000000", "55 0", "A41 40000000", "55 0", "A41 40000000", "58 0", "16 200", "9 0"], _card.Commands);
        _bus.Transfers.Clear();
        ReadSector(One, 0);
        Assert.All(_bus.Transfers, transfer => Assert.StartsWith("5000000 ", transfer, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(new byte[] { 0x40, 0x0E, 0x00, 0x32, 0x5B, 0x59, 0x00, 0x00, 0x1D, 0x69, 0x7F, 0x80, 0x0A, 0x40, 0x00, 0x01 }, 3_855_360u)]
    [InlineData(new byte[] { 0x40, 0x0E, 0x00, 0x32, 0x5B, 0x59, 0x00, 0x3F, 0xFF, 0xFF, 0x7F, 0x80, 0x0A, 0x40, 0x00, 0x01 }, 0x7FFF_FFFFu)]
    [InlineData(new byte[] { 0x00, 0x26, 0x00, 0x32, 0x5F, 0x5A, 0x83, 0xFF, 0xFF, 0xC3, 0xC0, 0x40, 0x92, 0x40, 0x00, 0x01 }, 2_097_152u)]
    public void Initialise_TellsTheSize(byte[] data, uint kibibytes)
    {
        _card.SpecificData = data;
        _card.IsHighCapacity = data[0] == 0x40;
        Asks(One, Initialize);
        Drain();
        Hears(One, 1, SectorSize, kibibytes);
    }

    [Fact]
    public void Slot_WithoutACard_IsTold_AndACardThatComesLaterIsFound()
    {
        _card.IsPresent = false;
        Assert.Equal(1u, One.Command(SdCardNumber, Installed).Value1);
        Fails(ErrorCode.Reserve, One, Read, 0);
        Asks(One, Initialize);
        Drain();
        HearsFailure(One, -10002, ErrorCode.Uninstalled);
        Assert.Equal(0u, One.Command(SdCardNumber, Installed).Value1);
        Fails(ErrorCode.Uninstalled, One, Read, 0);
        One.AllowReadOnly(SdCardNumber, 0, One.Allocate(new byte[SectorSize]), SectorSize);
        Fails(ErrorCode.Uninstalled, One, Write, 0);
        _card.IsPresent = true;
        Initialized(One);
        Assert.Equal(1u, One.Command(SdCardNumber, Installed).Value1);
    }

    [Fact]
    public void Card_ThatIsTakenOut_IsTold()
    {
        Initialized(One);
        _card.IsPresent = false;
        Asks(One, Read, 5);
        Drain();
        HearsFailure(One, -10003, ErrorCode.Uninstalled);
        Fails(ErrorCode.Uninstalled, One, Read, 5);
    }

    [Fact]
    public void Card_OfAnotherVoltage_IsNotSupported()
    {
        _card.WantsOtherVoltage = true;
        Asks(One, Initialize);
        Drain();
        HearsFailure(One, -10002, ErrorCode.NotSupported);
    }

    [Fact]
    public void Card_ThatIsNeverReady_IsGivenUp()
    {
        _card.Activations = int.MaxValue;
        Asks(One, Initialize);
        Drain();
        HearsFailure(One, -10002, ErrorCode.NotSupported);
    }

    [Fact]
    public void Command_WithWrongArguments_Fails()
    {
        Fails(ErrorCode.Reserve, One, Read, 0);
        Fails(ErrorCode.NoMemory, One, Write, 0);
        Initialized(One);
        Fails(ErrorCode.NoMemory, One, Write, 0);
        One.AllowReadOnly(SdCardNumber, 0, One.Allocate(new byte[SectorSize]), SectorSize);
        Fails(ErrorCode.Invalid, One, Write, 1024);
        Fails(ErrorCode.Invalid, One, Read, 1024);
        Fails(ErrorCode.Invalid, One, Read, uint.MaxValue);
        Asks(One, Read, 1023);
        Fails(ErrorCode.Busy, One, Read, 0);
        Fails(ErrorCode.Busy, One, Initialize);
    }

    [Theory]
    [InlineData(0u)]
    [InlineData(1u)]
    [InlineData(100u)]
    public void Read_IntoASmallBuffer_LeavesOutTheRest(uint length)
    {
        Initialized(One);
        _card.Sectors[9] = Pattern(1);
        uint address = One.Allocate(new byte[200]);
        One.AllowReadWrite(SdCardNumber, 0, address, length);
        Asks(One, Read, 9);
        Drain();
        Hears(One, 2, length);
        Assert.Equal(Pattern(1).Take((int)length).Concat(new byte[200 - length]), SimulatedMemory.Bytes(address, 200).ToArray());
    }

    [Fact]
    public void Write_OfASmallBuffer_EndsInZeros()
    {
        Initialized(One);
        WriteSector(One, 3, Pattern(2)[..100]);
        Hears(One, 3);
        Assert.Equal(Pattern(2).Take(100).Concat(new byte[412]), _card.Sectors[3]);
    }

    [Fact]
    public void Block_ThatIsDamagedOnItsWay_IsAnErrorInBothDirections()
    {
        Initialized(One);
        _card.DamagesNextBlock = true;
        Asks(One, Read, 1);
        Drain();
        HearsFailure(One, -10003, ErrorCode.Fail);
        _card.ErrorToken = 0x08;
        Asks(One, Read, 1);
        Drain();
        HearsFailure(One, -10003, ErrorCode.Fail);
        foreach (byte acceptance in (byte[])[0x0B, 0x0D])
        {
            _card.NextAcceptance = acceptance;
            WriteSector(One, 1, Pattern(1));
            HearsFailure(One, -10004, ErrorCode.Fail);
        }

        Assert.Empty(_card.Sectors);
        WriteSector(One, 1, Pattern(1));
        Hears(One, 3);
        Assert.Equal(Pattern(1), ReadSector(One, 1));
    }

    [Fact]
    public void Card_ThatIsBusyForEver_IsGivenUp()
    {
        Initialized(One);
        _card.BusyLength = 600_000;
        WriteSector(One, 1, Pattern(1));
        HearsFailure(One, -10004, ErrorCode.Fail);
    }

    [Fact]
    public void Bus_IsOthers_WhileTheCardIsBusyWriting_ButNotInTheMiddleOfABlock()
    {
        Initialized(One);
        _card.BusyLength = 100;
        byte[] marker = [0xAB];
        VirtualMuxSpi other = new(_mux, null, SpiMode.Mode0, 77);
        One.AllowReadOnly(SdCardNumber, 0, One.Allocate(Pattern(4)), SectorSize);
        _bus.Transfers.Clear();
        Asks(One, Write, 2);
        Assert.True(other.Transfer(marker, null, 1, keepSelected: false).IsOk);
        Drain();
        Assert.Null(_alarm.Deadline);
        Hears(One, 3);
        int place = _bus.Transfers.IndexOf("77 Mode0: ab");
        Assert.Contains(_bus.Transfers.Take(place), transfer => transfer.Contains(" ff fe", StringComparison.Ordinal));
        Assert.True(place < _bus.Transfers.Count - 5, "the other device has waited until the card was no longer busy");
        Assert.Equal(Pattern(4), _card.Sectors[2]);
    }

    [Fact]
    public void Applications_HaveTheirTurns_AndOneThatDiesHarmsNobody()
    {
        Initialized(One);
        _card.Sectors[1] = Pattern(1);
        uint address = Two.Allocate(new byte[SectorSize]);
        Two.AllowReadWrite(SdCardNumber, 0, address, SectorSize);
        One.AllowReadOnly(SdCardNumber, 0, One.Allocate(Pattern(6)), SectorSize);
        Asks(One, Write, 2);
        Asks(Two, Read, 1);
        for (int step = 0; step < 6; step++)
        {
            Assert.True(_bus.Step());
        }

        One.Exit();
        Drain();
        Hears(Two, 2, SectorSize);
        Assert.Equal(Pattern(1), SimulatedMemory.Bytes(address, SectorSize).ToArray());
        byte[] written = _card.Sectors[2];
        int own = written.AsSpan().LastIndexOfAnyExcept((byte)0) + 1;
        Assert.InRange(own, 1, SectorSize - 1);
        Assert.Equal(Pattern(6).Take(own), written.Take(own));
    }

    private static byte[] Pattern(int seed) => [.. Enumerable.Range(0, SectorSize).Select(index => (byte)((index * 7) + (index / 256) + seed | 1))];

    private static void Hears(SimulatedProcess process, uint kind, uint argument1 = 0, uint argument2 = 0)
    {
        DeliveredUpcall? upcall = process.NextUpcall();
        Assert.NotNull(upcall);
        Assert.Equal((kind, argument1, argument2, UserData), (upcall.Value.Argument0, upcall.Value.Argument1, upcall.Value.Argument2, upcall.Value.UserData));
    }

    private static void HearsFailure(SimulatedProcess process, int error, ErrorCode status) => Hears(process, Failed, unchecked((uint)error), (uint)status);

    private static void Asks(SimulatedProcess process, uint command, uint argument = 0) =>
        Assert.Equal(SyscallResult.Success, process.Command(SdCardNumber, command, argument).Variant);

    private static void Fails(ErrorCode error, SimulatedProcess process, uint command, uint argument = 0)
    {
        SyscallResult result = process.Command(SdCardNumber, command, argument);
        Assert.Equal((SyscallResult.Failure, (uint)error), (result.Variant, result.Value1));
    }

    /// <summary>Lets bus and time go on until nothing is left to do.</summary>
    private void Drain()
    {
        _bus.Drain();
        for (int waits = 0; _alarm.Deadline is { } deadline; waits++)
        {
            Assert.True(waits < 10_000, "the card is waited for without an end");
            _alarm.AdvanceTo(deadline);
            _bus.Drain();
        }
    }

    private void Initialized(SimulatedProcess process)
    {
        if (_card.IsHighCapacity)
        {
            _card.SpecificData = [0x40, 0x0E, 0x00, 0x32, 0x5B, 0x59, 0x00, 0x00, 0x00, 0x00, 0x7F, 0x80, 0x0A, 0x40, 0x00, 0x01];
        }

        Asks(process, Initialize);
        Drain();
        Hears(process, 1, SectorSize, 512);
    }

    private void WriteSector(SimulatedProcess process, uint sector, byte[] bytes)
    {
        process.AllowReadOnly(SdCardNumber, 0, process.Allocate(bytes), (uint)bytes.Length);
        Asks(process, Write, sector);
        Drain();
    }

    private byte[] ReadSector(SimulatedProcess process, uint sector)
    {
        uint address = process.Allocate(new byte[SectorSize]);
        process.AllowReadWrite(SdCardNumber, 0, address, SectorSize);
        Asks(process, Read, sector);
        Drain();
        Hears(process, 2, SectorSize);
        return SimulatedMemory.Bytes(address, SectorSize).ToArray();
    }
}
