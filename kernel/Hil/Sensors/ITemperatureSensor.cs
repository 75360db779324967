// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Hil.Sensors;

/// <summary>
/// Measures a temperature, split-phase: <see cref="ReadTemperature"/> starts, the client's
/// <see cref="ITemperatureClient.TemperatureRead"/> ends it.
/// </summary>
public interface ITemperatureSensor
{
    /// <summary>Names who is told of the temperature. Called once, while the board boots.</summary>
    /// <param name="client">The client.</param>
    void SetTemperatureClient(ITemperatureClient client);

    /// <summary>Starts a measurement. The callback never runs inside this call.</summary>
    /// <returns>Ok; Busy if a measurement is under way.</returns>
    Result ReadTemperature();
}
