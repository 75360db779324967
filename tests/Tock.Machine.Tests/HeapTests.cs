// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Globalization;
using Tock.Emulation;
using Tock.Heap.Tests.Workout;
using Tock.Machine.Tests.Harness;

namespace Tock.Machine.Tests;

/// <summary>The heap of C# applications on the board.</summary>
public sealed class HeapTests
{
    private const uint Seeds = 8;
    private const int Rounds = 2500;

    [Fact]
    public async Task Two_million_allocations_lead_to_the_numbers_of_the_desktop()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(TestApplication.Example("heap-workout"));
        await machine.WaitForTextAsync("\nleft ", Seconds.Of(400));
        await machine.WaitForTextAsync("\nend", Seconds.Of(1));
        Transcript transcript = await Transcript.EndAsync(machine);

        for (uint seed = 1; seed <= Seeds; seed++)
        {
            transcript.Has($"workout {HeapWorkout.Run(seed, Rounds):x8}");
        }

        Assert.True(Number(transcript, "collections") > 1000);

        // What the workout has dropped is free again, except what old words on the stack seem to refer to.
        Assert.InRange(Number(transcript, "left"), 0u, Number(transcript, "size") / 4);
    }

    [Fact]
    public async Task A_process_that_leaks_dies_alone()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(TestApplication.Example("out-of-memory"), TestApplication.Example("clock"));
        int died = await machine.WaitForTextAsync("Unhandled exception. System.OutOfMemoryException", Seconds.Of(200));
        int tick = await machine.WaitForTextAsync("clock: ", Seconds.Of(20), died);
        await machine.WaitForTextAsync("clock: ", Seconds.Of(20), tick);
    }

    private static uint Number(Transcript transcript, string name)
    {
        return uint.Parse(transcript.Single(name + " ")[(name.Length + 1)..], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
    }
}
