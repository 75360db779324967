// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Generic;
using System.Linq;
using Tock.Capsules.Storage;
using Tock.Kernel;
using Tock.Kernel.Hil.Storage;
using Tock.Kernel.Testing;
using Xunit;

namespace Tock.Capsules.Tests.Storage;

/// <summary>What an EEPROM is sent, and what its user is told.</summary>
public sealed class At24EepromTests : INonvolatileStorageClient
{
    private const byte Address = 0x50;
    private const uint Size = 4096;

    private readonly FakeI2cMaster _bus = new();
    private readonly At24Eeprom _eeprom;
    private readonly List<uint> _done = [];
    private readonly byte[] _buffer = [.. Enumerable.Range(1, 100).Select(value => (byte)value)];

    public At24EepromTests()
    {
        _eeprom = new At24Eeprom(_bus, Address, Size);
        _eeprom.SetStorageClient(this);
        _bus.Devices[Address] = [.. Enumerable.Range(0xA0, 32).Select(value => (byte)value)];
    }

    void INonvolatileStorageClient.StorageDone(byte[] buffer, Result result)
    {
        Assert.Same(_buffer, buffer);
        _done.Add(result.StatusCode);
    }

    [Fact]
    public void Read_SendsTheAddressAndTakesPagesOneAfterTheOther()
    {
        Assert.True(_eeprom.Read(0x0130, _buffer, 36).IsOk);
        Assert.Empty(_done);
        _bus.Drain();
        Assert.Equal(["50: 01 30, 16", "50: 01 40, 20"], _bus.Transfers);
        Assert.Equal([0u], _done);
        Assert.Equal([.. Enumerable.Range(0xA0, 16), .. Enumerable.Range(0xA0, 20), 37], _buffer.Take(37).Select(value => (int)value));
    }

    [Fact]
    public void Write_GoesBeyondNoPage()
    {
        Assert.True(_eeprom.Write(0x0FFC - 32, _buffer, 6).IsOk);
        _bus.Drain();
        Assert.Equal(["50: 0f dc 01 02 03 04", "50: 0f e0 05 06"], _bus.Transfers);
        Assert.Equal([0u], _done);
    }

    [Fact]
    public void Write_IsFollowedByTriesUntilTheDeviceAnswers()
    {
        _eeprom.Write(0, _buffer, 4);
        _bus.Step();
        Assert.Equal([0u], _done);
        byte[] device = _bus.Devices[Address];
        _bus.Devices.Clear();
        _eeprom.Read(0, _buffer, 1);
        for (int i = 0; i < 100; i++)
        {
            _bus.Step();
        }

        Assert.Equal([0u], _done);
        _bus.Devices[Address] = device;
        _bus.Drain();
        Assert.Equal([0u, 0u], _done);
        Assert.Equal(0xA0, _buffer[0]);
    }

    [Fact]
    public void DeviceThatNeverAnswersAgain_IsGivenUp_AndThenNotWaitedFor()
    {
        _eeprom.Write(0, _buffer, 4);
        _bus.Step();
        _bus.Devices.Clear();
        _eeprom.Write(0, _buffer, 4);
        _bus.Drain();
        Assert.Equal([0u, (uint)ErrorCode.NoAcknowledge], _done);
        Assert.InRange(_bus.Transfers.Count, 100, 1000);
        int tried = _bus.Transfers.Count;
        _eeprom.Read(0, _buffer, 4);
        _bus.Drain();
        Assert.Equal(tried + 1, _bus.Transfers.Count);
        Assert.Equal((uint)ErrorCode.NoAcknowledge, _done[^1]);
    }

    [Fact]
    public void DeviceThatIsNotThere_IsToldAtOnce()
    {
        _bus.Devices.Clear();
        _eeprom.Read(0, _buffer, 4);
        _bus.Drain();
        Assert.Equal([(uint)ErrorCode.NoAcknowledge], _done);
        Assert.Single(_bus.Transfers);
    }

    [Theory]
    [InlineData(0u, 0u, ErrorCode.Size)]
    [InlineData(0u, 101u, ErrorCode.Size)]
    [InlineData(0u, uint.MaxValue, ErrorCode.Size)]
    [InlineData(Size, 1u, ErrorCode.Invalid)]
    [InlineData(Size - 3, 4u, ErrorCode.Invalid)]
    [InlineData(uint.MaxValue, 1u, ErrorCode.Invalid)]
    [InlineData(uint.MaxValue - 2, 4u, ErrorCode.Invalid)]
    public void WrongArguments_AreRefused(uint address, uint length, ErrorCode error)
    {
        Assert.Equal((uint)error, _eeprom.Read(address, _buffer, length).StatusCode);
        Assert.Equal((uint)error, _eeprom.Write(address, _buffer, length).StatusCode);
        Assert.False(_bus.IsBusy);
    }

    [Fact]
    public void SecondOperation_IsBusy()
    {
        _eeprom.Read(0, _buffer, 4);
        Assert.Equal((uint)ErrorCode.Busy, _eeprom.Write(0, _buffer, 4).StatusCode);
        Assert.Equal((uint)ErrorCode.Busy, _eeprom.Read(0, _buffer, 0).StatusCode);
        _bus.Drain();
        Assert.True(_eeprom.Write(Size - 4, _buffer, 4).IsOk);
    }

    [Fact]
    public void BusThatRefuses_IsToldInTheCall()
    {
        _bus.Refusal = ErrorCode.Busy;
        Assert.Equal((uint)ErrorCode.Busy, _eeprom.Read(0, _buffer, 4).StatusCode);
        _bus.Refusal = 0;
        Assert.True(_eeprom.Read(0, _buffer, 4).IsOk);
    }
}
