// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel;
using Tock.Kernel.Hil.Uart;

namespace Tock.Capsules.Virtualizers;

/// <summary>One user's share of a UART: one transmission and one reception at a time.</summary>
public sealed class UartDevice : IUartShare, IUartReceive
{
    private readonly MuxUart _mux;
    private IUartTransmitClient? _transmitClient;
    private IUartReceiveClient? _receiveClient;
    private byte[]? _transmitBuffer;
    private uint _transmitLength;

    /// <summary>Initializes a new instance of the <see cref="UartDevice"/> class.</summary>
    /// <param name="mux">The shared UART.</param>
    public UartDevice(MuxUart mux)
    {
        _mux = mux;
    }

    /// <summary>Gets or sets the device behind this one in the mux's queue.</summary>
    internal UartDevice? NextWaiting { get; set; }

    /// <summary>Gets the buffer to send; only while a transmission is under way.</summary>
    internal byte[] TransmitBuffer => _transmitBuffer!;

    /// <summary>Gets how many bytes to send.</summary>
    internal uint TransmitLength => _transmitLength;

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
        Result result = _mux.StartTransmit(this);
        if (!result.IsOk)
        {
            _transmitBuffer = null;
        }

        return result;
    }

    /// <inheritdoc/>
    public Result Receive(byte[] buffer, uint length) => _mux.StartReceive(this, buffer, length);

    /// <inheritdoc/>
    public void AbortReceive() => _mux.AbortReceive(this);

    /// <inheritdoc/>
    public void KeepLine() => _mux.Keep(this);

    /// <inheritdoc/>
    public void ReleaseLine() => _mux.Release(this);

    /// <summary>Gives the buffer back to the client.</summary>
    /// <param name="length">Bytes sent.</param>
    /// <param name="result">How it went.</param>
    internal void NotifyTransmitted(uint length, Result result)
    {
        byte[]? buffer = _transmitBuffer;
        _transmitBuffer = null;
        if (buffer is not null)
        {
            _transmitClient?.Transmitted(buffer, length, result);
        }
    }

    /// <summary>Gives the buffer back to the client.</summary>
    /// <param name="buffer">The buffer.</param>
    /// <param name="length">Bytes received.</param>
    /// <param name="result">How it went.</param>
    internal void NotifyReceived(byte[] buffer, uint length, Result result) =>
        _receiveClient?.Received(buffer, length, result);
}
