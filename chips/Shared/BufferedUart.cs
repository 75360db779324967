// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Kernel;
using Tock.Kernel.DeferredCalls;
using Tock.Kernel.Hil.Uart;

namespace Tock.Chips.Shared;

/// <summary>What drivers of UARTs share, whatever their registers are: a transmission, a reception, and bytes that nobody has asked for yet.</summary>
/// <remarks>
/// Bytes that arrive while nobody receives are kept, <see cref="PendingCapacity"/> of them; then they stay in the device, with the
/// receive interrupt off if it has one of its own, so that a sender that can be held back is, and only then are newer ones lost.
/// </remarks>
public abstract class BufferedUart : IUart, IDeferredCallClient
{
    /// <summary>How many received bytes are kept while nobody receives. A power of two.</summary>
    public const uint PendingCapacity = 64;

    // A full FIFO of 16 bytes leaves in 1.4 ms at 115200 baud, some 2000 polls; ten times that is a dead device.
    private const uint MaximumPolls = 20_000;

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

    /// <summary>Initializes a new instance of the <see cref="BufferedUart"/> class.</summary>
    /// <param name="deferredCalls">The kernel's queue.</param>
    protected BufferedUart(DeferredCallQueue deferredCalls)
    {
        _deferredCall = new DeferredCall(deferredCalls, this);
    }

    /// <summary>Gets a value indicating whether the device has no room for a byte to send.</summary>
    protected abstract bool IsTransmitterFull { get; }

    /// <summary>Gets a value indicating whether bytes that the device was given have not left yet, as far as it tells.</summary>
    protected abstract bool IsTransmitting { get; }

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
        FillTransmitter(buffer);
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
    /// Sends bytes and waits until they have left, as far as the device tells. For text at boot and in a panic, when nothing else runs;
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
            SetTransmitInterrupt(false);
            _deferredCall.Set();
        }

        WriteBytes(text);
        for (uint polls = 0; polls < MaximumPolls && IsTransmitting; polls++)
        {
        }
    }

    /// <summary>Serves any of the UART's interrupts.</summary>
    public void ServiceInterrupt()
    {
        // Cleared first: what happens from here on raises it again, and is not lost.
        ClearInterrupts();
        if (_transmitBuffer is { } buffer)
        {
            FillTransmitter(buffer);
        }

        MoveReceivedBytes();
        NotifyClients();
    }

    /// <inheritdoc/>
    public void DeferredCallFired() => NotifyClients();

    /// <summary>Gives the device a byte to send; called while it has room.</summary>
    /// <param name="value">The byte.</param>
    protected abstract void Send(byte value);

    /// <summary>Takes a received byte from the device.</summary>
    /// <param name="value">The byte.</param>
    /// <param name="isDamaged">Whether it did not arrive as it was sent, and is to be dropped.</param>
    /// <returns>False if there is none.</returns>
    protected abstract bool TryTake(out byte value, out bool isDamaged);

    /// <summary>Lets the interrupt through that tells that the device has room again, or does not.</summary>
    /// <param name="isOn">Whether it does. It need not be raised if there was room before.</param>
    protected abstract void SetTransmitInterrupt(bool isOn);

    /// <summary>Lets the interrupt of received bytes through, or not; a device that has none of its own for that does nothing.</summary>
    /// <param name="isOn">Whether it does.</param>
    protected abstract void SetReceiveInterrupt(bool isOn);

    /// <summary>Clears the interrupts that the device has raised.</summary>
    protected abstract void ClearInterrupts();

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
    /// Gives the device as many bytes as it takes. Its interrupt comes when bytes leave while it is let through, so the device is asked
    /// once more behind that: one that had room in between would never interrupt.
    /// </summary>
    private void FillTransmitter(byte[] buffer)
    {
        bool interrupts = false;
        while (_transmitPosition < _transmitLength)
        {
            if (!IsTransmitterFull)
            {
                Send(buffer[_transmitPosition]);
                _transmitPosition++;
            }
            else if (interrupts)
            {
                return;
            }
            else
            {
                interrupts = true;
                SetTransmitInterrupt(true);
            }
        }

        SetTransmitInterrupt(false);
    }

    /// <summary>Moves bytes from the device to the ring, and from there to who receives.</summary>
    private void MoveReceivedBytes()
    {
        TakePending();
        while (PendingCount < PendingCapacity && TryTake(out byte value, out bool isDamaged))
        {
            if (!isDamaged)
            {
                _pending[_pendingWritten & (PendingCapacity - 1)] = value;
                _pendingWritten++;
                TakePending();
            }
            else if (IsReceiving)
            {
                FinishReceive(ErrorCode.Fail);
            }
        }

        SetReceiveInterrupt(PendingCount < PendingCapacity);
    }

    private void TakePending()
    {
        byte[]? buffer = _receiveBuffer;
        while (buffer is not null && !_receiveFinished && PendingCount != 0)
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
            Send(bytes[index]);
        }
    }

    private bool WaitForRoom()
    {
        for (uint polls = 0; polls < MaximumPolls; polls++)
        {
            if (!IsTransmitterFull)
            {
                return true;
            }
        }

        return false;
    }
}
