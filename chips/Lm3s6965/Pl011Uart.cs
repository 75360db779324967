// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Kernel;
using Tock.Kernel.DeferredCalls;
using Tock.Kernel.Hil.Uart;
using Tock.Registers;

namespace Tock.Chips.Lm3s6965;

/// <summary>
/// A UART of the LM3S6965 (PL011), 8 data bits, no parity, one stop bit, FIFOs on, driven by its interrupt.
/// </summary>
/// <remarks>
/// Bytes that arrive while nobody receives are kept, <see cref="PendingCapacity"/> of them; then they stay in the
/// device's FIFO with the receive interrupt masked, so that a sender that can be held back is, and only then are newer ones lost.
/// </remarks>
public sealed class Pl011Uart : IUart, IDeferredCallClient
{
    /// <summary>How many received bytes are kept while nobody receives. A power of two.</summary>
    public const uint PendingCapacity = 64;

    private const uint ReceiveInterrupts = UartRegisters.ReceiveInterrupt | UartRegisters.ReceiveTimeoutInterrupt;
    private const uint DamagedByte = UartRegisters.FramingError | UartRegisters.ParityError | UartRegisters.BreakError;

    // A full FIFO of 16 bytes leaves in 1.4 ms at 115200 baud, some 2000 polls; ten times that is a dead device.
    private const uint MaximumPolls = 20_000;

    private readonly UartRegisters _registers;
    private readonly DeferredCall _deferredCall;
    private uint _interruptMask;

    private IUartTransmitClient? _transmitClient;
    private byte[]? _transmitBuffer;
    private uint _transmitLength;
    private uint _transmitPosition;

    private IUartReceiveClient? _receiveClient;
    private byte[]? _receiveBuffer;
    private uint _receiveLength;
    private uint _receivePosition;
    private bool _receiveFinished;
    private Result _receiveResult;

    // Bytes nobody has asked for yet: a ring. Both counters only grow; their difference is what it holds.
    private readonly byte[] _pending = new byte[PendingCapacity];
    private uint _pendingWritten;
    private uint _pendingRead;

    /// <summary>Initializes a new instance of the <see cref="Pl011Uart"/> class and turns the UART on.</summary>
    /// <param name="page">The page of the UART, which must have its clock.</param>
    /// <param name="clockFrequency">The system clock in Hz.</param>
    /// <param name="baudRate">Bits a second, at most a sixteenth of the clock.</param>
    /// <param name="deferredCalls">The kernel's queue.</param>
    public Pl011Uart(RegisterPage page, uint clockFrequency, uint baudRate, DeferredCallQueue deferredCalls)
    {
        _registers = new UartRegisters(page);
        _deferredCall = new DeferredCall(deferredCalls, this);

        _registers.Control.Write(0);
        SetBaudRate(clockFrequency, baudRate);
        _registers.LineControl.Write(UartRegisters.WordLength8 | UartRegisters.FifoEnable);
        _registers.InterruptFifoLevel.Write(UartRegisters.TransmitTriggerQuarter | UartRegisters.ReceiveTriggerHalf);
        _registers.InterruptClear.Write(UartRegisters.AllInterrupts);
        SetInterruptMask(ReceiveInterrupts);
        _registers.Control.Write(UartRegisters.Enable | UartRegisters.TransmitEnable | UartRegisters.ReceiveEnable);
    }

    private uint PendingCount => _pendingWritten - _pendingRead;

    private bool IsReceiving => _receiveBuffer is not null && !_receiveFinished;

    /// <inheritdoc/>
    public void SetTransmitClient(IUartTransmitClient client)
    {
        _transmitClient = client;
    }

    /// <inheritdoc/>
    public void SetReceiveClient(IUartReceiveClient client)
    {
        _receiveClient = client;
    }

    /// <inheritdoc/>
    public Result Transmit(byte[] buffer, uint length)
    {
        if (_transmitBuffer is not null)
        {
            return ErrorCode.Busy;
        }

        if (length == 0 || length > (uint)buffer.Length)
        {
            return ErrorCode.Size;
        }

        _transmitBuffer = buffer;
        _transmitLength = length;
        _transmitPosition = 0;
        FillTransmitFifo();
        if (_transmitPosition == length)
        {
            _deferredCall.Set();
        }

        return Result.Ok;
    }

    /// <inheritdoc/>
    public Result Receive(byte[] buffer, uint length)
    {
        if (_receiveBuffer is not null)
        {
            return ErrorCode.Busy;
        }

        if (length == 0 || length > (uint)buffer.Length)
        {
            return ErrorCode.Size;
        }

        _receiveBuffer = buffer;
        _receiveLength = length;
        _receivePosition = 0;
        _receiveFinished = false;
        MoveReceivedBytes();
        if (_receiveFinished)
        {
            _deferredCall.Set();
        }

        return Result.Ok;
    }

    /// <inheritdoc/>
    public void AbortReceive()
    {
        if (IsReceiving)
        {
            FinishReceive(ErrorCode.Cancel);
            _deferredCall.Set();
        }
    }

    /// <summary>
    /// Sends bytes and waits until they have left. For text at boot and in a panic, when nothing else runs;
    /// what a transmission under way has not sent yet goes first. Gives up on a device that does not take bytes.
    /// </summary>
    /// <param name="text">The bytes.</param>
    public void WriteSynchronously(ReadOnlySpan<byte> text)
    {
        if (_transmitBuffer is not null && _transmitPosition < _transmitLength)
        {
            uint start = _transmitPosition;
            _transmitPosition = _transmitLength;
            WriteBytes(new ReadOnlySpan<byte>(_transmitBuffer, (int)start, (int)(_transmitLength - start)));
            SetInterruptMask(_interruptMask & ~UartRegisters.TransmitInterrupt);
            _deferredCall.Set();
        }

        WriteBytes(text);
        WaitWhile(UartRegisters.Busy);
    }

    /// <summary>Serves the UART's interrupt.</summary>
    public void ServiceInterrupt()
    {
        // Cleared first: what happens from here on raises it again, and is not lost.
        _registers.InterruptClear.Write(UartRegisters.AllInterrupts);
        if (_transmitBuffer is not null)
        {
            FillTransmitFifo();
        }

        MoveReceivedBytes();
        NotifyClients();
    }

    /// <inheritdoc/>
    public void DeferredCallFired() => NotifyClients();

    private void NotifyClients()
    {
        byte[]? sent = _transmitBuffer;
        if (sent is not null && _transmitPosition == _transmitLength)
        {
            _transmitBuffer = null;
            _transmitClient?.Transmitted(sent, _transmitLength, Result.Ok);
        }

        byte[]? received = _receiveBuffer;
        if (received is not null && _receiveFinished)
        {
            _receiveBuffer = null;
            _receiveClient?.Received(received, _receivePosition, _receiveResult);
        }
    }

    /// <summary>
    /// Moves bytes into the transmit FIFO. The interrupt comes when the FIFO drains through its level, so it is let
    /// through only while the FIFO is full and more bytes wait: a FIFO that never was above the level never interrupts.
    /// </summary>
    private void FillTransmitFifo()
    {
        byte[] buffer = _transmitBuffer!;
        while (_transmitPosition < _transmitLength && !_registers.Flags.HasAny(UartRegisters.TransmitFifoFull))
        {
            _registers.Data.Write(buffer[_transmitPosition]);
            _transmitPosition++;
        }

        bool more = _transmitPosition < _transmitLength;
        SetInterruptMask(more
            ? _interruptMask | UartRegisters.TransmitInterrupt
            : _interruptMask & ~UartRegisters.TransmitInterrupt);
    }

    /// <summary>Moves bytes from the receive FIFO to the ring, and from there to who receives.</summary>
    private void MoveReceivedBytes()
    {
        TakePending();
        while (PendingCount < PendingCapacity && !_registers.Flags.HasAny(UartRegisters.ReceiveFifoEmpty))
        {
            uint data = _registers.Data.Read();
            if ((data & DamagedByte) == 0)
            {
                _pending[_pendingWritten & (PendingCapacity - 1)] = (byte)data;
                _pendingWritten++;
                TakePending();
            }
            else if (IsReceiving)
            {
                FinishReceive(ErrorCode.Fail);
            }
        }

        SetInterruptMask(PendingCount < PendingCapacity
            ? _interruptMask | ReceiveInterrupts
            : _interruptMask & ~ReceiveInterrupts);
    }

    private void TakePending()
    {
        byte[]? buffer = _receiveBuffer;
        if (buffer is null)
        {
            return;
        }

        while (!_receiveFinished && PendingCount != 0)
        {
            buffer[_receivePosition] = _pending[_pendingRead & (PendingCapacity - 1)];
            _pendingRead++;
            _receivePosition++;
            if (_receivePosition == _receiveLength)
            {
                FinishReceive(Result.Ok);
            }
        }
    }

    private void FinishReceive(Result result)
    {
        _receiveFinished = true;
        _receiveResult = result;
    }

    private void WriteBytes(ReadOnlySpan<byte> bytes)
    {
        for (int index = 0; index < bytes.Length; index++)
        {
            if (_registers.Flags.HasAny(UartRegisters.TransmitFifoFull) && !WaitWhile(UartRegisters.TransmitFifoFull))
            {
                return;
            }

            _registers.Data.Write(bytes[index]);
        }
    }

    private bool WaitWhile(uint flag)
    {
        for (uint polls = 0; polls < MaximumPolls; polls++)
        {
            if (!_registers.Flags.HasAny(flag))
            {
                return true;
            }
        }

        return false;
    }

    private void SetBaudRate(uint clockFrequency, uint baudRate)
    {
        // The divisor is clock / (16 * baud) in 1/64, rounded to the nearest.
        uint divisor = ((clockFrequency * 4) + (baudRate / 2)) / baudRate;
        _registers.IntegerBaudRateDivisor.Write(divisor >> 6);
        _registers.FractionalBaudRateDivisor.Write(divisor & 0x3F);
    }

    private void SetInterruptMask(uint mask)
    {
        if (mask != _interruptMask)
        {
            _interruptMask = mask;
            _registers.InterruptMask.Write(mask);
        }
    }
}
