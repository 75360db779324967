// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Tock.Installer.Probes;

/// <summary>
/// A running OpenOCD that is given commands in Tcl over its standard input and answers on its standard output, each ended by the byte 0x1A (OpenOCD
/// User's Guide, "Tcl Scripting API"). It ends when this input ends, so also when this process is killed.
/// </summary>
internal sealed class OpenOcdSession : IAsyncDisposable
{
    /// <summary>Name of the program.</summary>
    internal const string Program = "openocd";

    private const byte EndOfMessage = 0x1A;

    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(5);

    private readonly Process _process;
    private readonly ProbedBoard _board;
    private readonly Task<string> _messages;
    private readonly byte[] _buffer = new byte[4096];
    private readonly List<byte> _received = [];

    private OpenOcdSession(Process process, ProbedBoard board)
    {
        _process = process;
        _board = board;
        _messages = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Starts OpenOCD for a board. Whether it reaches it shows at the first command.</summary>
    /// <param name="board">The board.</param>
    /// <param name="program">The program to start in its place, for tests.</param>
    /// <exception cref="InstallerException">It cannot be started.</exception>
    internal static OpenOcdSession Start(ProbedBoard board, string program = Program)
    {
        List<string> arguments = ["-c", "gdb_port disabled; telnet_port disabled; tcl_port pipe"];
        foreach (string file in board.OpenOcdConfiguration)
        {
            arguments.AddRange(["-f", file]);
        }

        if (board.Serial is { } serial)
        {
            arguments.AddRange(["-c", $"adapter serial {{{serial}}}"]);
        }

        return new OpenOcdSession(ProbeProgram.Start(program, arguments), board);
    }

    /// <summary>Gives a command.</summary>
    /// <param name="command">The command, in Tcl.</param>
    /// <param name="what">What it is to do, for messages: "read".</param>
    /// <returns>What it returns or prints.</returns>
    /// <exception cref="InstallerException">It fails, or OpenOCD has ended.</exception>
    internal async Task<string> RunAsync(string command, string what)
    {
        // Behind a failure the result has what "capture" caught, which are the lines of errors.
        string answer = await AskAsync($"format \"%d %s\" [catch {{capture {{{command}}}}} text] $text", what).ConfigureAwait(false);
        int space = answer.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && int.TryParse(answer.AsSpan(0, space), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int code) && code == 0
            ? answer[(space + 1)..].Trim()
            : throw ProbeProblems.Of(Program, _board, what, answer[(space + 1)..]);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            _process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended already.
        }

        using (CancellationTokenSource limit = new(TimeSpan.FromSeconds(10)))
        {
            try
            {
                await _process.WaitForExitAsync(limit.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                _process.Kill(entireProcessTree: true);
            }
        }

        await _messages.ConfigureAwait(false);
        _process.Dispose();
    }

    private async Task<string> AskAsync(string script, string what)
    {
        using CancellationTokenSource limit = new(s_limit);
        try
        {
            Stream input = _process.StandardInput.BaseStream;
            await input.WriteAsync(Encoding.UTF8.GetBytes(script + (char)EndOfMessage), limit.Token).ConfigureAwait(false);
            await input.FlushAsync(limit.Token).ConfigureAwait(false);
            return await ReceiveAsync(limit.Token).ConfigureAwait(false) ?? throw await EndedAsync(what).ConfigureAwait(false);
        }
        catch (IOException)
        {
            throw await EndedAsync(what).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            throw new InstallerException($"{Program} did not answer in {s_limit.TotalMinutes:0} minutes", "unplug the probe and plug it in again");
        }
    }

    // Null when OpenOCD has ended.
    private async Task<string?> ReceiveAsync(CancellationToken cancellationToken)
    {
        int end;
        while ((end = _received.IndexOf(EndOfMessage)) < 0)
        {
            int count = await _process.StandardOutput.BaseStream.ReadAsync(_buffer, cancellationToken).ConfigureAwait(false);
            if (count == 0)
            {
                return null;
            }

            _received.AddRange(_buffer.AsSpan(0, count));
        }

        string answer = Encoding.UTF8.GetString([.. _received[..end]]);
        _received.RemoveRange(0, end + 1);
        return answer;
    }

    private async Task<InstallerException> EndedAsync(string what) => ProbeProblems.Of(Program, _board, what, await _messages.ConfigureAwait(false));
}
