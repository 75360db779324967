// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using System.Linq;
using Tock.Capsules.Virtualizers;
using Tock.Kernel;
using Tock.Kernel.Hil.Spi;
using Tock.Kernel.Testing;
using Tock.Kernel.Testing.Devices;
using Xunit;

namespace Tock.Capsules.Tests.Virtualizers;

/// <summary>Several devices on one SPI bus.</summary>
public sealed class MuxSpiTests
{
    private readonly FakeSpiMaster _bus = new();
    private readonly List<string> _log = [];
    private readonly User[] _users;

    public MuxSpiTests()
    {
        MuxSpi mux = new(_bus);
        _users = [.. Enumerable.Range(0, 3).Select(number => new User(this, mux, number))];
        _bus.Devices.AddRange(_users);
    }

    [Fact]
    public void Device_WhenMade_IsNotSelected() => Assert.All(_users, user => Assert.False(user.IsSelected));

    [Fact]
    public void Transfers_OfSeveralDevices_AreMadeInTheOrderAskedForEachToItsOwn()
    {
        Ask(1, keep: false);
        Ask(0, keep: false);
        Ask(2, keep: false);
        Assert.Empty(_log);
        _bus.Drain();
        Assert.Equal(["1 hears 1", "1 ok", "0 hears 0", "0 ok", "2 hears 2", "2 ok"], _log);
        Assert.Equal(["1001 Mode1: 01", "1000 Mode0: 00", "1002 Mode2: 02"], _bus.Transfers);
        Assert.All(_users, user => Assert.False(user.IsSelected));
    }

    [Fact]
    public void Device_IsSelectedFromBeginToEndOfItsTransferOnly()
    {
        Ask(1, keep: false);
        Assert.True(_users[1].IsSelected);
        _users[1].WhenDone = () => Assert.False(_users[1].IsSelected);
        _bus.Drain();
        Assert.False(_users[1].IsSelected);
    }

    [Fact]
    public void Device_ThatStaysSelected_KeepsTheBus_UntilATransferThatDoesNot()
    {
        Ask(0, keep: true);
        Ask(1, keep: false);
        _bus.Drain();
        Assert.True(_users[0].IsSelected);
        Ask(0, keep: true);
        _bus.Drain();
        Ask(0, keep: false);
        _bus.Drain();
        Assert.Equal(["0 hears 0", "0 ok", "0 hears 0", "0 ok", "0 hears 0", "0 ok", "1 hears 1", "1 ok"], _log);
        Assert.All(_users, user => Assert.False(user.IsSelected));
    }

    [Fact]
    public void Device_ThatStaysSelected_KeepsTheBus_UntilItReleasesIt()
    {
        Ask(0, keep: true);
        Ask(1, keep: false);
        _users[1].Device.Release();
        _bus.Drain();
        Assert.Equal(["0 hears 0", "0 ok"], _log);
        _users[2].Device.Release();
        Assert.True(_users[0].IsSelected);
        _users[0].Device.Release();
        Assert.False(_users[0].IsSelected);
        _bus.Drain();
        _users[0].Device.Release();
        Assert.Equal(["0 hears 0", "0 ok", "1 hears 1", "1 ok"], _log);
    }

    [Fact]
    public void Release_DuringATransfer_ChangesNothing()
    {
        Ask(0, keep: true);
        _users[0].Device.Release();
        Assert.True(_users[0].IsSelected);
        _bus.Drain();
        Assert.True(_users[0].IsSelected);
    }

    [Fact]
    public void Device_ThatAsksAgainWheneverItIsTold_LeavesTheOthersTheirTurns()
    {
        foreach (User user in _users)
        {
            user.WhenDone = () => user.Device.Transfer(user.Buffer, null, 1, keepSelected: false);
            Ask(user.Number, keep: false);
        }

        for (int step = 0; step < 6; step++)
        {
            _bus.Step();
        }

        Assert.Equal(["0 ok", "1 ok", "2 ok", "0 ok", "1 ok", "2 ok"], _log.Where(entry => entry.EndsWith("ok", StringComparison.Ordinal)));
    }

    [Fact]
    public void Transfer_WithWrongArgumentsOrWhileOneWaits_IsRefusedEvenIfItWouldWait()
    {
        Ask(0, keep: false);
        Assert.Equal(ErrorCode.Busy, _users[0].Device.Transfer(_users[0].Buffer, null, 0, keepSelected: false).Error);
        ISpiDevice waiting = _users[1].Device;
        Assert.Equal(ErrorCode.Size, waiting.Transfer(new byte[2], null, 0, keepSelected: false).Error);
        Assert.Equal(ErrorCode.Size, waiting.Transfer(new byte[2], null, 3, keepSelected: false).Error);
        Assert.Equal(ErrorCode.Size, waiting.Transfer(new byte[2], new byte[1], 2, keepSelected: false).Error);
        Ask(1, keep: false);
        Assert.Equal(ErrorCode.Busy, waiting.Transfer(_users[1].Buffer, null, 1, keepSelected: false).Error);
        _bus.Drain();
        Assert.Equal(2, _bus.Transfers.Count);
    }

    [Fact]
    public void Refusal_ByTheMaster_IsTheAnswer_OrIsToldIfTheDeviceHadToWait_AndLeavesNobodySelected()
    {
        _bus.Refusal = ErrorCode.Off;
        Assert.Equal(ErrorCode.Off, _users[0].Device.Transfer(_users[0].Buffer, null, 1, keepSelected: true).Error);
        Assert.False(_users[0].IsSelected);
        _bus.Refusal = 0;
        Ask(0, keep: false);
        Ask(1, keep: true);
        _bus.Refusal = ErrorCode.Off;
        _bus.Drain();
        Assert.Equal(["0 hears 0", "1 Off", "0 ok"], _log);
        Assert.All(_users, user => Assert.False(user.IsSelected));
        _bus.Refusal = 0;
        Ask(1, keep: false);
    }

    [Fact]
    public void Frequency_CanBeChanged_AndADeviceWithoutChipSelectSelectsNobody()
    {
        _users[0].Device.SetFrequency(77);
        Ask(0, keep: false);
        _bus.Drain();
        VirtualMuxSpi nobody = new(new MuxSpi(_bus), null, SpiMode.Mode3, 5);
        byte[] answer = new byte[1];
        Assert.True(nobody.Transfer([9], answer, 1, keepSelected: false).IsOk);
        _bus.Drain();
        Assert.Equal(["77 Mode0: 00", "5 Mode3: 09"], _bus.Transfers);
        Assert.Equal(0xFF, answer[0]);
        Assert.DoesNotContain("0 hears 9", _log);
    }

    private void Ask(int user, bool keep) => Assert.True(_users[user].Device.Transfer(_users[user].Buffer, null, 1, keep).IsOk);

    private sealed class User : ISpiClient, ISimulatedSpiDevice
    {
        private readonly MuxSpiTests _test;
        private readonly FakeGpioPin _chipSelect = new();

        internal User(MuxSpiTests test, MuxSpi mux, int number)
        {
            _test = test;
            Number = number;
            Buffer = [(byte)number];
            Device = new VirtualMuxSpi(mux, _chipSelect, (SpiMode)number, 1000 + (uint)number);
            Device.SetSpiClient(this);
        }

        public bool IsSelected => _chipSelect is { Role: "output", Level: false };

        internal int Number { get; }

        internal VirtualMuxSpi Device { get; }

        internal byte[] Buffer { get; }

        internal Action? WhenDone { get; set; }

        public byte Exchange(byte value)
        {
            _test._log.Add($"{Number} hears {value}");
            return 0;
        }

        void ISpiClient.TransferDone(byte[] write, byte[]? read, Result result)
        {
            Assert.Same(Buffer, write);
            _test._log.Add($"{Number} {(result.IsOk ? "ok" : result.Error.ToString())}");
            WhenDone?.Invoke();
        }
    }
}
