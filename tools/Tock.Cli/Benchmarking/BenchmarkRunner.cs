// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Cli.Building;
using Tock.Cli.Console;
using Tock.Emulation.Boards;
using Tock.Observation.Kernels;
using Tock.Tbf.Elf;

namespace Tock.Cli.Benchmarking;

/// <summary>Builds what the benchmark needs, runs its scenarios, and puts the figures together.</summary>
public sealed class BenchmarkRunner
{
    // What the vector table has for every device interrupt.
    private const string InterruptHandlerSymbol = "tock_device_interrupt";

    private readonly Repository _repository;
    private readonly Builder _builder;
    private readonly ToolConsole _console;
    private readonly BoardDescription _board;
    private readonly string _configuration;

    /// <summary>Creates a runner for a board.</summary>
    public BenchmarkRunner(Repository repository, Builder builder, ToolConsole console, BoardDescription board, string configuration)
    {
        _repository = repository;
        _builder = builder;
        _console = console;
        _board = board;
        _configuration = configuration;
    }

    /// <summary>Does it all.</summary>
    /// <exception cref="ToolException">A build failed, or a scenario did not come to its end.</exception>
    public async Task<BenchmarkResult> RunAsync(CancellationToken stop)
    {
        Dictionary<string, Application> applications = ScenarioCatalog.All
            .SelectMany(scenario => scenario.Applications)
            .Append(MemoryProbe.Application)
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(name => name, name => new Application(name, Path.Combine(_repository.Tests, "benchmarks", name, $"{name}.csproj"), string.Empty, string.Empty, IsOfTheTour: false));
        BoardDescription comparison = ComparisonBoard.Of(_board);
        List<BuildTarget> targets = [BuildTarget.Kernel(_repository, _board, _configuration), BuildTarget.Kernel(_repository, comparison, _configuration)];
        targets.AddRange(applications.Values.Select(application => BuildTarget.Application(_repository, application, _configuration)));
        await _builder.BuildAsync(targets, _configuration).ConfigureAwait(false);

        List<OperationResult> operations = [];
        foreach (Scenario scenario in ScenarioCatalog.All)
        {
            Application[] used = [.. scenario.Applications.Select(name => applications[name])];
            operations.AddRange(await _console
                .ProgressAsync($"Measuring: {scenario.Name}", () => MeasureAsync(scenario, used, stop)).ConfigureAwait(false));
        }

        ReadOnlyMemory<byte> probe = BenchmarkFlash.Of(_board, _repository, _configuration, [applications[MemoryProbe.Application]]).Bytes;
        Task<MemoryUse> Probe(BoardDescription board) => _console.ProgressAsync(
            $"Measuring: memory of {board.Name}",
            () => MemoryProbe.RunAsync(board, board.KernelElf(_repository.Root, _configuration), probe, stop));
        MemoryUse own = await Probe(_board).ConfigureAwait(false);
        return new BenchmarkResult(_board.Name, _configuration, operations, own, await Probe(comparison).ConfigureAwait(false));
    }

    private async Task<IReadOnlyList<OperationResult>> MeasureAsync(Scenario scenario, Application[] applications, CancellationToken stop)
    {
        BoardDescription description = scenario.OnComparisonBoard ? ComparisonBoard.Of(_board) : _board;
        string kernelElf = description.KernelElf(_repository.Root, _configuration);
        BenchmarkFlash flash = BenchmarkFlash.Of(_board, _repository, _configuration, applications);
        IReadOnlyList<PlacedApplication> placed = flash.Applications;
        OperationSampler[] samplers = [.. scenario.Operations.Select(operation => new OperationSampler(operation, placed[0]))];
        SegmentCounter counter = new(placed, InterruptHandler(kernelElf), segment =>
        {
            foreach (OperationSampler sampler in samplers)
            {
                sampler.Take(segment);
            }
        });

        // The flash of no application starts at address 0, so 0 never is the end.
        uint end = placed[0].Find(Scenario.EndSymbol) ?? 0;
        bool Execute(uint address)
        {
            _ = counter.Take(address);
            return address != end && (scenario.EnoughSamples is not { } enough || samplers.Any(sampler => sampler.Samples.Count < enough));
        }

        TracedBoard board = new(description, kernelElf, flash.Bytes, scenario.TimeShift);
        await board.RunAsync(Execute, stop).ConfigureAwait(false);
        foreach (OperationSampler sampler in samplers.Where(sampler => sampler.Samples.Count == 0))
        {
            throw new ToolException($"the benchmark '{scenario.Name}' came to its end without a sample of: {sampler.Operation.Title}", $"look at tests/benchmarks/{scenario.Applications[0]}");
        }

        return [.. samplers.Select(sampler => new OperationResult(sampler.Operation, scenario, sampler.Samples))];
    }

    private static uint InterruptHandler(string kernelElf) => KernelSymbols.Address(ElfImage.Read(File.ReadAllBytes(kernelElf)).GetSymbols(), InterruptHandlerSymbol);
}
