// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Kernel;
using Tock.Kernel.DeferredCalls;
using Tock.Kernel.Hil.Uart;
using Tock.Registers;

namespace Tock.Chips.Mps2;

/// <summary>A CMSDK UART, 8 data bits, no parity, one stop bit, driven by its interrupts. It has room for one byte each way.</summary>
/// <remarks>
/// Bytes that arrive while nobody receives are kept, <see cref="PendingCapacity"/> of them. Then one more waits in the device, and
/// newer ones are lost.
/// </remarks>
public sealed class CmsdkUart : IUart, IDeferredCallClient
{
    /// <summary>How many received bytes are kept while nobody receives. A power of two.</summary>
    public const uint PendingCapacity = 64;

    // A byte leaves in 87 us at 115200 baud, some 2000 clocks; many times that is a dead device.
    private const uint MaximumPolls = 20_000;

    private const uint BothDirections = CmsdkUartRegisters.TransmitEnable
        | CmsdkUartRegisters.ReceiveEnable
        | CmsdkUartRegisters.ReceiveInterruptEnable;

    private readonly CmsdkUartRegisters _registers;
    private readonly DeferredCall _deferredCall;

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

    /// <summary>Initializes a new instance of the <see cref="CmsdkUart"/> class and turns the UART on.</summary>
    /// <param name="page">The page of the UART.</param>
    /// <param name="clockFrequency">The clock of the peripherals in Hz.</param>
    /// <param name="baudRate">Bits a second, at most a sixteenth of the clock.</param>
    /// <param name="deferredCalls">The kernel's queue.</param>
    public CmsdkUart(RegisterPage page, uint clockFrequency, uint baudRate, DeferredCallQueue deferredCalls)
    {
        _registers = new CmsdkUartRegisters(page);
        _deferredCall = new DeferredCall(deferredCalls, this);
        _registers.Control.Write(0);
        _registers.BaudRateDivisor.Write(
            Math.Max((clockFrequency + (baudRate / 2)) / baudRate, CmsdkUartRegisters.LeastDivisor));
        _registers.InterruptClear.Write(CmsdkUartRegisters.Interrupts);
        _registers.Control.Write(BothDirections);
    }

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
        SendBytes(buffer);
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
        TakePending();
        TakeReceived();
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
    /// Sends bytes and waits until the last has gone to the shift register. For text at boot and in a panic, when nothing else runs;
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
            _registers.Control.Write(BothDirections);
            _deferredCall.Set();
        }

        WriteBytes(text);
        WaitForRoom();
    }

    /// <summary>Serves either of the UART's interrupts.</summary>
    public void ServiceInterrupt()
    {
        // Cleared first: what happens from here on raises them again, and is not lost.
        _registers.InterruptClear.Write(CmsdkUartRegisters.Interrupts | CmsdkUartRegisters.ReceiveOverrun);
        if (_transmitBuffer is { } buffer && _transmitPosition < _transmitLength)
        {
            SendBytes(buffer);
        }

        TakeReceived();
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
    /// Sends as many bytes as the device takes. The interrupt comes when a byte goes while it is enabled, so the device is asked once
    /// more behind the enabling: a byte that went in between would never interrupt.
    /// </summary>
    private void SendBytes(byte[] buffer)
    {
        bool enabled = false;
        while (_transmitPosition < _transmitLength)
        {
            if (!_registers.State.HasAny(CmsdkUartRegisters.TransmitFull))
            {
                _registers.Data.Write(buffer[_transmitPosition]);
                _transmitPosition++;
            }
            else if (enabled)
            {
                return;
            }
            else
            {
                enabled = true;
                _registers.Control.Write(BothDirections | CmsdkUartRegisters.TransmitInterruptEnable);
            }
        }

        _registers.Control.Write(BothDirections);
        _deferredCall.Set();
    }

    private void TakeReceived()
    {
        while (_pendingWritten - _pendingRead < PendingCapacity && _registers.State.HasAny(CmsdkUartRegisters.ReceiveFull))
        {
            _pending[_pendingWritten & (PendingCapacity - 1)] = (byte)_registers.Data.Read();
            _pendingWritten++;
            TakePending();
        }
    }

    private void TakePending()
    {
        byte[]? buffer = _receiveBuffer;
        while (buffer is not null && !_receiveFinished && _pendingWritten != _pendingRead)
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
        for (int index = 0; index < bytes.Length && WaitForRoom(); index++)
        {
            _registers.Data.Write(bytes[index]);
        }
    }

    private bool WaitForRoom()
    {
        for (uint polls = 0; polls < MaximumPolls; polls++)
        {
            if (!_registers.State.HasAny(CmsdkUartRegisters.TransmitFull))
            {
                return true;
            }
        }

        return false;
    }
}
