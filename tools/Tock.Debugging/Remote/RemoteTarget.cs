// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Buffers.Binary;
using System.Globalization;

namespace Tock.Debugging.Remote;

/// <summary>
/// A core as a debugger's port shows it (GDB manual, appendix E, "GDB Remote Serial Protocol"): QEMU's, OpenOCD's, or another. It stands still from
/// <see cref="AttachAsync"/> on except between <see cref="ResumeAsync"/> and the stop that <see cref="WaitForStopAsync"/> tells of.
/// </summary>
public sealed class RemoteTarget : IAsyncDisposable
{
    private const byte InterruptByte = 3;

    // What every port takes; one that takes more says so.
    private const int SmallestPacketSize = 400;
    private const int LongestWait = 16;

    // Of Thumb code.
    private const string BreakpointSize = "2";

    private readonly PacketConnection _connection;
    private readonly RemoteLimits _limits;
    private readonly Dictionary<uint, char> _breakpoints = [];
    private int _packetSize = SmallestPacketSize;

    private RemoteTarget(PacketConnection connection, RemoteLimits limits)
    {
        _connection = connection;
        _limits = limits;
    }

    /// <summary>Whether the core executes.</summary>
    public bool IsRunning { get; private set; }

    /// <summary>Addresses of the breakpoints that are set.</summary>
    public IReadOnlyCollection<uint> Breakpoints => _breakpoints.Keys;

    /// <summary>Begins to debug: the core stops, if it does not stand still already.</summary>
    /// <param name="stream">The connection to the port; owned by the result from now on.</param>
    /// <param name="limits">How patient to be, or null for the usual.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RemoteException">No debugger's port answers at the other end.</exception>
    public static async Task<RemoteTarget> AttachAsync(Stream stream, RemoteLimits? limits = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        limits ??= new RemoteLimits();
        RemoteTarget target = new(new PacketConnection(stream, limits), limits);
        try
        {
            await target.NegotiateAsync(cancellationToken).ConfigureAwait(false);
            return target;
        }
        catch
        {
            await target.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Reads r0 to r15.</summary>
    /// <exception cref="RemoteException">The port refused.</exception>
    public async Task<CoreState> ReadRegistersAsync(CancellationToken cancellationToken = default) =>
        CoreState.Parse(await AskAsync("g", cancellationToken).ConfigureAwait(false)) ?? throw new RemoteException("the debugger's port does not tell the core's registers");

    /// <summary>Writes all registers.</summary>
    /// <param name="state">What <see cref="ReadRegistersAsync"/> gave, changed or not.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RemoteException">The port refused.</exception>
    public Task WriteRegistersAsync(CoreState state, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(state);
        return RequireAsync("G" + state.Text, "write registers", cancellationToken);
    }

    /// <summary>Copies memory, also where the core itself may not read at this moment.</summary>
    /// <param name="address">First byte.</param>
    /// <param name="length">Number of bytes.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RemoteException">Nothing is there, or the port refused.</exception>
    public async Task<byte[]> ReadMemoryAsync(uint address, int length, CancellationToken cancellationToken = default) =>
        await TryReadMemoryAsync(address, length, cancellationToken).ConfigureAwait(false)
        ?? await ReadPhysicalMemoryAsync(address, length, cancellationToken).ConfigureAwait(false)
        ?? throw new RemoteException(string.Create(CultureInfo.InvariantCulture, $"the board has no memory at 0x{address:x8} that the debugger's port could read"));

    /// <summary>Copies memory that the core itself may read.</summary>
    /// <returns>Null if nothing is there, or it may not.</returns>
    /// <exception cref="RemoteException">The port does not answer as it should.</exception>
    public async Task<byte[]?> TryReadMemoryAsync(uint address, int length, CancellationToken cancellationToken = default)
    {
        byte[] bytes = new byte[length];
        int done = 0;
        while (done < length)
        {
            // Two digits a byte, and some room for what stands around them.
            int piece = Math.Min(length - done, (_packetSize - 8) / 2);
            string answer = await AskAsync(string.Create(CultureInfo.InvariantCulture, $"m{address + (uint)done:x},{piece:x}"), cancellationToken).ConfigureAwait(false);
            if (answer.Length == 0 || IsError(answer))
            {
                return null;
            }

            if (!TryParseHex(answer, bytes.AsSpan(done, piece), out int count) || count == 0)
            {
                throw new RemoteException($"the debugger's port answers a look at memory with '{answer[..Math.Min(answer.Length, 20)]}'");
            }

            done += count;
        }

        return bytes;
    }

    /// <summary>Writes memory, flash of an emulated board too, with the rights that the core has where it stands.</summary>
    /// <param name="address">First byte.</param>
    /// <param name="bytes">What to write.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>False if the core may not, or nothing is there.</returns>
    /// <exception cref="RemoteException">The port does not answer as it should.</exception>
    public async Task<bool> TryWriteMemoryAsync(uint address, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken = default)
    {
        // Two digits a byte, and some room for the address, the length and what stands around them.
        int most = (_packetSize - 32) / 2;
        for (int done = 0; done < bytes.Length; done += most)
        {
            ReadOnlyMemory<byte> piece = bytes.Slice(done, Math.Min(most, bytes.Length - done));
            string request = string.Create(CultureInfo.InvariantCulture, $"M{address + (uint)done:x},{piece.Length:x}:{Convert.ToHexStringLower(piece.Span)}");
            if (await AskAsync(request, cancellationToken).ConfigureAwait(false) != "OK")
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Writes memory whatever the core may where it stands; read-only memory stays as it is.</summary>
    /// <param name="address">First byte.</param>
    /// <param name="bytes">What to write.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>False if the port does not write so, or nothing is there.</returns>
    /// <exception cref="RemoteException">The port does not answer as it should.</exception>
    public Task<bool> TryWritePhysicalMemoryAsync(uint address, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken = default) =>
        WithPhysicalMemoryAsync(() => TryWriteMemoryAsync(address, bytes, cancellationToken), cancellationToken);

    /// <summary>Reads a word of memory.</summary>
    /// <exception cref="RemoteException">As for <see cref="ReadMemoryAsync"/>.</exception>
    public async Task<uint> ReadWordAsync(uint address, CancellationToken cancellationToken = default) =>
        BinaryPrimitives.ReadUInt32LittleEndian(await ReadMemoryAsync(address, sizeof(uint), cancellationToken).ConfigureAwait(false));

    /// <summary>Sets a breakpoint: one of the core's own, or where there is none left, one in memory. One that is set already stays.</summary>
    /// <param name="address">Address of an instruction, an even number.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RemoteException">The port has none left.</exception>
    public async Task SetBreakpointAsync(uint address, CancellationToken cancellationToken = default)
    {
        if (_breakpoints.ContainsKey(address))
        {
            return;
        }

        foreach (char kind in "10")
        {
            if (await AskAsync(Breakpoint('Z', kind, address), cancellationToken).ConfigureAwait(false) == "OK")
            {
                _breakpoints.Add(address, kind);
                return;
            }
        }

        throw new RemoteException(string.Create(
            CultureInfo.InvariantCulture, $"the debugger's port sets no breakpoint at 0x{address:x8}; {_breakpoints.Count} are set"));
    }

    /// <summary>Takes a breakpoint away. One that is not set is none.</summary>
    /// <exception cref="RemoteException">The port refused.</exception>
    public async Task RemoveBreakpointAsync(uint address, CancellationToken cancellationToken = default)
    {
        if (_breakpoints.TryGetValue(address, out char kind))
        {
            await RequireAsync(Breakpoint('z', kind, address), "take a breakpoint away", cancellationToken).ConfigureAwait(false);
            _breakpoints.Remove(address);
        }
    }

    /// <summary>Lets the core go on. At a breakpoint where it stands it would stop again at once.</summary>
    public async Task ResumeAsync(CancellationToken cancellationToken = default)
    {
        RefuseRunning();
        IsRunning = true;
        await _connection.SendAsync("c", cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Waits for the core to stop.</summary>
    /// <param name="limit">How long; null for as long as it takes.</param>
    /// <param name="cancellationToken">Ends the wait; the core still runs.</param>
    /// <returns>Why it stopped, or null if it has not.</returns>
    /// <exception cref="RemoteException">The board has ended, or the port does not answer as it should.</exception>
    public async Task<StopReply?> WaitForStopAsync(TimeSpan? limit, CancellationToken cancellationToken = default)
    {
        while (await _connection.ReceiveAsync(limit, cancellationToken).ConfigureAwait(false) is { } payload)
        {
            if (StopReply.Parse(payload) is { } stop)
            {
                IsRunning = false;
                return stop;
            }
        }

        return null;
    }

    /// <summary>Stops a running core, and waits until it stands still, for whatever reason.</summary>
    /// <exception cref="RemoteException">It does not.</exception>
    public async Task<StopReply> InterruptAsync(CancellationToken cancellationToken = default)
    {
        await _connection.SendByteAsync(InterruptByte, cancellationToken).ConfigureAwait(false);
        return await RequireStopAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Executes one instruction.</summary>
    /// <exception cref="RemoteException">The core does not stop behind it.</exception>
    public async Task StepAsync(CancellationToken cancellationToken = default)
    {
        RefuseRunning();
        IsRunning = true;
        await _connection.SendAsync("s", cancellationToken).ConfigureAwait(false);
        await RequireStopAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Ends debugging: the breakpoints go, and the core runs on.</summary>
    /// <exception cref="RemoteException">The port did not say that it does.</exception>
    public async Task DetachAsync(CancellationToken cancellationToken = default)
    {
        if (IsRunning)
        {
            await InterruptAsync(cancellationToken).ConfigureAwait(false);
        }

        foreach (uint address in _breakpoints.Keys.ToArray())
        {
            await RemoveBreakpointAsync(address, cancellationToken).ConfigureAwait(false);
        }

        await RequireAsync("D", "let the board go", cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Closes the connection. What becomes of the core without <see cref="DetachAsync"/> is up to the port.</summary>
    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private Task<byte[]?> ReadPhysicalMemoryAsync(uint address, int length, CancellationToken cancellationToken) =>
        WithPhysicalMemoryAsync(() => TryReadMemoryAsync(address, length, cancellationToken), cancellationToken);

    // QEMU reads and writes with the rights of the core, unless it is told otherwise (its documentation, "GDB usage"); probes do not ask for rights.
    private async Task<T?> WithPhysicalMemoryAsync<T>(Func<Task<T>> access, CancellationToken cancellationToken)
    {
        if (await AskAsync("Qqemu.PhyMemMode:1", cancellationToken).ConfigureAwait(false) != "OK")
        {
            return default;
        }

        T result = await access().ConfigureAwait(false);
        await RequireAsync("Qqemu.PhyMemMode:0", "go by the rights of the core again", cancellationToken).ConfigureAwait(false);
        return result;
    }

    private static string Breakpoint(char action, char kind, uint address) =>
        string.Create(CultureInfo.InvariantCulture, $"{action}{kind},{address:x},{BreakpointSize}");

    private static bool IsError(string answer) => answer.Length == 3 && answer[0] == 'E' && char.IsAsciiHexDigit(answer[1]) && char.IsAsciiHexDigit(answer[2]);

    private static bool TryParseHex(string text, Span<byte> bytes, out int count)
    {
        bool isHex = text.Length % 2 == 0 && text.Length / 2 <= bytes.Length
            && Convert.FromHexString(text, bytes, out _, out _) == System.Buffers.OperationStatus.Done;
        count = text.Length / 2;
        return isHex;
    }

    private async Task NegotiateAsync(CancellationToken cancellationToken)
    {
        string features = await AskAsync("qSupported:swbreak+;hwbreak+", cancellationToken).ConfigureAwait(false);
        foreach (string feature in features.Split(';'))
        {
            if (feature.StartsWith("PacketSize=", StringComparison.Ordinal)
                && int.TryParse(feature.AsSpan("PacketSize=".Length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int size))
            {
                _packetSize = Math.Clamp(size, SmallestPacketSize, 1 << 16);
            }

            if (feature == "QStartNoAckMode+" && await AskAsync("QStartNoAckMode", cancellationToken).ConfigureAwait(false) == "OK")
            {
                _connection.Acknowledges = false;
            }
        }

        // A port may tell of the stop that the connection made by itself, before it is asked why the core stands still: behind the answer to a
        // question that every port has some answer to, nothing more of that comes.
        await _connection.SendAsync("?", cancellationToken).ConfigureAwait(false);
        await _connection.SendAsync("qAttached", cancellationToken).ConfigureAwait(false);
        bool hasStopped = false;
        for (int packets = 0; packets < LongestWait; packets++)
        {
            string? answer = await _connection.ReceiveAsync(_limits.Answer, cancellationToken).ConfigureAwait(false);
            if (answer is null)
            {
                throw NoAnswer("why the core stands still");
            }

            bool isStop = StopReply.Parse(answer) is not null;
            if (!isStop && hasStopped && !answer.StartsWith('O'))
            {
                return;
            }

            hasStopped |= isStop;
        }

        throw new RemoteException("the debugger's port does not say that the core stands still");
    }

    private async Task<StopReply> RequireStopAsync(CancellationToken cancellationToken) =>
        await WaitForStopAsync(_limits.Answer, cancellationToken).ConfigureAwait(false) ?? throw NoAnswer("to stop");

    private async Task RequireAsync(string packet, string what, CancellationToken cancellationToken)
    {
        string answer = await AskAsync(packet, cancellationToken).ConfigureAwait(false);
        if (answer != "OK")
        {
            throw new RemoteException($"the debugger's port does not {what}: it answers '{answer}'");
        }
    }

    private async Task<string> AskAsync(string packet, CancellationToken cancellationToken)
    {
        RefuseRunning();
        await _connection.SendAsync(packet, cancellationToken).ConfigureAwait(false);
        while (await _connection.ReceiveAsync(_limits.Answer, cancellationToken).ConfigureAwait(false) is { } answer)
        {
            // Neither text of the probe for people, nor the stop that the connection itself has made.
            if ((answer is not ['O', ..] || answer == "OK") && StopReply.Parse(answer) is null)
            {
                return answer;
            }
        }

        throw NoAnswer(packet[..Math.Min(packet.Length, 20)]);
    }

    private RemoteException NoAnswer(string question) => new(string.Create(
        CultureInfo.InvariantCulture, $"the debugger's port did not answer within {_limits.Answer.TotalSeconds:0.###} s ({question})"));

    private void RefuseRunning()
    {
        if (IsRunning)
        {
            throw new InvalidOperationException("the core runs");
        }
    }
}
