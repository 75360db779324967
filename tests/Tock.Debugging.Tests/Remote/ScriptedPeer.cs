// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Tock.Debugging.Remote;

namespace Tock.Debugging.Tests.Remote;

/// <summary>The other end of a debugger's port, which says byte by byte what a test tells it to, over a real socket.</summary>
internal sealed class ScriptedPeer : IDisposable
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(2);

    private readonly NetworkStream _stream;

    internal ScriptedPeer()
    {
        string path = Path.Combine(Path.GetTempPath(), $"tock-{Guid.NewGuid():N}");
        using Socket listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(new UnixDomainSocketEndPoint(path));
        listener.Listen(1);
        Socket client = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        client.Connect(new UnixDomainSocketEndPoint(path));
        _stream = new NetworkStream(listener.Accept(), ownsSocket: true);
        ClientEnd = new NetworkStream(client, ownsSocket: true);
        File.Delete(path);
    }

    /// <summary>Limits for what never comes: short, since nothing else is waited for.</summary>
    internal static RemoteLimits Impatient { get; } = new() { Acknowledgement = TimeSpan.FromMilliseconds(100), Answer = TimeSpan.FromMilliseconds(300), Attempts = 3 };

    internal Stream ClientEnd { get; }

    /// <summary>A payload as it stands on the line.</summary>
    internal static string Packet(string payload) =>
        string.Create(CultureInfo.InvariantCulture, $"${payload}#{Encoding.Latin1.GetBytes(payload).Sum(value => value) & 0xFF:x2}");

    public void Dispose() => _stream.Dispose();

    /// <summary>Sends bytes.</summary>
    internal async Task SendAsync(string bytes) => await _stream.WriteAsync(Encoding.Latin1.GetBytes(bytes));

    /// <summary>Waits for exactly these bytes.</summary>
    internal async Task ExpectAsync(string bytes)
    {
        using CancellationTokenSource limit = new(s_limit);
        byte[] received = new byte[bytes.Length];
        await _stream.ReadExactlyAsync(received, limit.Token);
        Assert.Equal(bytes, Encoding.Latin1.GetString(received));
    }

    /// <summary>Takes a packet, acknowledges it and answers.</summary>
    internal async Task AnswerAsync(string question, string answer)
    {
        await ExpectAsync(Packet(question));
        await SendAsync("+" + Packet(answer));
        await ExpectAsync("+");
    }

    /// <summary>
    /// Lets a client attach as QEMU does, which tells of the stop that the connection made unasked. All is said beforehand, so that it does not depend on this
    /// host's speed how short the client's limits may be.
    /// </summary>
    internal async Task<RemoteTarget> AttachAsync(string features = "PacketSize=1000", RemoteLimits? limits = null)
    {
        await SendAsync("+" + Packet("T02thread:01;") + Packet(features) + "+" + Packet("T05thread:01;") + "+" + Packet("1"));
        RemoteTarget target = await RemoteTarget.AttachAsync(ClientEnd, limits);
        await ExpectAsync(Packet("qSupported:swbreak+;hwbreak+") + "++" + Packet("?") + Packet("qAttached") + "++");
        return target;
    }
}
