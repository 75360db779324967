// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Processes;
using Tock.Kernel.Testing;
using static Tock.Kernel.Tests.Syscalls.SyscallBench;

namespace Tock.Kernel.Tests.Syscalls;

/// <summary>Read-Write and Read-Only Allow: what may be shared, and what comes back.</summary>
public sealed class AllowTests
{
    private const uint Invalid = 6;
    private const uint NoMemory = 9;
    private const uint NotSupported = 10;
    private const uint NoDevice = 11;

    private readonly SyscallBench _bench = new();

    public AllowTests()
    {
        Assert.Equal(129u, _bench.Memop(1, 1000).Variant);
    }

    private uint Break => _bench.Process.AppBreak;

    [Theory]
    [InlineData(ReadWriteAllowClass)]
    [InlineData(ReadOnlyAllowClass)]
    public void Allow_Swaps_GiveBackWhatWasThereAndKeepR3(uint allow)
    {
        uint buffer = _bench.Ram + 100;
        Assert.Equal(new SyscallResult(130, 0, 0, 40), _bench.Call(allow, Driver, 1, buffer, 40));
        Assert.Equal(new SyscallResult(130, buffer, 40, 50), _bench.Call(allow, Driver, 1, buffer + 1, 50));
        Assert.Equal(new SyscallResult(130, 0, 0, 60), _bench.Call(allow, Driver, 0, buffer, 60));
        Assert.Equal(new SyscallResult(130, buffer + 1, 50, 0), _bench.Call(allow, Driver, 1, 0, 0));
        Assert.Equal(new SyscallResult(130, 0, 0, 0), _bench.Call(allow, Driver, 1, 0, 0));
    }

    [Fact]
    public void Allow_ReadOnlyAndReadWriteSlots_AreIndependent()
    {
        _bench.Call(ReadWriteAllowClass, Driver, 0, _bench.Ram, 8);
        Assert.Equal(new SyscallResult(130, 0, 0, 9), _bench.Call(ReadOnlyAllowClass, Driver, 0, _bench.Ram, 9));
    }

    [Theory]
    [InlineData(ReadWriteAllowClass)]
    [InlineData(ReadOnlyAllowClass)]
    public void Allow_LengthZero_TakesAnyAddressAndGivesItBack(uint allow)
    {
        foreach (uint address in (uint[])[0, 1, 0x4000_0000, Break, _bench.Process.Block.End, 0xFFFF_FFFF])
        {
            Assert.Equal(130u, _bench.Call(allow, Driver, 0, address, 0).Variant);
            Assert.Equal(new SyscallResult(130, address, 0, 0), _bench.Call(allow, Driver, 0, address, 0));
        }
    }

    [Theory]
    [InlineData(ReadWriteAllowClass)]
    [InlineData(ReadOnlyAllowClass)]
    public void Allow_OutsideItsMemory_IsInvalidAndChangesNothing(uint allow)
    {
        uint start = _bench.Ram;
        uint end = Break;
        _bench.Call(allow, Driver, 0, start, 4);
        foreach ((uint address, uint length) in ((uint, uint)[])
        [
            (start - 1, 1), (start - 1, 2), (start - 4, 8), (end, 1), (end - 1, 2), (start, end - start + 1),
            (0, 1), (0, 0xFFFF_FFFF), (0xFFFF_FFFF, 1), (0xFFFF_FFFF, 2), (0xFFFF_FFFF, 0xFFFF_FFFF), (0xFFFF_FFF0, 0x20),
            (start, 0xFFFF_FFFF), (start, 0u - start), (start, 0x8000_0000), (end - 1, 0xFFFF_FFFF), (start + 8, 0xFFFF_FFF8),
            (_bench.Process.Block.End - 8, 4), (_bench.Process.KernelMemoryBreak, 4), (0x4000_0000, 4), (0xE000_E000, 4),
            (_bench.Process.Binary.FlashStart, 4), (_bench.Process.Binary.BinaryStart - 1, 2),
            (_bench.Process.Binary.FlashEnd, 1), (_bench.Process.Binary.FlashEnd - 1, 2),
        ])
        {
            Assert.Equal(new SyscallResult(2, Invalid, address, length), _bench.Call(allow, Driver, 0, address, length));
        }

        Assert.Equal(new SyscallResult(130, start, 4, 0), _bench.Call(allow, Driver, 0, 0, 0));
    }

    [Theory]
    [InlineData(ReadWriteAllowClass)]
    [InlineData(ReadOnlyAllowClass)]
    public void Allow_WholeMemoryAndLastByte_AreShared(uint allow)
    {
        Assert.Equal(130u, _bench.Call(allow, Driver, 0, _bench.Ram, Break - _bench.Ram).Variant);
        Assert.Equal(130u, _bench.Call(allow, Driver, 0, Break - 1, 1).Variant);
    }

    [Fact]
    public void Allow_ItsFlash_IsSharedReadOnlyAndNotReadWrite()
    {
        uint start = _bench.Process.Binary.BinaryStart;
        uint length = _bench.Process.Binary.FlashEnd - start;
        Assert.Equal(130u, _bench.Call(ReadOnlyAllowClass, Driver, 0, start, length).Variant);
        Assert.Equal(
            new SyscallResult(2, Invalid, start, length), _bench.Call(ReadWriteAllowClass, Driver, 0, start, length));
    }

    [Theory]
    [InlineData(NoDriver, 0u, NoDevice)]
    [InlineData(BareDriver, 0u, NotSupported)]
    [InlineData(OtherDriver, 0u, NotSupported)]
    [InlineData(Driver, 2u, NotSupported)]
    [InlineData(Driver, 0x2000_0000u, NotSupported)]
    [InlineData(Driver, 0xFFFF_FFFFu, NotSupported)]
    public void Allow_WrongPlace_FailsWithWhatWasPassed(uint driver, uint slot, uint error)
    {
        foreach (uint allow in (uint[])[ReadWriteAllowClass, ReadOnlyAllowClass])
        {
            Assert.Equal(
                new SyscallResult(2, error, _bench.Ram, 8), _bench.Call(allow, driver, slot, _bench.Ram, 8));
            Assert.Equal(new SyscallResult(2, error, 0, 0), _bench.Call(allow, driver, slot, 0, 0));
        }
    }

    [Fact]
    public void Allow_NoMemoryForTheGrant_FailsWithWhatWasPassed()
    {
        _bench.TakeAllMemory();
        Assert.Equal(
            new SyscallResult(2, NoMemory, _bench.Ram, 8), _bench.Call(ReadWriteAllowClass, Driver, 0, _bench.Ram, 8));
    }

    [Theory]
    [InlineData(ReadWriteAllowClass)]
    [InlineData(ReadOnlyAllowClass)]
    public void Allow_Shared_TheBreakCannotGoBelowTheBuffer(uint allow)
    {
        uint end = _bench.Ram + 300;
        _bench.Call(allow, Driver, 0, _bench.Ram + 200, 100);
        Assert.Equal(new SyscallResult(0, NoMemory, 0x2222, 0x3333), _bench.Memop(0, end - 1));
        Assert.Equal(128u, _bench.Memop(0, end).Variant);
    }

    [Theory]
    [InlineData(OtherDriver, 0u)]
    [InlineData(Driver, 2u)]
    public void Allow_Refused_DoesNotHoldTheBreak(uint driver, uint slot)
    {
        Assert.Equal(NotSupported, _bench.Call(ReadWriteAllowClass, driver, slot, _bench.Ram + 200, 100).Value1);
        Assert.Equal(128u, _bench.Memop(0, _bench.Ram + 64).Variant);
    }

    [Fact]
    public void Allow_FlashOrEmpty_DoesNotHoldTheBreak()
    {
        _bench.Call(ReadOnlyAllowClass, Driver, 0, _bench.Process.Binary.BinaryStart, 16);
        _bench.Call(ReadWriteAllowClass, Driver, 0, Break, 0);
        Assert.Equal(128u, _bench.Memop(0, _bench.Ram).Variant);
    }

    [Fact]
    public void Slices_OfABuffer_ReadAndWriteItAndNothingBeside()
    {
        uint buffer = _bench.Ram + 200;
        SimulatedMemory.Bytes(buffer - 8, 32).Fill(0x55);
        _bench.Call(ReadWriteAllowClass, Driver, 1, buffer, 10);
        _bench.Call(ReadOnlyAllowClass, Driver, 1, buffer, 10);
        Assert.True(_bench.Grant.TryOpen(_bench.Process.Id, out ProcessContext process));

        Assert.Equal(10u, process.ReadWriteBuffer(_bench.Grant, 1).Length);
        Assert.Equal(10u, process.ReadWriteBuffer(_bench.Grant, 1).CopyFrom("0123456789abcdef"u8));
        Assert.Equal(3u, process.ReadWriteBuffer(_bench.Grant, 1).CopyFrom("xyz"u8, offset: 4));
        Assert.Equal(1u, process.ReadWriteBuffer(_bench.Grant, 1).CopyFrom("END"u8, offset: 9));
        Assert.Equal(0u, process.ReadWriteBuffer(_bench.Grant, 1).CopyFrom("!"u8, offset: 10));
        Assert.Equal(0u, process.ReadWriteBuffer(_bench.Grant, 1).CopyFrom("!"u8, offset: 0xFFFF_FFFF));
        Assert.Equal("UUUUUUUU0123xyz78EUUUUUU", SimulatedProcess.Text(buffer - 8, 24));

        byte[] copy = new byte[4];
        Assert.Equal(4u, process.ReadOnlyBuffer(_bench.Grant, 1).CopyTo(copy, offset: 4));
        Assert.Equal("xyz7"u8, copy);
        Assert.Equal(2u, process.ReadOnlyBuffer(_bench.Grant, 1).CopyTo(copy, offset: 8));
        Assert.Equal(0u, process.ReadOnlyBuffer(_bench.Grant, 1).CopyTo(copy, offset: 10));
        Assert.Equal(0u, process.ReadOnlyBuffer(_bench.Grant, 1).CopyTo(copy, offset: 0xFFFF_FFFF));
        Assert.Equal(10u, process.ReadOnlyBuffer(_bench.Grant, 1).CopyTo(new byte[100]));
    }

    [Fact]
    public void Slices_OfNothing_AreEmpty()
    {
        Assert.True(_bench.Grant.TryOpen(_bench.Process.Id, out ProcessContext process));
        Assert.Equal(0u, process.ReadWriteBuffer(_bench.Grant, 0).Length);
        _bench.Call(ReadWriteAllowClass, Driver, 0, 0xFFFF_FFFF, 0);
        Assert.Equal(0u, process.ReadWriteBuffer(_bench.Grant, 0).CopyFrom("x"u8));
        Assert.Equal(0u, process.ReadOnlyBuffer(_bench.Grant, 0).Length);
        Assert.Equal(0u, process.ReadWriteBuffer(_bench.Grant, 2).Length);
        Assert.Equal(0u, process.ReadOnlyBuffer(_bench.Grant, 0xFFFF_FFFF).Length);
    }
}
