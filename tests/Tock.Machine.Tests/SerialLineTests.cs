// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Emulation;
using Tock.Emulation.Boards;
using Tock.Machine.Tests.Harness;

namespace Tock.Machine.Tests;

/// <summary>The serial lines beside the console, from their other ends.</summary>
public sealed class SerialLineTests
{
    private const uint Scenario = 19;
    private static readonly TimeSpan s_limit = Seconds.Of(60);

    [Fact]
    public async Task Lines_carry_what_is_written_to_them_and_nothing_else()
    {
        await using Emulation.Machine machine = await StartAsync(("one", 'A', 1), ("two", 'B', 2), ("two more", 'C', 2));
        await WaitAsync(machine, 0, Said('A', 1));
        await WaitAsync(machine, 1, [.. Said('B', 2), .. Said('C', 2)]);
        await machine.RunOnAsync(Seconds.Of(0.2));
        Assert.Equal(Said('A', 1), LinesOf(machine, 0));
        Assert.Equal(10, LinesOf(machine, 1).Count);
        Assert.DoesNotContain("says", machine.Serial.ReceivedText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lm3s6965evb", 2)]
    [InlineData("mps2-an386", 4)]
    public async Task Lines_bring_what_arrives_to_who_reads_them(string board, int lines)
    {
        await using Emulation.Machine machine = await StartAsync(
            board, lines, [.. Enumerable.Range(1, lines).Select(line => ($"line {line}", Letter(line), (uint)line))]);
        for (int line = lines; line > 0; line--)
        {
            await WaitAsync(machine, line - 1, Said(Letter(line), line));
            await machine.SerialLines[line - 1].SendAsync($"to line {line}\n");
            await machine.WaitForTextAsync($"serial {Letter(line)}: hears to line {line}", s_limit);
            await WaitAsync(machine, line - 1, ["heard"]);
        }

        Assert.Equal(lines, Transcript.Of(machine).Lines.Count(line => line.Contains(": hears", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Line_that_the_board_does_not_have_is_an_error()
    {
        await using Emulation.Machine machine = await StartAsync(("three", 'A', 3));
        await machine.WaitForTextAsync("serial A: line 3 is not there", s_limit);
        await machine.WaitForTextAsync("serial A: cannot write, NODEVICE", s_limit);
    }

    private static char Letter(int line) => (char)('A' + line - 1);

    private static Task<Emulation.Machine> StartAsync(params (string Name, char Letter, uint Line)[] applications) =>
        StartAsync(TestBoard.Description.Name, 2, applications);

    private static Task<Emulation.Machine> StartAsync(string board, int lines, (string Name, char Letter, uint Line)[] applications) =>
        TestBoard.StartAsync(
            TestBoard.OptionsOn(
                BoardCatalog.Find(board)!,
                [.. applications.Select(one => TestApplication.CreateSized("scenario", one.Name, 1024, 0, Scenario, one.Letter, one.Line))]) with
            {
                SerialLineCount = lines,
            });

    private static IReadOnlyList<string> Said(char letter, int line) =>
        [.. Enumerable.Range(0, 5).Select(number => $"{letter} says {number} on line {line}")];

    private static IReadOnlyList<string> LinesOf(Emulation.Machine machine, int line) =>
        new Transcript(machine.SerialLines[line].ReceivedText()).Lines;

    /// <summary>Waits until these lines of text have come, whatever else has.</summary>
    private static Task WaitAsync(Emulation.Machine machine, int line, IReadOnlyList<string> expected) => machine.WaitUntilAsync(
        s_limit, () => expected.All(LinesOf(machine, line).Contains), () => machine.SerialLines[line].ReceivedText());
}
