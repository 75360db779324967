// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Kernel;
using Tock.Kernel.DeferredCalls;
using Tock.Kernel.Grants;
using Tock.Kernel.Processes;
using Tock.Kernel.ProcessBuffers;

namespace Tock.Capsules.Extra;

/// <summary>A <see cref="PortionedDriver{T}"/> whose requests read a buffer from one end to the other.</summary>
/// <typeparam name="T">What the driver keeps in each process.</typeparam>
public abstract class ReadingDriver<T> : PortionedDriver<T>
    where T : unmanaged
{
    /// <summary>Bytes that one process gets done in its turn: a millisecond's work or two at 12 MHz.</summary>
    private const uint Turn = 4 * Portion.Size;

    private readonly uint _buffer;

    /// <summary>Initializes a new instance of the <see cref="ReadingDriver{T}"/> class.</summary>
    /// <param name="number">The number that applications reach the driver under.</param>
    /// <param name="grant">What the driver keeps in each process.</param>
    /// <param name="deferredCalls">The kernel's deferred calls.</param>
    /// <param name="lastCommand">The highest command number there is.</param>
    /// <param name="buffer">The Read-Only Allow slot that is read.</param>
    private protected ReadingDriver(uint number, Grant<T> grant, DeferredCallQueue deferredCalls, uint lastCommand, uint buffer)
        : base(number, grant, deferredCalls, lastCommand)
    {
        _buffer = buffer;
    }

    /// <summary>Gets how far a process's request is.</summary>
    /// <param name="state">Its state.</param>
    /// <returns>The place in the state.</returns>
    private protected abstract ref ReadingProgress ProgressOf(ref T state);

    /// <summary>Takes the next bytes.</summary>
    /// <param name="state">The process's state.</param>
    /// <param name="piece">The bytes.</param>
    private protected abstract void Take(ref T state, scoped ReadOnlySpan<byte> piece);

    /// <summary>Answers a request, which is no longer active: all bytes were taken, or the buffer has ended before.</summary>
    /// <param name="process">The process.</param>
    /// <param name="state">Its state.</param>
    /// <param name="result">Ok; NOMEM or SIZE if the buffer was taken away or made smaller.</param>
    private protected abstract void Complete(scoped ref ProcessContext process, ref T state, Result result);

    /// <summary>Begins a request.</summary>
    /// <param name="state">The process's state.</param>
    /// <param name="length">Bytes to read, as many as the buffer has or fewer.</param>
    private protected void BeginReading(ref T state, uint length)
    {
        ref ReadingProgress progress = ref ProgressOf(ref state);
        progress.IsActive = true;
        progress.Length = length;
        progress.Done = 0;
        Begin();
    }

    /// <inheritdoc/>
    private protected sealed override bool IsWaiting(ref T state) => ProgressOf(ref state).IsActive;

    /// <inheritdoc/>
    private protected sealed override void Continue(scoped ref ProcessContext process, ref T state)
    {
        ref ReadingProgress progress = ref ProgressOf(ref state);
        Portion portion = default;
        ReadableProcessSlice buffer = process.ReadOnlyBuffer(Slots, _buffer);
        uint end = Math.Min(progress.Length, progress.Done + Turn);
        while (progress.Done < end)
        {
            Span<byte> piece = ((Span<byte>)portion).Slice(0, (int)Math.Min(end - progress.Done, Portion.Size));
            if (buffer.CopyTo(piece, progress.Done) != (uint)piece.Length)
            {
                progress.IsActive = false;
                Complete(ref process, ref state, buffer.Length == 0 ? ErrorCode.NoMemory : ErrorCode.Size);
                return;
            }

            Take(ref state, piece);
            progress.Done += (uint)piece.Length;
        }

        if (progress.Done == progress.Length)
        {
            progress.IsActive = false;
            Complete(ref process, ref state, Result.Ok);
        }
    }
}
