// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Capsules.Cryptography;
using Tock.Kernel;
using Tock.Kernel.Abi;
using Tock.Kernel.DeferredCalls;
using Tock.Kernel.Grants;
using Tock.Kernel.Processes;

namespace Tock.Capsules.Extra;

/// <summary>Hashes for applications, driver number 0x40005: SHA-256, computed by the processor.</summary>
/// <remarks>
/// <code>
/// Command 0              present         Success
///         1 (algorithm)  set algorithm   Success; NOSUPPORT for all but 0, SHA-256, which is set anyway
///         2              hash            Success; NOMEM while an earlier request is not done
///         3              update          likewise: the buffer is the next part of a message
///         4              finish          likewise: stores the digest of the parts; OFF if there are none
///         5              verify          likewise: compares the digest of the buffer
///         6              verify finish   likewise: compares the digest of the parts; OFF if there are none
/// Upcall  0 (status, 1 if the digest is the expected one, 0)   the request is done
/// Read-Only Allow 0      the message, or its next part; none is the empty message
/// Read-Only Allow 1      the digest that is expected: 32 bytes, else the status is SIZE
/// Read-Write Allow 0     where the digest goes: 32 bytes, else the status is NOMEM
/// </code>
/// Commands from 3 on, and the buffer for them, are this system's; Tock's driver ends with command 2. Hash and verify begin anew:
/// parts that were given before are dropped. So are they when a request fails because its buffer was taken away (NOMEM) or
/// made smaller (SIZE).
/// </remarks>
public sealed class ShaDriver : DigestDriver<ShaState>
{
    /// <summary>The driver number.</summary>
    public const uint DriverNumber = ShaAbi.DriverNumber;

    private const uint Sha256Algorithm = 0;

    /// <summary>Initializes a new instance of the <see cref="ShaDriver"/> class.</summary>
    /// <param name="processes">The board's process table.</param>
    /// <param name="deferredCalls">The kernel's deferred calls.</param>
    public ShaDriver(ProcessTable processes, DeferredCallQueue deferredCalls)
        : base(
            DriverNumber,
            new Grant<ShaState>(processes, upcalls: 1, readOnlyBuffers: 2, readWriteBuffers: 1),
            deferredCalls,
            ShaAbi.CommandVerifyFinish,
            data: ShaAbi.BufferData,
            compare: ShaAbi.BufferCompare,
            destination: ShaAbi.BufferDestination,
            leastDigest: Sha256.DigestSize)
    {
    }

    /// <inheritdoc/>
    private protected override Result Serve(
        scoped ref ProcessContext process, ref ShaState state, uint command, uint argument0, uint argument1) => command switch
    {
        ShaAbi.CommandPresent => Result.Ok,
        ShaAbi.CommandSetAlgorithm => argument0 == Sha256Algorithm ? Result.Ok : ErrorCode.NotSupported,
        _ => Ask(ref process, ref state, (DigestOperation)(command - ShaAbi.CommandHash + (uint)DigestOperation.Run)),
    };

    /// <inheritdoc/>
    private protected override ref DigestRequest RequestOf(ref ShaState state) => ref state.Request;

    /// <inheritdoc/>
    private protected override Result BeginMessage(scoped ref ProcessContext process, ref ShaState state)
    {
        state.Hash.Begin();
        return Result.Ok;
    }

    /// <inheritdoc/>
    private protected override void Take(ref ShaState state, scoped ReadOnlySpan<byte> piece) => state.Hash.Append(piece);

    /// <inheritdoc/>
    private protected override void Finish(ref ShaState state, scoped Span<byte> digest) => state.Hash.Finish(digest);
}
