// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Tock.Abi;
using Tock.Kernel;
using Tock.Kernel.Testing;
using Xunit;

namespace Tock.Capsules.Tests.Described;

/// <summary>The drivers do what abi/tock.json says: every command succeeds with its variant, and there are its slots and no more.</summary>
public sealed class DescribedDriverTests
{
    private const uint Subscribe = 1;
    private const uint Beyond = 64;

    private static readonly AbiDescription s_abi = AbiDescription.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "tock.json")));

    public static TheoryData<string, string> Commands
    {
        get
        {
            TheoryData<string, string> data = [];
            foreach (AbiDriver driver in s_abi.Drivers)
            {
                foreach (AbiEntry command in driver.Commands)
                {
                    data.Add(driver.Name, command.Name);
                }
            }

            return data;
        }
    }

    public static TheoryData<string> Drivers => [.. s_abi.Drivers.Select(driver => driver.Name)];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Command_ThatIsDescribed_SucceedsWithItsVariant(string driverName, string commandName)
    {
        AbiDriver driver = Find(driverName);
        AbiEntry command = driver.Commands.Single(entry => entry.Name == commandName);
        DescribedBench bench = new(driverName);
        (uint argument0, uint argument1) = bench.Prepare(driverName, commandName);
        SyscallResult result = bench.Caller.Command(driver.Number, command.Number, argument0, argument1);
        Assert.Equal(uint.Parse(command.Result!.Split(' ')[0], CultureInfo.InvariantCulture), result.Variant);
    }

    [Theory]
    [MemberData(nameof(Drivers))]
    public void Command_ThatIsNotDescribed_IsNotSupported(string driverName)
    {
        AbiDriver driver = Find(driverName);
        DescribedBench bench = new(driverName);
        IEnumerable<uint> others = Enumerable.Range(0, (int)Beyond).Select(number => (uint)number).Append(uint.MaxValue)
            .Where(number => driver.Commands.All(command => command.Number != number));
        Assert.All(
            others,
            number =>
            {
                SyscallResult result = bench.Caller.Command(driver.Number, number);
                Assert.Equal((SyscallResult.Failure, (uint)ErrorCode.NotSupported), (result.Variant, result.Value1));
            });
    }

    [Theory]
    [MemberData(nameof(Drivers))]
    public void Slots_AreThoseDescribed_AndNoMore(string driverName)
    {
        AbiDriver driver = Find(driverName);
        HasSlots(driver, Subscribe, driver.Upcalls);
        foreach ((string kind, uint number) in new[] { ("Read-Write", 3u), ("Read-Only", 4u), ("Userspace-Readable", 7u) })
        {
            HasSlots(driver, number, [.. driver.Buffers.Where(buffer => buffer.Kind == kind)]);
        }
    }

    private static void HasSlots(AbiDriver driver, uint syscallClass, IReadOnlyList<AbiEntry> described)
    {
        DescribedBench bench = new(driver.Name);
        uint count = described.Count == 0 ? 0 : described.Max(entry => entry.Number) + 1;
        if (described.Any(entry => entry.Name.StartsWith("First", StringComparison.Ordinal)))
        {
            // The first of a row of slots, one for each process.
            count += bench.Processes - 1;
        }

        for (uint slot = 0; slot < count + Beyond; slot++)
        {
            SyscallResult result = bench.Caller.Call(syscallClass, driver.Number, slot);
            if (slot < count)
            {
                Assert.Equal((slot, SyscallResult.SuccessU32U32), (slot, result.Variant));
            }
            else
            {
                Assert.Equal(
                    (slot, SyscallResult.FailureU32U32, (uint)ErrorCode.NotSupported), (slot, result.Variant, result.Value1));
            }
        }
    }

    private static AbiDriver Find(string name) => s_abi.Drivers.Single(driver => driver.Name == name);
}
