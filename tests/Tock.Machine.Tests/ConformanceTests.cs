// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Tock.Emulation;
using Tock.Machine.Tests.Harness;
using Tock.Tbf;

namespace Tock.Machine.Tests;

/// <summary>Every rule of docs/conformance.md, as the conformance applications see it on the board.</summary>
public sealed class ConformanceTests
{
    private const uint Console = 1;
    private const uint Led = 2;

    private static readonly (string Id, string Check)[] s_rules = ReadRules();
    private static readonly ConcurrentDictionary<string, Lazy<Task<Transcript>>> s_runs = new();

    public static TheoryData<string, string> Rules
    {
        get
        {
            TheoryData<string, string> rules = [];
            foreach ((string id, string check) in s_rules.Where(rule => IsApplication(rule.Check)))
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
        foreach (string source in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) is ".c" or ".S"))
        {
            string application = Path.GetFileName(Path.GetDirectoryName(source)!);
            string[] inSource =
            [
                .. Regex.Matches(File.ReadAllText(source), "\\{ \"([a-z-]+)\", \\w+ \\}|\"rule ([a-z-]+) holds")
                    .Select(match => match.Groups[1].Value + match.Groups[2].Value).Order(),
            ];
            string[] inTable = [.. s_rules.Where(rule => rule.Check == application).Select(rule => rule.Id).Order()];
            Assert.Equal(inTable, inSource);
        }
    }

    [Fact]
    public void Checks_by_tests_are_there()
    {
        HashSet<string> tests =
        [
            .. typeof(ConformanceTests).Assembly.GetTypes()
                .SelectMany(type => type.GetMethods().Where(method => method.IsDefined(typeof(FactAttribute), inherit: true)))
                .Select(method => $"{method.DeclaringType!.Name}.{method.Name}"),
        ];
        Assert.All(s_rules.Where(rule => !IsApplication(rule.Check)), rule => Assert.Contains(rule.Check, tests));
    }

    /// <summary>The grant of a driver is as new in each execution: the application starts itself again and again.</summary>
    [Fact]
    public async Task Grants_do_not_outlive_an_execution()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(OptionsFor("conform-driver"));
        int end = 0;
        for (int life = 0; life < 3; life++)
        {
            end = await machine.WaitForTextAsync("rule grant-begins-zero holds", from: end);
        }

        (await Transcript.EndAsync(machine)).HasNot("BROKEN");
    }

    private static bool IsApplication(string check) => check.StartsWith("conform-", StringComparison.Ordinal);

    private static async Task<Transcript> RunAsync(string application)
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(OptionsFor(application));
        await machine.WaitForTextAsync("rules over");
        return await Transcript.EndAsync(machine);
    }

    private static MachineOptions OptionsFor(string application) => application switch
    {
        "conform-driver" => TestBoard.Options("scripted", TestApplication.Example(application)),
        "conform-filter" => TestBoard.Options(
        [
            TestApplication.Restricted(
                application, application, new TbfPermission(Console, 0, 0b11), new TbfPermission(Console, 1, 1 << 5), new TbfPermission(Led, 1, 1)),
        ]),
        "conform-flash" => TestBoard.Options(
        [
            TestApplication.Rebuilt(
                TestApplication.Example(application),
                contents => contents with { WriteableFlashRegions = [new TbfFlashRegion(64, 64), new TbfFlashRegion(256, 128)] }),
        ]),
        "conform-ipc" => TestBoard.Options([TestApplication.Example(application), TestApplication.Example("capitals-service")]),
        "conform-peers" => TestBoard.Options(
        [
            Peer("mortal", 1), Peer("phoenix", 2), Peer("poor", 3), Peer("hoarder", 4),
            Peer("lender-1", 5, 0), Peer("lender-2", 5, 1), Peer("lender-3", 5, 2), Peer(application, 0),
        ]),
        _ => TestBoard.Options([TestApplication.Example(application)]),
    };

    private static byte[] Peer(string name, params uint[] part) => TestApplication.CreateSized("conform-peers", name, 1024, 0, part);

    private static (string Id, string Check)[] ReadRules() =>
    [
        .. File.ReadLines(Path.Combine(TestTree.Root, "docs", "conformance.md"))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length == 5 && cells[1] is not "rule" && !cells[1].StartsWith("---", StringComparison.Ordinal))
            .Select(cells => (cells[1], cells[3])),
    ];
}
