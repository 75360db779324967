// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Cli.Benchmarking;

namespace Tock.Cli.Tests.Benchmarking;

public sealed class BenchmarkReportTests
{
    private const string Transcript = """
        TockSharp on lm3s6965evb
          bench-grants    running    flash 0x00020000..0x000207ff  RAM 0x20001d80..0x2000234f  kernel-owned 208 B, 0 system calls, 0 restarts
        grant alarm 48
        grant led 0
        grant console 128
        """;

    [Fact]
    public void A_figure_that_is_worse_than_any_of_the_others_says_so()
    {
        string[] lines = Tables(("command_led", 480), ("sbrk", 688)).Split('\n');

        Assert.EndsWith("WORSE +1 %", lines.Single(line => line.Contains("(LED)", StringComparison.Ordinal)).TrimEnd());
        Assert.EndsWith(" 0 %", lines.Single(line => line.Contains("sbrk 0", StringComparison.Ordinal)).TrimEnd());
    }

    [Fact]
    public void Operations_that_only_the_others_have_are_shown()
    {
        string tables = Tables(("sbrk", 1));

        Assert.Matches("IPC round trip.* - +- +- +9865 +7458 +6660 +not there yet", tables);
        Assert.Matches("semaphore ping-pong.* - +- +- +2328 +2050 +1662 +1542 +not there yet", tables);
    }

    [Fact]
    public void Every_figure_of_the_others_has_a_title_or_is_an_operation_of_ours()
    {
        string[] ours = [.. ScenarioCatalog.All.SelectMany(scenario => scenario.Operations).Select(operation => operation.Key)];
        IReadOnlyList<PeerGroup> peers = Peers.Load();

        Assert.Equal(ours.Length, ours.Distinct().Count());
        Assert.All(
            peers.SelectMany(group => group.Systems.SelectMany(system => system.Operations.Keys).Select(key => (group, key))),
            figure => Assert.True(ours.Contains(figure.key) || figure.group.Titles.ContainsKey(figure.key), figure.key));
        Assert.Contains(peers, group => group.Key == Peers.UpstreamKey);
        Assert.All(peers, group => Assert.All(group.Systems, system => Assert.All(system.Operations.Values, figure => Assert.True(figure > 0))));
    }

    [Fact]
    public void Memory_of_a_process_is_read_from_what_the_board_says()
    {
        ProcessMemory memory = ProcessMemory.Parse(Transcript.ReplaceLineEndings("\r\n"));

        Assert.Equal(208, memory.AtStart);
        Assert.Equal([("alarm", 48L), ("led", 0L), ("console", 128L)], memory.Drivers.Select(driver => (driver.Key, driver.Value)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("grant alarm 48\n")]
    [InlineData("kernel-owned 208 B")]
    public void A_board_that_does_not_say_it_is_an_error(string transcript)
    {
        Assert.Throws<ToolException>(() => ProcessMemory.Parse(transcript));
    }

    [Fact]
    public void A_document_keeps_all_but_its_tables()
    {
        ReportTable table = new("Sizes", "part", "bytes");
        table.Add("a|b", "12");

        string once = BenchmarkDocument.Replace("before\n<!-- tock bench: begin -->\nold\n<!-- tock bench: end -->\nafter\n", [table], ["a note"]);

        Assert.Equal(
            "before\n<!-- tock bench: begin -->\n\n### Sizes\n\n| part | bytes |\n| --- | ---: |\n| a\\|b | 12 |\n\n- a note\n\n<!-- tock bench: end -->\nafter\n",
            once);
        Assert.Equal(once, BenchmarkDocument.Replace(once, [table], ["a note"]));
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("<!-- tock bench: begin -->")]
    [InlineData("<!-- tock bench: end -->\n<!-- tock bench: begin -->")]
    public void A_document_without_the_marks_is_refused(string document)
    {
        ToolException e = Assert.Throws<ToolException>(() => BenchmarkDocument.Replace(document, [], []));

        Assert.Contains("tock bench: begin", e.NextStep, StringComparison.Ordinal);
    }

    private static string Tables(params (string Key, long Figure)[] figures)
    {
        List<OperationResult> results = [];
        foreach ((string key, long figure) in figures)
        {
            Scenario scenario = ScenarioCatalog.All.Single(scenario => scenario.Operations.Any(operation => operation.Key == key));
            Samples samples = new();
            samples.Add(figure);
            results.Add(new OperationResult(scenario.Operations.Single(operation => operation.Key == key), scenario, samples));
        }

        Dictionary<string, long> memory = new() { ["part"] = 1 };
        BenchmarkResult result = new("board", "Release", results, new KernelMemory(memory, memory), new ProcessMemory(1, memory));
        return string.Concat(BenchmarkReport.Tables(result, Peers.Load()).Select(table => table.ToText()));
    }
}
