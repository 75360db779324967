// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel;
using Tock.Kernel.Hil.I2c;
using Tock.Kernel.Hil.Sensors;

namespace Tock.Capsules.Sensors;

/// <summary>
/// The temperature sensor TMP105 of Texas Instruments, and those with its registers (TMP75, LM75). It measures all the time by itself, in
/// steps of half a degree as it comes up from reset.
/// </summary>
public sealed class Tmp105 : ITemperatureSensor, II2cMasterClient
{
    // Data sheet, "Pointer Register": the temperature is register 0.
    private const byte TemperatureRegister = 0;

    private const uint RegisterLength = 2;

    private readonly II2cMaster _bus;
    private readonly byte _address;
    private readonly byte[] _buffer = new byte[RegisterLength];
    private ITemperatureClient? _client;
    private bool _isReading;

    /// <summary>Initializes a new instance of the <see cref="Tmp105"/> class and makes it the client of its bus.</summary>
    /// <param name="bus">The bus, or the share of it that nobody else uses.</param>
    /// <param name="address">The sensor's address: 0x48 to 0x4F, by its address pins.</param>
    public Tmp105(II2cMaster bus, byte address)
    {
        _bus = bus;
        _address = address;
        bus.SetMasterClient(this);
    }

    /// <inheritdoc/>
    public void SetTemperatureClient(ITemperatureClient client)
    {
        _client = client;
    }

    /// <inheritdoc/>
    public Result ReadTemperature()
    {
        if (_isReading)
        {
            return ErrorCode.Busy;
        }

        _buffer[0] = TemperatureRegister;
        Result result = _bus.WriteRead(_address, _buffer, 1, RegisterLength);
        _isReading = result.IsOk;
        return result;
    }

    /// <inheritdoc/>
    public void TransferDone(byte[] buffer, Result result)
    {
        _isReading = false;

        // Two's complement, in 1/256 degree; rounded to the nearest hundredth.
        int raw = (short)((buffer[0] << 8) | buffer[1]);
        _client?.TemperatureRead(result.IsOk ? ((raw * 100) + 128) >> 8 : 0, result);
    }
}
