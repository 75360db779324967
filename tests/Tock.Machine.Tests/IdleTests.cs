// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Text.RegularExpressions;
using Tock.Emulation;
using Tock.Machine.Tests.Harness;

namespace Tock.Machine.Tests;

/// <summary>A board with nothing to do does nothing.</summary>
public sealed class IdleTests
{
    private const uint ScenarioIdle = 9;
    private const int SleepMilliseconds = 2000;

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
            await machine.WaitForTextAsync("idle: begins", Seconds.Of(1));
            await machine.WaitForTextAsync("idle: woke", Seconds.Of(5));
            await machine.RunForAsync(Seconds.Of(7));
            await machine.StopAsync();

            // The board goes on while the host reads: how often the sleeper woke is not known beforehand.
            int woken = Transcript.Of(machine).Count("idle: woke");
            Assert.InRange(woken, 3, 1000);
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
        await machine.WaitForTextAsync("idle: begins", Seconds.Of(1));
        await machine.RunForAsync(Seconds.Of(1));
        List<uint> places = [];
        for (int i = 0; i < 9; i++)
        {
            places.Add((await machine.ReadRegistersAsync()).ProgramCounter);
            await machine.RunForAsync(Seconds.Of(1.1 + (i * 0.1)));
        }

        // Now and then a look meets the process that has just been woken.
        int asleep = places.CountBy(place => place).Max(place => place.Value);
        Assert.True(asleep >= 7, string.Join(' ', places.Select(place => $"0x{place:x8}")));
    }
}
