// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Emulation;
using Tock.Machine.Tests.Harness;
using Tock.Tbf.Elf;

namespace Tock.Machine.Tests;

/// <summary>The board reserves as much RAM for the kernel's objects as they take.</summary>
public sealed class ArenaTests
{
    private const uint MostUnused = 64;

    [Fact]
    public async Task Boot_arena_is_used_up_to_its_end()
    {
        ElfSymbol[] symbols = [.. ElfImage.Read(await File.ReadAllBytesAsync(TestBoard.KernelElf)).GetSymbols()];
        await using Emulation.Machine machine = await TestBoard.StartAsync(TestApplication.Example("hello"));
        await machine.WaitForTextAsync("1 process, ", Seconds.Of(1));
        uint next = await machine.ReadWordAsync(symbols.Single(symbol => symbol.Name == "arena_next").Value);
        uint end = symbols.Single(symbol => symbol.Name == "__tock_arena_end").Value;
        Assert.True(
            end - next <= MostUnused,
            $"{end - next} B of the boot arena are left over: lower TockArenaSize in the project of the board by that");
    }
}
