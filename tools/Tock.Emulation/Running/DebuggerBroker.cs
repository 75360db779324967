// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Tock.Emulation.Running;

/// <summary>
/// Lends the debugger's port of a board's emulator to other processes, to one after the other. A client holds a connection as long as it has the port; when that
/// ends, whatever has become of the client, its breakpoints go and the board goes on.
/// </summary>
/// <remarks>
/// The client is answered with a line: <see cref="Granted"/>, or why not. It may send lines of its own: each is the registers that the core is to have when the connection ends, in the
/// port's form, or empty if they are to stay what they are; the last one counts. What a client has sent arrives even if it is killed at once. The
/// connection is closed from here when the board goes on.
/// </remarks>
internal sealed class DebuggerBroker : IAsyncDisposable
{
    /// <summary>The answer to a client that has the port now.</summary>
    internal const string Granted = "granted";

    // Far more than the emulator takes to answer at once.
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(10);

    private readonly QmpClient _monitor;
    private readonly string _port;
    private readonly CancellationTokenSource _end = new();
    private readonly Task _serving;

    /// <summary>Begins to take clients.</summary>
    /// <param name="listener">A socket that listens; owned by the caller.</param>
    /// <param name="monitor">The emulator's monitor; owned by the caller.</param>
    /// <param name="port">Path of the Unix socket at which the emulator is to open the port.</param>
    internal DebuggerBroker(Socket listener, QmpClient monitor, string port)
    {
        _monitor = monitor;
        _port = port;
        _serving = ServeAsync(listener);
    }

    /// <summary>Takes no more clients, and waits until the last one's traces are gone.</summary>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync().ConfigureAwait(false);
        await _serving.ConfigureAwait(false);
        _end.Dispose();
    }

    private async Task ServeAsync(Socket listener)
    {
        while (!_end.IsCancellationRequested)
        {
            try
            {
                using Socket client = await listener.AcceptAsync(_end.Token).ConfigureAwait(false);
                await ServeClientAsync(client).ConfigureAwait(false);
            }
            catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException)
            {
                return;
            }
            catch (SocketException)
            {
                // The client has given up before it was taken; or this process has no descriptors left, which passes.
                await Task.Delay(100).ConfigureAwait(false);
            }
            catch (EmulationException)
            {
                // The board has ended, or is about to.
            }
        }
    }

    private async Task ServeClientAsync(Socket client)
    {
        // Within an option of the emulator a comma is written twice, and the monitor reads words in quotation marks with escapes.
        string place = $"unix:{_port.Replace(",", ",,", StringComparison.Ordinal)},server=on,wait=off".Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
        File.Delete(_port);
        string answer = await TellAsync($"gdbserver \"{place}\"").ConfigureAwait(false);
        bool isOpen = File.Exists(_port);
        string registers;
        try
        {
            await client.SendAsync(Encoding.UTF8.GetBytes((isOpen ? Granted : answer.ReplaceLineEndings(" ")) + "\n"), _end.Token).ConfigureAwait(false);
            registers = await ReadLastLineAsync(client).ConfigureAwait(false);
        }
        catch (SocketException)
        {
            registers = string.Empty;
        }

        if (isOpen)
        {
            await LetGoAsync(registers).ConfigureAwait(false);
            await TellAsync("gdbserver none").ConfigureAwait(false);
            await _monitor.ExecuteAsync("cont").ConfigureAwait(false);
        }
    }

    private async Task<string> ReadLastLineAsync(Socket client)
    {
        string last = string.Empty;
        using StreamReader lines = new(new NetworkStream(client, ownsSocket: false), Encoding.ASCII);
        try
        {
            while (await lines.ReadLineAsync(_end.Token).ConfigureAwait(false) is { } line)
            {
                last = line;
            }
        }
        catch (IOException)
        {
            // The connection has ended, and was not closed.
        }

        return last;
    }

    // The emulator keeps breakpoints when a connection of its port ends, and gives them up when a debugger says that it leaves.
    private async Task LetGoAsync(string registers)
    {
        using CancellationTokenSource limit = new(s_limit);
        using Socket debugger = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await debugger.ConnectAsync(new UnixDomainSocketEndPoint(_port), limit.Token).ConfigureAwait(false);
            if (registers.Length != 0)
            {
                await AskAsync(debugger, "G" + registers, limit.Token).ConfigureAwait(false);
            }

            await AskAsync(debugger, "D", limit.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException)
        {
            // The emulator has ended, or it does not answer: the monitor tells it next.
        }
    }

    // Each of the packets that are sent here is answered with OK, behind whatever came before.
    private static async Task AskAsync(Socket debugger, string payload, CancellationToken cancellationToken)
    {
        await debugger.SendAsync(PacketFormat.Encode(payload), cancellationToken).ConfigureAwait(false);
        StringBuilder answer = new();
        byte[] buffer = new byte[256];
        while (!answer.ToString().Contains("$OK#", StringComparison.Ordinal))
        {
            int count = await debugger.ReceiveAsync(buffer, cancellationToken).ConfigureAwait(false);
            if (count == 0)
            {
                return;
            }

            answer.Append(Encoding.ASCII.GetString(buffer, 0, count));
        }

        await debugger.SendAsync("+"u8.ToArray(), cancellationToken).ConfigureAwait(false);
    }

    private async Task<string> TellAsync(string command)
    {
        JsonNode? answer = await _monitor.ExecuteAsync("human-monitor-command", new JsonObject { ["command-line"] = command }).ConfigureAwait(false);
        return answer?.GetValue<string>().Trim() ?? string.Empty;
    }
}
