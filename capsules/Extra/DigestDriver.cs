// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Capsules.Cryptography;
using Tock.Kernel;
using Tock.Kernel.DeferredCalls;
using Tock.Kernel.Grants;
using Tock.Kernel.Processes;
using Tock.Kernel.ProcessBuffers;

namespace Tock.Capsules.Extra;

/// <summary>A driver that makes digests of SHA-256's size, of a buffer or of a message that comes in parts.</summary>
/// <typeparam name="T">What the driver keeps in each process.</typeparam>
public abstract class DigestDriver<T> : ReadingDriver<T>
    where T : unmanaged
{
    private const uint Upcall = 0;

    private readonly uint _compare;
    private readonly uint _destination;
    private readonly uint _leastDigest;
    private readonly uint _data;

    /// <summary>Initializes a new instance of the <see cref="DigestDriver{T}"/> class.</summary>
    /// <param name="number">The number that applications reach the driver under.</param>
    /// <param name="grant">What the driver keeps in each process.</param>
    /// <param name="deferredCalls">The kernel's deferred calls.</param>
    /// <param name="lastCommand">The highest command number there is.</param>
    /// <param name="data">The Read-Only Allow slot of the message, or of its next part.</param>
    /// <param name="compare">The Read-Only Allow slot of the digest that is expected.</param>
    /// <param name="destination">The Read-Write Allow slot for the digest.</param>
    /// <param name="leastDigest">Bytes of the digest that must have room there.</param>
    private protected DigestDriver(
        uint number,
        Grant<T> grant,
        DeferredCallQueue deferredCalls,
        uint lastCommand,
        uint data,
        uint compare,
        uint destination,
        uint leastDigest)
        : base(number, grant, deferredCalls, lastCommand, data)
    {
        _data = data;
        _compare = compare;
        _destination = destination;
        _leastDigest = leastDigest;
    }

    /// <summary>Gets what a process has asked for.</summary>
    /// <param name="state">Its state.</param>
    /// <returns>The place in the state.</returns>
    private protected abstract ref DigestRequest RequestOf(ref T state);

    /// <summary>Begins a new message.</summary>
    /// <param name="process">The process.</param>
    /// <param name="state">Its state.</param>
    /// <returns>Ok, or why there can be none.</returns>
    private protected abstract Result BeginMessage(scoped ref ProcessContext process, ref T state);

    /// <summary>Ends the message and computes its digest.</summary>
    /// <param name="state">The process's state.</param>
    /// <param name="digest">Where the digest goes.</param>
    private protected abstract void Finish(ref T state, scoped Span<byte> digest);

    /// <summary>Begins an operation.</summary>
    /// <param name="process">The process.</param>
    /// <param name="state">Its state.</param>
    /// <param name="operation">What is asked for.</param>
    /// <returns>Ok; NOMEM while an earlier request is not done; OFF for the end of a message that has no beginning.</returns>
    private protected Result Ask(scoped ref ProcessContext process, ref T state, DigestOperation operation)
    {
        ref DigestRequest request = ref RequestOf(ref state);
        if (request.Progress.IsActive)
        {
            return ErrorCode.NoMemory;
        }

        bool isEnd = operation is DigestOperation.Finish or DigestOperation.VerifyFinish;
        if (isEnd && !request.IsStreaming)
        {
            return ErrorCode.Off;
        }

        bool goesOn = isEnd || (operation == DigestOperation.Update && request.IsStreaming);
        if (!goesOn)
        {
            Result begun = BeginMessage(ref process, ref state);
            if (!begun.IsOk)
            {
                return begun;
            }
        }

        request.IsStreaming = operation == DigestOperation.Update;
        request.Operation = operation;
        BeginReading(ref state, isEnd ? 0 : process.ReadOnlyBuffer(Slots, _data).Length);
        return Result.Ok;
    }

    /// <inheritdoc/>
    private protected sealed override ref ReadingProgress ProgressOf(ref T state) => ref RequestOf(ref state).Progress;

    /// <inheritdoc/>
    private protected sealed override void Complete(scoped ref ProcessContext process, ref T state, Result result)
    {
        ref DigestRequest request = ref RequestOf(ref state);
        uint answer = 0;
        if (!result.IsOk)
        {
            request.IsStreaming = false;
        }
        else if (request.Operation != DigestOperation.Update)
        {
            HashDigest digest = default;
            Finish(ref state, digest);
            result = request.Operation is DigestOperation.Run or DigestOperation.Finish
                ? Store(ref process, digest)
                : Compare(ref process, digest, out answer);
        }

        process.ScheduleUpcall(Slots, Upcall, result.StatusCode, answer, 0);
    }

    private Result Store(scoped ref ProcessContext process, scoped ReadOnlySpan<byte> digest)
    {
        WriteableProcessSlice destination = process.ReadWriteBuffer(Slots, _destination);
        if (destination.Length < _leastDigest)
        {
            return ErrorCode.NoMemory;
        }

        destination.CopyFrom(digest);
        return Result.Ok;
    }

    /// <summary>Compares without telling by its time where the first difference is.</summary>
    private Result Compare(scoped ref ProcessContext process, scoped ReadOnlySpan<byte> digest, out uint equal)
    {
        equal = 0;
        HashDigest copy = default;
        Span<byte> expected = copy;
        ReadableProcessSlice slice = process.ReadOnlyBuffer(Slots, _compare);
        if (slice.Length != Sha256.DigestSize)
        {
            return ErrorCode.Size;
        }

        slice.CopyTo(expected);
        int difference = 0;
        for (int i = 0; i < Sha256.DigestSize; i++)
        {
            difference |= digest[i] ^ expected[i];
        }

        equal = difference == 0 ? 1u : 0u;
        return Result.Ok;
    }
}
