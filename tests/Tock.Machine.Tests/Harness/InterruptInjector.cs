// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Tock.Machine.Tests.Harness;

/// <summary>
/// Makes device interrupts pending from outside, through QEMU's qtest protocol: its accesses reach the interrupt
/// controller's registers, which those of the gdb stub leave out.
/// </summary>
internal sealed class InterruptInjector : IDisposable
{
    private const uint SetPending = 0xE000_E200;
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(5);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tock-");
    private readonly Socket _listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private Socket? _socket;

    /// <summary>Listens for the emulator.</summary>
    internal InterruptInjector()
    {
        string path = Path.Combine(_folder.FullName, "qtest.sock");
        _listener.Bind(new UnixDomainSocketEndPoint(path));
        _listener.Listen(1);
        Arguments = ["-qtest", "unix:" + path, "-qtest-log", "none"];
    }

    /// <summary>What the emulator has to be started with.</summary>
    internal string[] Arguments { get; }

    /// <summary>Makes an interrupt of the first 32 pending; the board is stopped.</summary>
    internal async Task PendAsync(int interrupt)
    {
        using CancellationTokenSource limit = new(s_limit);
        _socket ??= await _listener.AcceptAsync(limit.Token);
        string command = string.Create(CultureInfo.InvariantCulture, $"writel 0x{SetPending:x} 0x{1u << interrupt:x}\n");
        await _socket.SendAsync(Encoding.ASCII.GetBytes(command), limit.Token);
        byte[] answer = new byte[64];
        int length = await _socket.ReceiveAsync(answer, limit.Token);
        Assert.Equal("OK\n", Encoding.ASCII.GetString(answer, 0, length));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _socket?.Dispose();
        _listener.Dispose();
        _folder.Delete(recursive: true);
    }
}
