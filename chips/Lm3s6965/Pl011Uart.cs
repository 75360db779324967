// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Chips.Shared;
using Tock.Kernel.DeferredCalls;
using Tock.Registers;

namespace Tock.Chips.Lm3s6965;

/// <summary>
/// A UART of the LM3S6965 (PL011), 8 data bits, no parity, one stop bit, FIFOs on, driven by its interrupt.
/// </summary>
public sealed class Pl011Uart : BufferedUart
{
    private const uint ReceiveInterrupts = UartRegisters.ReceiveInterrupt | UartRegisters.ReceiveTimeoutInterrupt;
    private const uint DamagedByte = UartRegisters.FramingError | UartRegisters.ParityError | UartRegisters.BreakError;

    private readonly UartRegisters _registers;
    private uint _interruptMask;

    /// <summary>Initializes a new instance of the <see cref="Pl011Uart"/> class and turns the UART on.</summary>
    /// <param name="page">The page of the UART, which must have its clock.</param>
    /// <param name="clockFrequency">The system clock in Hz.</param>
    /// <param name="baudRate">Bits a second, at most a sixteenth of the clock.</param>
    /// <param name="deferredCalls">The kernel's queue.</param>
    public Pl011Uart(RegisterPage page, uint clockFrequency, uint baudRate, DeferredCallQueue deferredCalls)
        : base(deferredCalls)
    {
        _registers = new UartRegisters(page);
        _registers.Control.Write(0);
        SetBaudRate(clockFrequency, baudRate);
        _registers.LineControl.Write(UartRegisters.WordLength8 | UartRegisters.FifoEnable);
        _registers.InterruptFifoLevel.Write(UartRegisters.TransmitTriggerQuarter | UartRegisters.ReceiveTriggerHalf);
        _registers.InterruptClear.Write(UartRegisters.AllInterrupts);
        SetInterrupts(ReceiveInterrupts, isOn: true);
        _registers.Control.Write(UartRegisters.Enable | UartRegisters.TransmitEnable | UartRegisters.ReceiveEnable);
    }

    /// <inheritdoc/>
    protected override bool IsTransmitterFull => _registers.Flags.HasAny(UartRegisters.TransmitFifoFull);

    /// <inheritdoc/>
    protected override bool IsTransmitting => _registers.Flags.HasAny(UartRegisters.Busy);

    /// <inheritdoc/>
    protected override void Send(byte value) => _registers.Data.Write(value);

    /// <inheritdoc/>
    protected override bool TryTake(out byte value, out bool isDamaged)
    {
        bool isThere = !_registers.Flags.HasAny(UartRegisters.ReceiveFifoEmpty);
        uint data = isThere ? _registers.Data.Read() : 0;
        value = (byte)data;
        isDamaged = (data & DamagedByte) != 0;
        return isThere;
    }

    /// <inheritdoc/>
    protected override void SetTransmitInterrupt(bool isOn) => SetInterrupts(UartRegisters.TransmitInterrupt, isOn);

    /// <inheritdoc/>
    protected override void SetReceiveInterrupt(bool isOn) => SetInterrupts(ReceiveInterrupts, isOn);

    /// <inheritdoc/>
    protected override void ClearInterrupts() => _registers.InterruptClear.Write(UartRegisters.AllInterrupts);

    private void SetBaudRate(uint clockFrequency, uint baudRate)
    {
        // The divisor is clock / (16 * baud) in 1/64, rounded to the nearest.
        uint divisor = ((clockFrequency * 4) + (baudRate / 2)) / baudRate;
        _registers.IntegerBaudRateDivisor.Write(divisor >> 6);
        _registers.FractionalBaudRateDivisor.Write(divisor & 0x3F);
    }

    private void SetInterrupts(uint interrupts, bool isOn)
    {
        uint mask = isOn ? _interruptMask | interrupts : _interruptMask & ~interrupts;
        if (mask != _interruptMask)
        {
            _interruptMask = mask;
            _registers.InterruptMask.Write(mask);
        }
    }
}
