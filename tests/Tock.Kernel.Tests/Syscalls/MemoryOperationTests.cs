// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Arch.CortexM;
using Tock.Kernel.Testing;
using Tock.Kernel.Tests.Device;
using Tock.Kernel.Tests.Loading;
using Tock.Kernel.Tests.Protection;
using static Tock.Kernel.Tests.Syscalls.SyscallBench;

namespace Tock.Kernel.Tests.Syscalls;

/// <summary>Memop: the break and what it uncovers, and the questions about memory.</summary>
public sealed class MemoryOperationTests
{
    private const uint R2 = 0x2222;
    private const uint R3 = 0x3333;

    private static readonly SyscallResult s_noMemory = new(0, 9, R2, R3);

    private readonly SyscallBench _bench = new();

    [Fact]
    public void Start_Break_IsTheLeastThePortNeeds() => Assert.Equal(_bench.Ram + 32, _bench.Process.AppBreak);

    [Fact]
    public void Break_Inside_SucceedsAndChangesOnlyR0()
    {
        uint target = _bench.Ram + 777;
        Assert.Equal(new SyscallResult(128, target, R2, R3), _bench.Memop(0, target));
        Assert.Equal(target, _bench.Process.AppBreak);
        Assert.Equal(new SyscallResult(129, target, R2, R3), _bench.Memop(1, 0));
    }

    [Fact]
    public void MoveBreak_UpAndDown_GivesTheOldBreak()
    {
        uint first = _bench.Process.AppBreak;
        Assert.Equal(new SyscallResult(129, first, R2, R3), _bench.Memop(1, 100));
        Assert.Equal(new SyscallResult(129, first + 100, R2, R3), _bench.Memop(1, unchecked((uint)-60)));
        Assert.Equal(first + 40, _bench.Process.AppBreak);
    }

    [Fact]
    public void Break_OutsideItsMemory_FailsAndChangesNothing()
    {
        uint before = _bench.Process.AppBreak;
        foreach (uint target in (uint[])
        [
            0, 1, _bench.Ram - 1, _bench.Process.KernelMemoryBreak + 1, _bench.Process.Block.End - 1, _bench.Process.Block.End,
            _bench.Process.Block.End + 1, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFF,
        ])
        {
            Assert.Equal(s_noMemory, _bench.Memop(0, target));
            Assert.Equal(before, _bench.Process.AppBreak);
        }
    }

    [Fact]
    public void MoveBreak_OutsideItsMemory_FailsAndChangesNothing()
    {
        uint before = _bench.Process.AppBreak;
        foreach (uint delta in (uint[])
        [
            0x7FFF_FFFF, 0x8000_0000, 0x8000_0001, 0u - before, 0u - before - 1, 0xFFFF_FFFF - before,
            _bench.Process.Block.End - before, _bench.Process.KernelMemoryBreak - before + 1, unchecked((uint)-33), 0xF000_0000,
        ])
        {
            Assert.Equal(s_noMemory, _bench.Memop(1, delta));
            Assert.Equal(before, _bench.Process.AppBreak);
        }
    }

    [Fact]
    public void Break_NewMemory_IsZeroEachTimeItIsUncovered()
    {
        uint start = _bench.Process.AppBreak;
        for (int round = 0; round < 3; round++)
        {
            Assert.Equal(129u, _bench.Memop(1, 1500).Variant);
            Assert.All(SimulatedMemory.Bytes(start, 1500).ToArray(), value => Assert.Equal(0, value));
            SimulatedMemory.Bytes(start, 1500).Fill(0xEE);
            Assert.Equal(129u, _bench.Memop(1, unchecked((uint)-1500)).Variant);
        }
    }

    [Fact]
    public void Break_Moved_LeavesWhatIsBelowAlone()
    {
        _bench.Memop(1, 100);
        SimulatedMemory.Bytes(_bench.Ram, 132).Fill(0x77);
        _bench.Memop(1, 500);
        Assert.All(SimulatedMemory.Bytes(_bench.Ram, 132).ToArray(), value => Assert.Equal(0x77, value));
    }

    [Fact]
    public void Break_AllTheMemoryItAskedFor_CanBeHad()
    {
        Assert.Equal(128u, _bench.Memop(0, _bench.Ram + 4096).Variant);
        Assert.True(_bench.Process.KernelMemoryBreak >= _bench.Ram + 4096);
    }

    [Fact]
    public void Questions_AboutMemory_AreAnswered()
    {
        Assert.Equal(new SyscallResult(129, _bench.Process.Block.Start, R2, R3), _bench.Memop(2));
        Assert.Equal(new SyscallResult(129, _bench.Process.Block.End, R2, R3), _bench.Memop(3));
        Assert.Equal(new SyscallResult(129, SimulatedMemory.FlashStart, R2, R3), _bench.Memop(4));
        Assert.Equal(new SyscallResult(129, SimulatedMemory.FlashStart + ApplicationImage.Size, R2, R3), _bench.Memop(5));
        uint before = _bench.Memop(6).Value1;
        Assert.True(before > _bench.Process.AppBreak && before < _bench.Process.Block.End);
        _bench.Call(SubscribeClass, Driver, 0, 0, 0);
        Assert.True(_bench.Memop(6).Value1 < before, "a grant was allocated");
    }

    [Fact]
    public void WriteableFlashRegions_None_AreAnsweredAsAbsent()
    {
        Assert.Equal(new SyscallResult(129, 0, R2, R3), _bench.Memop(7));
        Assert.Equal(new SyscallResult(0, 1, R2, R3), _bench.Memop(8, 0));
        Assert.Equal(new SyscallResult(0, 1, R2, R3), _bench.Memop(9, 0xFFFF_FFFF));
    }

    [Fact]
    public void WriteableFlashRegions_Two_AreAnsweredAsAddresses()
    {
        SimulatedKernel kernel = new();
        SimulatedProcess process = kernel.StartImages(
            new TbfImage().Main().KernelVersion().WriteableFlashRegions(256, 64, 384, 128).ToArray())[0];
        Assert.Equal(new SyscallResult(129, 2, 0, 0), process.Call(MemopClass, 7));
        Assert.Equal(SimulatedMemory.FlashStart + 256, process.Call(MemopClass, 8, 0).Value1);
        Assert.Equal(SimulatedMemory.FlashStart + 320, process.Call(MemopClass, 9, 0).Value1);
        Assert.Equal(SimulatedMemory.FlashStart + 384, process.Call(MemopClass, 8, 1).Value1);
        Assert.Equal(SimulatedMemory.FlashStart + 512, process.Call(MemopClass, 9, 1).Value1);
        Assert.Equal(new SyscallResult(0, 1, 0, 0), process.Call(MemopClass, 8, 2));
    }

    [Theory]
    [InlineData(10u)]
    [InlineData(11u)]
    public void DebugHints_AnyAddress_Succeed(uint operation) =>
        Assert.Equal(new SyscallResult(128, 0xFFFF_FFFF, R2, R3), _bench.Memop(operation, 0xFFFF_FFFF));

    [Theory]
    [InlineData(12u)]
    [InlineData(0x8000_0000u)]
    [InlineData(0xFFFF_FFFFu)]
    public void UnknownOperation_IsNotSupported(uint operation) =>
        Assert.Equal(new SyscallResult(0, 10, R2, R3), _bench.Memop(operation, 1));

    [Theory]
    [InlineData(1, 2000u)]
    [InlineData(2, 5000u)]
    [InlineData(3, 20000u)]
    public void Break_AnythingAccepted_NeverShowsKernelOwnedMemory(int seed, uint minimumRam)
    {
        SyscallBench bench = new(minimumRam, new MemoryProtectionUnit(new CoreRegisters().Page));
        Random random = new(seed);
        int accepted = 0;
        for (int round = 0; round < 400; round++)
        {
            switch (random.Next(12))
            {
                case 0:
                    bench.Call(SubscribeClass, Driver, 0, 0, 0);
                    break;
                case 1:
                    bench.Call(SubscribeClass, OtherDriver, 0, 0, 0);
                    break;
                default:
                    uint target = bench.Ram - 64 + (uint)random.Next((int)(bench.Process.Block.End - bench.Ram) + 128);
                    bool fits = target >= bench.Ram && target < bench.Process.Block.End
                        && CeilingOf(target, bench.Process.Block.Granule) <= bench.Process.KernelMemoryBreak;
                    bool done = bench.Memop(0, target).Variant == 128;
                    Assert.Equal(fits, done);
                    accepted += done ? 1 : 0;
                    break;
            }

            RegionImage image = RegionImage.At(bench.Process.MemoryProtectionImage);
            for (uint address = SimulatedMemory.RamStart; address < SimulatedMemory.RamEnd; address += 32)
            {
                bool reachable = image.Unprivileged(address) != Access.None;
                Assert.False(reachable && (address < bench.Ram || address + 32 > bench.Process.KernelMemoryBreak));
                Assert.True(reachable || address < bench.Ram || address >= bench.Process.AppBreak);
            }
        }

        Assert.InRange(accepted, 50, 390);
    }

    [Fact]
    public void Break_RoundedUpByTheFence_ShowsNoStaleBytes()
    {
        SyscallBench bench = new(20000, new MemoryProtectionUnit(new CoreRegisters().Page));
        bench.Memop(0, bench.Ram + 5000);
        uint end = CeilingOf(bench.Process.AppBreak, bench.Process.Block.Granule);
        Assert.True(end > bench.Process.AppBreak);
        Assert.All(
            SimulatedMemory.Bytes(bench.Process.AppBreak, end - bench.Process.AppBreak).ToArray(),
            value => Assert.Equal(0, value));
    }

    private static uint CeilingOf(uint value, uint unit) => (value + unit - 1) / unit * unit;
}
