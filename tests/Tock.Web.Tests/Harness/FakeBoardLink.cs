// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Collections.Concurrent;
using Tock.Emulation.Boards;
using Tock.Web.Boards;

namespace Tock.Web.Tests.Harness;

/// <summary>A board that does nothing but remember what was done to it.</summary>
internal sealed class FakeBoardLink : IBoardLink
{
    private readonly TaskCompletionSource _ended = new();
    private Action<ReadOnlyMemory<byte>>? _sink;

    public event Action? WasReset;

    public BoardDescription Board => BoardCatalog.Lm3s6965evb;

    public Task Ended => _ended.Task;

    /// <summary>What was done.</summary>
    internal ConcurrentQueue<string> Done { get; } = new();

    /// <summary>How often memory or a register was read.</summary>
    internal int Reads { get; private set; }

    /// <summary>What each look at the board fails with; null for none.</summary>
    internal Exception? Trouble { get; set; }

    /// <summary>Whether it takes what is typed; else the line is full.</summary>
    internal bool TakesText { get; set; } = true;

    public void Listen(Action<ReadOnlyMemory<byte>> sink) => _sink = sink;

    internal void Write(string text) => _sink!(System.Text.Encoding.UTF8.GetBytes(text));

    internal void End() => _ended.SetResult();

    public async Task TypeAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        await Do($"type {System.Text.Encoding.UTF8.GetString(bytes.Span)}");
        await Task.Delay(TakesText ? TimeSpan.Zero : Timeout.InfiniteTimeSpan, cancellationToken);
    }

    public Task<byte[]> ReadMemoryAsync(MemoryRange range, CancellationToken cancellationToken)
    {
        Reads++;
        return Task.FromResult(new byte[range.Length]);
    }

    public Task<uint> ReadWordAsync(uint address, CancellationToken cancellationToken)
    {
        Reads++;
        return Task.FromResult(0u);
    }

    public Task<TimeSpan?> ReadClockAsync(CancellationToken cancellationToken) =>
        Trouble is { } trouble ? Task.FromException<TimeSpan?>(trouble) : Task.FromResult<TimeSpan?>(TimeSpan.FromSeconds(1));

    public Task<byte[]> ReadScreenAsync(CancellationToken cancellationToken) => Task.FromResult<byte[]>([.. "P6\n4 4\n255\n"u8, .. new byte[48]]);

    public Task SetButtonAsync(int button, bool pressed, CancellationToken cancellationToken) => Do($"button {button} {(pressed ? "pressed" : "released")}");

    public Task ResetAsync(CancellationToken cancellationToken)
    {
        WasReset?.Invoke();
        return Do("reset");
    }

    private Task Do(string what)
    {
        Done.Enqueue(what);
        return Task.CompletedTask;
    }
}
