// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Capsules.Cryptography;
using Tock.Kernel;
using Tock.Kernel.Abi;
using Tock.Kernel.DeferredCalls;
using Tock.Kernel.Grants;
using Tock.Kernel.Processes;
using Tock.Kernel.ProcessBuffers;

namespace Tock.Capsules.Extra;

/// <summary>Keyed hashes for applications, driver number 0x40003: HMAC over SHA-256, computed by the processor.</summary>
/// <remarks>
/// <code>
/// Command 0 (algorithm)  set algorithm   Success; NOSUPPORT for all but 0, SHA-256
///         1              run             Success; INVAL before an algorithm is set, NOMEM while an earlier request is not done,
///                                        SIZE for a key of more than 256 bytes
///         2              update          likewise: the buffer is the next part of a message
///         3              finish          likewise: stores the tag of the parts; OFF if there are none
///         4              verify          likewise: compares the tag of the buffer
///         5              verify finish   likewise: compares the tag of the parts; OFF if there are none
/// Upcall  0 (status, 1 if the tag is the expected one, 0)   the request is done
/// Read-Only Allow 0      the key; it is copied when a message begins, and forgotten when it ends
/// Read-Only Allow 1      the message, or its next part; none is the empty message
/// Read-Only Allow 2      the tag that is expected: 32 bytes, else the status is SIZE
/// Read-Write Allow 2     where the tag goes, or as much of it as there is room for; NOMEM for none
/// </code>
/// Command 0 is not the question whether the driver is there (a number kept from Tock), but with the argument 0 it answers that.
/// A key of more than 64 bytes is replaced by its digest, as RFC 2104 says. Comparing takes the same time wherever the first
/// difference is. Run and verify begin anew: parts that were given before are dropped. So are they when a request fails because its
/// buffer was taken away (NOMEM) or made smaller (SIZE). Verifications are reported in upcall 0 like everything else.
/// </remarks>
public sealed class HmacDriver : DigestDriver<HmacState>
{
    /// <summary>The driver number.</summary>
    public const uint DriverNumber = HmacAbi.DriverNumber;

    private const uint Sha256Algorithm = 0;

    /// <summary>The longest key: what is hashed of it inside a command has to have a bound.</summary>
    private const uint LongestKey = 256;

    /// <summary>Initializes a new instance of the <see cref="HmacDriver"/> class.</summary>
    /// <param name="processes">The board's process table.</param>
    /// <param name="deferredCalls">The kernel's deferred calls.</param>
    public HmacDriver(ProcessTable processes, DeferredCallQueue deferredCalls)
        : base(
            DriverNumber,
            new Grant<HmacState>(processes, upcalls: 1, readOnlyBuffers: 3, readWriteBuffers: 3),
            deferredCalls,
            HmacAbi.CommandVerifyFinish,
            data: HmacAbi.BufferData,
            compare: HmacAbi.BufferCompare,
            destination: HmacAbi.BufferDestination,
            leastDigest: 1)
    {
    }

    /// <inheritdoc/>
    private protected override Result Serve(
        scoped ref ProcessContext process, ref HmacState state, uint command, uint argument0, uint argument1)
    {
        if (command == HmacAbi.CommandSetAlgorithm)
        {
            if (argument0 != Sha256Algorithm)
            {
                return ErrorCode.NotSupported;
            }

            state.HasAlgorithm = true;
            return Result.Ok;
        }

        return Ask(ref process, ref state, (DigestOperation)command);
    }

    /// <inheritdoc/>
    private protected override ref DigestRequest RequestOf(ref HmacState state) => ref state.Request;

    /// <inheritdoc/>
    private protected override Result BeginMessage(scoped ref ProcessContext process, ref HmacState state)
    {
        if (!state.HasAlgorithm)
        {
            return ErrorCode.Invalid;
        }

        ReadableProcessSlice key = process.ReadOnlyBuffer(Slots, HmacAbi.BufferKey);
        if (key.Length > LongestKey)
        {
            return ErrorCode.Size;
        }

        Portion portion = default;
        Span<byte> piece = portion;
        uint length = key.CopyTo(piece);
        if (key.Length > HmacSha256.MaximumKeySize)
        {
            Sha256 hash = default;
            hash.Begin();
            for (uint done = 0; length != 0; length = key.CopyTo(piece, done))
            {
                hash.Append(piece.Slice(0, (int)length));
                done += length;
            }

            hash.Finish(piece);
            length = Sha256.DigestSize;
        }

        state.Hash.Begin(piece.Slice(0, (int)length));
        piece.Clear();
        return Result.Ok;
    }

    /// <inheritdoc/>
    private protected override void Take(ref HmacState state, scoped ReadOnlySpan<byte> piece) => state.Hash.Append(piece);

    /// <inheritdoc/>
    private protected override void Finish(ref HmacState state, scoped Span<byte> digest) => state.Hash.Finish(digest);
}
