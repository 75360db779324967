// SPDX-License-Identifier: Apache-2.0 OR MIT
using Spectre.Console;
using Tock.Emulation.Boards;
using Tock.Installer.Kernels;
using Tock.Tbf;
using Tock.Tbf.Flash;

namespace Tock.Cli.Inspecting;

/// <summary>Flash and RAM of a board, drawn by what its flash says.</summary>
internal static class BoardMaps
{
    /// <summary>Draws both.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="board">The board.</param>
    /// <param name="flash">All of its flash.</param>
    internal static void Draw(IAnsiConsole output, BoardDescription board, ReadOnlyMemory<byte> flash)
    {
        uint applications = board.ApplicationFlash.Start - board.Flash.Start;
        FlashDump dump = new(FlashContents.Walk(flash, applications), board.Flash.Start, KernelAttributes.Read(flash.Span[..(int)applications]));
        MemoryMap.Draw(output, "Flash", Maps.OfImage(dump, flash), (ulong)board.Flash.Start + board.Flash.Length);
        MemoryMap.Draw(output, "RAM", OfRam(board, dump), (ulong)board.Ram.Start + board.Ram.Length);
        output.WriteLine("  The kernel chooses the RAM of the other applications when it loads them.");
    }

    private static IReadOnlyList<MapRegion> OfRam(BoardDescription board, FlashDump dump)
    {
        ulong processes = dump.Kernel?.ProcessRam?.Start ?? board.Ram.Start;
        List<MapRegion> parts = [new(board.Ram.Start, processes, "kernel", MapUse.Kernel)];
        ulong position = processes;
        foreach (TbfFile file in dump.Contents.Items.Select(item => item.File).OfType<TbfFile>().Where(file => file.FixedAddresses.RamStart is not null).OrderBy(file => file.FixedAddresses.RamStart))
        {
            ulong start = file.FixedAddresses.RamStart!.Value;
            if (start >= position)
            {
                parts.Add(new MapRegion(position, start, "free", MapUse.Free));
                position = start + file.Program.MinimumRamSize;
                parts.Add(new MapRegion(start, position, file.Name, MapUse.Application));
            }
        }

        parts.Add(new MapRegion(position, (ulong)board.Ram.Start + board.Ram.Length, "free", MapUse.Free));
        return parts;
    }
}
