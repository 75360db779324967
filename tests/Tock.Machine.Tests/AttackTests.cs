// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Globalization;
using Tock.Debugging.Remote;
using Tock.Emulation;
using Tock.Emulation.Boards;
using Tock.Machine.Tests.Harness;

namespace Tock.Machine.Tests;

/// <summary>All of RAM right before the forbidden instruction and right after it, compared byte by byte.</summary>
public sealed class AttackTests
{
    private const int FrameSize = 32;

    public static TheoryData<string, uint[]> Attacks => new()
    {
        { "villain-write", [] },
        { "villain-read", [] },
        { "probe-stack", [90, 7, 0, 0x2000_0100] },
        { "probe-granted", [91, 3, 3, 0] },
    };

    [Theory]
    [MemberData(nameof(Attacks))]
    public async Task Nothing_but_the_attackers_own_stack_frame_changes(string name, uint[] parameters)
    {
        byte[] attacker = parameters.Length == 0 ? TestApplication.Example(name) : TestApplication.Create("probe", name, parameters);
        byte[][] applications = [TestApplication.Create("canary", "canary"), attacker];

        // Deterministic: where it faults in one run, it will in the next.
        uint instruction;
        uint ownStart;
        uint ownEnd;
        await using (Emulation.Machine first = await TestBoard.StartAsync(applications))
        {
            await first.WaitForTextAsync($"Process {name} was stopped.");
            await first.StopAsync();
            Transcript transcript = Transcript.Of(first);

            // A lost stack frame takes the instruction with it, and the report names none; the system call that needed the
            // frame follows "mov sp".
            instruction = transcript.Text.Contains("its stack left its memory", StringComparison.Ordinal)
                ? FindStackCall(attacker, transcript.Hex($@"^  {name} .* flash 0x(\w{{8}})"))
                : transcript.Hex(@"^  at instruction 0x(\w{8})");

            ownStart = transcript.Hex($@"^  {name} .* RAM 0x(\w{{8}})");
            ownEnd = transcript.Hex($@"^  {name} .* RAM 0x\w{{8}}\.\.0x(\w{{8}})");
        }

        await using Emulation.Machine machine = await Emulation.Machine.StartStoppedAsync(TestBoard.Options(applications, gdb: true));
        await using RemoteTarget gdb = await Debugger.ConnectAsync(machine);
        await gdb.RunToAsync(instruction);
        MemoryRange ram = TestBoard.Description.Ram;
        byte[] before = await machine.ReadMemoryAsync(ram);
        await gdb.StepAsync();
        byte[] after = await machine.ReadMemoryAsync(ram);
        CoreRegisters registers = await machine.ReadRegistersAsync();

        Assert.InRange(registers.ExceptionNumber, 3, 6);
        uint[] changed = [.. Enumerable.Range(0, before.Length).Where(i => before[i] != after[i]).Select(i => ram.Start + (uint)i)];
        Assert.All(changed, address => Assert.InRange(address, ownStart, ownEnd));
        Assert.True(changed.Length <= FrameSize, string.Join(' ', changed.Select(address => address.ToString("x8", CultureInfo.InvariantCulture))));
    }

    [Fact]
    public async Task Neighbours_memory_is_what_it_was_after_all_attacks()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(
            TestApplication.Example("villain-write"),
            TestApplication.Create("probe", "below", 92, 3, 1, unchecked((uint)-4)),
            TestApplication.Create("canary", "canary"),
            TestApplication.Create("probe", "above", 93, 3, 4, 0),
            TestApplication.Example("villain-read"));
        await machine.WaitForTextAsync("canary: 1 well");
        await machine.PauseAsync();
        Transcript transcript = Transcript.Of(machine);
        uint pattern = transcript.Hex(@"canary: pattern at 0x(\w{8})");
        uint[] words = await machine.ReadWordsAsync(pattern, 128);
        await machine.ResumeAsync();
        await machine.WaitForTextAsync("canary: 5 well");
        uint[] later = await machine.ReadWordsAsync(pattern, 128);

        Assert.Equal(words, later);
        Assert.Equal(Enumerable.Range(0, 128).Select(i => 0xCA9A0000u ^ ((uint)i * 0x01010101u)), later);
        transcript = Transcript.Of(machine);
        transcript.HasNot("HURT");
        foreach (string name in (string[])["villain-write", "below", "above", "villain-read"])
        {
            transcript.Has($"Process {name} was stopped.");
        }
    }

    private static uint FindStackCall(byte[] application, uint flashStart)
    {
        // mov sp, rX; svc 2 - little-endian halfwords 0x468D | X << 3, 0xDF02.
        for (int i = 0; i + 3 < application.Length; i += 2)
        {
            if (application[i + 1] == 0x46 && (application[i] & 0x87) == 0x85 && application[i + 2] == 0x02 && application[i + 3] == 0xDF)
            {
                return flashStart + (uint)i + 2;
            }
        }

        throw new InvalidOperationException("the application has no system call on a moved stack");
    }
}
