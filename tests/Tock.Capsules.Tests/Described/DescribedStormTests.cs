// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.IO;
using System.Linq;
using Tock.Abi;
using Tock.Kernel;
using Tock.Kernel.Processes;
using Tock.Kernel.Testing;
using Xunit;

namespace Tock.Capsules.Tests.Described;

/// <summary>
/// Every driver under calls that make no sense: any command with any arguments, buffers that are missing, too short, elsewhere, or taken away
/// half-way, upcalls that nobody subscribed, and a process that dies in the middle of an operation.
/// </summary>
public sealed class DescribedStormTests
{
    private const int Calls = 6000;
    private const int RoomLength = 256;
    private const byte Untouched = 0xC5;

    private static readonly AbiDescription s_abi = AbiDescription.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "tock.json")));

    public static TheoryData<string, int> Storms
    {
        get
        {
            TheoryData<string, int> data = [];
            foreach (AbiDriver driver in s_abi.Drivers)
            {
                for (int seed = 1; seed <= 3; seed++)
                {
                    data.Add(driver.Name, seed);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Storms))]
    public void Storm_IsAnsweredByErrors_AndHarmsNobodyElse(string driverName, int seed)
    {
        AbiDriver driver = s_abi.Drivers.Single(entry => entry.Name == driverName);
        Random random = new(seed);
        DescribedBench bench = new(driverName);
        uint room = bench.Caller.Allocate(new byte[RoomLength]);
        uint[] fences = [bench.Caller.Allocate(Fence()), bench.Peer.Allocate(Fence())];
        uint peersRoom = bench.Peer.Allocate(new byte[RoomLength]);
        for (int call = 0; call < Calls; call++)
        {
            // The caller dies two thirds through, at whatever it is doing then.
            bool callerIsDead = call > Calls * 2 / 3;
            if (callerIsDead && bench.Caller.Process.State == ProcessState.Running)
            {
                bench.Caller.Exit();
            }

            bool isPeer = callerIsDead || random.Next(3) == 0;
            SimulatedProcess process = isPeer ? bench.Peer : bench.Caller;
            if (process.Process.State == ProcessState.Running)
            {
                CallOnce(process, driver, random, isPeer ? peersRoom : room);
            }
            else
            {
                Assert.NotEqual(ProcessState.Faulted, process.Process.State);
            }

            if (random.Next(2) == 0)
            {
                bench.Step();
            }
        }

        for (int steps = 0; bench.Step(); steps++)
        {
            Assert.True(steps < 100_000, "the driver never comes to rest");
        }

        Assert.All(fences, fence => Assert.Equal(Fence(), SimulatedMemory.Bytes(fence, RoomLength).ToArray()));

        // Whoever lives is still served.
        if (bench.Peer.Process.State == ProcessState.Running)
        {
            Assert.True(bench.Peer.Command(driver.Number, driver.Commands[0].Number).Variant is >= SyscallResult.Success);
        }
    }

    private static byte[] Fence() => [.. Enumerable.Repeat(Untouched, RoomLength)];

    private static void CallOnce(SimulatedProcess process, AbiDriver driver, Random random, uint room)
    {
        switch (random.Next(10))
        {
            case 0:
                AssertAnswer(process.Call(1, driver.Number, Slot(random), random.Next(3) == 0 ? 0 : process.Function, 1), 2);
                break;
            case 1 or 2 or 3:
                uint start = (uint)random.Next(RoomLength);
                (uint address, uint length) = random.Next(8) switch
                {
                    0 => (0u, 0u),
                    1 => (Any(random), Any(random)),
                    2 => (room + start, 0u),
                    _ => (room + start, (uint)random.Next(RoomLength - (int)start + 1)),
                };
                AssertAnswer(process.Call((uint)(random.Next(2) == 0 ? 3 : 4), driver.Number, Slot(random), address, length), 2);
                break;
            case 4:
                process.NextUpcall();
                break;
            default:
                uint command = random.Next(6) == 0 ? Any(random) : driver.Commands[random.Next(driver.Commands.Count)].Number;
                if (driver.Name == "ProcessInfo" && command == Kernel.Abi.ProcessInfoAbi.CommandControl)
                {
                    // It may end and restart processes, as it says.
                    break;
                }

                AssertAnswer(process.Command(driver.Number, command, Argument(random), Argument(random)), 0);
                break;
        }
    }

    /// <summary>Success of some form, or failure with an error that exists.</summary>
    private static void AssertAnswer(SyscallResult result, uint failure)
    {
        if (result.Variant < SyscallResult.Success)
        {
            Assert.True(result.Variant >= failure && result.Variant <= 3, $"variant {result.Variant}");
            Assert.True(Enum.IsDefined((ErrorCode)result.Value1), $"error {result.Value1}");
        }
        else
        {
            Assert.InRange(result.Variant, SyscallResult.Success, SyscallResult.Success + 5);
        }
    }

    private static uint Slot(Random random) => random.Next(10) == 0 ? Any(random) : (uint)random.Next(4);

    private static uint Argument(Random random) => random.Next(3) == 0 ? Any(random) : (uint)random.Next(300);

    private static uint Any(Random random) => random.Next(5) switch
    {
        0 => uint.MaxValue,
        1 => 1u << random.Next(32),
        2 => (1u << random.Next(32)) - 1,
        3 => 0x2000_0000u + (uint)random.Next(0x1_0000),
        _ => (uint)random.NextInt64(0x1_0000_0000),
    };
}
