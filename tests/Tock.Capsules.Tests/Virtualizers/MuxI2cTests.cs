// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using System.Linq;
using Tock.Capsules.Virtualizers;
using Tock.Kernel;
using Tock.Kernel.Hil.I2c;
using Tock.Kernel.Testing;
using Xunit;

namespace Tock.Capsules.Tests.Virtualizers;

/// <summary>Several users of one I2C bus.</summary>
public sealed class MuxI2cTests
{
    private readonly FakeI2cMaster _bus = new();
    private readonly List<string> _done = [];
    private readonly User[] _users;

    public MuxI2cTests()
    {
        MuxI2c mux = new(_bus);
        _users = [.. Enumerable.Range(0, 3).Select(number => new User(this, mux, number))];
        _bus.Devices[0x48] = [7, 8, 9];
    }

    [Fact]
    public void Transfers_OfSeveralUsers_AreMadeInTheOrderAskedForAndEachIsToldOfItsOwn()
    {
        Assert.True(_users[1].Share.Write(0x48, _users[1].Buffer, 1).IsOk);
        Assert.True(_users[0].Share.Read(0x20, _users[0].Buffer, 2).IsOk);
        Assert.True(_users[2].Share.WriteRead(0x48, _users[2].Buffer, 2, 3).IsOk);
        Assert.Empty(_done);
        _bus.Drain();
        Assert.Equal(["48: 01", "20: , 2", "48: 02 02, 3"], _bus.Transfers);
        Assert.Equal(["1 ok", "0 NoAcknowledge", "2 ok"], _done);
        Assert.Equal([7, 8, 9], _users[2].Buffer);
    }

    [Fact]
    public void User_ThatAsksAgainWheneverItIsTold_LeavesTheOthersTheirTurns()
    {
        foreach (User user in _users)
        {
            user.WhenDone = () => user.Share.Write(0x48, user.Buffer, 1);
            user.Share.Write(0x48, user.Buffer, 1);
        }

        for (int step = 0; step < 9; step++)
        {
            _bus.Step();
        }

        Assert.Equal(["0 ok", "1 ok", "2 ok", "0 ok", "1 ok", "2 ok", "0 ok", "1 ok", "2 ok"], _done);
    }

    [Fact]
    public void User_WithATransferUnderWayOrWaiting_IsBusy()
    {
        _users[0].Share.Write(0x48, _users[0].Buffer, 1);
        _users[1].Share.Write(0x48, _users[1].Buffer, 1);
        Assert.Equal(ErrorCode.Busy, _users[0].Share.Read(0x48, _users[0].Buffer, 1).Error);
        Assert.Equal(ErrorCode.Busy, _users[1].Share.Read(0xFF, _users[1].Buffer, 0).Error);
        _bus.Drain();
        Assert.Equal(2, _bus.Transfers.Count);
        Assert.True(_users[1].Share.Read(0x48, _users[1].Buffer, 1).IsOk);
    }

    [Fact]
    public void Transfer_WithWrongArguments_IsRefusedEvenIfItWouldWait()
    {
        _users[0].Share.Write(0x48, _users[0].Buffer, 1);
        VirtualMuxI2c share = _users[1].Share;
        Assert.Equal(ErrorCode.Invalid, share.Write(0x80, _users[1].Buffer, 1).Error);
        Assert.Equal(ErrorCode.Size, share.Write(0x48, _users[1].Buffer, 0).Error);
        Assert.Equal(ErrorCode.Size, share.Read(0x48, _users[1].Buffer, 4).Error);
        Assert.Equal(ErrorCode.Size, share.WriteRead(0x48, _users[1].Buffer, 0, 1).Error);
        Assert.Equal(ErrorCode.Size, share.WriteRead(0x48, _users[1].Buffer, 1, 0).Error);
        _bus.Drain();
        Assert.Equal(["0 ok"], _done);
    }

    [Fact]
    public void Refusal_ByTheMaster_IsTheAnswer_OrIsToldIfTheUserHadToWait()
    {
        _bus.Refusal = ErrorCode.Off;
        Assert.Equal(ErrorCode.Off, _users[0].Share.Write(0x48, _users[0].Buffer, 1).Error);
        _bus.Refusal = 0;
        Assert.True(_users[0].Share.Write(0x48, _users[0].Buffer, 1).IsOk);
        _users[1].Share.Write(0x48, _users[1].Buffer, 1);
        _users[2].Share.Write(0x48, _users[2].Buffer, 1);
        _bus.Refusal = ErrorCode.Off;
        _bus.Drain();
        Assert.Equal(["1 Off", "2 Off", "0 ok"], _done);
        _bus.Refusal = 0;
        Assert.True(_users[1].Share.Write(0x48, _users[1].Buffer, 1).IsOk);
    }

    private sealed class User : II2cMasterClient
    {
        private readonly MuxI2cTests _test;
        private readonly int _number;

        internal User(MuxI2cTests test, MuxI2c mux, int number)
        {
            _test = test;
            _number = number;
            Share = new VirtualMuxI2c(mux);
            Share.SetMasterClient(this);
            Buffer = [(byte)number, (byte)number, (byte)number];
        }

        internal VirtualMuxI2c Share { get; }

        internal byte[] Buffer { get; }

        internal Action? WhenDone { get; set; }

        void II2cMasterClient.TransferDone(byte[] buffer, Result result)
        {
            Assert.Same(Buffer, buffer);
            _test._done.Add($"{_number} {(result.IsOk ? "ok" : result.Error.ToString())}");
            WhenDone?.Invoke();
        }
    }
}
