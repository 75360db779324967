// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using System.Linq;
using Tock.Chips.Shared;
using Tock.Kernel;
using Tock.Kernel.DeferredCalls;
using Tock.Kernel.Hil.Spi;
using Tock.Kernel.Testing;
using Tock.Kernel.Testing.Devices;
using Tock.Registers;
using Xunit;

namespace Tock.Capsules.Tests.Chips;

/// <summary>The driver of the PL022 against one as the data sheet describes it, and one as emulators have it.</summary>
public sealed class Pl022SpiMasterTests : ISpiClient
{
    private const uint Clock = 12_500_000;
    private const uint Control0 = 0x000;
    private const uint Prescale = 0x010;

    private readonly SimulatedPl022 _device = new();
    private readonly DeferredCallQueue _deferredCalls = new SimulatedKernel().DeferredCalls;
    private readonly List<uint> _done = [];
    private readonly Pl022SpiMaster _master;

    public Pl022SpiMasterTests()
    {
        _master = new Pl022SpiMaster(new RegisterPage(_device), Clock, _deferredCalls);
        _master.SetSpiClient(this);
    }

    /// <inheritdoc/>
    void ISpiClient.TransferDone(byte[] write, byte[]? read, Result result)
    {
        Assert.True(result.IsOk);
        _done.Add((uint)write.Length);
    }

    [Theory]
    [InlineData(6_250_000u, 2u)]
    [InlineData(20_000_000u, 2u)]
    [InlineData(4_000_000u, 4u)]
    [InlineData(3_000_000u, 6u)]
    [InlineData(400_000u, 32u)]
    [InlineData(12_000u, 1044u)]
    [InlineData(200u, 62_500u)]
    [InlineData(1u, 65_024u)]
    [InlineData(0u, 65_024u)]
    public void Configure_RunsTheBusAsFastAsItMayAndNoFaster(uint frequency, uint divisor)
    {
        _master.Configure(frequency, SpiMode.Mode0);
        uint made = _device.Settings[Prescale] * ((_device.Settings[Control0] >> 8) + 1);
        Assert.Equal(0u, _device.Settings[Prescale] % 2);
        Assert.InRange(_device.Settings[Control0] >> 8, 0u, 255u);
        Assert.True(made >= divisor, $"divided by {made}");
        Assert.True(made <= divisor + (divisor / 50) + 1, $"divided by {made}");
    }

    [Theory]
    [InlineData(SpiMode.Mode0, 0x07u)]
    [InlineData(SpiMode.Mode1, 0x87u)]
    [InlineData(SpiMode.Mode2, 0x47u)]
    [InlineData(SpiMode.Mode3, 0xC7u)]
    public void Configure_SetsPolarityAndPhase(SpiMode mode, uint control)
    {
        _master.Configure(1_000_000, mode);
        Assert.Equal(control, _device.Settings[Control0] & 0xFF);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Transfer_SendsEachByteAndStoresEachAnswer(bool isEmulated)
    {
        _device.IsEmulated = isEmulated;
        foreach (uint length in (uint[])[1, 2, 3, 4, 5, 7, 8, 9, 11, 12, 16, 17, 64, 100])
        {
            byte[] bytes = [.. Enumerable.Range(0, (int)length).Select(index => (byte)(index + length))];
            byte[] answers = new byte[length];
            _device.Sent.Clear();
            Assert.True(_master.Transfer(bytes, answers, length).IsOk);
            Assert.DoesNotContain(length, _done);
            Run();
            Assert.Equal(length, _done[^1]);
            Assert.Equal(bytes, _device.Sent);
            Assert.Equal(bytes.Select(value => (byte)~value), answers);
        }

        Assert.Equal(0, _device.Overruns);
        Assert.Equal(14, _done.Count);
    }

    [Fact]
    public void Transfer_WhoseInterruptComesLate_LosesNothing()
    {
        byte[] bytes = [.. Enumerable.Range(0, 40).Select(index => (byte)index)];
        byte[] answers = new byte[40];
        _master.Transfer(bytes, answers, 40);
        for (int round = 0; round < 20; round++)
        {
            while (_device.Step())
            {
            }

            _master.ServiceInterrupt();
        }

        Assert.Equal(0, _device.Overruns);
        Assert.Equal(bytes.Select(value => (byte)~value), answers);
        Assert.Equal([40u], _done);
    }

    [Fact]
    public void Interrupt_WithoutATransfer_DoesNothing()
    {
        _master.ServiceInterrupt();
        _master.DeferredCallFired();
        Assert.Empty(_done);
    }

    private void Run()
    {
        for (bool changes = true; changes;)
        {
            changes = _device.Step();
            if (_device.Interrupt)
            {
                _master.ServiceInterrupt();
                changes = true;
            }

            if (_deferredCalls.HasPending)
            {
                _deferredCalls.ServicePrompt();
                changes = true;
            }
        }
    }
}
