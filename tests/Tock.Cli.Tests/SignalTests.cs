// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Runtime.Versioning;

namespace Tock.Cli.Tests;

/// <summary>Signals, sent to the tool alone and, as the terminal does, to the emulator with it.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class SignalTests
{
    // Half a minute for what comes a moment after a tool that could do nothing; one that could has seen to it before it ended.
    private const string LooksAfterKill = "300";

    // A session of its own, so that the group signalled is the tool's; the shell starts background commands with SIGINT ignored, which perl undoes.
    // QEMU is told by the tree's folder, which no other run has.
    private const string Script = """
        set -u
        root=$1 signal=$2 group=$3 looks=$4; shift 4
        setsid perl -e '$SIG{INT} = "DEFAULT"; exec @ARGV' "$@" >"$root/out" 2>"$root/err" &
        tool=$!
        for try in $(seq 6000); do grep -q ready "$root/out" && break; kill -0 "$tool" || break; sleep 0.1; done
        kill -s "$signal" -- "$group$tool"
        wait "$tool"; code=$?
        cat "$root/err" >&2
        for look in $(seq "$looks"); do pgrep -f -- "-kernel $root/" >"$root/left" || break; test "$look" = "$looks" || sleep 0.1; done
        test -s "$root/left" && echo "the emulator is still there"
        exit "$code"
        """;

    [EmulatorFact]
    public Task Ctrl_C_for_tool_and_emulator_ends_a_scripted_run_as_interrupted() => EndsAsync(130, "INT", "-", "--for", "10m");

    [EmulatorFact]
    public Task Ctrl_C_for_tool_and_emulator_ends_an_open_run_as_asked() => EndsAsync(0, "INT", "-");

    [EmulatorFact]
    public Task A_scripted_run_that_is_told_to_end_does_so() => EndsAsync(143, "TERM", string.Empty, "--for", "10m");

    [EmulatorFact]
    public Task A_run_that_is_killed_takes_the_emulator_with_it() => EndsAsync(137, "KILL", string.Empty);

    private static async Task EndsAsync(int exitCode, string signal, string group, params string[] options)
    {
        using TestTree tree = new();
        string transcript = Path.Combine(tree.Root, "transcript.txt");
        string[] copy = options.Length == 0 ? [] : ["--transcript", transcript];
        string script = tree.Write("signal.sh", Script);

        TestProcess run = await TestProcess.RunAsync(
            "bash",
            [
                script, tree.Root, signal, group, signal == "KILL" ? LooksAfterKill : "1", Environment.ProcessPath!, Path.Combine(AppContext.BaseDirectory, "tock.dll"),
                "run", "--tbf", tree.WriteBinary("app", 512), .. options, .. copy,
            ],
            tree.Root,
            new Dictionary<string, string?> { ["TOCK_ROOT"] = tree.Root });

        Assert.True(run.ExitCode == exitCode, $"{run.ExitCode}: {run.Error}");
        Assert.Empty(run.Output);
        Assert.DoesNotContain("error:", run.Error, StringComparison.Ordinal);
        if (copy.Length != 0)
        {
            Assert.StartsWith("ready ", File.ReadAllText(transcript), StringComparison.Ordinal);
            Assert.Equal([transcript], Directory.GetFiles(tree.Root, "transcript*"));
        }
    }
}
