// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Tock.Cli.Tests;

/// <summary><c>tock debug</c> without a debugger of its own; a session with gdb is among the machine tests.</summary>
public sealed class DebugCommandTests : IDisposable
{
    private readonly TestTree _tree = new();

    public void Dispose() => _tree.Dispose();

    [EmulatorFact]
    public async Task Board_waits_at_its_first_instruction_for_whoever_connects()
    {
        int port = FreePort();
        using Process process = _tree.StartTool("debug", "--server", "--port", $"{port}", "--tbf", _tree.WriteBinary("app", 512));
        string? line;
        while ((line = await process.StandardOutput.ReadLineAsync()) is not null && line != $"target remote 127.0.0.1:{port}")
        {
            Assert.Matches("^(set|file|add-symbol-file) ", line);
        }

        Assert.NotNull(line);
        using TcpClient debugger = new();
        await debugger.ConnectAsync(IPAddress.Loopback, port);
        NetworkStream stream = debugger.GetStream();

        // "Why did you stop?", then "end": the remote protocol of gdb.
        await stream.WriteAsync("$?#3f"u8.ToArray());
        Assert.StartsWith("+$T05", await ReadAsync(stream), StringComparison.Ordinal);
        await stream.WriteAsync("+$k#6b"u8.ToArray());
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }

    [EmulatorFact]
    public async Task Batch_ends_at_the_first_command_that_fails()
    {
        TestProcess process = await _tree.RunToolAsync("debug", "--batch", "--ex", "break no_such_function", "--ex", "continue", "--tbf", _tree.WriteBinary("app", 512));
        Assert.Equal(1, process.ExitCode);
        Assert.Contains("no_such_function", process.Error, StringComparison.Ordinal);
    }

    [EmulatorFact]
    public async Task Files_for_Visual_Studio_Code_start_the_board_and_know_the_kernel()
    {
        string binary = _tree.WriteBinary("app", 512);
        TestProcess written = await _tree.RunToolAsync("debug", "--vscode", _tree.Root, "--port", "4444", "--tbf", binary);
        Assert.Equal(0, written.ExitCode);
        using JsonDocument launch = Read("launch.json");
        JsonElement configuration = launch.RootElement.GetProperty("configurations")[0];
        Assert.EndsWith("lm3s6965evb.elf", configuration.GetProperty("program").GetString(), StringComparison.Ordinal);
        Assert.Equal("127.0.0.1:4444", configuration.GetProperty("miDebuggerServerAddress").GetString());
        Assert.Contains("set osabi none", configuration.GetProperty("setupCommands").EnumerateArray().Select(command => command.GetProperty("text").GetString()));
        using JsonDocument tasks = Read("tasks.json");
        JsonElement task = tasks.RootElement.GetProperty("tasks")[0];
        Assert.Equal(configuration.GetProperty("preLaunchTask").GetString(), task.GetProperty("label").GetString());
        Assert.Equal($"./tock debug --server --port 4444 --board lm3s6965evb --tbf '{binary}'", task.GetProperty("command").GetString());

        TestProcess again = await _tree.RunToolAsync("debug", "--vscode", _tree.Root, "--tbf", binary);
        Assert.Equal(1, again.ExitCode);
        Assert.Contains("launch.json is there already and was left alone", again.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("80")]
    [InlineData("70000")]
    public async Task Port_that_is_none_is_refused(string port)
    {
        TestProcess process = await _tree.RunToolAsync("debug", "--server", "--port", port, "--tbf", _tree.WriteBinary("app", 512));
        Assert.Equal(2, process.ExitCode);
        Assert.Contains("next: --port 3333", process.Error, StringComparison.Ordinal);
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task<string> ReadAsync(NetworkStream stream)
    {
        StringBuilder text = new();
        byte[] buffer = new byte[256];
        while (!text.ToString().Contains('#', StringComparison.Ordinal))
        {
            int count = await stream.ReadAsync(buffer);
            Assert.NotEqual(0, count);
            text.Append(Encoding.ASCII.GetString(buffer, 0, count));
        }

        return text.ToString();
    }

    private JsonDocument Read(string name) => JsonDocument.Parse(File.ReadAllText(Path.Combine(_tree.Root, ".vscode", name)));
}
