// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Chips.Shared;
using Tock.Kernel.DeferredCalls;
using Tock.Registers;

namespace Tock.Chips.Mps2;

/// <summary>A CMSDK UART, 8 data bits, no parity, one stop bit, driven by its interrupts. It has room for one byte each way.</summary>
public sealed class CmsdkUart : BufferedUart
{
    private const uint BothDirections = CmsdkUartRegisters.TransmitEnable
        | CmsdkUartRegisters.ReceiveEnable
        | CmsdkUartRegisters.ReceiveInterruptEnable;

    private readonly CmsdkUartRegisters _registers;

    /// <summary>Initializes a new instance of the <see cref="CmsdkUart"/> class and turns the UART on.</summary>
    /// <param name="page">The page of the UART.</param>
    /// <param name="clockFrequency">The clock of the peripherals in Hz.</param>
    /// <param name="baudRate">Bits a second, at most a sixteenth of the clock.</param>
    /// <param name="deferredCalls">The kernel's queue.</param>
    public CmsdkUart(RegisterPage page, uint clockFrequency, uint baudRate, DeferredCallQueue deferredCalls)
        : base(deferredCalls)
    {
        _registers = new CmsdkUartRegisters(page);
        _registers.Control.Write(0);
        _registers.BaudRateDivisor.Write(
            Math.Max((clockFrequency + (baudRate / 2)) / baudRate, CmsdkUartRegisters.LeastDivisor));
        _registers.InterruptClear.Write(CmsdkUartRegisters.Interrupts);
        _registers.Control.Write(BothDirections);
    }

    /// <inheritdoc/>
    protected override bool IsTransmitterFull => _registers.State.HasAny(CmsdkUartRegisters.TransmitFull);

    /// <inheritdoc/>
    /// <remarks>The device does not tell of the byte in its shift register.</remarks>
    protected override bool IsTransmitting => IsTransmitterFull;

    /// <inheritdoc/>
    protected override void Send(byte value) => _registers.Data.Write(value);

    /// <inheritdoc/>
    protected override bool TryTake(out byte value, out bool isDamaged)
    {
        isDamaged = false;
        bool isThere = _registers.State.HasAny(CmsdkUartRegisters.ReceiveFull);
        value = isThere ? (byte)_registers.Data.Read() : (byte)0;
        return isThere;
    }

    /// <inheritdoc/>
    protected override void SetTransmitInterrupt(bool isOn) =>
        _registers.Control.Write(isOn ? BothDirections | CmsdkUartRegisters.TransmitInterruptEnable : BothDirections);

    /// <inheritdoc/>
    /// <remarks>A byte that stays in the device has interrupted when it came, and does not again.</remarks>
    protected override void SetReceiveInterrupt(bool isOn)
    {
    }

    /// <inheritdoc/>
    protected override void ClearInterrupts() =>
        _registers.InterruptClear.Write(CmsdkUartRegisters.Interrupts | CmsdkUartRegisters.ReceiveOverrun);
}
