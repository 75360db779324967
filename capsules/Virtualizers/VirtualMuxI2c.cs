// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Kernel;
using Tock.Kernel.Hil.I2c;

namespace Tock.Capsules.Virtualizers;

/// <summary>One user's share of an I2C bus: one transfer at a time, to any device.</summary>
public sealed class VirtualMuxI2c : TurnUser, II2cMaster
{
    private readonly MuxI2c _mux;
    private II2cMasterClient? _client;

    // The transfer that waits or is under way; no buffer, no transfer.
    private byte[]? _buffer;
    private byte _address;
    private uint _writeLength;
    private uint _readLength;

    /// <summary>Initializes a new instance of the <see cref="VirtualMuxI2c"/> class.</summary>
    /// <param name="mux">The shared bus.</param>
    public VirtualMuxI2c(MuxI2c mux)
    {
        _mux = mux;
    }

    /// <inheritdoc/>
    public void SetMasterClient(II2cMasterClient client)
    {
        _client = client;
    }

    /// <inheritdoc/>
    public Result Write(byte address, byte[] buffer, uint length) => Submit(address, buffer, length, 0, length);

    /// <inheritdoc/>
    public Result Read(byte address, byte[] buffer, uint length) => Submit(address, buffer, 0, length, length);

    /// <inheritdoc/>
    public Result WriteRead(byte address, byte[] buffer, uint writeLength, uint readLength) =>
        Submit(address, buffer, writeLength, readLength, Math.Min(writeLength, readLength));

    /// <inheritdoc/>
    internal override Result BeginTurn()
    {
        II2cMaster master = _mux.Master;
        byte[] buffer = _buffer!;
        if (_readLength == 0)
        {
            return master.Write(_address, buffer, _writeLength);
        }

        return _writeLength == 0
            ? master.Read(_address, buffer, _readLength)
            : master.WriteRead(_address, buffer, _writeLength, _readLength);
    }

    /// <inheritdoc/>
    internal override void Notify(Result result)
    {
        byte[]? buffer = _buffer;
        _buffer = null;
        if (buffer is not null)
        {
            _client?.TransferDone(buffer, result);
        }
    }

    // Checked here and not left to the master: a transfer that waits must not fail for what could be seen when it was asked for.
    private Result Submit(byte address, byte[] buffer, uint writeLength, uint readLength, uint shortest)
    {
        if (_buffer is not null)
        {
            return ErrorCode.Busy;
        }

        Result valid = I2cTransfer.Check(address, buffer, writeLength, readLength, shortest);
        if (!valid.IsOk)
        {
            return valid;
        }

        _buffer = buffer;
        _address = address;
        _writeLength = writeLength;
        _readLength = readLength;
        Result result = _mux.Submit(this);
        if (!result.IsOk)
        {
            _buffer = null;
        }

        return result;
    }
}
