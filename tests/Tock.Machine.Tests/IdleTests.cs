// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Text.RegularExpressions;
using Tock.Emulation;
using Tock.Emulation.Boards;
using Tock.Machine.Tests.Harness;

namespace Tock.Machine.Tests;

/// <summary>A board with nothing to do does nothing.</summary>
public sealed class IdleTests
{
    private const uint ScenarioIdle = 9;
    private const int SleepMilliseconds = 2000;

    // WFI as it lies in memory (ARM DDI 0403, A7.7.261); a core that sleeps in it has it behind it.
    private const string WaitForInterrupt = "30BF";

    [Fact]
    public async Task No_tick_while_all_processes_wait()
    {
        string log = Path.GetTempFileName();
        try
        {
            await using Emulation.Machine machine = await TestBoard.StartAsync(TestBoard.Options(
                [TestApplication.Create("scenario", "sleeper", ScenarioIdle, SleepMilliseconds), TestApplication.Example("echo")],
                null,
                false,
                "-d",
                "int",
                "-D",
                log));
            await machine.WaitForTextAsync("idle: begins");
            for (int i = 0, end = 0; i < 3; i++)
            {
                end = await machine.WaitForTextAsync("idle: woke", from: end);
            }

            // The board goes on while the host reads: how often the sleeper woke is not known beforehand.
            int woken = (await Transcript.EndAsync(machine)).Count("idle: woke");
            Assert.True(woken >= 3);
            string text = await File.ReadAllTextAsync(log);
            MatchCollection exceptions = Regex.Matches(text, @"^Taking exception (\d+) \[", RegexOptions.Multiline);
            Assert.True(exceptions.Count > 0, "the emulator's log has no exceptions");

            // Each wake-up has its alarm, its system calls and the end of its line on the console. A periodic tick of 10 ms would add
            // 200 to each.
            Assert.True(exceptions.Count < 100 * woken, $"{exceptions.Count} exceptions, {woken} wake-ups");
        }
        finally
        {
            File.Delete(log);
        }
    }

    [Fact]
    public async Task Core_sleeps_while_all_processes_wait()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(
            TestApplication.Create("scenario", "sleeper", ScenarioIdle, SleepMilliseconds));
        await machine.WaitForTextAsync("idle: begins");
        List<string> instructions = [];
        for (int i = 0; i < 9; i++)
        {
            await machine.RunOnAsync(Seconds.Of(0.1));
            await machine.PauseAsync();
            uint next = (await machine.ReadRegistersAsync()).ProgramCounter;
            byte[] before = await machine.ReadMemoryAsync(new MemoryRange(next - 2, 2));
            instructions.Add(Convert.ToHexString(before));
            await machine.ResumeAsync();
        }

        // Now and then a look meets the process that has just been woken.
        Assert.True(instructions.Count(instruction => instruction == WaitForInterrupt) >= 7, string.Join(' ', instructions));
    }
}
