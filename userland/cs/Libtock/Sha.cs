// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Threading;
using System.Threading.Tasks;
using Libtock.Abi;
using Tock;

namespace Libtock;

/// <summary>Hashes: SHA-256 (driver 0x40005, FIPS 180-4).</summary>
public static class Sha
{
    /// <summary>How many bytes a digest has.</summary>
    public const int DigestLength = 32;

    private static DriverQueue? s_queue;

    /// <summary>Stores the digest of a message, and sleeps meanwhile.</summary>
    /// <param name="message">The message.</param>
    /// <param name="digest">Where the digest goes: 32 bytes.</param>
    /// <exception cref="TockException">NODEVICE: the board has no driver.</exception>
    public static void HashData(ReadOnlySpan<byte> message, Span<byte> digest)
    {
        s_queue?.WaitUntilIdle();
        Loan result = Loan.ReadWrite(ShaAbi.BufferDestination, digest[..DigestLength]);
        TockException.ThrowIf(Request(ShaAbi.CommandHash).Perform(Loan.ReadOnly(ShaAbi.BufferData, message), result, out _));
    }

    /// <summary>Computes the digest of a message while other tasks go on.</summary>
    /// <param name="message">The message.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The digest, 32 bytes.</returns>
    /// <exception cref="TockException">NODEVICE: the board has no driver.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static async Task<byte[]> HashDataAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken = default)
    {
        s_queue ??= new DriverQueue();
        byte[] digest = new byte[DigestLength];
        DriverOperation operation = new DriverOperation(Request(ShaAbi.CommandHash))
            .LendReadOnly(ShaAbi.BufferData, message).LendReadWrite(ShaAbi.BufferDestination, digest);
        await s_queue.Perform(operation, cancellationToken);
        return digest;
    }

    /// <summary>Takes the next part of a message, or the first one after <see cref="Finish"/>; sleeps meanwhile.</summary>
    /// <param name="part">The part.</param>
    /// <exception cref="TockException">NODEVICE: the board has no driver.</exception>
    public static void Update(ReadOnlySpan<byte> part)
    {
        s_queue?.WaitUntilIdle();
        TockException.ThrowIf(Request(ShaAbi.CommandUpdate).Perform(Loan.ReadOnly(ShaAbi.BufferData, part), out _));
    }

    /// <summary>Stores the digest of the message whose parts were given; sleeps meanwhile.</summary>
    /// <param name="digest">Where the digest goes: 32 bytes.</param>
    /// <exception cref="TockException">OFF: there were no parts. NODEVICE: the board has no driver.</exception>
    public static void Finish(Span<byte> digest)
    {
        s_queue?.WaitUntilIdle();
        TockException.ThrowIf(Request(ShaAbi.CommandFinish).Perform(Loan.ReadWrite(ShaAbi.BufferDestination, digest[..DigestLength]), out _));
    }

    /// <summary>Tells whether a message has a digest; sleeps meanwhile.</summary>
    /// <param name="message">The message.</param>
    /// <param name="digest">The digest that is expected, 32 bytes.</param>
    /// <exception cref="TockException">NODEVICE: the board has no driver.</exception>
    public static bool Verify(ReadOnlySpan<byte> message, ReadOnlySpan<byte> digest)
    {
        s_queue?.WaitUntilIdle();
        Loan expected = Loan.ReadOnly(ShaAbi.BufferCompare, digest[..DigestLength]);
        TockException.ThrowIf(Request(ShaAbi.CommandVerify).Perform(Loan.ReadOnly(ShaAbi.BufferData, message), expected, out UpcallArguments done));
        return done.Value1 == 1;
    }

    private static DriverRequest Request(uint command)
    {
        return new DriverRequest(ShaAbi.DriverNumber, command, ShaAbi.UpcallDone, StatusPlace.First);
    }
}
