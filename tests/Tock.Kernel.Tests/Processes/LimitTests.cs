// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Grants;
using Tock.Kernel.Processes;
using Tock.Kernel.Syscalls;
using Tock.Kernel.Testing;
using Tock.Kernel.Tests.Device;

namespace Tock.Kernel.Tests.Processes;

/// <summary>A board that asks for more than a table holds does not boot; nothing is silently wrong later.</summary>
public sealed class LimitTests
{
    private readonly SimulatedKernel _kernel = new();

    [Theory]
    [InlineData(33u)]
    [InlineData(0xFFFF_FFFFu)]
    public void Grant_MoreUpcallsThanLatchBits_FailsAtBoot(uint upcalls) =>
        Assert.ThrowsAny<Exception>(() => new Grant<uint>(_kernel.Processes, upcalls));

    [Fact]
    public void Grant_32Upcalls_AllWork()
    {
        Grant<uint> grant = new(_kernel.Processes, upcalls: 32);
        _kernel.Drivers.Add(new ScriptedDriver(1, grant));
        SimulatedProcess process = _kernel.Start("one")[0];
        process.Subscribe(1, 31, userData: 7);
        Assert.True(grant.TryOpen(process.Process.Id, out ProcessContext context));
        context.ScheduleUpcall(grant, 31, 1, 2, 3);
        Assert.Equal(7u, process.YieldForUpcall()?.UserData);
    }

    [Fact]
    public void Grant_AfterAProcessWasLoaded_FailsAtBoot()
    {
        _kernel.Start("one");
        Assert.ThrowsAny<Exception>(() => new Grant<uint>(_kernel.Processes));
    }

    [Fact]
    public void Grant_MoreThan256_FailsAtBoot()
    {
        for (int i = 0; i < 256; i++)
        {
            _ = new Grant<uint>(_kernel.Processes);
        }

        Assert.ThrowsAny<Exception>(() => new Grant<uint>(_kernel.Processes));
    }

    [Theory]
    [InlineData(0u)]
    [InlineData(33u)]
    public void ProcessTable_ImpossibleCapacity_FailsAtBoot(uint capacity) => Assert.ThrowsAny<Exception>(
        () => new ProcessTable(capacity, _kernel.Boundary, _kernel.MemoryProtection));

    [Theory]
    [InlineData(1u)]
    [InlineData(5u)]
    [InlineData(16u)]
    public void DriverTable_MoreThanItHolds_FailsAtBootAndTheTableStillAnswers(uint capacity)
    {
        DriverTable table = new(capacity);
        uint added = 0;
        Assert.ThrowsAny<Exception>(() =>
        {
            for (; added < 1000; added++)
            {
                table.Add(new ScriptedDriver(added, grant: null));
            }
        });
        Assert.True(added >= capacity, "less than was asked for");
        for (uint number = 0; number < 2000; number++)
        {
            Assert.Equal(number < added, table.Find(number) is not null);
        }
    }

    [Fact]
    public void DriverTable_SameNumberAgain_TakesNoPlace()
    {
        DriverTable table = new(1);
        for (int i = 0; i < 100; i++)
        {
            ScriptedDriver driver = new(9, grant: null);
            table.Add(driver);
            Assert.Same(driver, table.Find(9));
        }
    }
}
