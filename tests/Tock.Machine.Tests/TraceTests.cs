// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Globalization;
using System.Text.RegularExpressions;
using Tock.Debugging.Remote;
using Tock.Debugging.Tracing;
using Tock.Emulation;
using Tock.Machine.Tests.Harness;

namespace Tock.Machine.Tests;

/// <summary>The trace of system calls against what applications and kernel say of themselves on the console.</summary>
public sealed class TraceTests
{
    private static readonly TimeSpan s_span = TimeSpan.FromMilliseconds(400);

    [Fact]
    public async Task Results_are_those_that_an_application_in_C_prints()
    {
        (string[] lines, string console) = await TraceAsync(s_span, TestApplication.Example("hello"));

        Match said = Regex.Match(console, @"hello: flash (0x\w+)\.\.(0x\w+), RAM (0x\w+)\.\.(0x\w+), kernel's part from (0x\w+)");
        Assert.True(said.Success, console);
        string[] questions = ["4 flash-start", "5 flash-end", "2 ram-start", "3 ram-end", "6 grant-start"];
        Assert.Equal(
            questions.Select((question, at) => $"hello  memop({question}, 0) = SUCCESS (0x{Hex(said.Groups[at + 1].Value):x})"),
            lines.Where(line => questions.Any(question => line.Contains(question, StringComparison.Ordinal))));

        // Each line that it writes: a buffer of that length, the command, and the notification of as many bytes.
        int length = "Hello from C!\n".Length;
        int at = Array.FindIndex(lines, line => Regex.IsMatch(line, $@"^hello  allow-readonly\(0x1 console, 1 write, 0x\w+, {length}\) = SUCCESS \(0, 0\)$"));
        Assert.True(at >= 0);
        Assert.Equal(
            [
                $"hello  command(0x1 console, 1 write, {length}, 0) = SUCCESS",
                "hello  yield-wait-for(0x1 console, 1 write)",
                $"hello  upcall(0x1 console, 1 write: {length}, 0, 0) ends the wait",
            ],
            lines[(at + 1)..(at + 4)]);
        Assert.Equal("hello  exit-terminate(0)", lines[^1]);
    }

    [Theory]
    [InlineData("hello-csharp", "Hello from C#")]
    [InlineData("heartbeat", "heartbeat")]
    public async Task Applications_in_CSharp_and_assembly_are_seen_as_well(string application, string text)
    {
        (string[] lines, string console) = await TraceAsync(TimeSpan.FromSeconds(6), TestApplication.Example(application));

        string said = Regex.Match(console, $@"(?m)^{text}.*$").Value;
        Assert.True(said.Length != 0, console);
        Assert.Contains(lines, line => line.StartsWith($"{application}  starts: flash 0x00020000, memory 0x2000", StringComparison.Ordinal));
        int sent = said.TrimEnd('\r').Length + 1;
        Assert.Contains($"{application}  command(0x1 console, 1 write, {sent}, 0) = SUCCESS", lines);
    }

    [Fact]
    public async Task Upcalls_of_two_processes_at_once_go_with_what_each_does()
    {
        (string[] lines, string console) = await TraceAsync(
            TimeSpan.FromSeconds(2.2), TestApplication.Example("blink"), TestApplication.Example("clock"), TestApplication.Example("hello"));

        Assert.Contains("blink: 4 toggles", console, StringComparison.Ordinal);
        Assert.Contains("clock: 1 s", console, StringComparison.Ordinal);
        int told = Array.FindIndex(lines, line => line.StartsWith("blink  command(0x1 console, 1 write", StringComparison.Ordinal));
        string[] before = [.. lines[..told].Where(line => line.StartsWith("blink", StringComparison.Ordinal))];
        Assert.Equal(4, before.Count(line => line == "blink  command(0x2 led, 3 toggle, 0, 0) = SUCCESS"));

        // Each of its waits ends by the upcall of the alarm, whose function is the one it subscribed.
        string function = Regex.Match(before.First(line => line.Contains("subscribe(0x0 alarm, 0 fired", StringComparison.Ordinal)), @"fired, (0x\w+)").Groups[1].Value;
        string[] ends = [.. before.Where((_, index) => index > 0 && before[index - 1] == "blink  yield-wait()")];
        Assert.Equal(4, ends.Length);
        string place = string.Create(CultureInfo.InvariantCulture, $"0x{Hex(function) & ~1u:x8}");
        Assert.All(ends, line => Assert.Matches($@"^blink  upcall\(0x0 alarm, 0 fired: 0x\w+, 0x\w+, 0\) runs {place} with ", line));
        Assert.Contains(lines, line => line.StartsWith("clock  upcall(0x0 alarm, 0 fired", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_fault_is_told_as_the_kernel_tells_it_and_the_process_starts_again()
    {
        (string[] lines, string console) = await TraceAsync(s_span, TestApplication.Example("villain-write"));

        Match said = Regex.Match(console, @"Process villain-write faulted: (.+?) at (0x\w+) .*\r?\n  at instruction (0x\w+), (\d+) system calls made");
        Assert.True(said.Success, console);
        int fault = Array.FindIndex(lines, line => line.Contains("faults", StringComparison.Ordinal));
        Assert.Equal($"villain-write  faults: {said.Groups[1].Value} at {said.Groups[2].Value}, instruction {said.Groups[3].Value}", lines[fault]);

        // The first line is its start; an upcall that ends a wait is no call of its own.
        int calls = lines[1..fault].Count(line => !line.Contains("upcall", StringComparison.Ordinal));
        Assert.Equal(int.Parse(said.Groups[4].Value, CultureInfo.InvariantCulture), calls);
        Assert.StartsWith("villain-write  starts", lines[fault + 1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Arguments_that_nobody_should_pass_are_told_as_they_are()
    {
        // 200 calls at random; it says at the end how many answers were none of the interface.
        (string[] lines, string console) = await TraceAsync(TimeSpan.FromSeconds(1), TestApplication.Create("hostile", "hostile", 4711, 200));

        Assert.Contains("hostile:", console, StringComparison.Ordinal);
        Assert.True(lines.Length > 200, $"{lines.Length} lines");
        Assert.Contains(lines, line => line.EndsWith("= NODEVICE", StringComparison.Ordinal) || line.Contains("= NODEVICE (", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("= INVAL (0x", StringComparison.Ordinal));
        Assert.All(lines, line => Assert.Matches(@"^hostile  \S", line));

        // What a failed Allow gives back is what was passed.
        Match[] failed = [.. lines.Select(line => Regex.Match(line, @"allow-\S+\([^,]*, [^,]*, (\w+), (\w+)\) = (?!SUCCESS)[A-Z]+ \((\w+), (\w+)\)")).Where(match => match.Success)];
        Assert.NotEmpty(failed);
        Assert.All(failed, match => Assert.Equal((match.Groups[1].Value, match.Groups[2].Value), (match.Groups[3].Value, match.Groups[4].Value)));
    }

    [Fact]
    public async Task A_running_board_is_traced_from_now_on_and_goes_on_afterwards()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(TestBoard.Options([TestApplication.Example("blink")], gdb: true));
        await machine.WaitForTextAsync("blink: 4 toggles");
        List<TraceEvent> seen = [];
        await FollowAsync(machine, TimeSpan.FromSeconds(1), seen.Add);

        Assert.Contains(seen, each => each is CallEvent { Call: { Class: 2, Argument0: 2, Argument1: 3 }, Result: { IsUnderstood: true, Error: null } });
        Assert.True(seen[0].Time > TimeSpan.FromSeconds(1), "the board's clock has run before");
        int now = machine.Serial.ReceivedText().Length;
        await machine.WaitForTextAsync("toggles", from: now);
        await machine.WaitForTextAsync("toggles", from: await machine.WaitForTextAsync("toggles", from: now));
    }

    private static uint Hex(string text) => uint.Parse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static async Task<(string[] Lines, string Console)> TraceAsync(TimeSpan span, params byte[][] applications)
    {
        await using Emulation.Machine machine = await Emulation.Machine.StartStoppedAsync(TestBoard.Options(applications, gdb: true));
        TraceText text = new(InterfaceNames.Known);
        List<string> lines = [];

        // Without the time, of which nothing is asserted.
        await FollowAsync(machine, span, seen => lines.Add(text.Format(seen)[14..]));
        await machine.StopAsync();
        return ([.. lines], machine.Serial.ReceivedText());
    }

    private static async Task FollowAsync(Emulation.Machine machine, TimeSpan span, Action<TraceEvent> sink)
    {
        await using RemoteTarget target = await Debugger.ConnectAsync(machine);
        await BoardTracer.RunAsync(target, TraceOptions.For(TestBoard.Description) with { Duration = span }, sink, CancellationToken.None);
    }
}
