// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Text.Json;
using Tock.Cli.Tests.Benchmarking;
using Tock.Cli.Tests.Bundles;
using Tock.Cli.Tests.Consoles;
using Tock.Cli.Tests.Decoding;

namespace Tock.Cli.Tests.Habits;

/// <summary>With <c>--json</c>, standard output is JSON and nothing else, whichever command it is.</summary>
public sealed class JsonAnswerTests : IDisposable
{
    // Those that need a real kernel, a line or minutes have their answers read where they are tested.
    private static readonly Dictionary<string, string> s_elsewhere = new(StringComparer.Ordinal)
    {
        ["console"] = nameof(ConsoleCommandTests.Json_and_an_end_are_for_scripts),
        ["bench"] = nameof(BenchCommandTests),
        ["feed"] = "the packages of Tock.Templates.Tests are those of its answer",
        ["trace"] = "RunningTraceTests of Tock.Machine.Tests",
    };

    private readonly TestTree _tree = new("-g");

    public void Dispose() => _tree.Dispose();

    [EmulatorFact]
    public async Task Each_command_that_has_the_option_answers_in_json_alone()
    {
        string flash = Path.Combine(_tree.Root, "board.bin");
        string binary = _tree.WriteBinary("app", 512);
        using BundleFolder bundles = new();
        await bundles.LinkAsync("packed.elf", isPositionIndependent: true);
        await SucceedAsync("flash", "--flash-file", flash);
        await SucceedAsync("install", binary, "--flash-file", flash);
        uint reset = await DecodeCommandTests.BuildAsync(_tree);
        Dictionary<string, string[]> commands = new(StringComparer.Ordinal)
        {
            ["run"] = ["run", "--list-apps"],
            ["build"] = ["build"],
            ["pack"] = ["pack", bundles.PathOf("packed.elf"), "--name", "packed", "--output", bundles.PathOf("packed.tab")],
            ["inspect"] = ["inspect", binary],
            ["verify"] = ["verify", binary],
            ["decode"] = ["decode", $"0x{reset:x8}"],
            ["list"] = ["list", "--flash-file", flash],
            ["info"] = ["info", "--flash-file", flash],
            ["size"] = ["size"],
            ["devices"] = ["devices"],
            ["doctor"] = ["doctor"],
        };

        HelpPage page = await HelpPage.ReadAsync(_tree);
        List<string> found = [];
        foreach (string[] names in page.Commands)
        {
            if ((await _tree.RunToolAsync(names[^1], "--help")).Output.Contains("--json", StringComparison.Ordinal))
            {
                found.Add(names.FirstOrDefault(name => commands.ContainsKey(name) || s_elsewhere.ContainsKey(name)) ?? names[^1]);
            }
        }

        Assert.Equal(commands.Keys.Concat(s_elsewhere.Keys).Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
        foreach ((string name, string[] arguments) in commands)
        {
            TestProcess answer = await _tree.RunToolAsync([.. arguments, "--json"]);

            // A machine may lack something, which doctor has an exit code for.
            Assert.True(answer.ExitCode == 0 || name == "doctor", $"{name}: {answer.Error}");
            AssertIsJson(name, answer.Output);
        }
    }

    private static void AssertIsJson(string name, string output)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(output);
            Assert.True(document.RootElement.ValueKind is JsonValueKind.Object or JsonValueKind.Array, $"{name}: {output}");
            Assert.EndsWith("\n", output, StringComparison.Ordinal);
        }
        catch (JsonException e)
        {
            Assert.Fail($"{name}: {e.Message}\n{output}");
        }
    }

    private async Task SucceedAsync(params string[] arguments)
    {
        TestProcess run = await _tree.RunToolAsync(arguments);
        Assert.True(run.ExitCode == 0, run.Error);
    }
}
