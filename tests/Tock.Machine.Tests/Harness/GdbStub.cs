// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Buffers.Binary;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Tock.Machine.Tests.Harness;

/// <summary>A connection to QEMU's gdb stub (GDB remote serial protocol): breakpoints, single steps, writes to memory.</summary>
internal sealed class GdbStub : IAsyncDisposable
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(5);

    private readonly Socket _socket;
    private readonly NetworkStream _stream;
    private readonly byte[] _one = new byte[1];

    private GdbStub(Socket socket)
    {
        _socket = socket;
        _stream = new NetworkStream(socket, ownsSocket: true);
    }

    /// <summary>Connects, and stops the board first: the stub would report that stop at a moment of its own choosing.</summary>
    internal static async Task<GdbStub> ConnectAsync(Emulation.Machine machine)
    {
        await machine.PauseAsync();
        Socket socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(machine.GdbSocket));
        GdbStub stub = new(socket);
        await stub.AskAsync("?");
        return stub;
    }

    /// <summary>Runs to an instruction.</summary>
    internal async Task RunToAsync(uint address)
    {
        string place = string.Create(CultureInfo.InvariantCulture, $"{address:x},2");
        Assert.Equal("OK", await AskAsync("Z1," + place));
        Assert.StartsWith("T05", await AskAsync("c"), StringComparison.Ordinal);
        Assert.Equal("OK", await AskAsync("z1," + place));
    }

    /// <summary>Executes one instruction, or enters the exception that it raises.</summary>
    internal async Task StepAsync()
    {
        // Neither timers nor interrupts between the two looks.
        Assert.Equal("OK", await AskAsync("Qqemu.sstep=7"));
        Assert.StartsWith("T05", await AskAsync("s"), StringComparison.Ordinal);
    }

    /// <summary>Writes a register of the core: r0 to r12, sp, lr, pc.</summary>
    internal async Task WriteRegisterAsync(uint number, uint value)
    {
        // All of them there and back: writing one is a packet that the stub takes only from debuggers that know its register file.
        string all = await AskAsync("g");
        int at = (int)number * 8;
        string swapped = BinaryPrimitives.ReverseEndianness(value).ToString("x8", CultureInfo.InvariantCulture);
        Assert.Equal("OK", await AskAsync("G" + all[..at] + swapped + all[(at + 8)..]));
    }

    /// <summary>Writes a word of memory.</summary>
    internal Task WriteWordAsync(uint address, uint value) => WriteWordAsync(address, value, isPhysical: true);

    /// <summary>Writes a word of flash, as a programmer's probe does.</summary>
    internal Task WriteFlashWordAsync(uint address, uint value) => WriteWordAsync(address, value, isPhysical: false);

    private async Task WriteWordAsync(uint address, uint value, bool isPhysical)
    {
        // By physical address what the core may write where it stands does not matter, but read-only memory stays as it is.
        Assert.Equal("OK", await AskAsync($"Qqemu.PhyMemMode:{(isPhysical ? 1 : 0)}"));
        uint swapped = BinaryPrimitives.ReverseEndianness(value);
        Assert.Equal("OK", await AskAsync(string.Create(CultureInfo.InvariantCulture, $"M{address:x},4:{swapped:x8}")));
    }

    /// <summary>Lets the board run, without waiting.</summary>
    internal Task ContinueAsync() => SendAsync("c");

    /// <summary>Stops a board that runs since <see cref="ContinueAsync"/>.</summary>
    internal async Task InterruptAsync()
    {
        await _stream.WriteAsync(new byte[] { 3 });
        Assert.StartsWith("T02", await ReceiveAsync(), StringComparison.Ordinal);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _stream.DisposeAsync();

    private async Task<string> AskAsync(string packet)
    {
        await SendAsync(packet);
        return await ReceiveAsync();
    }

    private async Task<string> ReceiveAsync()
    {
        using CancellationTokenSource limit = new(s_limit);
        while (await ReadAsync(limit.Token) != '$')
        {
        }

        StringBuilder answer = new();
        for (char c = await ReadAsync(limit.Token); c != '#'; c = await ReadAsync(limit.Token))
        {
            answer.Append(c);
        }

        await ReadAsync(limit.Token);
        await ReadAsync(limit.Token);
        await _stream.WriteAsync("+"u8.ToArray(), limit.Token);
        return answer.ToString();
    }

    private async Task SendAsync(string packet)
    {
        int sum = packet.Sum(c => c) & 0xFF;
        await _stream.WriteAsync(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"${packet}#{sum:x2}")));
    }

    private async Task<char> ReadAsync(CancellationToken cancellationToken)
    {
        await _stream.ReadExactlyAsync(_one, cancellationToken);
        return (char)_one[0];
    }
}
