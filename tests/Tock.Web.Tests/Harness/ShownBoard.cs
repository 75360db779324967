// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Emulation;
using Tock.Emulation.Boards;
using Tock.Emulation.Consoles;
using Tock.Observation.Kernels;
using Tock.Observation.Pages;
using Tock.Tbf;
using Tock.Tbf.Elf;
using Tock.Tbf.Flash;
using Tock.Web.Server;
using Tock.Web.Watching;

namespace Tock.Web.Tests.Harness;

/// <summary>A board in the emulator whose page is served.</summary>
internal sealed class ShownBoard : IAsyncDisposable
{
    private readonly MachineLink _link;
    private readonly PageServer _server;
    private readonly CancellationTokenSource _end = new();
    private readonly Task _watching;

    private ShownBoard(MachineLink link, BoardWatcher watcher, PageServer server)
    {
        _link = link;
        Watcher = watcher;
        _server = server;
        _watching = watcher.RunAsync(_end.Token);
    }

    internal Machine Machine => _link.Machine;

    internal BoardWatcher Watcher { get; }

    internal PageServer Server => _server;

    internal string Address => _server.Address.ToString();

    /// <summary>What a board starts with these applications, in this order.</summary>
    internal static MachineOptions Options(BoardDescription board, params string[] applications)
    {
        string kernel = TestTree.KernelElf(board);
        return new MachineOptions
        {
            Board = board,
            KernelElf = kernel,
            ApplicationFlash = Place(board, applications).Bytes,
            BusDevices = board.BusDevices,
            OpenTestPort = true,
        };
    }

    /// <summary>Starts the small board.</summary>
    internal static Task<ShownBoard> StartAsync(params string[] applications) => StartAsync(BoardCatalog.Lm3s6965evb, applications);

    /// <summary>Starts a board.</summary>
    internal static async Task<ShownBoard> StartAsync(BoardDescription board, params string[] applications)
    {
        MachineLink link = await MachineLink.StartAsync(Options(board, applications));
        KernelLayout layout = KernelLayout.Read(File.ReadAllBytes(TestTree.KernelElf(board)));
        BoardWatcher watcher = new(link, layout, new FaultSource([.. Place(board, applications).Placements.Select(Image)], TestTree.Root), ConsoleLabels.NewToken());
        return new ShownBoard(link, watcher, await PageServer.StartAsync(watcher, port: 0));
    }

    public async ValueTask DisposeAsync()
    {
        await _link.Machine.StopAsync();
        await _watching;
        await _server.DisposeAsync();
        await _link.Machine.DisposeAsync();
        _end.Dispose();
    }

    private static FlashImage Place(BoardDescription board, IEnumerable<string> applications) => FlashImage.Build(
        new FlashArea(board.ApplicationFlash.Start, board.ApplicationFlash.Length),
        RamArea.OfKernel(ElfImage.Read(File.ReadAllBytes(TestTree.KernelElf(board))))!.Value,
        [.. applications.Select(project => FlashEntry.FromTbf(TbfReader.Read(File.ReadAllBytes(TestTree.Output(project, ".tbf")))))]);

    private static PageApplication Image(FlashPlacement placement)
    {
        TbfFile file = TbfReader.Read(placement.Bytes);
        return new PageApplication(placement.Entry.Name, TestTree.Output(placement.Entry.Name, ".elf"), file.LinkedFlashStart - (placement.Address + file.ProtectedSize));
    }
}
