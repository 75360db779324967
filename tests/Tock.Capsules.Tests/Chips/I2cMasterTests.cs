// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using System.Linq;
using Tock.Chips.Lm3s6965;
using Tock.Kernel;
using Tock.Kernel.DeferredCalls;
using Tock.Kernel.Hil.I2c;
using Tock.Kernel.Testing;
using Tock.Kernel.Testing.Devices;
using Tock.Registers;
using Xunit;

namespace Tock.Capsules.Tests.Chips;

/// <summary>The I2C driver against a module as the data sheet describes it, and one as emulators have it.</summary>
public sealed class I2cMasterTests : II2cMasterClient
{
    private const byte Address = 0x48;
    private const uint TimerPeriod = 0x00C;
    private const uint Configuration = 0x020;

    private readonly SimulatedI2c _device = new();
    private readonly DeferredCallQueue _deferredCalls;
    private readonly List<string> _done = [];
    private readonly byte[] _buffer = [1, 2, 3, 4];
    private I2cMaster _master;
    private Action? _whenDone;

    public I2cMasterTests()
    {
        _deferredCalls = new SimulatedKernel().DeferredCalls;
        _master = Make(stopsBeforeReading: false);
        _device.Devices[Address] = new Queue<byte>([0x11, 0x22, 0x33, 0x44]);
    }

    /// <inheritdoc/>
    void II2cMasterClient.TransferDone(byte[] buffer, Result result)
    {
        Assert.Same(_buffer, buffer);
        _done.Add(result.IsOk ? "ok" : result.Error.ToString());
        _whenDone?.Invoke();
    }

    [Theory]
    [InlineData(12_500_000u, 100_000u, 6u)]
    [InlineData(8_000_000u, 100_000u, 3u)]
    [InlineData(12_500_000u, 400_000u, 1u)]
    public void Master_WhenMade_RunsTheBusNoFasterThanAskedFor(uint clock, uint bus, uint period)
    {
        _master = new I2cMaster(new RegisterPage(_device), clock, bus, false, _deferredCalls);
        Assert.Equal((period, 0x10u), (_device.Settings[TimerPeriod], _device.Settings[Configuration]));
        Assert.True(clock / (20 * (period + 1)) <= bus);
    }

    [Theory]
    [InlineData(1u, "[90 01]")]
    [InlineData(2u, "[90 01 02]")]
    [InlineData(4u, "[90 01 02 03 04]")]
    public void Write_SendsTheBytes(uint length, string bus)
    {
        Assert.True(_master.Write(Address, _buffer, length).IsOk);
        Assert.Empty(_done);
        Run();
        Assert.Equal((bus, "ok"), (_device.Bus, _done.Single()));
    }

    [Theory]
    [InlineData(1u, "[91 11-]")]
    [InlineData(2u, "[91 11+ 22-]")]
    [InlineData(4u, "[91 11+ 22+ 33+ 44-]")]
    public void Read_AcknowledgesAllBytesButTheLast(uint length, string bus)
    {
        Assert.True(_master.Read(Address, _buffer, length).IsOk);
        Run();
        Assert.Equal((bus, "ok"), (_device.Bus, _done.Single()));
        byte[] expected = [0x11, 0x22, 0x33, 0x44];
        Assert.Equal(expected.Take((int)length), _buffer.Take((int)length));
    }

    [Theory]
    [InlineData(false, 1u, 1u, "[90 01[91 11-]")]
    [InlineData(false, 2u, 3u, "[90 01 02[91 11+ 22+ 33-]")]
    [InlineData(true, 1u, 2u, "[90 01][91 11+ 22-]")]
    [InlineData(true, 3u, 1u, "[90 01 02 03][91 11-]")]
    public void WriteRead_RepeatsTheStartOrStopsInBetween(bool stops, uint writes, uint reads, string bus)
    {
        _master = Make(stops);
        Assert.True(_master.WriteRead(Address, _buffer, writes, reads).IsOk);
        Run();
        Assert.Equal((bus, "ok"), (_device.Bus, _done.Single()));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Transfer_ToNobody_EndsWithNoAcknowledgeAndFreesTheBus(bool isEmulated)
    {
        _device.IsEmulated = isEmulated;
        foreach (Func<Result> start in (Func<Result>[])[
            () => _master.Write(0x20, _buffer, 1), () => _master.Write(0x20, _buffer, 3), () => _master.Read(0x20, _buffer, 1),
            () => _master.Read(0x20, _buffer, 4), () => _master.WriteRead(0x20, _buffer, 2, 2)])
        {
            _done.Clear();
            Assert.True(start().IsOk);
            Assert.Empty(_done);
            Run();
            Assert.Equal(["NoAcknowledge"], _done);
        }

        Assert.Equal(isEmulated ? string.Empty : "[40!][40!][41!][41!][40!]", _device.Bus);
        Assert.True(_master.Write(Address, _buffer, 2).IsOk);
        Run();
        Assert.EndsWith("[90 01 02]", _device.Bus, StringComparison.Ordinal);
        Assert.Equal("ok", _done[^1]);
    }

    [Theory]
    [InlineData(0, "[90 01!]")]
    [InlineData(2, "[90 01 02 03!]")]
    public void Write_ThatTheDeviceRefuses_EndsThere(int refusesAfter, string bus)
    {
        _device.RefusesAfter = refusesAfter;
        Assert.True(_master.Write(Address, _buffer, 4).IsOk);
        Run();
        Assert.Equal((bus, "NoAcknowledge"), (_device.Bus, _done.Single()));
    }

    [Fact]
    public void Transfer_AfterOneThatFailed_IsNotTakenForItBecauseOfTheOldError()
    {
        _device.IsEmulated = true;
        _master.Write(0x20, _buffer, 1);
        _whenDone = () =>
        {
            _whenDone = null;
            _device.IsEmulated = false;
            Assert.True(_master.Write(Address, _buffer, 2).IsOk);
        };
        _deferredCalls.ServicePrompt();
        _deferredCalls.ServicePrompt();
        _master.DeferredCallFired();
        _master.ServiceInterrupt();
        Assert.Equal(["NoAcknowledge"], _done);
        Run();
        Assert.Equal(["NoAcknowledge", "ok"], _done);
        Assert.Equal("[90 01 02]", _device.Bus);
    }

    [Fact]
    public void Transfer_WithWrongArguments_IsRefusedAndTouchesNothing()
    {
        Assert.Equal(ErrorCode.Invalid, _master.Write(0x80, _buffer, 1).Error);
        Assert.Equal(ErrorCode.Invalid, _master.Read(0xFF, _buffer, 9).Error);
        Assert.Equal(ErrorCode.Size, _master.Write(Address, _buffer, 0).Error);
        Assert.Equal(ErrorCode.Size, _master.Write(Address, _buffer, 5).Error);
        Assert.Equal(ErrorCode.Size, _master.Read(Address, _buffer, 0).Error);
        Assert.Equal(ErrorCode.Size, _master.Read(Address, _buffer, uint.MaxValue).Error);
        Assert.Equal(ErrorCode.Size, _master.WriteRead(Address, _buffer, 0, 1).Error);
        Assert.Equal(ErrorCode.Size, _master.WriteRead(Address, _buffer, 1, 0).Error);
        Assert.Equal(ErrorCode.Size, _master.WriteRead(Address, _buffer, 1, 5).Error);
        Assert.Equal(ErrorCode.Size, _master.WriteRead(Address, _buffer, 5, 1).Error);
        Run();
        Assert.Equal(string.Empty, _device.Bus);
        Assert.Empty(_done);
    }

    [Fact]
    public void Transfer_OnABusThatIsHeld_IsBusyUntilItIsLetGo()
    {
        _device.ClockIsHeld = true;
        Assert.Equal(ErrorCode.Busy, _master.Write(Address, _buffer, 1).Error);
        Assert.Equal(ErrorCode.Busy, _master.Read(Address, _buffer, 1).Error);
        _device.ClockIsHeld = false;
        Assert.True(_master.Write(Address, _buffer, 1).IsOk);
        Run();
        Assert.Equal(["ok"], _done);
    }

    [Fact]
    public void Interrupt_ThatNobodyWaitsFor_ChangesNothing()
    {
        _master.ServiceInterrupt();
        _master.DeferredCallFired();
        Assert.Empty(_done);
        Assert.Equal(string.Empty, _device.Bus);
    }

    private I2cMaster Make(bool stopsBeforeReading)
    {
        I2cMaster master = new(new RegisterPage(_device), 12_500_000, 100_000, stopsBeforeReading, _deferredCalls);
        master.SetMasterClient(this);
        return master;
    }

    private void Run()
    {
        bool acts;
        do
        {
            acts = _device.Step();
            if (_device.Interrupt)
            {
                _master.ServiceInterrupt();
                acts = true;
            }

            _deferredCalls.ServicePrompt();
        }
        while (acts);
    }
}
