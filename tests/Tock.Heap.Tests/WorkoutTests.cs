// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Heap.Tests.Workout;
using Xunit;

namespace Tock.Heap.Tests;

/// <summary>The workout itself, on the desktop: that its numbers depend on what it makes. Tock.Machine.Tests compares the board's with them.</summary>
public sealed class WorkoutTests
{
    [Fact]
    public void ASeedLeadsToOneNumberAndOthersToOthers()
    {
        uint[] first = [.. Enumerable.Range(1, 20).Select(seed => HeapWorkout.Run((uint)seed, 50))];
        uint[] second = [.. Enumerable.Range(1, 20).Select(seed => HeapWorkout.Run((uint)seed, 50))];
        Assert.Equal(first, second);
        Assert.Equal(20, first.Distinct().Count());
    }
}
