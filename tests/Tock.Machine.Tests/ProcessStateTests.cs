// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Emulation;
using Tock.Machine.Tests.Harness;

namespace Tock.Machine.Tests;

/// <summary>Processes that are held back in each of the states they can be in, and what each end of an execution leaves.</summary>
public sealed class ProcessStateTests
{
    private const uint Restarting = 0;
    private const uint WaitingForNothing = 4;

    [Fact]
    public async Task Running_process_stands_still_while_it_is_stopped()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(
            TestApplication.Create("counter", "counter"), TestApplication.Example("clock"));
        await machine.WaitForTextAsync("clock: 1 s");
        uint counter = Transcript.Of(machine).Hex("^counter: at 0x([0-9a-f]+)");
        await machine.TypeAsync("stop counter\r", "Process counter stopped");
        uint stopped = await machine.ReadWordAsync(counter);
        Assert.NotEqual(0u, stopped);
        await machine.RunOnAsync(Seconds.Of(0.5));
        Assert.Equal(stopped, await machine.ReadWordAsync(counter));
        await machine.TypeAsync("start counter\r", "Process counter resumed.");
        await machine.RunOnAsync(Seconds.Of(0.5));
        Assert.True(await machine.ReadWordAsync(counter) > stopped);
        (await Transcript.EndAsync(machine)).HasNot("faulted");
    }

    /// <summary>One that waits in Yield-WaitFor (heartbeat, for two seconds), or plainly yields (clock, for one).</summary>
    /// <param name="name">The application.</param>
    /// <param name="line">What it says on each beat.</param>
    /// <param name="state">What the list says of it before.</param>
    [Theory]
    [InlineData("heartbeat", "heartbeat: still beating", "YieldedFor")]
    [InlineData("clock", "clock: ", "Yielded")]
    public async Task Upcall_that_comes_while_a_waiting_process_is_stopped_is_not_lost(string name, string line, string state)
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(TestApplication.Example(name), TestApplication.Create("canary", "canary"));
        await machine.WaitForTextAsync(line);
        await machine.TypeAsync("list\r", state);
        await machine.TypeAsync($"stop {name}\r", $"Process {name} stopped");
        int stopped = await machine.TypeAsync("status\r", "Total processes");
        await machine.RunOnAsync(Seconds.Of(10));
        Assert.DoesNotContain(line, machine.Serial.ReceivedText()[stopped..], StringComparison.Ordinal);

        // Its alarm has passed meanwhile, so that it is only the upcall that waited which lets it go on.
        int resumed = await machine.TypeAsync($"start {name}\r", $"Process {name} resumed.");
        await machine.WaitForTextAsync(line, from: resumed);
        await machine.StopAsync();
    }

    [Fact]
    public async Task Wait_for_what_cannot_come_never_ends_and_hurts_nobody()
    {
        (uint Driver, uint Slot)[] nothing = [(0xF00D, 0), (0, 7), (2, 0)];
        await using Emulation.Machine machine = await TestBoard.StartAsync(
        [
            .. nothing.Select((wait, i) => TestApplication.CreateSized("conform-life", $"waits-{i}", 1024, 0, WaitingForNothing, wait.Driver, wait.Slot)),
            TestApplication.Example("clock"),
        ]);
        await machine.WaitForTextAsync("clock: 5 s");
        Transcript transcript = await Transcript.EndAsync(machine);
        Assert.Equal(nothing.Length, transcript.Count("rules over"));
        transcript.HasNot("came back");
        transcript.HasNot("faulted");
    }

    [Fact]
    public async Task Exit_restart_keeps_its_code_and_begins_counting_anew()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(TestApplication.CreateSized("conform-life", "life", 1024, 0, Restarting));
        for (int life = 0, end = 0; life < 40; life++)
        {
            end = await machine.WaitForTextAsync("rules over", from: end);
        }

        // Stopped, so that the two looks see the same.
        await machine.TypeAsync("stop life\r", "Process life stopped");
        await machine.TypeAsync("process life\r", "Stopped, completion code 3");
        int list = machine.Serial.ReceivedText().Length;
        await machine.TypeAsync("list\r", "Stopped");
        string listing = (await Transcript.EndAsync(machine)).Text[list..];

        // Name, quanta, system calls, coalesced, restarts: forty lives or more, and the calls of one of them only.
        string[] words = listing.Split('\n').Single(line => line.Contains(" life ", StringComparison.Ordinal))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(Number(words[5]) >= 39, string.Join(' ', words));
        Assert.InRange(Number(words[3]), 0, 100);
    }

    private static int Number(string word) => int.Parse(word, System.Globalization.CultureInfo.InvariantCulture);
}
