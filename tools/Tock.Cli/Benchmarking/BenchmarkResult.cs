// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Cli.Benchmarking;

/// <summary>All that a benchmark found.</summary>
/// <param name="Board">Name of the board.</param>
/// <param name="Configuration">Build configuration.</param>
/// <param name="Operations">Samples of each operation, in the order of the report.</param>
/// <param name="Kernel">Memory of the kernel.</param>
/// <param name="Process">The kernel's part of each process's memory.</param>
public sealed record BenchmarkResult(
    string Board,
    string Configuration,
    IReadOnlyList<OperationResult> Operations,
    KernelMemory Kernel,
    ProcessMemory Process);
