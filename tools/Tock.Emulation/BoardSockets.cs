// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Net.Sockets;

namespace Tock.Emulation;

/// <summary>The sockets on which the tool waits for a starting emulator to connect.</summary>
internal sealed class BoardSockets : IDisposable
{
    private static readonly TimeSpan s_startLimit = TimeSpan.FromMinutes(2);

    private readonly List<Socket> _all = [];

    /// <summary>Begins to listen for all that the emulator will connect to with these options.</summary>
    internal BoardSockets(MachineOptions options, EmulationFolder folder)
    {
        Monitor = Listen(folder.MonitorSocket);
        Serial = Listen(folder.SerialSocket);
        SerialLines = [.. Enumerable.Range(1, options.SerialLineCount).Select(line => Listen(folder.SerialLineSocket(line)))];
        TestPort = options.OpenTestPort ? Listen(folder.TestSocket) : null;
        Network = options.ConnectNetwork ? Listen(folder.NetworkSocket) : null;
    }

    internal Socket Monitor { get; }

    internal Socket Serial { get; }

    internal IReadOnlyList<Socket> SerialLines { get; }

    internal Socket? TestPort { get; }

    internal Socket? Network { get; }

    /// <summary>Waits until the emulator has connected to one of these sockets.</summary>
    /// <exception cref="EmulationException">The emulator has ended, or does not connect.</exception>
    internal static async Task<Socket> AcceptAsync(Socket listener, QemuProcess process, CancellationToken cancellationToken)
    {
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(s_startLimit);
        Task<Socket> accepting = listener.AcceptAsync(limit.Token).AsTask();
        if (await Task.WhenAny(accepting, process.Exited).ConfigureAwait(false) == process.Exited && !accepting.IsCompletedSuccessfully)
        {
            await limit.CancelAsync().ConfigureAwait(false);
            throw new EmulationException(process.DescribeExit());
        }

        try
        {
            return await accepting.ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new EmulationException($"the emulator did not start within {s_startLimit.TotalSeconds:0} s");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (Socket socket in _all)
        {
            socket.Dispose();
        }
    }

    private Socket Listen(string path)
    {
        Socket socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        _all.Add(socket);
        socket.Bind(new UnixDomainSocketEndPoint(path));
        socket.Listen(1);
        return socket;
    }
}
