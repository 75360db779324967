// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Globalization;
using System.Text.RegularExpressions;
using Tock.Emulation;
using Tock.Machine.Tests.Harness;

namespace Tock.Machine.Tests;

/// <summary>What a person sees who starts the board with all example applications.</summary>
public sealed class ExampleApplicationsTests : IAsyncLifetime
{
    private static readonly string[] s_names = ["hello", "clock", "blink", "heartbeat", "echo", "villain-read", "villain-write", "villain-spin", "capitals-client", "capitals-service", "button-counter", "memory"];

    private readonly List<(TimeSpan Time, int Length)> _progress = [];
    private Transcript _transcript = null!;
    private uint _targetBefore;
    private uint _targetAfter;

    public async Task InitializeAsync()
    {
        await using Emulation.Machine machine = await Emulation.Machine.StartStoppedAsync(TestBoard.Options(s_names.Select(TestApplication.Example)));
        await machine.ResumeAsync();
        await machine.WaitForTextAsync("processes, ");
        _targetBefore = await machine.ReadWordAsync(0x2000_0000);
        await machine.RunForAsync(
            Seconds.Of(9.2),
            time =>
            {
                _progress.Add((time, machine.Serial.ReceivedText().Length));
                return Task.FromResult(true);
            });
        _targetAfter = await machine.ReadWordAsync(0x2000_0000);
        _transcript = await Transcript.EndAsync(machine);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public void Banner_names_the_board_and_maps_its_memory()
    {
        _transcript.Has("TockSharp on lm3s6965evb");
        GroupCollection map = _transcript.Match(
            @"^  0x00000000\.\.0x([0-9a-f]{8}) +\d+ B  flash  kernel\r?\n"
            + @"  0x00020000\.\.0x0003ffff  131072 B  flash  applications\r?\n"
            + @"  0x20000000\.\.0x([0-9a-f]{8}) +(\d+) B  RAM    kernel\r?\n"
            + @"  0x([0-9a-f]{8})\.\.0x2000ffff +(\d+) B  RAM    processes");
        uint kernelEnd = uint.Parse(map[2].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        uint processStart = uint.Parse(map[4].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        Assert.Equal(processStart, kernelEnd + 1);
        Assert.Equal(65536, int.Parse(map[3].Value, CultureInfo.InvariantCulture) + int.Parse(map[5].Value, CultureInfo.InvariantCulture));
        Assert.True(kernelEnd - 0x2000_0000 < 32 * 1024, "the kernel takes more than half of the RAM");
        foreach (string name in s_names)
        {
            _transcript.Match($@"^  {name} +running +flash 0x0002[0-9a-f]{{4}}\.\.0x0002[0-9a-f]{{4}}  RAM 0x2000[0-9a-f]{{4}}\.\.0x2000[0-9a-f]{{4}}");
        }

        _transcript.Match(@"^12 processes, \d+ B of process memory free");
    }

    [Fact]
    public void Processes_have_disjoint_memory_above_the_kernels()
    {
        uint processStart = _transcript.Hex(@"^  0x([0-9a-f]{8})\.\.0x2000ffff");
        uint previousEnd = processStart;
        int count = 0;
        foreach (Match line in Regex.Matches(_transcript.Text, @"^  \S+ +running .* RAM 0x([0-9a-f]{8})\.\.0x([0-9a-f]{8})", RegexOptions.Multiline))
        {
            uint start = uint.Parse(line.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            Assert.True(start >= previousEnd, line.Value);
            previousEnd = uint.Parse(line.Groups[2].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture) + 1;
            count++;
        }

        Assert.Equal(s_names.Length, count);
        Assert.True(previousEnd <= 0x2001_0000);
    }

    [Fact]
    public void Hello_says_its_line_once_and_knows_where_it_is()
    {
        Assert.Equal(1, _transcript.Count("Hello from C!"));
        GroupCollection listed = _transcript.Match(@"^  hello +running +flash 0x(\w+)\.\.0x\w+  RAM 0x(\w+)\.\.");
        Assert.StartsWith($"hello: flash 0x{listed[1].Value}..", _transcript.Single("hello: flash "), StringComparison.Ordinal);
        Assert.Contains($"RAM 0x{listed[2].Value}..", _transcript.Single("hello: flash "), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("clock: {0} s", 1.0)]
    [InlineData("blink: {1} toggles", 1.0)]
    public void Ticks_keep_board_time_beside_a_process_that_never_yields(string format, double period)
    {
        int spinning = _transcript.Text.IndexOf("villain-spin: never yielding", StringComparison.Ordinal);
        Assert.True(spinning >= 0);
        for (int n = 1; n <= 8; n++)
        {
            string line = string.Format(CultureInfo.InvariantCulture, format, n, n * 4);
            Assert.Equal(1, _transcript.Count(line));
            int at = _transcript.Text.IndexOf(line, StringComparison.Ordinal);
            Assert.True(at > spinning, line);

            // A look reads the clock first and then all the text that was sent by that time, perhaps some more, but none that is
            // later than the next look: the line comes not before its time, and has come a good while after it.
            int seen = _progress.FindIndex(look => look.Length > at);
            if (seen + 1 < _progress.Count)
            {
                Assert.True(_progress[seen + 1].Time >= Seconds.Of(n * period), $"{line} before {_progress[seen + 1].Time}");
            }

            (TimeSpan Time, int Length) late = _progress.FirstOrDefault(look => look.Time > Seconds.Of((n * period) + 0.15));
            Assert.True(late == default || late.Length > at, $"{line} after {late.Time}");
        }
    }

    [Fact]
    public void Heartbeat_in_assembly_beats_every_two_seconds()
    {
        // By the other applications' seconds: the board goes on while the host reads.
        IReadOnlyList<string> lines = _transcript.Lines;
        int[] seconds = [.. ((int[])[1, 3, 5, 7, 9]).Select(second => lines.ToList().IndexOf($"clock: {second} s"))];
        Assert.DoesNotContain(-1, seconds);
        Assert.DoesNotContain("heartbeat: still beating", lines.Take(seconds[0]));
        foreach ((int from, int to) in seconds.Zip(seconds.Skip(1)))
        {
            Assert.Single(lines.Take(from..to), "heartbeat: still beating");
        }
    }

    [Theory]
    [InlineData("villain-write", "(kernel memory; no region allows it)")]
    [InlineData("villain-read", "(memory of ")]
    public void Villain_is_named_restarted_twice_and_stopped(string name, string whose)
    {
        // Each villain says where it goes before it goes there.
        uint target = _transcript.Hex($@"^{name}: .* at 0x(\w{{8}})");
        GroupCollection own = _transcript.Match($@"^  {name} +running .* RAM 0x(\w+)\.\.0x(\w+)");
        Assert.NotInRange(
            target,
            uint.Parse(own[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture),
            uint.Parse(own[2].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
        string fault = string.Create(CultureInfo.InvariantCulture, $"Process {name} faulted: forbidden memory access at 0x{target:x8} {whose}");
        Assert.Equal(3, _transcript.StartingWith(fault).Count);
        Assert.Equal(2, _transcript.Count($"Process {name} will be restarted."));
        Assert.Equal(1, _transcript.Count($"Process {name} was stopped."));
        int stopped = _transcript.Text.IndexOf($"Process {name} was stopped.", StringComparison.Ordinal);
        Assert.True(_transcript.Text.IndexOf(fault, stopped, StringComparison.Ordinal) < 0);
        _transcript.HasNot("NOT STOPPED");
    }

    [Fact]
    public void Fault_report_gives_the_instruction_and_the_registers()
    {
        GroupCollection flash = _transcript.Match(@"^  villain-write +running +flash 0x(\w+)\.\.0x(\w+)");
        GroupCollection report = _transcript.Match(
            @"^Process villain-write faulted: .*\r?\n  at instruction 0x(\w{8}), \d+ system calls made\r?\n(?:  .*\r?\n)*?.*\bpc 0x(\w{8})");
        uint instruction = uint.Parse(report[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        Assert.InRange(
            instruction,
            uint.Parse(flash[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture),
            uint.Parse(flash[2].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
        Assert.Equal(report[1].Value, report[2].Value);
    }

    [Fact]
    public void Target_of_the_write_is_unchanged() => Assert.Equal(_targetBefore, _targetAfter);

    [Fact]
    public void Kernel_does_not_panic() => _transcript.HasNot("panic");
}
