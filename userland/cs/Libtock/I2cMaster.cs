// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Threading;
using System.Threading.Tasks;
using Libtock.Abi;
using Tock;

namespace Libtock;

/// <summary>
/// Transfers on the I2C bus (driver 0x20003). Addresses have 7 bits; a transfer is of 1 to 64 bytes in a direction. Answers and exceptions:
/// NOACK if nobody answers at the address, or a byte was refused; INVAL for an address with more bits; SIZE for another number of bytes.
/// </summary>
public static class I2cMaster
{
    private static DriverQueue? s_queue;

    /// <summary>Sends bytes to a device; sleeps meanwhile.</summary>
    /// <param name="address">The device's address.</param>
    /// <param name="data">The bytes, which stay as they are.</param>
    /// <exception cref="TockException">NOACK, INVAL, SIZE.</exception>
    public static void Write(int address, Span<byte> data)
    {
        TockException.ThrowIf(TryWrite(address, data));
    }

    /// <summary>Sends bytes to a device; sleeps meanwhile.</summary>
    /// <param name="address">The device's address.</param>
    /// <param name="data">The bytes, which stay as they are.</param>
    /// <returns>NOACK, INVAL or SIZE if it has failed.</returns>
    public static ErrorCode TryWrite(int address, Span<byte> data)
    {
        return Perform(Request(I2cMasterAbi.CommandWrite, (uint)address, data.Length), data);
    }

    /// <summary>Receives bytes from a device; sleeps meanwhile.</summary>
    /// <param name="address">The device's address.</param>
    /// <param name="data">Where they go; as many as there is room for.</param>
    /// <exception cref="TockException">NOACK, INVAL, SIZE.</exception>
    public static void Read(int address, Span<byte> data)
    {
        TockException.ThrowIf(TryRead(address, data));
    }

    /// <summary>Receives bytes from a device; sleeps meanwhile.</summary>
    /// <param name="address">The device's address.</param>
    /// <param name="data">Where they go; as many as there is room for.</param>
    /// <returns>NOACK, INVAL or SIZE if it has failed.</returns>
    public static ErrorCode TryRead(int address, Span<byte> data)
    {
        return Perform(Request(I2cMasterAbi.CommandRead, (uint)address, data.Length), data);
    }

    /// <summary>
    /// Sends the first bytes of a buffer to a device, then receives into it, from its start on; sleeps meanwhile. Nobody else's transfer comes in
    /// between.
    /// </summary>
    /// <param name="address">The device's address.</param>
    /// <param name="data">The buffer.</param>
    /// <param name="writeLength">How many bytes to send.</param>
    /// <param name="readLength">How many bytes to receive.</param>
    /// <exception cref="TockException">NOACK, INVAL, SIZE.</exception>
    public static void WriteRead(int address, Span<byte> data, int writeLength, int readLength)
    {
        TockException.ThrowIf(Perform(WriteReadRequest(address, writeLength, readLength), data));
    }

    /// <summary>Sends bytes to a device while other tasks go on.</summary>
    /// <param name="address">The device's address.</param>
    /// <param name="data">The bytes, which stay as they are.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="TockException">NOACK, INVAL, SIZE.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Task WriteAsync(int address, Memory<byte> data, CancellationToken cancellationToken = default)
    {
        return PerformAsync(Request(I2cMasterAbi.CommandWrite, (uint)address, data.Length), data, cancellationToken);
    }

    /// <summary>Receives bytes from a device while other tasks go on.</summary>
    /// <param name="address">The device's address.</param>
    /// <param name="data">Where they go; as many as there is room for.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="TockException">NOACK, INVAL, SIZE.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Task ReadAsync(int address, Memory<byte> data, CancellationToken cancellationToken = default)
    {
        return PerformAsync(Request(I2cMasterAbi.CommandRead, (uint)address, data.Length), data, cancellationToken);
    }

    /// <summary>As <see cref="WriteRead"/> while other tasks go on.</summary>
    /// <param name="address">The device's address.</param>
    /// <param name="data">The buffer.</param>
    /// <param name="writeLength">How many bytes to send.</param>
    /// <param name="readLength">How many bytes to receive.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="TockException">NOACK, INVAL, SIZE.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Task WriteReadAsync(
        int address, Memory<byte> data, int writeLength, int readLength, CancellationToken cancellationToken = default)
    {
        return PerformAsync(WriteReadRequest(address, writeLength, readLength), data, cancellationToken);
    }

    private static ErrorCode Perform(in DriverRequest request, Span<byte> data)
    {
        s_queue?.WaitUntilIdle();
        return request.Perform(Loan.ReadWrite(I2cMasterAbi.BufferData, data), out _);
    }

    private static Task PerformAsync(in DriverRequest request, Memory<byte> data, CancellationToken cancellationToken)
    {
        s_queue ??= new DriverQueue();
        return s_queue.Perform(new DriverOperation(request).LendReadWrite(I2cMasterAbi.BufferData, data), cancellationToken);
    }

    // A length that has no room in its 8 bits is refused by the driver, as it is larger than any buffer.
    private static DriverRequest WriteReadRequest(int address, int writeLength, int readLength)
    {
        return Request(I2cMasterAbi.CommandWriteRead, (uint)address | ((uint)writeLength << 8), readLength);
    }

    private static DriverRequest Request(uint command, uint target, int length)
    {
        return new DriverRequest(I2cMasterAbi.DriverNumber, command, I2cMasterAbi.UpcallDone, StatusPlace.First, target, (uint)length);
    }
}
