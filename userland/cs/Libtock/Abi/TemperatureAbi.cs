// SPDX-License-Identifier: Apache-2.0 OR MIT
// Written by tools/Tock.Abi from abi/tock.json; change that and run it.

namespace Libtock.Abi;

/// <summary>The numbers of driver 0x60000: a temperature sensor.</summary>
internal static class TemperatureAbi
{
    /// <summary>The driver number.</summary>
    internal const uint DriverNumber = 0x60000;

    /// <summary>Asks whether the driver is there.</summary>
    internal const uint CommandPresent = 0;

    /// <summary>Begins a measurement; BUSY while an earlier one is not done.</summary>
    internal const uint CommandRead = 1;

    /// <summary>A measurement is done; NOACK if the sensor does not answer.</summary>
    internal const uint UpcallDone = 0;
}
