// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Security.Cryptography;
using Libtock.Abi;

namespace Tock.Testing;

/// <summary>SHA-256 (driver 0x40005), computed.</summary>
internal sealed class FakeSha : FakeDigest
{
    internal FakeSha()
        : base(ShaAbi.DriverNumber, ShaAbi.BufferData, ShaAbi.BufferCompare, ShaAbi.BufferDestination, leastDigest: 32)
    {
    }

    /// <inheritdoc/>
    protected internal override Answer Command(DriverCall call) => call.Command switch
    {
        ShaAbi.CommandPresent => Answer.Success,
        ShaAbi.CommandSetAlgorithm => Answer.Failure(call.Argument1 == 0 ? ErrorCode.None : ErrorCode.NotSupported),
        <= ShaAbi.CommandVerifyFinish => Perform(call, call.Command - ShaAbi.CommandHash),
        _ => Answer.Failure(ErrorCode.NotSupported),
    };

    /// <inheritdoc/>
    private protected override ErrorCode TryBegin(DriverCall call, out IncrementalHash? hash)
    {
        hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        return ErrorCode.None;
    }
}
