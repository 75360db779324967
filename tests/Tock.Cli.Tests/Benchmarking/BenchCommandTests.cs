// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Reflection;
using System.Text.Json;
using Tock.Cli.Benchmarking;

namespace Tock.Cli.Tests.Benchmarking;

public sealed class BenchCommandTests
{
    private static readonly string s_root = typeof(BenchCommandTests).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    // Takes a while, and two tests look at it.
    private static readonly Lazy<Task<TestProcess>> s_first = new(() => RunAsync("bench", "--json", "-"));

    [EmulatorFact]
    public async Task Every_operation_has_samples_and_a_second_run_finds_the_same()
    {
        TestProcess first = await s_first.Value;
        TestProcess second = await RunAsync("bench", "--json", "-");

        Assert.True(first.ExitCode == 0, first.Error);
        Assert.Equal(first.Output, second.Output);

        JsonElement report = JsonDocument.Parse(first.Output).RootElement;
        JsonElement[] operations = [.. report.GetProperty("operations").EnumerateArray()];
        Assert.Equal(
            ScenarioCatalog.All.SelectMany(scenario => scenario.Operations).Select(operation => operation.Key),
            operations.Select(operation => operation.GetProperty("key").GetString()));
        Assert.All(operations, operation =>
        {
            int samples = operation.GetProperty("samples").GetInt32();
            Assert.InRange(samples, 1, int.MaxValue);
            Assert.Equal(samples, operation.GetProperty("counts").EnumerateArray().Sum(count => count.GetProperty("times").GetInt32()));
        });

        // A system call cannot take fewer instructions than an exception entry, a dispatch and a return have.
        Assert.All(operations, operation => Assert.InRange(operation.GetProperty("minimum").GetInt64(), 20, long.MaxValue));
    }

    [EmulatorFact]
    public async Task The_parts_of_the_kernel_add_up_to_what_the_build_reports()
    {
        TestProcess bench = await s_first.Value;
        TestProcess build = await RunAsync("build", "--app", "hello", "--json");

        Assert.True(bench.ExitCode == 0, bench.Error);
        JsonElement parts = JsonDocument.Parse(bench.Output).RootElement.GetProperty("kernel");
        JsonElement reported = JsonDocument.Parse(build.Output).RootElement.GetProperty("kernel");
        Assert.Equal(reported.GetProperty("flash").GetInt64(), parts.GetProperty("flash").GetProperty("total").GetInt64());
        Assert.Equal(reported.GetProperty("ram").GetInt64(), parts.GetProperty("ram").GetProperty("total").GetInt64());
        Assert.InRange(parts.GetProperty("flash").GetProperty("parts").GetProperty("padding").GetInt64(), 0, 16);
        Assert.InRange(parts.GetProperty("ram").GetProperty("parts").GetProperty("padding").GetInt64(), 0, 16);
        Assert.All(
            (string[])["corelib", "kernel", "arch", "chip", "capsules", "board", "native"],
            part => Assert.InRange(parts.GetProperty("flash").GetProperty("parts").GetProperty(part).GetInt64(), 1, 65_536));
    }

    [EmulatorFact]
    public async Task Memory_of_a_process_and_of_the_board_with_the_capsules_of_upstream_is_in_the_report()
    {
        TestProcess bench = await s_first.Value;

        Assert.True(bench.ExitCode == 0, bench.Error);
        JsonElement report = JsonDocument.Parse(bench.Output).RootElement;
        JsonElement same = report.GetProperty("sameCapsules");
        Assert.Equal(["alarm", "console", "led", "low-level-debug", "read-only-state", "ipc"], Drivers(report));
        Assert.Equal(["alarm", "console", "led", "low-level-debug", "ipc"], Drivers(same));
        foreach (JsonElement board in (JsonElement[])[report, same])
        {
            // The slots of the two drivers are those of docs/drivers.md.
            JsonElement[] grants = [.. board.GetProperty("process").GetProperty("grants").EnumerateArray()];
            Assert.Equal((1, 0), (Number(grants[0], "subscribeSlots"), Number(grants[0], "allowSlots")));
            Assert.Equal((3, 4), (Number(grants[1], "subscribeSlots"), Number(grants[1], "allowSlots")));
            Assert.All(grants, grant => Assert.Equal(
                Number(grant, "all"),
                Number(grant, "tableEntry") + Number(grant, "header") + Number(grant, "slots") + Number(grant, "state")));

            JsonElement arena = board.GetProperty("kernel").GetProperty("arena");
            Assert.InRange(Number(arena, "used"), 4 * Number(arena, "perProcessSlot"), Number(arena, "reserved"));
        }

        // What the board has less of takes less; and it sets little aside that it does not use, since that counts as well.
        JsonElement arenaOfSame = same.GetProperty("kernel").GetProperty("arena");
        Assert.InRange(Number(arenaOfSame, "reserved") - Number(arenaOfSame, "used"), 0, 512);
        Assert.InRange(
            same.GetProperty("kernel").GetProperty("flash").GetProperty("total").GetInt64(),
            1,
            report.GetProperty("kernel").GetProperty("flash").GetProperty("total").GetInt64());
        Assert.Equal(
            same.GetProperty("kernel").GetProperty("flash").GetProperty("total").GetInt64(),
            same.GetProperty("sizes").EnumerateArray().Single(size => size.GetProperty("key").GetString() == "flash").GetProperty("bytes").GetInt64());
    }

    [Fact]
    public async Task A_document_that_cannot_be_renewed_is_found_out_first()
    {
        using TestTree tree = new();
        string document = tree.Write("page.md", "no marks\n");

        TestProcess missing = await tree.RunToolAsync("bench", "--markdown", Path.Combine(tree.Root, "missing.md"));
        TestProcess unmarked = await tree.RunToolAsync("bench", "--markdown", document);

        Assert.Equal((1, 1), (missing.ExitCode, unmarked.ExitCode));
        Assert.Contains("missing.md", missing.Error, StringComparison.Ordinal);
        Assert.Contains("tock bench: begin", unmarked.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Building", unmarked.Error, StringComparison.Ordinal);
        Assert.Equal("no marks\n", File.ReadAllText(document));
    }

    private static IEnumerable<string?> Drivers(JsonElement board) =>
        board.GetProperty("process").GetProperty("grants").EnumerateArray().Select(grant => grant.GetProperty("driver").GetString());

    private static long Number(JsonElement element, string property) => element.GetProperty(property).GetInt64();

    private static Task<TestProcess> RunAsync(params string[] arguments) => TestProcess.RunAsync(
        Environment.ProcessPath!,
        [Path.Combine(AppContext.BaseDirectory, "tock.dll"), .. arguments],
        s_root,
        new Dictionary<string, string?> { ["TOCK_ROOT"] = s_root });
}
