// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Capsules.Core;
using Tock.Kernel;
using Tock.Kernel.Abi;
using Tock.Kernel.Hil.Sensors;
using Tock.Kernel.Processes;
using Tock.Kernel.Syscalls;

namespace Tock.Capsules.Sensors;

/// <summary>The temperature for applications, driver number 0x60000: a measurement for each request, in their order.</summary>
/// <remarks>
/// <code>
/// Command 0   present   Success
///         1   read      Success; BUSY while the process waits for an earlier one; NOMEM
/// Upcall  0 (hundredths of a degree Celsius, status, 0)
/// </code>
/// Upstream's driver tells nothing at all if the sensor fails. Here the upcall comes, with the status in an argument that upstream
/// leaves 0, and 0 degrees.
/// </remarks>
public sealed class TemperatureDriver : QueuedDriver, ITemperatureClient
{
    /// <summary>The driver number.</summary>
    public const uint DriverNumber = TemperatureAbi.DriverNumber;

    private readonly ITemperatureSensor _sensor;

    /// <summary>Initializes a new instance of the <see cref="TemperatureDriver"/> class and makes it the sensor's client.</summary>
    /// <param name="processes">The board's process table.</param>
    /// <param name="sensor">The sensor.</param>
    public TemperatureDriver(ProcessTable processes, ITemperatureSensor sensor)
        : base(DriverNumber, processes)
    {
        _sensor = sensor;
        sensor.SetTemperatureClient(this);
    }

    /// <inheritdoc/>
    public override CommandReturn Command(
        scoped ref ProcessContext process, uint command, uint argument0, uint argument1) => command switch
        {
            TemperatureAbi.CommandPresent => CommandReturn.Success(),
            TemperatureAbi.CommandRead => CommandReturn.From(Ask(ref process, command)),
            _ => CommandReturn.Failure(ErrorCode.NotSupported),
        };

    /// <inheritdoc/>
    public void TemperatureRead(int centidegrees, Result result) => Complete((uint)centidegrees, result.StatusCode, 0);

    /// <inheritdoc/>
    private protected override Result Begin(scoped ref ProcessContext process, PendingRequest request) => _sensor.ReadTemperature();

    /// <inheritdoc/>
    private protected override void TellFailure(scoped ref ProcessContext process, ErrorCode error) => Tell(ref process, 0, (uint)error, 0);
}
