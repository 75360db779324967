// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using Tock.Chips.Mps2;
using Tock.Kernel.Testing.Registers;
using Tock.Registers;
using Xunit;

namespace Tock.Capsules.Tests.Chips;

/// <summary>What the watchdog is told, in which order.</summary>
public sealed class CmsdkWatchdogTests
{
    private readonly Device _device = new();
    private readonly CmsdkWatchdog _watchdog;

    public CmsdkWatchdogTests() => _watchdog = new CmsdkWatchdog(new RegisterPage(_device), 50_000_000);

    [Fact]
    public void Setup_UnlocksItBeforeAnythingElse_AndLetsItRunFromAWholePeriod()
    {
        _watchdog.Setup();
        Assert.Equal(["c00 1acce551", "000 2faf080", "00c 1", "008 3"], _device.Writes);
    }

    [Fact]
    public void Tickle_BeginsThePeriodAnew()
    {
        _watchdog.Tickle();
        Assert.Equal(["00c 1"], _device.Writes);
    }

    [Fact]
    public void SuspendAndResume_StopIt_AndBeginANewPeriod()
    {
        _watchdog.Suspend();
        _watchdog.Resume();
        Assert.Equal(["008 0", "000 ffffffff", "000 2faf080", "00c 1", "008 3"], _device.Writes);
    }

    private sealed class Device : ISimulatedDevice
    {
        internal List<string> Writes { get; } = [];

        public uint Read(uint offset) => throw new InvalidOperationException("The watchdog is not read.");

        public void Write(uint offset, uint value) => Writes.Add($"{offset:x3} {value:x}");
    }
}
