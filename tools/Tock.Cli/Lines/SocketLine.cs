// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Net.Sockets;
using Tock.Emulation.Consoles;

namespace Tock.Cli.Lines;

/// <summary>A serial line that somebody offers on a Unix socket, as an emulator or a terminal server does.</summary>
/// <param name="path">Path of the socket.</param>
internal sealed class SocketLine(string path) : IBoardLine
{
    /// <inheritdoc/>
    public string Name => path;

    /// <inheritdoc/>
    public string LabelToken { get; } = ConsoleLabels.NewToken();

    /// <inheritdoc/>
    public bool IsShared => false;

    /// <inheritdoc/>
    public async Task<Stream?> TryOpenAsync(CancellationToken cancellationToken)
    {
        Socket socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch (SocketException)
        {
            socket.Dispose();
            return null;
        }
        catch (ArgumentException e)
        {
            throw new ToolException($"{path} is no path of a socket: {e.Message}", "./tock console --socket PATH", ExitCode.Usage);
        }
    }

    /// <inheritdoc/>
    public Task<bool> ResetAsync(CancellationToken cancellationToken) => Task.FromResult(false);

    /// <inheritdoc/>
    public Task<bool> PressAsync(int button, CancellationToken cancellationToken) => Task.FromResult(false);
}
