// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Threading;
using System.Threading.Tasks;
using Libtock.Abi;
using Tock;

namespace Libtock;

/// <summary>Transfers on the SPI bus (driver 0x20001), each with a clock, a mode and a chip select of the process's own.</summary>
public static class SpiController
{
    private static DriverQueue? s_queue;

    /// <summary>Chooses the device of the transfers from now on.</summary>
    /// <param name="number">The number of its chip select, from 0.</param>
    /// <returns>INVAL if the board has no such chip select.</returns>
    public static ErrorCode TrySetChipSelect(int number)
    {
        return Syscalls.Command(SpiControllerAbi.DriverNumber, SpiControllerAbi.CommandSetChipSelect, (uint)number).Error;
    }

    /// <summary>Chooses the device of the transfers from now on.</summary>
    /// <param name="number">The number of its chip select, from 0.</param>
    /// <exception cref="TockException">INVAL: the board has no such chip select.</exception>
    public static void SetChipSelect(int number)
    {
        TockException.ThrowIf(TrySetChipSelect(number));
    }

    /// <summary>Chooses the clock: the fastest that the hardware makes and that is not above.</summary>
    /// <param name="hertz">The clock in hertz, 100 000 or more.</param>
    /// <exception cref="TockException">INVAL: it is below.</exception>
    public static void SetFrequency(int hertz)
    {
        Syscalls.Command(SpiControllerAbi.DriverNumber, SpiControllerAbi.CommandSetFrequency, (uint)hertz).ThrowIfFailed();
    }

    /// <summary>Chooses the mode.</summary>
    /// <param name="mode">Twice the level at which the clock rests (0 low, 1 high), and 1 more to sample at its trailing edge: 0 to 3.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is another.</exception>
    public static void SetMode(int mode)
    {
        if (mode is < 0 or > 3)
        {
            throw new ArgumentOutOfRangeException(nameof(mode));
        }

        Syscalls.Command(SpiControllerAbi.DriverNumber, SpiControllerAbi.CommandSetPolarity, (uint)mode >> 1).ThrowIfFailed();
        Syscalls.Command(SpiControllerAbi.DriverNumber, SpiControllerAbi.CommandSetPhase, (uint)mode & 1).ThrowIfFailed();
    }

    /// <summary>Sends bytes and receives as many at the same time; sleeps meanwhile. The device stays selected.</summary>
    /// <param name="sent">The bytes to send, 1 to 4096.</param>
    /// <param name="received">Where those go that are received: as much room, or none to forget them.</param>
    /// <exception cref="TockException">INVAL: there are no bytes, or too little room. SIZE: there are more than 4096.</exception>
    public static void Transfer(ReadOnlySpan<byte> sent, Span<byte> received)
    {
        s_queue?.WaitUntilIdle();
        TockException.ThrowIf(Request(sent.Length).Perform(
            Loan.ReadOnly(SpiControllerAbi.BufferWrite, sent), Loan.ReadWrite(SpiControllerAbi.BufferRead, received), out _));
    }

    /// <summary>Sends bytes and receives as many at the same time, while other tasks go on.</summary>
    /// <param name="sent">The bytes to send, 1 to 4096.</param>
    /// <param name="received">Where those go that are received: as much room, or none to forget them.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="TockException">INVAL: there are no bytes, or too little room. SIZE: there are more than 4096.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Task TransferAsync(ReadOnlyMemory<byte> sent, Memory<byte> received, CancellationToken cancellationToken = default)
    {
        s_queue ??= new DriverQueue();
        DriverOperation operation = new DriverOperation(Request(sent.Length))
            .LendReadOnly(SpiControllerAbi.BufferWrite, sent).LendReadWrite(SpiControllerAbi.BufferRead, received);
        return s_queue.Perform(operation, cancellationToken);
    }

    private static DriverRequest Request(int length)
    {
        return new DriverRequest(
            SpiControllerAbi.DriverNumber, SpiControllerAbi.CommandTransfer, SpiControllerAbi.UpcallDone, StatusPlace.Second, (uint)length);
    }
}
