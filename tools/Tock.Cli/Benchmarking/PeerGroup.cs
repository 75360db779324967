// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Cli.Benchmarking;

/// <summary>Systems that were measured together.</summary>
/// <param name="Key">Its name in the report.</param>
/// <param name="Source">What was measured, where and how.</param>
/// <param name="Titles">The operations that only these systems have, or that they name differently, by key.</param>
/// <param name="Systems">The systems.</param>
/// <param name="Sizes">Sizes in words.</param>
public sealed record PeerGroup(string Key, string Source, IReadOnlyDictionary<string, string> Titles, IReadOnlyList<PeerSystem> Systems, IReadOnlyList<string> Sizes);
