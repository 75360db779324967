// SPDX-License-Identifier: Apache-2.0 OR MIT

using Libtock.Abi;

namespace Tock.Testing;

/// <summary>The temperature sensor (driver 0x60000); 21.50 degrees at first.</summary>
public sealed class FakeTemperature : FakeDriver
{
    internal FakeTemperature()
        : base(TemperatureAbi.DriverNumber)
    {
    }

    /// <summary>The temperature, in hundredths of a degree Celsius.</summary>
    public int Centidegrees { get; set; } = 2150;

    /// <inheritdoc/>
    protected internal override Answer Command(DriverCall call) => call.Command switch
    {
        TemperatureAbi.CommandPresent => Answer.Success,
        TemperatureAbi.CommandRead => Begin(
            call,
            TemperatureAbi.UpcallDone,
            () => Failure == ErrorCode.None ? (unchecked((uint)Centidegrees), 0u, 0u) : (0u, (uint)Failure, 0u)),
        _ => Answer.Failure(ErrorCode.NotSupported),
    };
}
