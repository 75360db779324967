// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Grants;
using Tock.Kernel.Testing;
using Tock.Kernel.Tests.Device;
using Tock.Kernel.Tests.Loading;
using static Tock.Kernel.Tests.Syscalls.SyscallBench;

namespace Tock.Kernel.Tests.Syscalls;

/// <summary>Permissions in an application's header: what is not listed is as if it were not there, in each class's own shape.</summary>
public sealed class PermissionTests
{
    private const uint NoDevice = 11;
    private const uint UserspaceReadableAllowClass = 7;
    private readonly SimulatedKernel _kernel = new();

    public PermissionTests()
    {
        Grant<uint> grant = new(_kernel.Processes, upcalls: 1, readOnlyBuffers: 1, readWriteBuffers: 1);
        Grant<uint> other = new(_kernel.Processes, upcalls: 1, readOnlyBuffers: 1, readWriteBuffers: 1);
        _kernel.Drivers.Add(new ScriptedDriver(Driver, grant));
        _kernel.Drivers.Add(new ScriptedDriver(OtherDriver, other));
    }

    [Theory]
    [InlineData(0u, true)]
    [InlineData(1u, false)]
    [InlineData(33u, true)]
    [InlineData(63u, false)]
    [InlineData(64u, false)]
    [InlineData(65u, true)]
    [InlineData(128u, false)]
    [InlineData(0xFFFF_FFC0u, false)]
    public void Command_OfAListedDriver_OnlyListedOnes(uint command, bool permitted)
    {
        // Commands 0 and 33 in the first mask, 65 in the second.
        SimulatedProcess process = Start((Driver, 0, 1, 2), (Driver, 1, 2, 0));
        SyscallResult result = process.Call(CommandClass, Driver, command, 7, 8);
        Assert.Equal(permitted, result.Variant != 0 || result.Value1 != NoDevice);
    }

    [Theory]
    [InlineData(SubscribeClass)]
    [InlineData(ReadWriteAllowClass)]
    [InlineData(ReadOnlyAllowClass)]
    [InlineData(UserspaceReadableAllowClass)]
    public void OtherClasses_DriverNotListed_NoDeviceWithWhatWasPassed(uint syscallClass)
    {
        SimulatedProcess process = Start((Driver, 0, 1, 0));
        Assert.Equal(new SyscallResult(2, NoDevice, 0, 5), process.Call(syscallClass, OtherDriver, 0, 0, 5));
    }

    [Theory]
    [InlineData(SubscribeClass)]
    [InlineData(ReadWriteAllowClass)]
    [InlineData(ReadOnlyAllowClass)]
    public void OtherClasses_DriverListedWithoutAnyCommand_Pass(uint syscallClass)
    {
        SimulatedProcess process = Start((Driver, 0, 0, 0));
        Assert.Equal(130u, process.Call(syscallClass, Driver, 0, 0, 0).Variant);
    }

    [Fact]
    public void Command_DriverNotListed_NoDeviceInTheShapeOfACommand()
    {
        SimulatedProcess process = Start((Driver, 0, 1, 0));
        Assert.Equal(new SyscallResult(0, NoDevice, 7, 8), process.Call(CommandClass, OtherDriver, 0, 7, 8));
    }

    [Fact]
    public void EmptyList_PermitsNothingButWhatHasNoDriver()
    {
        SimulatedProcess process = Start();
        Assert.Equal(NoDevice, process.Call(CommandClass, Driver, 0).Value1);
        Assert.Equal(2u, process.Call(SubscribeClass, Driver, 0).Variant);
        Assert.Equal(129u, process.Call(MemopClass, 2).Variant);
    }

    [Fact]
    public void NoList_PermitsEverything()
    {
        SimulatedProcess process = _kernel.StartImages(TbfImage.Valid().ToArray())[0];
        Assert.Equal(130u, process.Call(SubscribeClass, OtherDriver, 0).Variant);
        Assert.NotEqual(NoDevice, process.Call(CommandClass, Driver, 77).Value1);
    }

    private SimulatedProcess Start(params (uint Driver, uint Offset, uint Low, uint High)[] entries)
    {
        byte[] list = [(byte)entries.Length, 0, .. entries.SelectMany(e => TbfImage.Words(e.Driver, e.Offset, e.Low, e.High))];
        return _kernel.StartImages(TbfImage.Valid().Element(6, list).ToArray())[0];
    }
}
