// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Cli.Benchmarking;

/// <summary>One run of the board: which applications it runs, what is measured meanwhile, and when it is over.</summary>
/// <param name="Name">Its name in the report.</param>
/// <param name="Applications">Benchmark applications, folders of <c>tests/benchmarks/</c>. The operations' symbols are those of the first.</param>
/// <param name="Operations">What is measured.</param>
public sealed record Scenario(string Name, IReadOnlyList<string> Applications, IReadOnlyList<Operation> Operations)
{
    /// <summary>The symbol in the first application at which the run is over.</summary>
    public const string EndSymbol = "bench_end";

    /// <summary>
    /// An instruction takes two to this power nanoseconds of the board's time (QEMU's <c>-icount shift=</c>). Scenarios in which a process has to use up
    /// its time slice take more than one nanosecond, or a slice would be ten million instructions.
    /// </summary>
    public int TimeShift { get; init; }

    /// <summary>Whether it runs on the board with upstream's capsules (<see cref="ComparisonBoard"/>) instead of the one that is measured.</summary>
    public bool OnComparisonBoard { get; init; }

    /// <summary>Ends the run when its operations have that many samples each; null when <see cref="EndSymbol"/> does.</summary>
    public int? EnoughSamples { get; init; }
}
