// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using Tock.Debugging.Remote;
using Tock.Emulation.Running;

namespace Tock.Cli.Tests.Running;

/// <summary>What a board changes in its flash, and the file that it booted from.</summary>
public sealed class FlashKeeperTests
{
    private const uint Place = 0x30000;

    [EmulatorFact]
    public async Task What_the_board_changed_is_in_the_file_when_it_has_stopped_and_nothing_else_is_changed()
    {
        using TestTree tree = new();
        string file = await MakeFlashAsync(tree);
        byte[] before = await File.ReadAllBytesAsync(file);

        using Process board = await StartAsync(tree, file);
        await ChangeAsync(tree, "kept"u8.ToArray());
        Assert.Equal(before, await File.ReadAllBytesAsync(file));
        await StopAsync(board);

        byte[] after = await File.ReadAllBytesAsync(file);
        Assert.Equal("kept"u8.ToArray(), after[(int)Place..((int)Place + 4)]);
        "kept"u8.CopyTo(before.AsSpan((int)Place));
        Assert.Equal(before, after);
        Assert.False(File.Exists(file + ".journal"));
    }

    [EmulatorFact]
    public async Task A_file_that_others_changed_meanwhile_stays_as_they_left_it()
    {
        using TestTree tree = new();
        string file = await MakeFlashAsync(tree);

        using Process board = await StartAsync(tree, file);
        await ChangeAsync(tree, "lost"u8.ToArray());
        byte[] changed = await File.ReadAllBytesAsync(file);
        changed[^1] = 0x55;
        await File.WriteAllBytesAsync(file, changed);
        await StopAsync(board);

        Assert.Equal(1, board.ExitCode);
        Assert.Equal(changed, await File.ReadAllBytesAsync(file));
    }

    private static async Task<string> MakeFlashAsync(TestTree tree)
    {
        string file = Path.Combine(tree.Root, "board.bin");
        TestProcess flash = await tree.RunToolAsync("flash", "--flash-file", file);
        Assert.True(flash.ExitCode == 0, flash.Error);
        return file;
    }

    private static async Task<Process> StartAsync(TestTree tree, string file)
    {
        Process board = tree.StartTool("run", "--flash-file", file, "--for", "60m");
        await board.StandardOutput.ReadLineAsync();
        return board;
    }

    private static async Task ChangeAsync(TestTree tree, byte[] bytes)
    {
        await using EmulatorPort port = await EmulatorPort.OpenAsync(Assert.Single(RunningBoard.List(tree.RunningBoards)));
        using Socket socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(port.Socket));
        await using RemoteTarget target = await RemoteTarget.AttachAsync(new NetworkStream(socket));
        Assert.True(await target.TryWriteMemoryAsync(Place, bytes));
        await target.DetachAsync();
    }

    private static async Task StopAsync(Process board)
    {
        using Process kill = Process.Start("kill", ["-INT", board.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        await board.WaitForExitAsync();
    }
}
