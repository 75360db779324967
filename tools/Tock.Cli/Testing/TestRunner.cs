// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Cli.Building;
using Tock.Cli.Console;

namespace Tock.Cli.Testing;

/// <summary>Builds and runs test projects with <c>dotnet test</c>, one after the other.</summary>
public sealed class TestRunner
{
    // A test that stands still for this long is named and ended; none takes a quarter of it.
    private const string HangLimit = "10m";

    private readonly Repository _repository;
    private readonly ToolConsole _console;
    private readonly string _configuration;
    private readonly string? _filter;

    /// <summary>Creates a runner.</summary>
    public TestRunner(Repository repository, ToolConsole console, string configuration, string? filter)
    {
        _repository = repository;
        _console = console;
        _configuration = configuration;
        _filter = filter;
    }

    /// <summary>Runs one project. One that does not build, or whose run breaks off without a failed test, counts as one failure.</summary>
    public async Task<TestTotals> RunAsync(TestProject project)
    {
        string folder = Path.Combine(_repository.Artifacts, "test-results");
        string results = Path.Combine(folder, $"{project.Name}.trx");
        Directory.CreateDirectory(folder);
        File.Delete(results);

        BuildLog log = new();
        int built = await _console.ProgressAsync(
            $"Building {project.Name}",
            () => DotnetCommand.RunAsync(["build", project.Path, "-c", _configuration, "-v:minimal", "-nologo"], _repository.Root, log.Add)).ConfigureAwait(false);
        if (built != 0)
        {
            return Report(project, "does not build", log.Errors());
        }

        List<string> output = [];
        List<string> arguments =
        [
            "test", project.Path, "-c", _configuration, "--no-build", "--nologo", "-v:quiet",
            "--results-directory", folder, "--logger", $"trx;LogFileName={project.Name}.trx",
            "--blame-hang", "--blame-hang-timeout", HangLimit, "--blame-hang-dump-type", "none",
        ];
        if (_filter is not null)
        {
            arguments.AddRange(["--filter", _filter]);
        }

        int exitCode = await _console.ProgressAsync(
            $"Running {project.Name}",
            () => DotnetCommand.RunAsync(arguments, _repository.Root, output.Add)).ConfigureAwait(false);
        TestResults? read = TestResults.TryRead(results);
        if (read is null && exitCode == 0 && _filter is not null)
        {
            _console.Detail($"  {project.Name}: no test matches the filter");
            return default;
        }

        if (read is null)
        {
            return Report(project, $"made no results (exit code {exitCode})", [.. output.TakeLast(20)]);
        }

        foreach ((string name, string message) in read.Failures)
        {
            _console.Detail($"  FAILED {name}");
            _console.Detail("    " + message.ReplaceLineEndings("\n    "));
        }

        _console.Step($"  {project.Name}: {read}");
        bool brokeOff = exitCode != 0 && read.Totals.Failed == 0;
        return brokeOff ? read.Totals + Report(project, $"broke off (exit code {exitCode})", [.. output.TakeLast(20)]) : read.Totals;
    }

    private TestTotals Report(TestProject project, string what, IReadOnlyList<string> lines)
    {
        foreach (string line in lines)
        {
            _console.Detail("  " + line);
        }

        _console.Step($"  {project.Name} {what}");
        return new TestTotals(0, 1);
    }
}
