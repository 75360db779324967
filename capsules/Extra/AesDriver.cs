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

/// <summary>Encryption for applications, driver number 0x40006: AES with keys of 128 bits, computed by the processor.</summary>
/// <remarks>
/// <code>
/// Command 0                     present        Success
///         1 (mode, encrypting)  set algorithm  Success; NOSUPPORT for other modes than <see cref="AesMode"/>'s; BUSY while a part
///                                              is not done. Ends the message under way
///         2                     set up         Success: begins a message with the key and vector of the buffers, and does its first
///                                              part; INVAL before a mode is set or for a key or vector of another length than 16,
///                                              SIZE as said below, NOMEM while a part is not done
///         3                     crypt          Success: does the next part; OFF without a message, SIZE, BUSY likewise
///         4                     finish         Success: ends the message; OFF without one, BUSY while a part is not done
///         5 (offset)            where associated data begin      Success; BUSY. These four are for CCM and GCM
///         6 (offset)            where the message begins         Success; BUSY
///         7 (bytes)             length of CCM's tag              Success; BUSY
///         8 (1 or 0)            whether CCM encrypts             Success; BUSY
/// Upcall  0 (status, bytes done, tag is right)   a part is done
/// Read-Only Allow 0      the key                     Read-Only Allow 2      the part
/// Read-Only Allow 1      the vector                  Read-Write Allow 0     where it goes, encrypted or decrypted
/// </code>
/// The destination is at least as long as the part and may be the same memory; the part has whole blocks of 16 bytes, in counter
/// mode any number of bytes; otherwise SIZE. If one of the two is taken away (NOMEM) or made smaller (SIZE) meanwhile, that is the
/// status, and the message is over. Key and vector are copied; the electronic codebook needs no vector.
/// <para>
/// In CCM and GCM (modes 3 and 4) setting up does it all, and the message is over then. The source is what is only copied, up to the first
/// offset; associated data, up to the second one; the message; and, to decrypt, the tag. The destination is the same, with the tag to encrypt
/// and without to decrypt. INVAL if offsets or lengths are not in that order, or CCM's tag has not 4, 6, 8, 10, 12, 14 or 16 bytes; GCM's has 16. Of the vector the first 12
/// bytes are GCM's, the first 7 to 13, as many as there are, CCM's nonce. A tag that is wrong is not an error, but the third argument is 0:
/// what is in the destination is nobody's message then, and the process forgets it. What times tell: see <see cref="Aes128"/>.
/// </para>
/// </remarks>
public sealed class AesDriver : PortionedDriver<AesState>
{
    /// <summary>The driver number.</summary>
    public const uint DriverNumber = AesAbi.DriverNumber;

    private const uint ShortestNonce = 7;
    private const uint ShortestTag = 4;

    // What fits in the two bytes that the longest nonce leaves for the length of a message.
    private const uint LongestWithLongestNonce = ushort.MaxValue;

    private readonly Aes128 _cipher = new();

    /// <summary>Initializes a new instance of the <see cref="AesDriver"/> class.</summary>
    /// <param name="processes">The board's process table.</param>
    /// <param name="deferredCalls">The kernel's deferred calls.</param>
    public AesDriver(ProcessTable processes, DeferredCallQueue deferredCalls)
        : base(
            DriverNumber,
            new Grant<AesState>(processes, upcalls: 1, readOnlyBuffers: 3, readWriteBuffers: 1),
            deferredCalls,
            AesAbi.CommandSetConfidential)
    {
    }

    /// <inheritdoc/>
    private protected override Result Serve(
        scoped ref ProcessContext process, ref AesState state, uint command, uint argument0, uint argument1)
    {
        switch (command)
        {
            case AesAbi.CommandPresent:
                return Result.Ok;
            case AesAbi.CommandSetAlgorithm when argument0 > (uint)AesMode.GaloisCounter:
                return ErrorCode.NotSupported;
            case AesAbi.CommandSetup when state.IsActive:
                return ErrorCode.NoMemory;
            case AesAbi.CommandSetup:
                return SetUp(ref process, ref state);
            case AesAbi.CommandCrypt or AesAbi.CommandFinish when !state.IsSetUp:
                return ErrorCode.Off;
        }

        if (state.IsActive)
        {
            return ErrorCode.Busy;
        }

        switch (command)
        {
            case AesAbi.CommandSetAlgorithm:
                state.End();
                state.HasAlgorithm = true;
                state.Mode = (AesMode)argument0;
                state.Encrypts = argument1 != 0;
                break;
            case AesAbi.CommandCrypt:
                return BeginPart(ref process, ref state);
            case AesAbi.CommandFinish:
                state.End();
                break;
            case AesAbi.CommandSetAssociatedOffset:
                state.AssociatedStart = argument0;
                break;
            case AesAbi.CommandSetMessageOffset:
                state.MessageStart = argument0;
                break;
            case AesAbi.CommandSetTagLength:
                state.CounterTagLength = argument0;
                break;
            default:
                state.IsConfidential = argument0 != 0;
                break;
        }

        return Result.Ok;
    }

    /// <inheritdoc/>
    private protected override bool IsWaiting(ref AesState state) => state.IsActive;

    /// <inheritdoc/>
    private protected override void Continue(scoped ref ProcessContext process, ref AesState state)
    {
        _cipher.SetKey(state.Stream.Key());
        if (!state.HasTag)
        {
            state.BeginTag(_cipher);
        }
        else if (state.Done == state.Length && state.IsTagged)
        {
            FinishTag(ref process, ref state);
        }
        else
        {
            TransformPiece(ref process, ref state);
        }

        _cipher.Clear();
    }

    private static bool IsVector(ref AesState state, uint length) => state.Mode switch
    {
        AesMode.ElectronicCodebook => true,
        AesMode.CounterWithTag => length >= ShortestNonce,
        AesMode.GaloisCounter => length >= AesState.GaloisVectorSize,
        _ => length == Aes128.BlockSize,
    };

    private Result SetUp(scoped ref ProcessContext process, ref AesState state)
    {
        ReadableProcessSlice key = process.ReadOnlyBuffer(Slots, AesAbi.BufferKey);
        ReadableProcessSlice vector = process.ReadOnlyBuffer(Slots, AesAbi.BufferVector);
        if (!state.HasAlgorithm || key.Length != Aes128.KeySize || !IsVector(ref state, vector.Length))
        {
            return ErrorCode.Invalid;
        }

        Result begun = BeginPart(ref process, ref state);
        if (begun.IsOk)
        {
            vector.CopyTo(state.BeginMessage(Math.Min(vector.Length, AesState.LongestNonce)));
            key.CopyTo(state.Stream.Key());
        }

        return begun;
    }

    private Result BeginPart(scoped ref ProcessContext process, ref AesState state)
    {
        uint length = process.ReadOnlyBuffer(Slots, AesAbi.BufferSource).Length;
        uint room = process.ReadWriteBuffer(Slots, AesAbi.BufferDestination).Length;
        uint tag = state.TagLength;
        if (state.IsTagged)
        {
            uint missing = state.Encrypts ? 0 : tag;
            bool isOrdered = state.AssociatedStart <= state.MessageStart && missing <= length && state.MessageStart <= length - missing;
            if (!isOrdered || tag < ShortestTag || tag > AesState.LongestTag || tag % 2 != 0)
            {
                return ErrorCode.Invalid;
            }

            length -= missing;
            tag -= missing;
        }

        bool isWhole = state.Mode switch
        {
            AesMode.Counter or AesMode.GaloisCounter => true,
            AesMode.CounterWithTag => length - state.MessageStart <= LongestWithLongestNonce
                || process.ReadOnlyBuffer(Slots, AesAbi.BufferVector).Length < AesState.LongestNonce,
            _ => length % Aes128.BlockSize == 0,
        };
        if (!isWhole || room < length || room - length < tag)
        {
            return ErrorCode.Size;
        }

        state.IsActive = true;
        state.HasTag = !state.IsTagged;
        state.Length = length;
        state.Done = 0;
        Begin();
        return Result.Ok;
    }

    private void TransformPiece(scoped ref ProcessContext process, ref AesState state)
    {
        Portion portion = default;
        Span<byte> piece = ((Span<byte>)portion).Slice(0, (int)state.NextPiece());
        ReadableProcessSlice source = process.ReadOnlyBuffer(Slots, AesAbi.BufferSource);
        if (source.CopyTo(piece, state.Done) != (uint)piece.Length)
        {
            Fail(ref process, ref state, source.Length);
            return;
        }

        state.Transform(_cipher, piece);
        if (Write(ref process, ref state, piece) && state.Done == state.Length && !state.IsTagged)
        {
            Finish(ref process, ref state, 0);
        }
    }

    private bool Write(scoped ref ProcessContext process, ref AesState state, scoped ReadOnlySpan<byte> piece)
    {
        WriteableProcessSlice destination = process.ReadWriteBuffer(Slots, AesAbi.BufferDestination);
        if (destination.CopyFrom(piece, state.Done) == (uint)piece.Length)
        {
            state.Done += (uint)piece.Length;
            return true;
        }

        Fail(ref process, ref state, destination.Length);
        return false;
    }

    private void FinishTag(scoped ref ProcessContext process, ref AesState state)
    {
        Span<byte> tag = state.EndTag(_cipher);
        uint isRight = 1;
        if (state.Encrypts ? Write(ref process, ref state, tag) : Compare(ref process, ref state, tag, ref isRight))
        {
            state.End();
            Finish(ref process, ref state, isRight);
        }
    }

    /// <summary>Compares the tag with the one behind the message, in a time that tells nothing of where they differ.</summary>
    private bool Compare(scoped ref ProcessContext process, ref AesState state, scoped ReadOnlySpan<byte> tag, ref uint isRight)
    {
        CipherBlock block = default;
        Span<byte> other = ((Span<byte>)block).Slice(0, tag.Length);
        ReadableProcessSlice source = process.ReadOnlyBuffer(Slots, AesAbi.BufferSource);
        if (source.CopyTo(other, state.Done) != (uint)other.Length)
        {
            Fail(ref process, ref state, source.Length);
            return false;
        }

        int difference = 0;
        for (int i = 0; i < tag.Length; i++)
        {
            difference |= tag[i] ^ other[i];
        }

        isRight = difference == 0 ? 1u : 0;
        return true;
    }

    private void Finish(scoped ref ProcessContext process, ref AesState state, uint isRight)
    {
        state.IsActive = false;
        process.ScheduleUpcall(Slots, AesAbi.UpcallDone, Result.Ok.StatusCode, state.Done, isRight);
    }

    private void Fail(scoped ref ProcessContext process, ref AesState state, uint length)
    {
        Result result = length == 0 ? ErrorCode.NoMemory : ErrorCode.Size;
        state.End();
        process.ScheduleUpcall(Slots, AesAbi.UpcallDone, result.StatusCode, state.Done, 0);
    }
}
