// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Tock.Emulation;
using Tock.Machine.Tests.Harness;

namespace Tock.Machine.Tests;

/// <summary>Every rule of docs/conformance.md, as the conformance applications see it on the board.</summary>
public sealed class ConformanceTests
{
    private static readonly (string Id, string Check)[] s_rules = ReadRules();
    private static readonly ConcurrentDictionary<string, Lazy<Task<Transcript>>> s_runs = new();

    public static TheoryData<string, string> Rules
    {
        get
        {
            TheoryData<string, string> rules = [];
            foreach ((string id, string check) in s_rules.Where(rule => rule.Check.StartsWith("conform-", StringComparison.Ordinal)))
            {
                rules.Add(id, check);
            }

            return rules;
        }
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task Rule_holds(string id, string application)
    {
        Transcript transcript = await s_runs.GetOrAdd(application, name => new Lazy<Task<Transcript>>(() => RunAsync(name))).Value;
        transcript.Has($"rule {id} holds");
        Assert.Empty(transcript.StartingWith($"rule {id} BROKEN"));
    }

    [Fact]
    public void Rules_are_named_once_and_applications_check_no_others()
    {
        Assert.Equal(s_rules.Length, s_rules.Select(rule => rule.Id).Distinct().Count());
        string folder = Path.Combine(TestTree.Root, "tests", "conformance");
        foreach (string source in Directory.EnumerateFiles(folder, "*.c", SearchOption.AllDirectories))
        {
            string application = Path.GetFileName(Path.GetDirectoryName(source)!);
            string[] inSource = [.. Regex.Matches(File.ReadAllText(source), "\\{ \"([a-z-]+)\", \\w+ \\}").Select(match => match.Groups[1].Value).Order()];
            string[] inTable = [.. s_rules.Where(rule => rule.Check == application).Select(rule => rule.Id).Order()];
            Assert.Equal(inTable, inSource);
        }
    }

    [Fact]
    public void Checks_by_test_classes_are_there()
    {
        string[] classes = [.. typeof(ConformanceTests).Assembly.GetTypes().Select(type => type.Name)];
        Assert.All(s_rules.Where(rule => !rule.Check.StartsWith("conform-", StringComparison.Ordinal)), rule => Assert.Contains(rule.Check, classes));
    }

    private static async Task<Transcript> RunAsync(string application)
    {
        byte[][] applications = application == "conform-ipc"
            ? [TestApplication.Example(application), TestApplication.Example("capitals-service")]
            : [TestApplication.Example(application)];
        await using Emulation.Machine machine = await TestBoard.StartAsync(applications);
        await machine.RunForAsync(Seconds.Of(3));
        return await Transcript.EndAsync(machine);
    }

    private static (string Id, string Check)[] ReadRules() =>
    [
        .. File.ReadLines(Path.Combine(TestTree.Root, "docs", "conformance.md"))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length == 5 && cells[1] is not "rule" && !cells[1].StartsWith("---", StringComparison.Ordinal))
            .Select(cells => (cells[1], cells[3])),
    ];
}
