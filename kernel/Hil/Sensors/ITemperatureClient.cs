// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Hil.Sensors;

/// <summary>Is told when a measurement begun with <see cref="ITemperatureSensor.ReadTemperature"/> is over.</summary>
public interface ITemperatureClient
{
    /// <summary>The measurement is over. A new one may be started from here.</summary>
    /// <param name="centidegrees">The temperature in hundredths of a degree Celsius; 0 after a failure.</param>
    /// <param name="result">Ok; NoAcknowledge if the sensor does not answer.</param>
    void TemperatureRead(int centidegrees, Result result);
}
