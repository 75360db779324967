// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using System.Text;
using Tock.Kernel;
using Tock.Kernel.Hil.Uart;

namespace Tock.Kernel.Testing;

/// <summary>
/// A serial line under the control of a test: nothing completes until <see cref="Step"/>, as nothing completes inside the call
/// on a real one.
/// </summary>
public sealed class FakeUart : IUart, IUartShare
{
    private readonly StringBuilder _output = new();
    private readonly Queue<byte> _typed = new();
    private IUartTransmitClient? _transmitClient;
    private IUartReceiveClient? _receiveClient;
    private byte[]? _transmitBuffer;
    private uint _transmitLength;
    private bool _sentSynchronously;
    private byte[]? _receiveBuffer;
    private uint _receiveLength;
    private uint _received;
    private Result? _receiveEnd;

    /// <summary>Gets everything that was sent so far.</summary>
    public string Output => _output.ToString();

    /// <summary>Gets the transmissions one by one.</summary>
    public List<string> Transmissions { get; } = [];

    /// <summary>Gets a value indicating whether a transmission is under way.</summary>
    public bool IsSending => _transmitBuffer is not null;

    /// <summary>Gets a value indicating whether a reception is under way.</summary>
    public bool IsReceiving => _receiveBuffer is not null;

    /// <summary>Gets a value indicating whether the line is kept from others.</summary>
    public bool IsKept { get; private set; }

    /// <summary>Gets or sets what the next calls of Transmit answer; 0 lets them succeed.</summary>
    public ErrorCode TransmitError { get; set; }

    /// <inheritdoc/>
    public void SetTransmitClient(IUartTransmitClient client) => _transmitClient = client;

    /// <inheritdoc/>
    public void SetReceiveClient(IUartReceiveClient client) => _receiveClient = client;

    /// <inheritdoc/>
    public Result Transmit(byte[] buffer, uint length)
    {
        if (TransmitError != 0)
        {
            return TransmitError;
        }

        if (_transmitBuffer is not null)
        {
            return ErrorCode.Busy;
        }

        if (length == 0 || length > buffer.Length)
        {
            return ErrorCode.Size;
        }

        _transmitBuffer = buffer;
        _transmitLength = length;
        _sentSynchronously = false;
        return Result.Ok;
    }

    /// <inheritdoc/>
    public void KeepLine() => IsKept = true;

    /// <inheritdoc/>
    public void ReleaseLine() => IsKept = false;

    /// <inheritdoc/>
    public Result Receive(byte[] buffer, uint length)
    {
        if (_receiveBuffer is not null)
        {
            return ErrorCode.Busy;
        }

        if (length == 0 || length > buffer.Length)
        {
            return ErrorCode.Size;
        }

        _receiveBuffer = buffer;
        _receiveLength = length;
        _received = 0;
        return Result.Ok;
    }

    /// <inheritdoc/>
    public void AbortReceive()
    {
        if (_receiveBuffer is not null)
        {
            _receiveEnd = ErrorCode.Cancel;
        }
    }

    /// <inheritdoc/>
    public void WriteSynchronously(ReadOnlySpan<byte> text)
    {
        if (_transmitBuffer is not null && !_sentSynchronously)
        {
            _sentSynchronously = true;
            _output.Append(Encoding.Latin1.GetString(_transmitBuffer.AsSpan(0, (int)_transmitLength)));
        }

        _output.Append(Encoding.Latin1.GetString(text));
    }

    /// <summary>Types text on the other end of the line.</summary>
    /// <param name="text">The text, Latin-1.</param>
    public void Type(string text)
    {
        foreach (byte value in Encoding.Latin1.GetBytes(text))
        {
            _typed.Enqueue(value);
        }
    }

    /// <summary>Disturbs the line: the reception under way ends with Fail.</summary>
    public void Disturb() => _receiveEnd = ErrorCode.Fail;

    /// <summary>Completes one transmission or one reception.</summary>
    /// <returns>False if there is nothing to complete.</returns>
    public bool Step() => StepTransmit() || StepReceive();

    /// <summary>Completes everything, and what is started meanwhile.</summary>
    public void Drain()
    {
        for (int steps = 0; Step(); steps++)
        {
            if (steps > 100_000)
            {
                throw new InvalidOperationException("The line never comes to rest.");
            }
        }
    }

    private bool StepTransmit()
    {
        if (_transmitBuffer is null)
        {
            return false;
        }

        byte[] buffer = _transmitBuffer;
        string text = Encoding.Latin1.GetString(buffer, 0, (int)_transmitLength);
        Transmissions.Add(text);
        if (!_sentSynchronously)
        {
            _output.Append(text);
        }

        _transmitBuffer = null;
        _transmitClient!.Transmitted(buffer, _transmitLength, Result.Ok);
        return true;
    }

    /// <summary>Completes one reception, whatever is still being sent.</summary>
    /// <returns>False if there is nothing to complete.</returns>
    public bool StepReceive()
    {
        if (_receiveBuffer is null)
        {
            return false;
        }

        while (_received < _receiveLength && _typed.TryDequeue(out byte value))
        {
            _receiveBuffer[_received] = value;
            _received++;
        }

        if (_received < _receiveLength && _receiveEnd is null)
        {
            return false;
        }

        byte[] buffer = _receiveBuffer;
        Result result = _received == _receiveLength ? Result.Ok : _receiveEnd!.Value;
        _receiveBuffer = null;
        _receiveEnd = null;
        _receiveClient!.Received(buffer, _received, result);
        return true;
    }
}
