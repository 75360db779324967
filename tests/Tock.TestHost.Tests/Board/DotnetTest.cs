// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Tock.TestHost.Tests.Board;

/// <summary><c>dotnet test</c> of a project in this tree, which is built already.</summary>
internal sealed record DotnetTest(int ExitCode, string Output)
{
    // Only what hangs is ended.
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(20);

    internal static string Root { get; } = typeof(DotnetTest).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    /// <summary>The tests that ended in a way, in the order in which the command told of them.</summary>
    /// <param name="state">passed or failed.</param>
    internal IReadOnlyList<string> Tests(string state) =>
        [.. Regex.Matches(Output, $@"(?m)^\s*{state} (?<name>\S.*) \(\d+ms\)\r?$", RegexOptions.ExplicitCapture).Select(match => match.Groups["name"].Value)];

    /// <summary>What the command told below a test, up to the next one.</summary>
    internal string Details(string test)
    {
        Match match = Regex.Match(Output, $@"(?ms)^\s*(passed|failed) {Regex.Escape(test)} \(\d+ms\)\r?$(?<details>.*?)(?=^\s*(passed|failed) |\z)", RegexOptions.ExplicitCapture);
        Assert.True(match.Success, $"{test} is not in\n{Output}");
        return match.Groups["details"].Value;
    }

    /// <summary>Runs the command in an empty folder.</summary>
    /// <param name="project">The project, relative to the root.</param>
    /// <param name="isPlatform">Whether a global.json chooses the test platform; else the command has its default mode.</param>
    /// <param name="arguments">More arguments.</param>
    internal static async Task<DotnetTest> RunAsync(string project, bool isPlatform, params string[] arguments)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("tock-test-");
        try
        {
            if (isPlatform)
            {
                File.WriteAllText(Path.Combine(folder.FullName, "global.json"), """{ "test": { "runner": "Microsoft.Testing.Platform" } }""");
            }

            string path = Path.Combine(Root, project);
            ProcessStartInfo start = new("dotnet", ["test", .. isPlatform ? ["--project", path] : (string[])[path], "-c", "Release", "--no-build", .. arguments])
            {
                WorkingDirectory = folder.FullName,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            // What the run of these tests sets for itself is none of theirs.
            foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase)).ToArray())
            {
                start.Environment.Remove(name);
            }

            start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
            start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
            using Process process = Process.Start(start)!;
            Task<string> error = process.StandardError.ReadToEndAsync();
            using CancellationTokenSource limit = new(s_limit);
            limit.Token.Register(() => process.Kill(entireProcessTree: true));
            string output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return new DotnetTest(process.ExitCode, (output + await error).ReplaceLineEndings("\n"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
