// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Capsules.Displays;
using Tock.Capsules.Virtualizers;
using Tock.Kernel;
using Tock.Kernel.Hil.Spi;
using Tock.Kernel.Testing;
using Tock.Kernel.Testing.Devices;
using Xunit;

namespace Tock.Capsules.Tests.Displays;

/// <summary>A display on its bus, both drivers over it, and three processes that use them by real system calls.</summary>
internal sealed class DisplayBench
{
    private const uint UserData = 5;

    private readonly SimulatedProcess[] _processes;

    internal DisplayBench()
    {
        FakeGpioPin chipSelect = new();
        FakeGpioPin dataPin = new();
        Display = new SimulatedSsd0323(chipSelect, dataPin);
        Bus.Devices.Add(Display);
        SpiBus = new MuxSpi(Bus);
        Screen = new Ssd0323(new VirtualMuxSpi(SpiBus, chipSelect, SpiMode.Mode0, 4_000_000), dataPin, Supply);
        MuxScreen mux = new(Screen);
        SimulatedKernel kernel = new();
        kernel.Drivers.Add(new ScreenDriver(kernel.Processes, new VirtualMuxScreen(mux)));
        kernel.Drivers.Add(new TextScreenDriver(kernel.Processes, new VirtualMuxScreen(mux)));
        _processes = kernel.StartWithMemory(12_000, "one", "two", "three");
        foreach (SimulatedProcess process in _processes)
        {
            process.Subscribe(ScreenDriver.DriverNumber, 0, UserData);
            process.Subscribe(TextScreenDriver.DriverNumber, 0, UserData);
        }
    }

    internal FakeSpiMaster Bus { get; } = new();

    internal MuxSpi SpiBus { get; }

    internal SimulatedSsd0323 Display { get; }

    internal Ssd0323 Screen { get; }

    internal FakeGpioPin Supply { get; } = new();

    internal SimulatedProcess One => _processes[0];

    internal SimulatedProcess Two => _processes[1];

    internal SimulatedProcess Three => _processes[2];

    /// <summary>Lends a driver a buffer with these bytes.</summary>
    internal static void Lend(SimulatedProcess process, uint driver, ReadOnlySpan<byte> bytes) =>
        Assert.Equal(SyscallResult.SuccessU32U32, process.AllowReadOnly(driver, 0, process.Allocate(bytes), (uint)bytes.Length).Variant);

    internal static void Succeeds(SimulatedProcess process, uint driver, uint command, uint argument0 = 0, uint argument1 = 0) =>
        Assert.Equal(SyscallResult.Success, process.Command(driver, command, argument0, argument1).Variant);

    internal static void Fails(ErrorCode error, SimulatedProcess process, uint driver, uint command, uint argument0 = 0, uint argument1 = 0)
    {
        SyscallResult result = process.Command(driver, command, argument0, argument1);
        Assert.Equal((SyscallResult.Failure, (uint)error), (result.Variant, result.Value1));
    }

    internal static void Hears(SimulatedProcess process, uint argument0, uint argument1 = 0, uint argument2 = 0)
    {
        DeliveredUpcall? upcall = process.NextUpcall();
        Assert.NotNull(upcall);
        Assert.Equal(
            (argument0, argument1, argument2, UserData),
            (upcall.Value.Argument0, upcall.Value.Argument1, upcall.Value.Argument2, upcall.Value.UserData));
    }

    /// <summary>Asks for something, lets the display do it, and expects success.</summary>
    internal void Does(SimulatedProcess process, uint driver, uint command, uint argument0 = 0, uint argument1 = 0)
    {
        Succeeds(process, driver, command, argument0, argument1);
        Bus.Drain();
        Hears(process, 0);
    }
}
