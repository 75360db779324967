// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Emulation;
using Tock.Machine.Tests.Harness;

namespace Tock.Machine.Tests;

/// <summary>
/// Seven processes that fault as often as the board starts them, each in the middle of something else, beside three that are well:
/// the well ones keep their memory and their turns, and every start finds the process as new.
/// </summary>
public sealed class FaultStormTests
{
    private const uint Peer = 8;
    private const int Kinds = 7;
    private const uint KernelHeap = 1024;

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Faults_without_end_hurt_only_those_who_fault(int shift)
    {
        List<byte[]> applications = [TestApplication.Create("canary", "canary"), TestApplication.Example("clock"), TestApplication.CreateSized("crash", "peer", KernelHeap, 0, Peer)];
        applications.AddRange(Enumerable.Range(1, Kinds).Select(kind => TestApplication.CreateSized("crash", $"crash-{kind}", KernelHeap, 0, (uint)kind)));
        await using Emulation.Machine machine = await TestBoard.StartAsync(
            TestBoard.Options("restless", [.. applications]) with { Timing = BoardTiming.Deterministic(shift) });
        await machine.WaitForTextAsync("canary: 1 well");
        await machine.Serial.SendAsync(new string('k', 40));
        await machine.WaitForTextAsync("clock: 1 s");
        await machine.WaitForTextAsync("peer: 20 and well");
        await machine.StopAsync();

        Transcript transcript = Transcript.Of(machine);
        transcript.HasNot("panic");
        transcript.HasNot("DIRTY");
        transcript.HasNot("HURT");
        Assert.DoesNotMatch("Process (canary|clock|peer) faulted", transcript.Text);

        // Everybody's beat: a tenth of a second for the canary, however many faults lie between.
        int seconds = transcript.StartingWith("clock: ").Count;
        int beats = transcript.StartingWith("canary: ").Count(line => line.EndsWith(" well", StringComparison.Ordinal));
        Assert.InRange(beats, (seconds * 9) - 2, (seconds * 10) + 12);

        // Each of the seven was started again and again.
        for (int kind = 1; kind <= Kinds; kind++)
        {
            int restarts = transcript.Count($"Process crash-{kind} will be restarted.");
            Assert.True(restarts >= 10, $"crash-{kind} was restarted {restarts} times");
        }
    }
}
