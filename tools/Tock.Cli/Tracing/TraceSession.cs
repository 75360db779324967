// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Net;
using System.Net.Sockets;
using Tock.Cli.Console;
using Tock.Debugging.Remote;
using Tock.Debugging.Tracing;
using Tock.Emulation;
using Tock.Emulation.Running;

namespace Tock.Cli.Tracing;

/// <summary>Finds the board that is traced, and traces it.</summary>
internal sealed class TraceSession(ToolConsole console)
{
    /// <summary>Starts a board and traces it from its first instruction on; it ends with the trace.</summary>
    /// <param name="machineOptions">The board.</param>
    /// <param name="options">What the trace must know of it.</param>
    /// <param name="output">Where events go.</param>
    /// <param name="cancellationToken">Ends the trace.</param>
    internal async Task RunAsync(MachineOptions machineOptions, TraceOptions options, TraceOutput output, CancellationToken cancellationToken)
    {
        BoardLines lines = new(console);
        await using Machine machine = await Machine.StartStoppedAsync(machineOptions with { OpenGdbStub = true }, lines.Show, cancellationToken).ConfigureAwait(false);
        try
        {
            await TraceAsync(await ConnectAsync(machine.GdbSocket, cancellationToken).ConfigureAwait(false), options, output, cancellationToken).ConfigureAwait(false);
        }
        catch (RemoteException) when (machine.Exited.IsCompleted)
        {
            throw new EmulationException(machine.DescribeExit());
        }

        await machine.StopAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Traces a board at a debugger's port; it goes on afterwards.</summary>
    /// <param name="port">HOST:PORT, or the path of a Unix socket.</param>
    /// <param name="options">What the trace must know of it.</param>
    /// <param name="output">Where events go.</param>
    /// <param name="cancellationToken">Ends the trace.</param>
    internal Task AttachAsync(string port, TraceOptions options, TraceOutput output, CancellationToken cancellationToken) =>
        AttachAsync(port, null, options, output, cancellationToken);

    /// <summary>Traces a running board, which goes on afterwards.</summary>
    /// <param name="board">The board.</param>
    /// <param name="options">What the trace must know of it.</param>
    /// <param name="output">Where events go.</param>
    /// <param name="cancellationToken">Ends the trace.</param>
    internal async Task AttachAsync(RunningBoard board, TraceOptions options, TraceOutput output, CancellationToken cancellationToken)
    {
        await using EmulatorPort port = await EmulatorPort.OpenAsync(board, cancellationToken).ConfigureAwait(false);
        await AttachAsync(port.Socket, port, options, output, cancellationToken).ConfigureAwait(false);
    }

    private async Task AttachAsync(string path, EmulatorPort? port, TraceOptions options, TraceOutput output, CancellationToken cancellationToken)
    {
        Stream stream = await ConnectAsync(path, cancellationToken).ConfigureAwait(false);
        console.Step("Tracing; Ctrl-C ends it, and the board goes on.");
        await TraceAsync(stream, options, output, cancellationToken, port).ConfigureAwait(false);
    }

    private static async Task TraceAsync(Stream stream, TraceOptions options, TraceOutput output, CancellationToken cancellationToken, EmulatorPort? port = null)
    {
        await using RemoteTarget target = await RemoteTarget.AttachAsync(stream, cancellationToken: cancellationToken).ConfigureAwait(false);
        await BoardTracer.RunAsync(target, options, output.Add, cancellationToken, port).ConfigureAwait(false);
    }

    private static async Task<Stream> ConnectAsync(string port, CancellationToken cancellationToken)
    {
        bool isPath = port.Contains('/', StringComparison.Ordinal);
        int colon = port.LastIndexOf(':');
        if (!isPath && (colon < 0 || !ushort.TryParse(port.AsSpan(colon + 1), out _)))
        {
            throw new ToolException($"'{port}' is no port of a debugger", "--gdb HOST:PORT, such as --gdb 127.0.0.1:3333", ExitCode.Usage);
        }

        EndPoint place = isPath
            ? new UnixDomainSocketEndPoint(port)
            : new DnsEndPoint(colon == 0 ? "127.0.0.1" : port[..colon], ushort.Parse(port.AsSpan(colon + 1), System.Globalization.CultureInfo.InvariantCulture));
        Socket socket = isPath ? new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified) : new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(place, cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch (Exception e)
        {
            socket.Dispose();
            if (e is SocketException)
            {
                throw new ToolException($"no debugger's port answers at {port}: {e.Message}", "start the probe's server first, such as openocd, which waits at 127.0.0.1:3333");
            }

            throw;
        }
    }
}
