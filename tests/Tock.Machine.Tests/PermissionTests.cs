// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Emulation;
using Tock.Machine.Tests.Harness;
using Tock.Tbf;

namespace Tock.Machine.Tests;

/// <summary>Applications that list their drivers in the header get those and no others.</summary>
public sealed class PermissionTests
{
    private const uint Console = 1;
    private const uint Led = 2;
    private const ulong Presence = 1;
    private const ulong PresenceAndWrite = 3;

    [Fact]
    public async Task Application_reaches_the_console_only_if_its_header_lists_it()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(
            TestApplication.Restricted("hello", "mute", new TbfPermission(Led, 0, ulong.MaxValue)),
            TestApplication.Restricted("hello", "asker", new TbfPermission(Console, 0, Presence)),
            TestApplication.Restricted("hello", "talker", new TbfPermission(Console, 0, PresenceAndWrite)),
            TestApplication.Example("hello"),
            TestApplication.Example("clock"));
        await machine.WaitForTextAsync("clock: 1 s");
        Transcript transcript = await Transcript.EndAsync(machine);
        Assert.Equal(2, transcript.Count("Hello from C!"));
        Assert.Single(transcript.StartingWith("hello: flash 0x00021000"));
        Assert.Single(transcript.StartingWith("hello: flash 0x00021800"));
        transcript.HasNot("faulted:");
        transcript.HasNot("panic");
    }
}
