// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Cli.Benchmarking;

namespace Tock.Cli.Tests.Benchmarking;

public sealed class BenchmarkReportTests
{
    [Fact]
    public void A_figure_that_is_worse_than_any_of_the_others_says_so()
    {
        string[] lines = Tables(("command_led", 480), ("sbrk", 688)).Split('\n');

        Assert.EndsWith("WORSE +1 %", lines.Single(line => line.Contains("(LED)", StringComparison.Ordinal)).TrimEnd());
        Assert.EndsWith(" 0 %", lines.Single(line => line.Contains("sbrk 0", StringComparison.Ordinal)).TrimEnd());
    }

    [Fact]
    public void An_aim_is_shown_and_a_missed_one_says_so()
    {
        string[] lines = Tables(("subscribe", 201), ("allow_readonly", 200)).Split('\n');

        Assert.Contains(" MISSED 200 ", lines.Single(line => line.Contains("Subscribe ", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.DoesNotContain("MISSED", lines.Single(line => line.Contains("Read-Only Allow", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void Operations_that_only_the_others_have_are_shown()
    {
        string tables = Tables(("sbrk", 1));

        Assert.Matches("IPC round trip.* - +- +- +- +9865 +7458 +6660 +none here", tables);
        Assert.Matches("semaphore ping-pong.* - +- +- +- +2328 +2050 +1662 +1542 +none here", tables);
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
    public void A_size_is_compared_only_with_a_system_that_has_a_figure_for_it()
    {
        string[] lines = Tables(("sbrk", 1)).Split('\n');

        Assert.Matches("flash: code and constants +100 +48944 +-99 %$", lines.Single(line => line.Contains("code and constants", StringComparison.Ordinal)));
        Assert.Matches("static RAM without the stack +5000 +3448 +WORSE \\+46 %$", lines.Single(line => line.Contains("without the stack", StringComparison.Ordinal)));
        Assert.Matches("stack +2048 +4096 +-50 %$", lines.Single(line => line.StartsWith("  stack  ", StringComparison.Ordinal) && line.Contains("4096", StringComparison.Ordinal)));
        Assert.Matches("each process slot +144 +- +-$", lines.Single(line => line.Contains("of that static RAM", StringComparison.Ordinal)));
        Assert.Matches("both together +384 +1132 +-66 %$", lines.Single(line => line.Contains("both together", StringComparison.Ordinal)));
        Assert.Matches("first use of: alarm +40 +24 +WORSE \\+67 %$", lines.Single(line => line.Contains("first use of: alarm", StringComparison.Ordinal)));
        Assert.DoesNotContain(lines, line => line.Contains("first use of: led", StringComparison.Ordinal));
    }

    [Fact]
    public void A_grant_is_shown_part_by_part()
    {
        Assert.Matches("alarm +4 +8 +1 +0 +20 +12 +40 +44\n", Tables(("sbrk", 1)));
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

        MemoryUse memory = new(
            new KernelMemory(new Dictionary<string, long> { ["part"] = 100 }, new Dictionary<string, long> { ["stack"] = 2048, ["part"] = 5000 }),
            new KernelArena(4096, 4000, 144),
            new ProcessMemory(240, [new GrantMemory("alarm", 4, 8, 1, 0, 20, 12), new GrantMemory("led", 0, 0, 0, 0, 0, 0)]));
        BenchmarkResult result = new("board", "Release", results, memory, memory);
        return string.Concat(BenchmarkReport.Tables(result, Peers.Load()).Select(table => table.ToText()));
    }
}
