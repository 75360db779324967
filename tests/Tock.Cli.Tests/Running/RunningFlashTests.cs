// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Net.Sockets;
using Tock.Emulation.Running;
using Tock.Installer.Probes;

namespace Tock.Cli.Tests.Running;

/// <summary>The flash of a board that runs, as commands use it.</summary>
public sealed class RunningFlashTests
{
    [Theory]
    [InlineData("list")]
    [InlineData("uninstall", "app")]
    public async Task Two_commands_at_once_do_not_get_at_it(params string[] command)
    {
        using TestTree tree = new();
        await using PublishedBoard board = PublishedBoard.Publish(new RunningBoardRecord { Board = "lm3s6965evb" }, tree.RunningBoards);
        using Socket monitor = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        monitor.Bind(new UnixDomainSocketEndPoint(board.MonitorSocket));
        monitor.Listen(1);

        using IDisposable first = BoardRecords.Lock(board.Name, Path.Combine(Path.GetDirectoryName(board.MonitorSocket)!, "change.journal"));
        TestProcess second = await tree.RunToolAsync([.. command, "--running"]);
        Assert.Equal(1, second.ExitCode);
        Assert.Contains("lm3s6965evb is in use by another tock", second.Error, StringComparison.Ordinal);
        Assert.Contains("next: wait", second.Error, StringComparison.Ordinal);
    }
}
