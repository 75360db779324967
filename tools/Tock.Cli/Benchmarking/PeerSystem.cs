// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Cli.Benchmarking;

/// <summary>Figures of another system, or of one way to build it.</summary>
/// <param name="Name">Heading of its column.</param>
/// <param name="Operations">Instructions by operation.</param>
/// <param name="Memory">Bytes by the keys of <see cref="SizeComparison"/>, or null.</param>
public sealed record PeerSystem(string Name, IReadOnlyDictionary<string, long> Operations, IReadOnlyDictionary<string, long>? Memory = null);
