// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Emulation;
using Tock.Emulation.Boards;
using Tock.Machine.Tests.Harness;
using Tock.Tbf.Elf;

namespace Tock.Machine.Tests;

/// <summary>The MPS2 board does what the first one does, on a processor and devices of its own.</summary>
public sealed class Mps2BoardTests
{
    private const uint UserLights = 0x4002_8000;
    private const uint MostUnused = 64;

    private static readonly BoardDescription s_board = BoardCatalog.Mps2An386;

    [Fact]
    public async Task Applications_write_read_wait_and_talk_to_each_other()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(TestBoard.OptionsOn(
            s_board,
            TestApplication.Example("hello"),
            TestApplication.Example("echo"),
            TestApplication.Example("clock"),
            TestApplication.Example("capitals-client"),
            TestApplication.Example("capitals-service")));
        await machine.WaitForTextAsync("TockSharp on mps2-an386");
        await machine.WaitForTextAsync("Hello from C!");
        await machine.WaitForTextAsync("echo: type a line");
        await machine.TypeAsync("typed\r", "echo: typed");
        await machine.WaitForTextAsync("clock: 2 s");
        await machine.WaitForTextAsync("capitals-client: after: LENT BY ONE PROCESS, WRITTEN BY ANOTHER");
    }

    [Fact]
    public async Task Processes_are_fenced_in_and_their_faults_reported()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(TestBoard.OptionsOn(
            s_board, TestApplication.Example("villain-write"), TestApplication.Example("villain-spin"), TestApplication.Example("clock")));
        await machine.WaitForTextAsync("Process villain-write was stopped.");
        await machine.WaitForTextAsync("clock: 2 s");
        Transcript transcript = Transcript.Of(machine);
        transcript.Has("Process villain-write faulted: forbidden memory access at 0x20000000 (kernel memory; no region allows it)");
        transcript.HasNot("NOT STOPPED");
    }

    [Fact]
    public async Task Lights_blink()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(TestBoard.OptionsOn(s_board, TestApplication.Example("blink")));
        await machine.WaitForTextAsync("1 process, ");
        HashSet<uint> seen = [];
        for (int looks = 0; looks < 100 && seen.Count < 2; looks++)
        {
            seen.Add(await machine.ReadWordAsync(UserLights) & 1);
            await machine.RunOnAsync(Seconds.Of(0.1));
        }

        Assert.Equal(2, seen.Count);
    }

    [Fact]
    public async Task Process_console_answers()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(TestBoard.OptionsOn(s_board, TestApplication.Example("clock")));
        await machine.WaitForTextAsync("clock: 1 s");
        await machine.TypeAsync("list\r", "   0  clock ");
        await machine.TypeAsync("stop clock\r", "Process clock stopped");
        await machine.TypeAsync("list\r", "Stopped");
    }

    [Fact]
    public async Task Boot_arena_is_used_up_to_its_end()
    {
        ElfSymbol[] symbols = [.. ElfImage.Read(await File.ReadAllBytesAsync(s_board.KernelElf(TestTree.Root, "Release"))).GetSymbols()];
        await using Emulation.Machine machine = await TestBoard.StartAsync(TestBoard.OptionsOn(s_board, TestApplication.Example("hello")));
        await machine.WaitForTextAsync("1 process, ");
        uint next = await machine.ReadWordAsync(symbols.Single(symbol => symbol.Name == "arena_next").Value);
        uint end = symbols.Single(symbol => symbol.Name == "__tock_arena_end").Value;
        Assert.InRange(end - next, 0u, MostUnused);
    }
}
