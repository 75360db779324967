// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Diagnostics;

namespace Tock.Cli.Tests;

/// <summary>The tool answers at once: it is compared with the quickest that its own runtime can do, in turns, so that a busy machine slows both.</summary>
public sealed class StartUpTests : IDisposable
{
    private const int Rounds = 15;

    // dotnet --version takes a tenth of a second on a machine that has nothing else to do.
    private const double Limit = 3;

    private readonly TestTree _tree = new();

    public void Dispose() => _tree.Dispose();

    [EmulatorFact]
    public async Task Help_and_list_take_a_few_times_what_the_runtime_takes_to_start()
    {
        string flash = Path.Combine(_tree.Root, "board.bin");
        Assert.Equal(0, (await _tree.RunToolAsync("flash", "--flash-file", flash)).ExitCode);
        Assert.Equal(0, (await _tree.RunToolAsync("install", _tree.WriteBinary("app", 1024), "--flash-file", flash)).ExitCode);
        List<TimeSpan> runtime = [];
        List<TimeSpan> help = [];
        List<TimeSpan> list = [];
        for (int round = 0; round < Rounds; round++)
        {
            runtime.Add(await MeasureAsync(() => TestProcess.RunAsync(Environment.ProcessPath!, ["--version"], _tree.Root)));
            help.Add(await MeasureAsync(() => _tree.RunToolAsync("--help")));
            list.Add(await MeasureAsync(() => _tree.RunToolAsync("list", "--flash-file", flash)));
        }

        Assert.InRange(Median(help) / Median(runtime), 0, Limit);
        Assert.InRange(Median(list) / Median(runtime), 0, Limit);
    }

    private static async Task<TimeSpan> MeasureAsync(Func<Task<TestProcess>> run)
    {
        long start = Stopwatch.GetTimestamp();
        TestProcess process = await run();
        TimeSpan took = Stopwatch.GetElapsedTime(start);
        Assert.Equal(0, process.ExitCode);
        return took;
    }

    private static TimeSpan Median(List<TimeSpan> times) => times.Order().ElementAt(times.Count / 2);
}
