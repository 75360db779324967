// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Threading;
using System.Threading.Tasks;
using Libtock.Abi;
using Tock;

namespace Libtock;

/// <summary>The board's temperature sensor (driver 0x60000). Temperatures are in hundredths of a degree Celsius.</summary>
public static class Temperature
{
    private static DriverQueue? s_queue;

    private static DriverRequest Request =>
        new(TemperatureAbi.DriverNumber, TemperatureAbi.CommandRead, TemperatureAbi.UpcallDone, StatusPlace.Second);

    /// <summary>Measures, and sleeps meanwhile.</summary>
    /// <returns>Hundredths of a degree Celsius.</returns>
    /// <exception cref="TockException">NOACK: the sensor does not answer. NODEVICE: the board has none.</exception>
    public static int Read()
    {
        TockException.ThrowIf(TryRead(out int centidegrees));
        return centidegrees;
    }

    /// <summary>Measures, and sleeps meanwhile.</summary>
    /// <param name="centidegrees">Hundredths of a degree Celsius.</param>
    /// <returns>NOACK if the sensor does not answer, NODEVICE if the board has none.</returns>
    public static ErrorCode TryRead(out int centidegrees)
    {
        s_queue?.WaitUntilIdle();
        ErrorCode error = Request.Perform(out UpcallArguments done);
        centidegrees = (int)done.Value0;
        return error;
    }

    /// <summary>Measures while other tasks go on.</summary>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>Hundredths of a degree Celsius.</returns>
    /// <exception cref="TockException">NOACK: the sensor does not answer. NODEVICE: the board has none.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static async Task<int> ReadAsync(CancellationToken cancellationToken = default)
    {
        s_queue ??= new DriverQueue();
        UpcallArguments done = await s_queue.Perform(new DriverOperation(Request), cancellationToken);
        return (int)done.Value0;
    }
}
