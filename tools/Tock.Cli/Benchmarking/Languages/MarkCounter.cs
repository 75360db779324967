// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Cli.Benchmarking.Languages;

/// <summary>Counts an application's own instructions from each of several marks to the next; those of the kernel in between are not counted.</summary>
public sealed class MarkCounter
{
    private readonly IReadOnlyList<uint> _marks;
    private readonly long[] _counts;
    private int _next;

    /// <summary>Creates a counter.</summary>
    /// <param name="marks">Addresses of instructions, in the order they are executed.</param>
    public MarkCounter(IReadOnlyList<uint> marks)
    {
        ArgumentNullException.ThrowIfNull(marks);
        ArgumentOutOfRangeException.ThrowIfLessThan(marks.Count, 2);
        _marks = marks;
        _counts = new long[marks.Count - 1];
    }

    /// <summary>Whether every mark was reached.</summary>
    public bool IsComplete => _next == _marks.Count;

    /// <summary>Instructions from each mark, itself counted, to the next.</summary>
    public IReadOnlyList<long> Counts => _counts;

    /// <summary>Takes an executed instruction of the application.</summary>
    public void Take(uint address)
    {
        if (!IsComplete && address == _marks[_next])
        {
            _next++;
        }

        if (_next > 0 && !IsComplete)
        {
            _counts[_next - 1]++;
        }
    }
}
