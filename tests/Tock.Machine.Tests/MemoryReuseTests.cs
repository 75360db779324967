// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Emulation;
using Tock.Machine.Tests.Harness;

namespace Tock.Machine.Tests;

/// <summary>RAM of applications that have ended goes to others that need it, and is as new to them.</summary>
public sealed class MemoryReuseTests
{
    private const uint Heap = 30_000;
    private const uint Peer = 8;
    private const string NoRoom = "refused: there is not enough free RAM";

    [Fact]
    public async Task Ram_of_an_ended_application_is_given_to_another()
    {
        byte[][] applications =
        [
            TestApplication.CreateSized("canary", "first", 512, Heap),
            TestApplication.CreateSized("crash", "second", 1024, Heap, Peer),
            TestApplication.Example("clock"),
        ];
        await using Emulation.Machine machine = await TestBoard.StartAsync(applications);
        await machine.WaitForTextAsync("canary: 1 well");
        await machine.WaitForTextAsync("clock: 1 s");
        Assert.Contains(NoRoom, Transcript.Of(machine).Single("Application at 0x"), StringComparison.Ordinal);
        await machine.TypeAsync("process first\r", "  RAM   0x");
        await machine.TypeAsync("terminate first\r", "Process first terminated");

        // The second needs the whole of it. It looks at its zeroed memory, and then waits to be called.
        await machine.TypeAsync("load\r", "  second ");
        await machine.RunOnAsync(Seconds.Of(0.5));
        await machine.TypeAsync("process second\r", "  RAM   0x");
        await machine.TypeAsync("process first\r", "  RAM   given to others");
        await machine.TypeAsync("boot first\r", "Process first was not started: no memory is free for it");
        await machine.TypeAsync("status\r", "Total processes: 3");
        Transcript transcript = await Transcript.EndAsync(machine);
        string[] ram = [.. transcript.StartingWith("  RAM   0x").Select(line => line.Split("..")[0])];
        Assert.Equal(2, ram.Length);
        Assert.Equal(ram[0], ram[1]);
        transcript.HasNot("DIRTY");
        transcript.HasNot("panic");
    }
}
