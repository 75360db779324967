// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Cli.Benchmarking;

/// <summary>All that a benchmark found.</summary>
/// <param name="Board">Name of the board.</param>
/// <param name="Configuration">Build configuration.</param>
/// <param name="Operations">Samples of each operation, in the order of the report.</param>
/// <param name="Memory">What the board's kernel takes of the memory.</param>
/// <param name="SameCapsules">The same of the board that has the capsules of upstream's.</param>
public sealed record BenchmarkResult(
    string Board,
    string Configuration,
    IReadOnlyList<OperationResult> Operations,
    MemoryUse Memory,
    MemoryUse SameCapsules);
