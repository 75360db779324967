// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Text;
using System.Text.RegularExpressions;
using Tock.Emulation;
using Tock.Machine.Tests.Harness;

namespace Tock.Machine.Tests;

/// <summary>
/// Interrupts and system calls back to back: three processes make system calls as fast as they can, with alarms a few
/// ticks apart and a console that is flooded with input. The shifts move the interrupts across all instructions.
/// </summary>
public sealed class StormTests
{
    private const int InputBytes = 2000;
    private const uint Rounds = 3000;
    private const uint Waits = 500;

    [Theory]
    [InlineData(3, 23, 41)]
    [InlineData(4, 19, 43)]
    [InlineData(5, 29, 37)]
    [InlineData(6, 31, 53)]
    [InlineData(7, 71, 97)]
    public async Task No_interrupt_and_no_system_call_is_lost(int shift, uint ticksBetweenAlarms1, uint ticksBetweenAlarms2)
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(TestBoard.Options(
            [
                TestApplication.Create("storm", "storm-a", 'A', Rounds, ticksBetweenAlarms1, InputBytes),
                TestApplication.Create("storm", "storm-b", 'B', Rounds, ticksBetweenAlarms2, 0),
                TestApplication.Create("storm", "storm-c", 'C', Rounds, 0, 0, Waits),
            ],
            BoardTiming.Deterministic(shift)));
        await machine.WaitForTextAsync("storm A reads");
        byte[] input = Encoding.ASCII.GetBytes([.. Enumerable.Range(0, InputBytes).Select(i => (char)('!' + (i % 90)))]);
        await machine.Serial.SendAsync(input);
        foreach (char letter in "ABC")
        {
            await machine.WaitForTextAsync($"storm {letter}: over");
        }

        Transcript transcript = await Transcript.EndAsync(machine);
        transcript.HasNot("faulted");
        transcript.HasNot("panic");
        foreach (char letter in "ABC")
        {
            transcript.Has($"storm {letter}: registers 00000000, results wrong 0, commands failed 0");
        }

        Match reader = Regex.Match(transcript.Text, @"storm A: (\d+) alarms, early 0, (\d+) bytes, wrong 0");
        Assert.True(reader.Success, transcript.Text);
        Assert.Equal(InputBytes, int.Parse(reader.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture));
        Assert.True(int.Parse(reader.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) > 500, transcript.Text);
        Assert.Matches(@"storm B: \d{3,} alarms, early 0, 0 bytes, wrong 0", transcript.Text);
    }
}
