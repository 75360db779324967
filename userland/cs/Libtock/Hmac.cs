// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Threading;
using System.Threading.Tasks;
using Libtock.Abi;
using Tock;

namespace Libtock;

/// <summary>Keyed hashes: HMAC over SHA-256 (driver 0x40003, RFC 2104). A key has at most 256 bytes.</summary>
public static class Hmac
{
    /// <summary>How many bytes a tag has.</summary>
    public const int TagLength = 32;

    private const uint Sha256 = 0;

    private static DriverQueue? s_queue;

    /// <summary>Stores the tag of a message, and sleeps meanwhile.</summary>
    /// <param name="key">The key.</param>
    /// <param name="message">The message.</param>
    /// <param name="tag">Where the tag goes: 32 bytes.</param>
    /// <exception cref="TockException">SIZE: the key is too long. NODEVICE: the board has no driver.</exception>
    public static void HashData(ReadOnlySpan<byte> key, ReadOnlySpan<byte> message, Span<byte> tag)
    {
        Loan result = Loan.ReadWrite(HmacAbi.BufferDestination, tag[..TagLength]);
        ChooseHash();
        TockException.ThrowIf(Request(HmacAbi.CommandRun).Perform(
            Loan.ReadOnly(HmacAbi.BufferKey, key), Loan.ReadOnly(HmacAbi.BufferData, message), result, out _));
    }

    /// <summary>Computes the tag of a message while other tasks go on.</summary>
    /// <param name="key">The key.</param>
    /// <param name="message">The message.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The tag, 32 bytes.</returns>
    /// <exception cref="TockException">SIZE: the key is too long. NODEVICE: the board has no driver.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static async Task<byte[]> HashDataAsync(ReadOnlyMemory<byte> key, ReadOnlyMemory<byte> message, CancellationToken cancellationToken = default)
    {
        Syscalls.Command(HmacAbi.DriverNumber, HmacAbi.CommandSetAlgorithm, Sha256).ThrowIfFailed();
        s_queue ??= new DriverQueue();
        byte[] tag = new byte[TagLength];
        DriverOperation operation = new DriverOperation(Request(HmacAbi.CommandRun))
            .LendReadOnly(HmacAbi.BufferKey, key).LendReadOnly(HmacAbi.BufferData, message).LendReadWrite(HmacAbi.BufferDestination, tag);
        await s_queue.Perform(operation, cancellationToken);
        return tag;
    }

    /// <summary>Takes the next part of a message, or the first one after <see cref="Finish"/>; sleeps meanwhile.</summary>
    /// <param name="key">The key; it counts with the first part.</param>
    /// <param name="part">The part.</param>
    /// <exception cref="TockException">SIZE: the key is too long. NODEVICE: the board has no driver.</exception>
    public static void Update(ReadOnlySpan<byte> key, ReadOnlySpan<byte> part)
    {
        ChooseHash();
        TockException.ThrowIf(Request(HmacAbi.CommandUpdate).Perform(
            Loan.ReadOnly(HmacAbi.BufferKey, key), Loan.ReadOnly(HmacAbi.BufferData, part), out _));
    }

    /// <summary>Stores the tag of the message whose parts were given; sleeps meanwhile.</summary>
    /// <param name="tag">Where the tag goes: 32 bytes.</param>
    /// <exception cref="TockException">OFF: there were no parts. NODEVICE: the board has no driver.</exception>
    public static void Finish(Span<byte> tag)
    {
        s_queue?.WaitUntilIdle();
        TockException.ThrowIf(Request(HmacAbi.CommandFinish).Perform(Loan.ReadWrite(HmacAbi.BufferDestination, tag[..TagLength]), out _));
    }

    /// <summary>Tells whether a message has a tag, in a time that does not tell how much of it is right; sleeps meanwhile.</summary>
    /// <param name="key">The key.</param>
    /// <param name="message">The message.</param>
    /// <param name="tag">The tag that is expected, 32 bytes.</param>
    /// <exception cref="TockException">SIZE: the key is too long. NODEVICE: the board has no driver.</exception>
    public static bool Verify(ReadOnlySpan<byte> key, ReadOnlySpan<byte> message, ReadOnlySpan<byte> tag)
    {
        Loan expected = Loan.ReadOnly(HmacAbi.BufferCompare, tag[..TagLength]);
        ChooseHash();
        TockException.ThrowIf(Request(HmacAbi.CommandVerify).Perform(
            Loan.ReadOnly(HmacAbi.BufferKey, key), Loan.ReadOnly(HmacAbi.BufferData, message), expected, out UpcallArguments done));
        return done.Value1 == 1;
    }

    private static void ChooseHash()
    {
        s_queue?.WaitUntilIdle();
        Syscalls.Command(HmacAbi.DriverNumber, HmacAbi.CommandSetAlgorithm, Sha256).ThrowIfFailed();
    }

    private static DriverRequest Request(uint command)
    {
        return new DriverRequest(HmacAbi.DriverNumber, command, HmacAbi.UpcallDone, StatusPlace.First);
    }
}
