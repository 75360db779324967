// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Emulation;
using Tock.Machine.Tests.Harness;

namespace Tock.Machine.Tests;

/// <summary>
/// Faults without end of processes that share memory with the kernel or with each other, while one that computes wants its share of the
/// processor and a large one is unloaded and loaded again: memory comes back, nothing is reached that is not lent any more.
/// </summary>
public sealed class FaultPressureTests
{
    private const uint KernelHeap = 1024;
    private const uint Generous = 12;
    private const uint Late = 13;
    private const int Slots = 10;

    private static readonly uint[] s_crashing = [9, 10, 11, 14];

    [Fact]
    public async Task Memory_and_turns_come_back_to_those_who_are_well()
    {
        double alone = await RateAsync(TestBoard.Options("restless", TestApplication.Create("counter", "counter")));
        List<byte[]> applications =
        [
            TestApplication.Create("canary", "canary"),
            TestApplication.Create("counter", "counter"),
            TestApplication.Example("clock"),
            TestApplication.CreateSized("crash", "generous", KernelHeap, 0, Generous),
            TestApplication.CreateSized("crash", "crash-13", KernelHeap, 0, Late),
            TestApplication.CreateSized("canary", "large", 512, 16_000),
            .. s_crashing.Select(kind => TestApplication.CreateSized("crash", $"crash-{kind}", KernelHeap, 0, kind)),
        ];
        Assert.Equal(Slots, applications.Count);
        await using Emulation.Machine machine = await TestBoard.StartAsync(TestBoard.Options("restless", [.. applications]));
        await machine.WaitForTextAsync("canary: 1 well");
        double share = await RateAsync(machine) / alone;
        for (int round = 0; round < 4; round++)
        {
            // Another one of its size has no room as long as its memory is not free again.
            await machine.TypeAsync("unload large\r", "Process large unloaded");
            int loaded = await machine.TypeAsync("load\r", "  large ");
            await machine.WaitForTextAsync("canary: 1 well", from: loaded);
        }

        await machine.WaitForTextAsync("generous: 10 loans");
        foreach (uint kind in s_crashing.Append(Late))
        {
            for (int fault = 0, end = 0; fault < 10; fault++)
            {
                end = await machine.WaitForTextAsync($"Process crash-{kind} will be restarted.", from: end);
            }
        }

        Transcript transcript = await Transcript.EndAsync(machine);
        transcript.HasNot("panic");
        transcript.HasNot("DIRTY");
        transcript.HasNot("HURT");
        transcript.HasNot("refused");
        Assert.DoesNotMatch("Process (canary|clock|counter|generous|large) faulted", transcript.Text);

        // The one that came too late was stopped at what had been lent to it, not at something else.
        Assert.All(
            transcript.StartingWith("Process crash-13 faulted: "),
            line => Assert.Matches("forbidden memory access at 0x2000[0-9a-f]{4} \\(memory of crash-14; no region allows it", line));

        // Ten processes: at least the tenth part, less what the kernel needs to tell of the faults.
        Assert.InRange(share, 1.0 / (Slots + 2), 1.0);
    }

    private static async Task<double> RateAsync(MachineOptions options)
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(options);
        return await RateAsync(machine);
    }

    /// <summary>How much the counter counts in a second of board time.</summary>
    private static async Task<double> RateAsync(Emulation.Machine machine)
    {
        await machine.WaitForTextAsync("counter: at 0x");
        await machine.RunOnAsync(Seconds.Of(0.2));
        uint address = Transcript.Of(machine).Hex("^counter: at 0x([0-9a-f]+)");
        (uint count, TimeSpan time) = await LookAsync(machine, address);
        await machine.RunOnAsync(Seconds.Of(2));
        (uint laterCount, TimeSpan laterTime) = await LookAsync(machine, address);
        return (laterCount - count) / (laterTime - time).TotalSeconds;
    }

    private static async Task<(uint Count, TimeSpan Time)> LookAsync(Emulation.Machine machine, uint address)
    {
        await machine.PauseAsync();
        uint count = await machine.ReadWordAsync(address);
        TimeSpan time = (await machine.ReadClockAsync())!.Value;
        await machine.ResumeAsync();
        return (count, time);
    }
}
