// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using Tock.Testing.Running;

namespace Tock.Testing;

/// <summary>What the drivers of hashes have in common: a message at once, or part by part; its hash, or whether it is the expected one.</summary>
internal abstract class FakeDigest : FakeDriver
{
    private const int DigestLength = 32;
    private const uint UpcallDone = 0;

    private readonly Dictionary<FakeProcess, DigestMessage> _messages = [];
    private readonly uint _data;
    private readonly uint _compare;
    private readonly uint _destination;
    private readonly int _leastDigest;

    private protected FakeDigest(uint number, uint data, uint compare, uint destination, int leastDigest)
        : base(number)
    {
        _data = data;
        _compare = compare;
        _destination = destination;
        _leastDigest = leastDigest;
    }

    /// <inheritdoc/>
    internal override void Forget(FakeProcess process)
    {
        base.Forget(process);
        _messages.Remove(process);
    }

    /// <summary>Begins a message.</summary>
    private protected abstract ErrorCode TryBegin(DriverCall call, out IncrementalHash? hash);

    /// <summary>Performs one of the five operations, in their order: whole message, part, end, verify, verify at the end.</summary>
    private protected Answer Perform(DriverCall call, uint operation)
    {
        if (IsBusy(call))
        {
            return Answer.Failure(ErrorCode.NoMemory);
        }

        bool isEnd = operation is 2 or 4;
        bool isStreaming = _messages.TryGetValue(call.Process, out DigestMessage? message) && message.IsStreaming;
        if (isEnd && !isStreaming)
        {
            return Answer.Failure(ErrorCode.Off);
        }

        if (!isEnd && !(operation == 1 && isStreaming))
        {
            ErrorCode error = TryBegin(call, out IncrementalHash? hash);
            if (error != ErrorCode.None)
            {
                return Answer.Failure(error);
            }

            message = new DigestMessage(hash!);
            _messages[call.Process] = message;
        }

        message!.IsStreaming = operation == 1;
        return Begin(call, UpcallDone, () => End(call, message, operation, isEnd));
    }

    private (uint Status, uint IsEqual, uint None) End(DriverCall call, DigestMessage message, uint operation, bool isEnd)
    {
        if (Failure != ErrorCode.None)
        {
            message.IsStreaming = false;
            return ((uint)Failure, 0, 0);
        }

        if (!isEnd)
        {
            message.Hash.AppendData(call.ReadOnlyBuffer(_data).Span);
        }

        if (operation == 1)
        {
            return default;
        }

        byte[] digest = message.Hash.GetHashAndReset();
        return operation >= 3 ? Compare(digest, call.ReadOnlyBuffer(_compare).Span) : Store(digest, call.ReadWriteBuffer(_destination).Span);
    }

    private static (uint Status, uint IsEqual, uint None) Compare(byte[] digest, ReadOnlySpan<byte> expected)
    {
        return expected.Length == DigestLength ? (0, expected.SequenceEqual(digest) ? 1u : 0, 0) : ((uint)ErrorCode.Size, 0, 0);
    }

    private (uint Status, uint IsEqual, uint None) Store(byte[] digest, Span<byte> destination)
    {
        if (destination.Length < _leastDigest)
        {
            return ((uint)ErrorCode.NoMemory, 0, 0);
        }

        digest.AsSpan(0, Math.Min(digest.Length, destination.Length)).CopyTo(destination);
        return default;
    }
}
