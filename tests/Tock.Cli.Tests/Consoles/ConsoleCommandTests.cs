// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Diagnostics;
using System.Net.Sockets;
using System.Runtime.Versioning;
using System.Text;
using Tock.Emulation.Running;

namespace Tock.Cli.Tests.Consoles;

/// <summary><c>tock console</c> as people and scripts see it.</summary>
[SupportedOSPlatform("linux")]
public sealed class ConsoleCommandTests
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task Without_a_board_it_says_so()
    {
        using TestTree tree = new();

        TestProcess run = await tree.RunToolAsync("console");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("no board runs", run.Error, StringComparison.Ordinal);
        Assert.Contains("next: ./tock run", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_boards_it_wants_one_named_that_there_is()
    {
        using TestTree tree = new();
        await using PublishedBoard first = PublishedBoard.Publish(new RunningBoardRecord { Board = "mps2-an386" }, tree.RunningBoards);
        await using PublishedBoard second = PublishedBoard.Publish(new RunningBoardRecord { Board = "mps2-an386" }, tree.RunningBoards);
        using Socket firstMonitor = Listen(first.MonitorSocket);
        using Socket secondMonitor = Listen(second.MonitorSocket);

        TestProcess any = await tree.RunToolAsync("console");
        TestProcess other = await tree.RunToolAsync("console", "blink");
        TestProcess two = await tree.RunToolAsync("console", "mps2-an386", "--port", "/dev/null");

        Assert.Equal((2, 2, 2), (any.ExitCode, other.ExitCode, two.ExitCode));
        Assert.Contains("2 boards run: mps2-an386, mps2-an386-2", any.Error, StringComparison.Ordinal);
        Assert.Contains("no board 'blink' runs; there is mps2-an386, mps2-an386-2", other.Error, StringComparison.Ordinal);
        Assert.Contains("give one of them", two.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/dev/ttyNone", 1, "is not there")]
    [InlineData("/dev/null", 2, "is no serial port")]
    public async Task A_port_that_is_none_is_an_error(string port, int exitCode, string message)
    {
        using TestTree tree = new();

        TestProcess run = await tree.RunToolAsync("console", "--port", port);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains($"{port} {message}", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_serial_port_is_asked_who_writes_and_told_when_nobody_wants_to_know_any_more()
    {
        using TestTree tree = new();
        using PseudoTerminal port = new();
        using Process console = Start(tree, "console", "--port", port.Path);
        string token = await ReadTokenAsync(port.Stream);

        await port.Stream.WriteAsync(Encoding.ASCII.GetBytes($"boot\n\x1b]7020;{token};006;:blink\ahello\nkernel\n\x1b]7020;{token};004;:clock\aha"));
        Assert.Equal(["boot", "blink  | hello", "kernel | kernel"], await ReadLinesAsync(console.StandardOutput, 3));
        await port.Stream.WriteAsync("lf\n"u8.ToArray());
        Assert.Equal("clock  | half", await console.StandardOutput.ReadLineAsync());

        // What is typed goes to the board as it is.
        await console.StandardInput.WriteAsync("list\r");
        await console.StandardInput.FlushAsync();
        Assert.Equal("list\r", Encoding.ASCII.GetString(await ReadAsync(port.Stream, 5)));

        // A second console cannot have the port.
        TestProcess second = await tree.RunToolAsync("console", "--port", port.Path);
        Assert.Equal(1, second.ExitCode);
        Assert.Contains("in use by another program", second.Error, StringComparison.Ordinal);

        Interrupt(console);
        Assert.Equal(new byte[] { 0xFF, 0xFE, 0 }, await ReadAsync(port.Stream, 3));
        await console.WaitForExitAsync();
        Assert.Equal(0, console.ExitCode);
    }

    [Fact]
    public async Task A_line_that_goes_is_waited_for_and_the_log_has_both()
    {
        using TestTree tree = new();
        string path = Path.Combine(tree.Root, "line");
        string log = Path.Combine(tree.Root, "console.log");
        Socket listener = Listen(path);
        using Process console = Start(tree, "console", "--socket", path, "--no-labels", "--log", log);
        using (Socket first = await listener.AcceptAsync())
        {
            await first.SendAsync("first\n"u8.ToArray());
            Assert.Equal("first", await console.StandardOutput.ReadLineAsync());
        }

        listener.Dispose();
        File.Delete(path);
        using Socket again = Listen(path);
        using (Socket second = await again.AcceptAsync())
        {
            await second.SendAsync("second\n"u8.ToArray());
            Assert.Equal("second", await console.StandardOutput.ReadLineAsync());
        }

        Interrupt(console);
        await console.WaitForExitAsync();
        string[] lines = await File.ReadAllLinesAsync(log);
        Assert.Collection(
            lines,
            line => Assert.Matches(@"^\d\d:\d\d:\d\d\.\d\d\d first$", line),
            line => Assert.Matches(@"^\d\d:\d\d:\d\d\.\d\d\d second$", line));
    }

    [Fact]
    public async Task Json_and_an_end_are_for_scripts()
    {
        using TestTree tree = new();
        string path = Path.Combine(tree.Root, "line");
        using Socket listener = Listen(path);
        using Process console = Start(tree, "console", "--socket", path, "--json", "--once", "--app", "blink");
        using (Socket board = await listener.AcceptAsync())
        {
            await using NetworkStream stream = new(board);
            string token = await ReadTokenAsync(stream);
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"boot\n\x1b]7020;{token};006;:blink\ahello\n\x1b]7020;{token};003;:clock\ano\n"));
        }

        string output = await console.StandardOutput.ReadToEndAsync();
        await console.WaitForExitAsync();
        Assert.Equal(0, console.ExitCode);
        Assert.Matches("""^\{"time":"[^"]+","source":"application","application":"blink","text":"hello"\}\n$""", output);
    }

    [Theory]
    [InlineData("--no-labels")]
    [InlineData("--json")]
    public async Task It_leaves_when_nobody_reads_what_it_shows(string option)
    {
        using TestTree tree = new();
        string path = Path.Combine(tree.Root, "line");
        using Socket listener = Listen(path);
        using Process console = Start(tree, "console", "--socket", path, option);
        using Socket board = await listener.AcceptAsync();
        await board.SendAsync("first\n"u8.ToArray());
        Assert.Contains("first", await console.StandardOutput.ReadLineAsync().WaitAsync(s_limit), StringComparison.Ordinal);
        console.StandardOutput.Close();
        await board.SendAsync("second\n"u8.ToArray());
        await console.WaitForExitAsync().WaitAsync(s_limit);
        Assert.Equal(0, console.ExitCode);
    }

    [EmulatorFact]
    public async Task A_board_whose_output_nobody_reads_any_more_ends()
    {
        using TestTree tree = new();
        using Process board = Start(tree, "run", "--tbf", tree.WriteBinary("app", 512));
        Assert.NotNull(await board.StandardOutput.ReadLineAsync().WaitAsync(s_limit));
        board.StandardOutput.Close();
        await board.StandardInput.WriteAsync("sent back\n");
        await board.StandardInput.FlushAsync();
        await board.WaitForExitAsync().WaitAsync(s_limit);
        Assert.Equal(0, board.ExitCode);
    }

    [EmulatorFact]
    public async Task A_board_that_runs_is_seen_and_typed_to_and_its_own_output_has_no_labels()
    {
        using TestTree tree = new();
        using Process board = tree.StartTool("run", "--tbf", tree.WriteBinary("app", 512), "--for", "60m");
        string? said = await board.StandardOutput.ReadLineAsync();
        using Process console = Start(tree, "console", "--no-labels", "--once");

        Assert.Equal(said, await console.StandardOutput.ReadLineAsync());

        // The test kernel sends back what it gets: what a board with labels would send of its own.
        string token = Assert.Single(RunningBoard.List(tree.RunningBoards)).Record.ConsoleToken;
        await console.StandardInput.WriteAsync($"\x1b]7020;{token};006;:blink\ahello\nend\n");
        await console.StandardInput.FlushAsync();
        Assert.Equal(["blink  | hello", "kernel | end"], await ReadLinesAsync(console.StandardOutput, 2));
        Assert.Equal(["hello", "end"], await ReadLinesAsync(board.StandardOutput, 2));

        Interrupt(board);
        await console.WaitForExitAsync();
        await board.WaitForExitAsync();
        Assert.Equal(0, console.ExitCode);
    }

    private static Process Start(TestTree tree, params string[] arguments) => tree.StartTool(true, arguments);

    private static void Interrupt(Process process)
    {
        using Process kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    private static Socket Listen(string path)
    {
        Socket socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(path));
        socket.Listen(1);
        return socket;
    }

    private static async Task<string> ReadTokenAsync(Stream stream)
    {
        byte[] request = await ReadAsync(stream, 8);
        Assert.Equal(new byte[] { 0xFF, 0xFE }, request[..2]);
        return Encoding.ASCII.GetString(request, 2, 6);
    }

    private static async Task<byte[]> ReadAsync(Stream stream, int count)
    {
        using CancellationTokenSource limit = new(s_limit);
        byte[] bytes = new byte[count];
        await stream.ReadExactlyAsync(bytes, limit.Token);
        return bytes;
    }

    private static async Task<string[]> ReadLinesAsync(StreamReader reader, int count)
    {
        string[] lines = new string[count];
        for (int i = 0; i < count; i++)
        {
            lines[i] = await reader.ReadLineAsync().WaitAsync(s_limit) ?? "(the end)";
        }

        return lines;
    }
}
