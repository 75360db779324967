// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using System.Linq;
using Tock.Kernel;
using Tock.Kernel.Hil.I2c;

namespace Tock.Kernel.Testing;

/// <summary>
/// A bus under the control of a test: nothing completes until <see cref="Step"/>, as nothing completes inside the call on a real one.
/// </summary>
public sealed class FakeI2cMaster : II2cMaster
{
    private II2cMasterClient? _client;
    private byte[]? _buffer;
    private byte _address;
    private uint _readLength;

    /// <summary>Gets the transfers as they were begun: "48: 01 02, 3" writes two bytes to 0x48 and then reads three.</summary>
    public List<string> Transfers { get; } = [];

    /// <summary>Gets what each device sends when it is read; a device that is not here does not answer.</summary>
    public Dictionary<byte, byte[]> Devices { get; } = [];

    /// <summary>Gets or sets what the next calls answer; 0 lets them succeed.</summary>
    public ErrorCode Refusal { get; set; }

    /// <summary>Gets a value indicating whether a transfer is under way.</summary>
    public bool IsBusy => _buffer is not null;

    /// <inheritdoc/>
    public void SetMasterClient(II2cMasterClient client) => _client = client;

    /// <inheritdoc/>
    public Result Write(byte address, byte[] buffer, uint length) => Begin(address, buffer, length, 0);

    /// <inheritdoc/>
    public Result Read(byte address, byte[] buffer, uint length) => Begin(address, buffer, 0, length);

    /// <inheritdoc/>
    public Result WriteRead(byte address, byte[] buffer, uint writeLength, uint readLength) => Begin(address, buffer, writeLength, readLength);

    /// <summary>Completes the transfer under way.</summary>
    /// <returns>False if there is none.</returns>
    public bool Step()
    {
        if (_buffer is not { } buffer)
        {
            return false;
        }

        _buffer = null;
        bool answers = Devices.TryGetValue(_address, out byte[]? sent);
        if (answers)
        {
            for (int index = 0; index < (int)_readLength; index++)
            {
                buffer[index] = index < sent!.Length ? sent[index] : (byte)0xFF;
            }
        }

        _client!.TransferDone(buffer, answers ? Result.Ok : ErrorCode.NoAcknowledge);
        return true;
    }

    /// <summary>Completes everything, and what is started meanwhile.</summary>
    public void Drain()
    {
        for (int steps = 0; Step(); steps++)
        {
            if (steps > 100_000)
            {
                throw new InvalidOperationException("The bus never comes to rest.");
            }
        }
    }

    private Result Begin(byte address, byte[] buffer, uint writeLength, uint readLength)
    {
        if (Refusal != 0)
        {
            return Refusal;
        }

        if (_buffer is not null)
        {
            return ErrorCode.Busy;
        }

        _buffer = buffer;
        _address = address;
        _readLength = readLength;
        string written = string.Join(' ', buffer.Take((int)writeLength).Select(value => value.ToString("x2")));
        Transfers.Add(readLength == 0 ? $"{address:x2}: {written}" : $"{address:x2}: {written}, {readLength}");
        return Result.Ok;
    }
}
