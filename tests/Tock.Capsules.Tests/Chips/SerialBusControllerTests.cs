// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Generic;
using Tock.Chips.Mps2;
using Tock.Kernel;
using Tock.Kernel.Hil.I2c;
using Tock.Kernel.Testing;
using Tock.Kernel.Testing.Devices;
using Tock.Registers;
using Xunit;

namespace Tock.Capsules.Tests.Chips;

/// <summary>I2C transfers made bit by bit, as they look on the bus.</summary>
public sealed class SerialBusControllerTests : II2cMasterClient
{
    private const byte Address = 0x48;

    private readonly SimulatedKernel _kernel = new();
    private readonly SimulatedSerialBus _bus = new();
    private readonly SerialBusController _master;
    private readonly List<string> _log = [];

    public SerialBusControllerTests()
    {
        _bus.Devices[Address] = new Queue<byte>([0x12, 0xA5, 0xFF, 0x00]);
        _master = new SerialBusController(new RegisterPage(_bus), new RunningClock(), 100_000, _kernel.DeferredCalls);
        _master.SetMasterClient(this);
    }

    void II2cMasterClient.TransferDone(byte[] buffer, Result result) => _log.Add(result.IsOk ? "ok" : result.Error.ToString());

    [Fact]
    public void Write_SendsAddressAndBytes()
    {
        Assert.True(_master.Write(Address, [0x01, 0x80], 2).IsOk);
        Assert.Equal(ErrorCode.Busy, _master.Write(Address, [1], 1).Error);
        Run();
        Assert.Equal("[48w 01 80 ]", _bus.Bus);
        Assert.Equal(["ok"], _log);
    }

    [Fact]
    public void Read_AcknowledgesAllBytesButTheLast()
    {
        byte[] buffer = new byte[4];
        _master.Read(Address, buffer, 4);
        Run();
        Assert.Equal("[48r 12+ a5+ ff+ 00- ]", _bus.Bus);
        Assert.Equal([0x12, 0xA5, 0xFF, 0x00], buffer);
    }

    [Fact]
    public void WriteRead_StartsAgainInBetween()
    {
        byte[] buffer = [0x05, 0, 0];
        _master.WriteRead(Address, buffer, 1, 2);
        Run();
        Assert.Equal("[48w 05 [48r 12+ a5- ]", _bus.Bus);
        Assert.Equal([0x12, 0xA5, 0], buffer);
    }

    [Fact]
    public void NobodyAtTheAddress_EndsWithNoAcknowledgeAndTheNextTransferWorks()
    {
        _master.Write(0x11, [1], 1);
        Run();
        _master.Write(Address, [1], 1);
        Run();
        Assert.Equal("[11w! ][48w 01 ]", _bus.Bus);
        Assert.Equal(["NoAcknowledge", "ok"], _log);
    }

    private void Run()
    {
        for (int rounds = 0; rounds < 20; rounds++)
        {
            _kernel.DeferredCalls.ServiceBackground();
        }
    }
}
