// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel;
using Tock.Kernel.DeferredCalls;
using Tock.Kernel.Hil.Spi;
using Tock.Registers;

namespace Tock.Chips.Shared;

/// <summary>A synchronous serial port PL022 of Arm as the master of an SPI bus, its FIFOs refilled at each interrupt.</summary>
/// <remarks>
/// No more bytes are on their way than the receive FIFO holds, so that none is lost however late the interrupt is served. The end of a
/// transfer, too short for the interrupt of a half-full FIFO, is told by the time-out interrupt. Emulators leave that out, but have received
/// what was sent at once: so an end that is there right after it was sent is taken in a deferred call.
/// </remarks>
public sealed class Pl022SpiMaster : ISpiMaster, IDeferredCallClient
{
    private readonly Pl022Registers _registers;
    private readonly DeferredCall _deferredCall;
    private readonly uint _clockFrequency;
    private ISpiClient? _client;
    private uint _frequency;
    private SpiMode _mode;

    // The transfer under way; no buffer, no transfer.
    private byte[]? _write;
    private byte[]? _read;
    private uint _length;
    private uint _sent;
    private uint _received;

    /// <summary>Initializes a new instance of the <see cref="Pl022SpiMaster"/> class, with its slowest clock until it is configured.</summary>
    /// <param name="page">The page of the device, which must have its clock.</param>
    /// <param name="clockFrequency">The device's clock (SSPCLK) in Hz.</param>
    /// <param name="deferredCalls">The kernel's queue.</param>
    public Pl022SpiMaster(RegisterPage page, uint clockFrequency, DeferredCallQueue deferredCalls)
    {
        _registers = new Pl022Registers(page);
        _clockFrequency = clockFrequency;
        _deferredCall = new DeferredCall(deferredCalls, this);
        SetUp();
        _registers.InterruptMask.Write(Pl022Registers.ReceiveFifoHalfFull | Pl022Registers.ReceiveTimeout);
    }

    /// <inheritdoc/>
    public void SetSpiClient(ISpiClient client)
    {
        _client = client;
    }

    /// <inheritdoc/>
    public void Configure(uint frequency, SpiMode mode)
    {
        if (frequency != _frequency || mode != _mode)
        {
            _frequency = frequency;
            _mode = mode;
            SetUp();
        }
    }

    /// <inheritdoc/>
    public Result Transfer(byte[] write, byte[]? read, uint length)
    {
        if (_write is not null)
        {
            return ErrorCode.Busy;
        }

        Result check = SpiTransfer.Check(write, read, length);
        if (!check.IsOk)
        {
            return check;
        }

        _write = write;
        _read = read;
        _length = length;
        _sent = 0;
        _received = 0;
        FillTransmitFifo(write);
        return Result.Ok;
    }

    /// <summary>Serves the device's interrupt; called for that of another device, it does nothing.</summary>
    public void ServiceInterrupt() => Advance();

    /// <inheritdoc/>
    public void DeferredCallFired() => Advance();

    private void Advance()
    {
        // Cleared first: bytes that arrive from here on raise it anew.
        _registers.InterruptClear.Write(Pl022Registers.ReceiveTimeout);
        if (_write is not { } write)
        {
            return;
        }

        // At most what has been sent, which is at most a FIFO: an emulator refills it while it is read.
        while (_received < _sent && _registers.Status.HasAny(Pl022Registers.ReceiveFifoNotEmpty))
        {
            byte value = (byte)_registers.Data.Read();
            if (_read is not null)
            {
                _read[_received] = value;
            }

            _received++;
        }

        if (_received < _length)
        {
            FillTransmitFifo(write);
            return;
        }

        _write = null;
        _client?.TransferDone(write, _read, Result.Ok);
    }

    private void FillTransmitFifo(byte[] write)
    {
        while (_sent < _length && _sent - _received < Pl022Registers.FifoDepth)
        {
            _registers.Data.Write(write[_sent]);
            _sent++;
        }

        // Of this many bytes no interrupt tells but the time-out.
        if (_sent - _received < Pl022Registers.FifoDepth / 2 && _registers.Status.HasAny(Pl022Registers.ReceiveFifoNotEmpty))
        {
            _deferredCall.Set();
        }
    }

    private void SetUp()
    {
        // The bus's clock is the device's, divided twice: by an even number, and by another.
        uint prescaler = Pl022Registers.HighestPrescaler;
        uint rate = Pl022Registers.HighestSerialClockRate;
        if (_frequency != 0)
        {
            uint divisor = ((_clockFrequency - 1) / _frequency) + 1;
            prescaler = 2;
            rate = DivideUp(divisor, prescaler);
            while (rate > Pl022Registers.HighestSerialClockRate && prescaler < Pl022Registers.HighestPrescaler)
            {
                prescaler += 2;
                rate = DivideUp(divisor, prescaler);
            }

            rate = rate < Pl022Registers.HighestSerialClockRate ? rate : Pl022Registers.HighestSerialClockRate;
        }

        uint format = Pl022Registers.DataSize8;
        format |= _mode is SpiMode.Mode2 or SpiMode.Mode3 ? Pl022Registers.ClockRestsHigh : 0;
        format |= _mode is SpiMode.Mode1 or SpiMode.Mode3 ? Pl022Registers.SamplesTrailingEdge : 0;
        _registers.Control1.Write(0);
        _registers.ClockPrescale.Write(prescaler);
        _registers.Control0.Write(((rate - 1) << Pl022Registers.SerialClockRateShift) | format);
        _registers.Control1.Write(Pl022Registers.Enable);
    }

    private static uint DivideUp(uint value, uint divisor) => (value + divisor - 1) / divisor;
}
