// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Testing;
using static Tock.Kernel.Tests.Syscalls.SyscallBench;

namespace Tock.Kernel.Tests.Syscalls;

/// <summary>Subscribe swaps: success gives back the old function and word, failure the ones that were passed.</summary>
public sealed class SubscribeTests
{
    private const uint Invalid = 6;
    private const uint NoMemory = 9;
    private const uint NotSupported = 10;
    private const uint NoDevice = 11;
    private const uint UserData = 0xFEED_0001;

    private readonly SyscallBench _bench = new();

    private uint Function => _bench.Application.Function;

    [Fact]
    public void Subscribe_FirstTime_GivesBackNothingAndKeepsR3() =>
        Assert.Equal(new SyscallResult(130, 0, 0, UserData), Subscribe(Driver, 0, Function, UserData));

    [Fact]
    public void Subscribe_Again_GivesBackTheOldPairUnchanged()
    {
        Subscribe(Driver, 1, Function, UserData);
        Assert.Equal(new SyscallResult(130, Function, UserData, 5), Subscribe(Driver, 1, Function + 2, 5));
        Assert.Equal(new SyscallResult(130, Function + 2, 5, 6), Subscribe(Driver, 1, 0, 6));
        Assert.Equal(new SyscallResult(130, 0, 6, 7), Subscribe(Driver, 1, Function, 7));
    }

    [Fact]
    public void Subscribe_OtherSlotsAndDrivers_AreIndependent()
    {
        Subscribe(Driver, 0, Function, 1);
        Subscribe(Driver, 2, Function, 2);
        Subscribe(OtherDriver, 0, Function, 3);
        Assert.Equal(new SyscallResult(130, 0, 0, 9), Subscribe(Driver, 1, Function, 9));
        Assert.Equal(new SyscallResult(130, Function, 1, 9), Subscribe(Driver, 0, Function, 9));
        Assert.Equal(new SyscallResult(130, Function, 2, 9), Subscribe(Driver, 2, Function, 9));
        Assert.Equal(new SyscallResult(130, Function, 3, 9), Subscribe(OtherDriver, 0, Function, 9));
    }

    [Theory]
    [InlineData(NoDriver, 0u, NoDevice)]
    [InlineData(BareDriver, 0u, NotSupported)]
    [InlineData(Driver, 3u, NotSupported)]
    [InlineData(Driver, 32u, NotSupported)]
    [InlineData(Driver, 0x8000_0000u, NotSupported)]
    [InlineData(Driver, 0xFFFF_FFFFu, NotSupported)]
    [InlineData(OtherDriver, 1u, NotSupported)]
    public void Subscribe_WrongPlace_FailsWithWhatWasPassed(uint driver, uint slot, uint error)
    {
        Assert.Equal(new SyscallResult(2, error, Function, UserData), Subscribe(driver, slot, Function, UserData));
        Assert.Equal(new SyscallResult(2, error, 0, UserData), Subscribe(driver, slot, 0, UserData));
    }

    [Theory]
    [InlineData(1u)]
    [InlineData(0x2_0001u)]
    [InlineData(0x3_FFFFu)]
    [InlineData(0x4000_0001u)]
    [InlineData(0xE000_E001u)]
    [InlineData(0xFFFF_FFFFu)]
    public void Subscribe_FunctionThatIsNotItsCode_IsInvalidAndChangesNothing(uint function)
    {
        Subscribe(Driver, 0, Function, 1);
        Assert.Equal(new SyscallResult(2, Invalid, function, UserData), Subscribe(Driver, 0, function, UserData));
        Assert.Equal(new SyscallResult(130, Function, 1, 2), Subscribe(Driver, 0, Function, 2));
    }

    [Fact]
    public void Subscribe_EdgesOfItsFlash_AreTold()
    {
        uint start = _bench.Process.Binary.BinaryStart;
        uint end = _bench.Process.Binary.FlashEnd;
        Assert.Equal(130u, Subscribe(Driver, 0, start | 1, 0).Variant);
        Assert.Equal(130u, Subscribe(Driver, 0, (end - 2) | 1, 0).Variant);
        Assert.Equal(Invalid, Subscribe(Driver, 0, (start - 2) | 1, 0).Value1);
        Assert.Equal(Invalid, Subscribe(Driver, 0, end | 1, 0).Value1);
    }

    [Fact]
    public void Subscribe_KernelOwnedPartOfItsBlock_IsInvalid()
    {
        Assert.Equal(130u, Subscribe(Driver, 0, _bench.Ram | 1, 0).Variant);
        Assert.Equal(Invalid, Subscribe(Driver, 0, _bench.Process.AppBreak | 1, 0).Value1);
        Assert.Equal(Invalid, Subscribe(Driver, 0, (_bench.Process.Block.End - 16) | 1, 0).Value1);
    }

    [Fact]
    public void Subscribe_NoMemoryForTheGrant_FailsWithWhatWasPassed()
    {
        _bench.TakeAllMemory();
        Assert.Equal(new SyscallResult(2, NoMemory, Function, UserData), Subscribe(Driver, 0, Function, UserData));
        Assert.Equal(new SyscallResult(2, NoMemory, 0, UserData), Subscribe(Driver, 0, 0, UserData));
    }

    private SyscallResult Subscribe(uint driver, uint slot, uint function, uint userData) =>
        _bench.Call(SubscribeClass, driver, slot, function, userData);
}
