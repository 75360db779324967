// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Cli.Benchmarking;

namespace Tock.Cli.Tests.Benchmarking;

/// <summary>From what bench-grants said and left in memory to figures. The process's memory ends at 0x20001000.</summary>
public sealed class ProcessMemoryTests
{
    private const uint Function = 0x0002_0101;
    private const uint Buffer = 0x00B0_FFE2;
    private const uint Alarm = 0x2000_0ED0;
    private const uint Console = 0x2000_0E50;

    private const string Transcript = """
        TockSharp on lm3s6965evb
          bench-grants    running    flash 0x00020000..0x000207ff  RAM 0x20000800..0x20000fff  kernel-owned 256 B, 0 system calls, 0 restarts
        kernel-owned 0x20000f00 0x20001000
        marks 0x20101 0xb0ffe2
        grant alarm 0x20000ed0 48
        grant console 0x20000e50 128
        grant led 0x20000e50 0
        """;

    [Fact]
    public void Parts_of_a_grant_are_found_by_what_is_in_its_slots()
    {
        ProcessMemory memory = ProcessMemory.Read(Transcript.ReplaceLineEndings("\r\n"), Memory().Image);

        Assert.Equal(256, memory.AtStart);
        Assert.Equal(
            [
                new GrantMemory("alarm", TableEntry: 4, Header: 8, SubscribeSlots: 1, AllowSlots: 0, Slots: 20, State: 20),
                new GrantMemory("console", TableEntry: 4, Header: 8, SubscribeSlots: 3, AllowSlots: 4, Slots: 92, State: 28),
                new GrantMemory("led", 0, 0, 0, 0, 0, 0),
            ],
            memory.Grants);
        Assert.Equal([48, 128, 0], memory.Grants.Select(grant => grant.AtFirstUse));
        Assert.Equal([52, 132, 0], memory.Grants.Select(grant => grant.All));
    }

    [Fact]
    public void A_pointer_in_a_saved_register_is_not_taken_for_the_table()
    {
        TestMemory memory = Memory();
        memory.Put(0x2000_0FE0, Alarm);
        memory.Put(0x2000_0FF0, Console);

        Assert.Equal(4, ProcessMemory.Read(Transcript, memory.Image).Grants[0].TableEntry);
    }

    [Theory]
    [InlineData("kernel-owned")]
    [InlineData("marks")]
    [InlineData("grant")]
    public void A_board_that_does_not_say_it_is_an_error(string missing)
    {
        string transcript = string.Join('\n', Transcript.Split('\n').Where(line => !line.StartsWith(missing, StringComparison.Ordinal)));

        Assert.Contains("did not say", Assert.Throws<ToolException>(() => ProcessMemory.Read(transcript, Memory().Image)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Memory_without_the_marks_is_an_error()
    {
        Assert.Contains("grant table entries", Assert.Throws<ToolException>(() => ProcessMemory.Read(Transcript, new TestMemory().Image)).Message, StringComparison.Ordinal);
    }

    private static TestMemory Memory()
    {
        TestMemory memory = new();
        memory.Put(0x2000_0F80, Console, Alarm);
        memory.Put(Alarm + 8, Function);
        for (uint slot = 0; slot < 3; slot++)
        {
            memory.Put(Console + 8 + (20 * slot), Function);
        }

        for (uint slot = 0; slot < 4; slot++)
        {
            memory.Put(Console + 68 + (8 * slot), Buffer);
        }

        return memory;
    }
}
