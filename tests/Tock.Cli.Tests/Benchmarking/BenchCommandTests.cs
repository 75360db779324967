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

    private static Task<TestProcess> RunAsync(params string[] arguments) => TestProcess.RunAsync(
        Environment.ProcessPath!,
        [Path.Combine(AppContext.BaseDirectory, "tock.dll"), .. arguments],
        s_root,
        new Dictionary<string, string?> { ["TOCK_ROOT"] = s_root });
}
