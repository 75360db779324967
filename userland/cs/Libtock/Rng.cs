// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Threading;
using System.Threading.Tasks;
using Libtock.Abi;
using Tock;

namespace Libtock;

/// <summary>Random bytes from the board's source of entropy (driver 0x40001).</summary>
public static class Rng
{
    private static DriverQueue? s_queue;

    /// <summary>Fills memory with random bytes, and sleeps meanwhile.</summary>
    /// <param name="bytes">The memory.</param>
    /// <exception cref="TockException">FAIL: the source of entropy has failed. NODEVICE: the board has none.</exception>
    public static void Fill(Span<byte> bytes)
    {
        TockException.ThrowIf(TryFill(bytes));
    }

    /// <summary>Fills memory with random bytes, and sleeps meanwhile.</summary>
    /// <param name="bytes">The memory.</param>
    /// <returns>FAIL if the source of entropy has failed, NODEVICE if the board has none.</returns>
    public static ErrorCode TryFill(Span<byte> bytes)
    {
        s_queue?.WaitUntilIdle();
        return bytes.IsEmpty ? ErrorCode.None : Request(bytes.Length).Perform(Loan.ReadWrite(RngAbi.BufferBytes, bytes), out _);
    }

    /// <summary>Fills memory with random bytes while other tasks go on.</summary>
    /// <param name="bytes">The memory.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="TockException">FAIL: the source of entropy has failed. NODEVICE: the board has none.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Task FillAsync(Memory<byte> bytes, CancellationToken cancellationToken = default)
    {
        if (bytes.IsEmpty)
        {
            return Task.CompletedTask;
        }

        s_queue ??= new DriverQueue();
        return s_queue.Perform(new DriverOperation(Request(bytes.Length)).LendReadWrite(RngAbi.BufferBytes, bytes), cancellationToken);
    }

    /// <summary>A random number below a bound, each as likely as the others; sleeps meanwhile.</summary>
    /// <param name="bound">The bound, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The bound is 0 or less.</exception>
    /// <exception cref="TockException">FAIL: the source of entropy has failed. NODEVICE: the board has none.</exception>
    public static int Next(int bound)
    {
        if (bound <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(bound));
        }

        // What lies beyond the last whole multiple of the bound would favour small numbers.
        uint limit = uint.MaxValue - (((uint.MaxValue % (uint)bound) + 1) % (uint)bound);
        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        uint number;
        do
        {
            Fill(bytes);
            number = (uint)(bytes[0] | (bytes[1] << 8) | (bytes[2] << 16) | (bytes[3] << 24));
        }
        while (number > limit);
        return (int)(number % (uint)bound);
    }

    private static DriverRequest Request(int count)
    {
        return new DriverRequest(RngAbi.DriverNumber, RngAbi.CommandGet, RngAbi.UpcallDone, StatusPlace.First, (uint)count);
    }
}
