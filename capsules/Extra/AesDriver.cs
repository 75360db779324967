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
/// Upcall  0 (status, bytes done, 0)            a part is done
/// Read-Only Allow 0      the key                     Read-Only Allow 2      the part
/// Read-Only Allow 1      the vector                  Read-Write Allow 0     where it goes, encrypted or decrypted
/// </code>
/// The destination is at least as long as the part and may be the same memory; the part has whole blocks of 16 bytes, in counter
/// mode any number of bytes; otherwise SIZE. If one of the two is taken away (NOMEM) or made smaller (SIZE) meanwhile, that is the
/// status, and the message is over. Key and vector are copied; the electronic codebook needs no vector. CCM and GCM, modes 3 and
/// 4 of Tock's driver, and its commands 5 to 8 for them are NOSUPPORT. What times tell: see <see cref="Aes128"/>.
/// </remarks>
public sealed class AesDriver : PortionedDriver<AesState>
{
    /// <summary>The driver number.</summary>
    public const uint DriverNumber = AesAbi.DriverNumber;

    private readonly Aes128 _cipher = new();

    /// <summary>Initializes a new instance of the <see cref="AesDriver"/> class.</summary>
    /// <param name="processes">The board's process table.</param>
    /// <param name="deferredCalls">The kernel's deferred calls.</param>
    public AesDriver(ProcessTable processes, DeferredCallQueue deferredCalls)
        : base(
            DriverNumber,
            new Grant<AesState>(processes, upcalls: 1, readOnlyBuffers: 3, readWriteBuffers: 1),
            deferredCalls,
            AesAbi.CommandFinish)
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
            case AesAbi.CommandSetAlgorithm:
                return SetAlgorithm(ref state, argument0, argument1 != 0);
            case AesAbi.CommandSetup:
                return SetUp(ref process, ref state);
        }

        if (!state.IsSetUp)
        {
            return ErrorCode.Off;
        }

        if (state.IsActive)
        {
            return ErrorCode.Busy;
        }

        if (command == AesAbi.CommandCrypt)
        {
            return BeginPart(ref process, ref state);
        }

        End(ref state);
        return Result.Ok;
    }

    /// <inheritdoc/>
    private protected override bool IsWaiting(ref AesState state) => state.IsActive;

    /// <inheritdoc/>
    private protected override void Continue(scoped ref ProcessContext process, ref AesState state)
    {
        Portion portion = default;
        Span<byte> piece = ((Span<byte>)portion).Slice(0, (int)Math.Min(state.Length - state.Done, Portion.Size));
        ReadableProcessSlice source = process.ReadOnlyBuffer(Slots, AesAbi.BufferSource);
        if (source.CopyTo(piece, state.Done) != (uint)piece.Length)
        {
            Fail(ref process, ref state, source.Length);
            return;
        }

        state.Stream.Transform(_cipher, piece);
        _cipher.Clear();
        WriteableProcessSlice destination = process.ReadWriteBuffer(Slots, AesAbi.BufferDestination);
        if (destination.CopyFrom(piece, state.Done) != (uint)piece.Length)
        {
            Fail(ref process, ref state, destination.Length);
            return;
        }

        state.Done += (uint)piece.Length;
        if (state.Done == state.Length)
        {
            state.IsActive = false;
            process.ScheduleUpcall(Slots, AesAbi.UpcallDone, Result.Ok.StatusCode, state.Done, 0);
        }
    }

    private static Result SetAlgorithm(ref AesState state, uint mode, bool encrypts)
    {
        if (mode > (uint)AesMode.ElectronicCodebook)
        {
            return ErrorCode.NotSupported;
        }

        if (state.IsActive)
        {
            return ErrorCode.Busy;
        }

        End(ref state);
        state.HasAlgorithm = true;
        state.Mode = (AesMode)mode;
        state.Encrypts = encrypts;
        return Result.Ok;
    }

    /// <summary>Ends the message, and forgets its key.</summary>
    private static void End(ref AesState state)
    {
        state.IsSetUp = false;
        state.Stream = default;
    }

    private Result SetUp(scoped ref ProcessContext process, ref AesState state)
    {
        if (state.IsActive)
        {
            return ErrorCode.NoMemory;
        }

        ReadableProcessSlice key = process.ReadOnlyBuffer(Slots, AesAbi.BufferKey);
        ReadableProcessSlice vector = process.ReadOnlyBuffer(Slots, AesAbi.BufferVector);
        bool hasVector = state.Mode != AesMode.ElectronicCodebook;
        if (!state.HasAlgorithm || key.Length != Aes128.KeySize || (hasVector && vector.Length != Aes128.BlockSize))
        {
            return ErrorCode.Invalid;
        }

        Result begun = BeginPart(ref process, ref state);
        if (begun.IsOk)
        {
            state.IsSetUp = true;
            state.Stream.Begin(state.Mode, state.Encrypts);
            key.CopyTo(state.Stream.Key());
            if (hasVector)
            {
                vector.CopyTo(state.Stream.InitialisationVector());
            }
        }

        return begun;
    }

    private Result BeginPart(scoped ref ProcessContext process, ref AesState state)
    {
        uint length = process.ReadOnlyBuffer(Slots, AesAbi.BufferSource).Length;
        bool isWhole = state.Mode == AesMode.Counter || length % Aes128.BlockSize == 0;
        if (!isWhole || process.ReadWriteBuffer(Slots, AesAbi.BufferDestination).Length < length)
        {
            return ErrorCode.Size;
        }

        state.IsActive = true;
        state.Length = length;
        state.Done = 0;
        Begin();
        return Result.Ok;
    }

    private void Fail(scoped ref ProcessContext process, ref AesState state, uint length)
    {
        Result result = length == 0 ? ErrorCode.NoMemory : ErrorCode.Size;
        state.IsActive = false;
        End(ref state);
        process.ScheduleUpcall(Slots, AesAbi.UpcallDone, result.StatusCode, state.Done, 0);
    }
}
