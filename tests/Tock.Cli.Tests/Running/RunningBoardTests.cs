// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Tock.Emulation;
using Tock.Emulation.Boards;
using Tock.Emulation.Running;

namespace Tock.Cli.Tests.Running;

/// <summary>Running boards as other processes find them.</summary>
public sealed partial class RunningBoardTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tock-running-").FullName;

    private string Root => Path.Combine(_folder, "run");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Several_boards_have_names_of_their_own_and_a_name_that_is_free_again_is_given_again()
    {
        await using PublishedBoard first = Publish();
        PublishedBoard second = Publish();
        await using PublishedBoard third = Publish();

        Assert.Equal(("mps2-an386", "mps2-an386-2", "mps2-an386-3"), (first.Name, second.Name, third.Name));

        await second.DisposeAsync();
        await using PublishedBoard fourth = Publish();
        Assert.Equal("mps2-an386-2", fourth.Name);
    }

    [Fact]
    public async Task A_board_is_listed_when_its_emulator_listens_and_gone_when_it_is_taken_back()
    {
        PublishedBoard published = Publish();
        Assert.Empty(RunningBoard.List(Root));

        using (Listen(published.MonitorSocket))
        {
            RunningBoard board = Assert.Single(RunningBoard.List(Root));
            Assert.Equal(("mps2-an386", BoardCatalog.Mps2An386, "/tmp/board.bin"), (board.Name, board.Board, board.Record.FlashFile));
            Assert.Equal(new RunningApplication("hello", 0x20000, null), Assert.Single(board.Record.Applications));
            Assert.True(board.Record.Process.IsAlive);
            Assert.Equal(Environment.ProcessId, board.Record.Process.Id);
        }

        await published.DisposeAsync();
        Assert.Empty(RunningBoard.List(Root));
        Assert.Empty(Directory.GetFileSystemEntries(Root));
    }

    [Fact]
    public async Task Nobody_else_may_look_into_the_folders()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Directory.CreateDirectory(Root, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.OtherExecute);
        await using PublishedBoard published = Publish();

        const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        Assert.Equal(Private, File.GetUnixFileMode(Root));
        Assert.Equal(Private, File.GetUnixFileMode(Path.Combine(Root, published.Name)));
    }

    [Fact]
    public async Task What_a_dead_process_left_goes_even_when_its_number_has_been_given_to_another()
    {
        await using PublishedBoard dead = Publish();
        await using PublishedBoard reused = Publish();
        await using PublishedBoard alive = Publish();
        using Socket firstMonitor = Listen(dead.MonitorSocket);
        using Socket secondMonitor = Listen(reused.MonitorSocket);
        using Socket thirdMonitor = Listen(alive.MonitorSocket);
        Assert.Equal(3, RunningBoard.List(Root).Count);

        Rewrite(dead.Name, process => process["id"] = EndedProcess());
        Rewrite(reused.Name, process => process["start"] = process["start"]!.GetValue<long>() - 1);

        Assert.Equal([alive.Name], RunningBoard.List(Root).Select(board => board.Name));
        Assert.Equal([Path.Combine(Root, alive.Name)], Directory.GetDirectories(Root));
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_an_error_in_words()
    {
        File.WriteAllText(Root, "a file");

        EmulationException error = Assert.Throws<EmulationException>(Publish);

        Assert.Contains(Root, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_too_long_for_a_socket_is_an_error_in_words()
    {
        EmulationException error = Assert.Throws<EmulationException>(
            () => PublishedBoard.Publish(new RunningBoardRecord { Board = "mps2-an386" }, Path.Combine(_folder, new string('x', 100))));

        Assert.Contains("too long for a socket", error.Message, StringComparison.Ordinal);
    }

    [EmulatorFact]
    public async Task Several_clients_see_all_that_the_board_has_said_and_type_to_it_and_its_monitor_answers()
    {
        await using PublishedBoard published = PublishedBoard.Publish(new RunningBoardRecord { Board = "lm3s6965evb" }, Root);
        await using Machine machine = await Machine.StartAsync(new MachineOptions
        {
            Board = BoardCatalog.Lm3s6965evb,
            KernelElf = await TestKernelBuild.RunAsync(_folder),
            Publication = published,
        });
        await machine.WaitForTextAsync("\n");

        RunningBoard board = Assert.Single(RunningBoard.List(Root));
        using Socket first = await board.OpenConsoleAsync();
        Assert.Matches(Ready(), await ReadUntilAsync(first, "\n"));
        await first.SendAsync("typed by the first"u8.ToArray());
        await ReadUntilAsync(first, "typed by the first");
        using Socket second = await board.OpenConsoleAsync();
        Assert.Matches(Ready(), await ReadUntilAsync(second, "typed by the first"));
        await second.SendAsync(", and by the second"u8.ToArray());
        await ReadUntilAsync(first, ", and by the second");
        await ReadUntilAsync(second, ", and by the second");

        for (int turn = 0; turn < 2; turn++)
        {
            await using QmpClient monitor = await board.OpenMonitorAsync();
            JsonNode? status = await monitor.ExecuteAsync("query-status");
            Assert.Equal("running", status!["status"]!.GetValue<string>());
        }

        await machine.StopAsync();
        await published.DisposeAsync();
        Assert.Equal(string.Empty, await ReadUntilAsync(first, null));
        await Assert.ThrowsAsync<EmulationException>(() => board.OpenConsoleAsync());
    }

    [EmulatorFact]
    public async Task A_run_is_seen_from_outside_and_one_that_was_killed_is_seen_no_more()
    {
        using TestTree tree = new();
        using Process tool = tree.StartTool("run", "--tbf", tree.WriteBinary("app", 512), "--for", "60m");
        await tool.StandardOutput.ReadLineAsync();

        RunningBoard board = Assert.Single(RunningBoard.List(tree.RunningBoards));
        Assert.Equal(("lm3s6965evb", tool.Id), (board.Name, board.Record.Process.Id));
        Assert.Equal(new RunningApplication("app", 0x20000, null), Assert.Single(board.Record.Applications));
        Assert.EndsWith("lm3s6965evb.elf", board.Record.KernelElf, StringComparison.Ordinal);
        await using (QmpClient monitor = await board.OpenMonitorAsync())
        {
            tool.Kill();
            await tool.WaitForExitAsync();

            Assert.Empty(RunningBoard.List(tree.RunningBoards));
            Assert.Empty(Directory.GetDirectories(tree.RunningBoards));

            // The emulator ends with the tool.
            using CancellationTokenSource limit = new(TimeSpan.FromMinutes(5));
            await Assert.ThrowsAsync<EmulationException>(async () =>
            {
                while (true)
                {
                    await monitor.ExecuteAsync("query-status", null, limit.Token);
                }
            });
        }
    }

    private PublishedBoard Publish() => PublishedBoard.Publish(
        new RunningBoardRecord { Board = "mps2-an386", FlashFile = "/tmp/board.bin", Applications = [new RunningApplication("hello", 0x20000, null)] }, Root);

    private static Socket Listen(string path)
    {
        Socket socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(path));
        socket.Listen(1);
        return socket;
    }

    private static int EndedProcess()
    {
        using Process process = Process.Start(Environment.ProcessPath!, "--version");
        process.WaitForExit();
        return process.Id;
    }

    private void Rewrite(string name, Action<JsonNode> change)
    {
        string path = Path.Combine(Root, name, "board.json");
        JsonNode record = JsonNode.Parse(File.ReadAllText(path))!;
        change(record["process"]!);
        File.WriteAllText(path, record.ToJsonString());
    }

    private static async Task<string> ReadUntilAsync(Socket socket, string? end)
    {
        using CancellationTokenSource limit = new(TimeSpan.FromMinutes(5));
        StringBuilder text = new();
        byte[] buffer = new byte[1024];
        int count;
        while ((end is null || !text.ToString().EndsWith(end, StringComparison.Ordinal)) && (count = await socket.ReceiveAsync(buffer, limit.Token)) != 0)
        {
            text.Append(Encoding.UTF8.GetString(buffer, 0, count));
        }

        return text.ToString();
    }

    [GeneratedRegex("^ready [0-9a-f]{8} [0-9a-f]{8}\n")]
    private static partial Regex Ready();
}
