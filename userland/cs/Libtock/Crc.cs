// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Threading;
using System.Threading.Tasks;
using Libtock.Abi;
using Tock;

namespace Libtock;

/// <summary>Cyclic redundancy checks (driver 0x40002).</summary>
public static class Crc
{
    private static DriverQueue? s_queue;

    /// <summary>Computes the check of bytes, and sleeps meanwhile.</summary>
    /// <param name="algorithm">Which check.</param>
    /// <param name="data">The bytes, one at least.</param>
    /// <returns>The check; of one with 16 bits the upper half is 0.</returns>
    /// <exception cref="TockException">SIZE: there are no bytes. INVAL: there is no such check. NODEVICE: the board has no driver.</exception>
    public static uint Compute(CrcAlgorithm algorithm, ReadOnlySpan<byte> data)
    {
        s_queue?.WaitUntilIdle();
        TockException.ThrowIf(Request(algorithm, data.Length).Perform(Loan.ReadOnly(CrcAbi.BufferData, data), out UpcallArguments done));
        return done.Value1;
    }

    /// <summary>Computes the check of bytes while other tasks go on.</summary>
    /// <param name="algorithm">Which check.</param>
    /// <param name="data">The bytes, one at least.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The check; of one with 16 bits the upper half is 0.</returns>
    /// <exception cref="TockException">SIZE: there are no bytes. INVAL: there is no such check. NODEVICE: the board has no driver.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static async Task<uint> ComputeAsync(CrcAlgorithm algorithm, ReadOnlyMemory<byte> data, CancellationToken cancellationToken = default)
    {
        s_queue ??= new DriverQueue();
        DriverOperation operation = new DriverOperation(Request(algorithm, data.Length)).LendReadOnly(CrcAbi.BufferData, data);
        UpcallArguments done = await s_queue.Perform(operation, cancellationToken);
        return done.Value1;
    }

    private static DriverRequest Request(CrcAlgorithm algorithm, int length)
    {
        return new DriverRequest(CrcAbi.DriverNumber, CrcAbi.CommandCompute, CrcAbi.UpcallComputed, StatusPlace.First, (uint)algorithm, (uint)length);
    }
}
