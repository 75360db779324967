// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Hil.Gpio;
using Tock.Registers;

namespace Tock.Chips.Mps2;

/// <summary>A light that is on while a bit of a register is 1: those of the FPGA system control and I/O, and of the serial communication controller.</summary>
public sealed class Mps2Led : ILed
{
    /// <summary>Offset of FPGAIO_LED0 in the page of the FPGA system control and I/O: lights 0 and 1.</summary>
    public const uint FpgaIoRegister = 0x000;

    /// <summary>Offset of SCC_CFG1 in the page of the serial communication controller: lights 0 to 7.</summary>
    public const uint SerialCommunicationControllerRegister = 0x004;

    private readonly RegisterPage _page;
    private readonly uint _offset;
    private readonly uint _bit;

    /// <summary>Initializes a new instance of the <see cref="Mps2Led"/> class.</summary>
    /// <param name="page">The page of the device.</param>
    /// <param name="offset">Offset of the register.</param>
    /// <param name="number">Number of the light in the register.</param>
    public Mps2Led(RegisterPage page, uint offset, int number)
    {
        _page = page;
        _offset = offset;
        _bit = 1u << number;
    }

    /// <inheritdoc/>
    public bool IsOn => Light.HasAny(_bit);

    private Register Light => _page.At(_offset);

    /// <inheritdoc/>
    public void TurnOn() => Light.Set(_bit);

    /// <inheritdoc/>
    public void TurnOff() => Light.Clear(_bit);

    /// <inheritdoc/>
    public void Toggle() => Light.Write(Light.Read() ^ _bit);
}
