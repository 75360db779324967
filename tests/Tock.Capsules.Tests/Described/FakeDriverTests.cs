// SPDX-License-Identifier: Apache-2.0 OR MIT

extern alias application;

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using application::Tock.Testing;
using Tock.Abi;
using Tock.Kernel.Testing;
using Xunit;

namespace Tock.Capsules.Tests.Described;

/// <summary>The fakes that tests of applications have (sdk/Tock.Testing) answer commands like the capsules that they stand for, with the same errors.</summary>
public sealed class FakeDriverTests
{
    private const uint Beyond = 32;

    private static readonly AbiDescription s_abi = AbiDescription.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "tock.json")));
    private static readonly uint[] s_arguments = [0, 1, 2, 3, 5, 100, 1000, 0x0002_0001, 0x0080_0040, uint.MaxValue];

    // Those that no test plays.
    private static readonly string[] s_others = ["AppLoader", "ProcessInfo", "EthernetTap", "SdCard", "UnitTest"];

    public static TheoryData<string> Drivers => [.. s_abi.Drivers.Select(driver => driver.Name).Except(s_others)];

    [Theory]
    [MemberData(nameof(Drivers))]
    public void Commands_AreAnsweredLikeTheCapsules(string name)
    {
        AbiDriver driver = s_abi.Drivers.Single(driver => driver.Name == name);
        List<string> others = [];
        foreach (uint command in driver.Commands.Select(command => command.Number).Union(Enumerable.Range(0, (int)Beyond).Select(number => (uint)number)))
        {
            uint[] arguments = driver.Commands.Any(described => described.Number == command) ? s_arguments : [0];
            foreach ((uint first, uint second) in arguments.SelectMany(first => arguments.Select(second => (first, second))))
            {
                DescribedBench bench = new(name);
                using FakeBoard board = MakeBoard();

                // Twice: the second time, what the first has begun is not over.
                for (int time = 1; time <= 2; time++)
                {
                    SyscallResult real = bench.Caller.Command(driver.Number, command, first, second);
                    application::Tock.SyscallResult fake = application::Tock.Syscalls.Command(driver.Number, command, first, second);
                    if (real.Variant != fake.Variant || (real.Variant == SyscallResult.Failure && real.Value1 != fake.Value0))
                    {
                        others.Add($"command {command}({first}, {second}), time {time}: {real.Variant}/{real.Value1}, but {fake.Variant}/{fake.Value0}");
                    }
                }
            }
        }

        Assert.Empty(others);
    }

    [Fact]
    public void Driver_WithoutAFake_IsNotThere()
    {
        using FakeBoard board = new();
        Assert.All(
            s_abi.Drivers.Where(driver => s_others.Contains(driver.Name)),
            driver => Assert.Equal(application::Tock.ErrorCode.NoDevice, application::Tock.Syscalls.Command(driver.Number, 0).Error));
    }

    // As many of everything as the capsules have here.
    private static FakeBoard MakeBoard()
    {
        FakeBoard board = new();
        board.Leds.Count = 2;
        board.Buttons.Count = 1;
        board.Pins.Count = 1;
        board.Adc.Samples = new ushort[new Tock.Kernel.Testing.FakeAdc().ChannelCount];
        board.NonvolatileStorage.Bytes = new byte[256];
        board.IsolatedStorage.Bytes = new byte[256];
        return board;
    }
}
