// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Threading;
using System.Threading.Tasks;
using Libtock.Abi;
using Tock;

namespace Libtock;

/// <summary>Encryption: AES with keys of 128 bits (driver 0x40006, FIPS 197). A process has one message at a time.</summary>
public static class Aes
{
    /// <summary>How many bytes a key, a vector and a block have.</summary>
    public const int BlockLength = 16;

    private static DriverQueue? s_queue;

    /// <summary>Begins a message; sleeps meanwhile.</summary>
    /// <param name="mode">The mode.</param>
    /// <param name="encrypt">Whether to encrypt; decrypts if not.</param>
    /// <param name="key">The key, 16 bytes.</param>
    /// <param name="vector">16 bytes that were never used with the key before; none for <see cref="AesMode.Ecb"/>.</param>
    /// <exception cref="TockException">INVAL: key or vector has another length. NODEVICE: the board has no driver.</exception>
    public static void Begin(AesMode mode, bool encrypt, ReadOnlySpan<byte> key, ReadOnlySpan<byte> vector)
    {
        Choose((uint)mode, encrypt);

        // The first part is empty: nothing else is lent.
        TockException.ThrowIf(Request(AesAbi.CommandSetup).Perform(
            Loan.ReadOnly(AesAbi.BufferKey, key), Loan.ReadOnly(AesAbi.BufferVector, vector), out _));
    }

    /// <summary>Encrypts or decrypts the next part of the message; sleeps meanwhile.</summary>
    /// <param name="source">The part.</param>
    /// <param name="destination">Where it goes: as much room; may be the same memory.</param>
    /// <exception cref="TockException">OFF: no message has begun. SIZE: the part is not whole blocks, or does not fit.</exception>
    public static void Crypt(ReadOnlySpan<byte> source, Span<byte> destination)
    {
        s_queue?.WaitUntilIdle();
        TockException.ThrowIf(Request(AesAbi.CommandCrypt).Perform(
            Loan.ReadOnly(AesAbi.BufferSource, source), Loan.ReadWrite(AesAbi.BufferDestination, destination), out _));
    }

    /// <summary>Encrypts or decrypts the next part of the message while other tasks go on.</summary>
    /// <param name="source">The part.</param>
    /// <param name="destination">Where it goes: as much room; may be the same memory.</param>
    /// <param name="cancellationToken">Ends the waiting; how far the message is then is open.</param>
    /// <exception cref="TockException">OFF: no message has begun. SIZE: the part is not whole blocks, or does not fit.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Task CryptAsync(ReadOnlyMemory<byte> source, Memory<byte> destination, CancellationToken cancellationToken = default)
    {
        s_queue ??= new DriverQueue();
        DriverOperation operation = new DriverOperation(Request(AesAbi.CommandCrypt))
            .LendReadOnly(AesAbi.BufferSource, source).LendReadWrite(AesAbi.BufferDestination, destination);
        return s_queue.Perform(operation, cancellationToken);
    }

    /// <summary>Ends the message: the kernel forgets the key.</summary>
    /// <exception cref="TockException">OFF: no message has begun.</exception>
    public static void End()
    {
        s_queue?.WaitUntilIdle();
        Syscalls.Command(AesAbi.DriverNumber, AesAbi.CommandFinish).ThrowIfFailed();
    }

    /// <summary>Encrypts a message, with the associated data before it, and puts the tag behind it; sleeps meanwhile.</summary>
    /// <param name="seal">How.</param>
    /// <param name="source">Associated data and message.</param>
    /// <param name="destination">Where they go, with the tag behind: room for all three.</param>
    /// <exception cref="TockException">INVAL: a length is not one of the mode's. SIZE: there is not enough room.</exception>
    public static void Seal(in AesSeal seal, ReadOnlySpan<byte> source, Span<byte> destination)
    {
        TockException.ThrowIf(Perform(in seal, encrypt: true, source, destination, out _));
    }

    /// <summary>Decrypts what <see cref="Seal"/> has made, and leaves the tag out; sleeps meanwhile.</summary>
    /// <param name="seal">How.</param>
    /// <param name="source">Associated data, message and tag.</param>
    /// <param name="destination">Where the first two go: as much room as they need.</param>
    /// <returns>Whether the tag is right. If not, nobody who has the key has made this with this nonce, and the destination is zeros.</returns>
    /// <exception cref="TockException">INVAL: a length is not one of the mode's. SIZE: there is not enough room.</exception>
    public static bool TryOpen(in AesSeal seal, ReadOnlySpan<byte> source, Span<byte> destination)
    {
        ErrorCode error = Perform(in seal, encrypt: false, source, destination, out bool isRight);
        if (error != ErrorCode.None || !isRight)
        {
            destination.Clear();
        }

        TockException.ThrowIf(error);
        return isRight;
    }

    private static ErrorCode Perform(in AesSeal seal, bool encrypt, ReadOnlySpan<byte> source, Span<byte> destination, out bool isRight)
    {
        Choose(seal.Mode, encrypt);
        Set(AesAbi.CommandSetAssociatedOffset, 0);
        Set(AesAbi.CommandSetMessageOffset, (uint)seal.AssociatedLength);
        Set(AesAbi.CommandSetTagLength, (uint)seal.TagLength);
        Set(AesAbi.CommandSetConfidential, 1);
        ErrorCode error = Request(AesAbi.CommandSetup).Perform(
            Loan.ReadOnly(AesAbi.BufferKey, seal.Key),
            Loan.ReadOnly(AesAbi.BufferVector, seal.Nonce),
            Loan.ReadOnly(AesAbi.BufferSource, source),
            Loan.ReadWrite(AesAbi.BufferDestination, destination),
            out UpcallArguments done);
        isRight = done.Value2 == 1;
        return error;
    }

    private static void Choose(uint mode, bool encrypt)
    {
        s_queue?.WaitUntilIdle();
        Set(AesAbi.CommandSetAlgorithm, mode, encrypt ? 1u : 0);
    }

    private static void Set(uint command, uint argument1, uint argument2 = 0)
    {
        Syscalls.Command(AesAbi.DriverNumber, command, argument1, argument2).ThrowIfFailed();
    }

    private static DriverRequest Request(uint command)
    {
        return new DriverRequest(AesAbi.DriverNumber, command, AesAbi.UpcallDone, StatusPlace.First);
    }
}
