// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Cli.Benchmarking;

/// <summary>How often an operation took how many instructions.</summary>
public sealed class Samples
{
    private readonly SortedDictionary<long, int> _counts = [];

    /// <summary>Number of samples.</summary>
    public int Count { get; private set; }

    /// <summary>Each number of instructions that occurred, ascending, and how often it did.</summary>
    public IReadOnlyDictionary<long, int> Counts => _counts;

    /// <summary>The fewest instructions. There has to be a sample.</summary>
    public long Minimum => _counts.First().Key;

    /// <summary>The number of instructions that occurred most often; the larger of two that occurred equally often. There has to be a sample.</summary>
    public long MostFrequent => _counts.MaxBy(entry => (entry.Value, entry.Key)).Key;

    /// <summary>Adds a sample.</summary>
    public void Add(long instructions)
    {
        _counts[instructions] = _counts.GetValueOrDefault(instructions) + 1;
        Count++;
    }
}
