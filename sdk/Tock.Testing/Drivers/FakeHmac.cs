// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using Libtock.Abi;
using Tock.Testing.Running;

namespace Tock.Testing;

/// <summary>HMAC with SHA-256 (driver 0x40003), computed.</summary>
internal sealed class FakeHmac : FakeDigest
{
    private const int LongestKey = 256;

    private readonly HashSet<FakeProcess> _haveAlgorithm = [];

    internal FakeHmac()
        : base(HmacAbi.DriverNumber, HmacAbi.BufferData, HmacAbi.BufferCompare, HmacAbi.BufferDestination, leastDigest: 1)
    {
    }

    /// <inheritdoc/>
    protected internal override Answer Command(DriverCall call)
    {
        switch (call.Command)
        {
            case HmacAbi.CommandSetAlgorithm when call.Argument1 != 0:
            case > HmacAbi.CommandVerifyFinish:
                return Answer.Failure(ErrorCode.NotSupported);
            case HmacAbi.CommandSetAlgorithm:
                _haveAlgorithm.Add(call.Process);
                return Answer.Success;
            default:
                return Perform(call, call.Command - HmacAbi.CommandRun);
        }
    }

    /// <inheritdoc/>
    internal override void Forget(FakeProcess process)
    {
        base.Forget(process);
        _haveAlgorithm.Remove(process);
    }

    /// <inheritdoc/>
    private protected override ErrorCode TryBegin(DriverCall call, out IncrementalHash? hash)
    {
        hash = null;
        ReadOnlySpan<byte> key = call.ReadOnlyBuffer(HmacAbi.BufferKey).Span;
        if (!_haveAlgorithm.Contains(call.Process) || key.Length > LongestKey)
        {
            return key.Length > LongestKey ? ErrorCode.Size : ErrorCode.Invalid;
        }

        hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        return ErrorCode.None;
    }
}
