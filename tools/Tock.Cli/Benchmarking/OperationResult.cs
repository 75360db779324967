// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Cli.Benchmarking;

/// <summary>What an operation took.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Scenario">The run it was measured in.</param>
/// <param name="Samples">Instructions; at least one sample.</param>
public sealed record OperationResult(Operation Operation, Scenario Scenario, Samples Samples);
