// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Kernel;
using Tock.Kernel.Hil.I2c;

namespace Tock.Kernel.Testing;

/// <summary>
/// A bus with nothing on it but an EEPROM of the AT24C family, which wraps around within a page of 32 bytes and acknowledges nothing for a while
/// after each write. Nothing completes until <see cref="Step"/>.
/// </summary>
public sealed class FakeEepromBus : II2cMaster
{
    /// <summary>The address of the EEPROM.</summary>
    public const byte Address = 0x50;

    private const int PageSize = 32;

    private readonly byte[] _contents;
    private II2cMasterClient? _client;
    private byte[]? _buffer;
    private byte _address;
    private uint _writeLength;
    private uint _readLength;
    private int _busy;

    /// <summary>Initializes a new instance of the <see cref="FakeEepromBus"/> class.</summary>
    /// <param name="contents">What it holds.</param>
    public FakeEepromBus(byte[] contents) => _contents = contents;

    /// <summary>Gets or sets how many transfers behind a write it does not acknowledge.</summary>
    public int BusyTries { get; set; }

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
        if (_address != Address || _busy > 0)
        {
            _busy--;
            _client!.TransferDone(buffer, ErrorCode.NoAcknowledge);
            return true;
        }

        if (_writeLength < 2)
        {
            throw new InvalidOperationException("The EEPROM is given no whole address.");
        }

        int at = (buffer[0] << 8) | buffer[1];
        for (int index = 2; index < (int)_writeLength; index++)
        {
            _contents[(at & ~(PageSize - 1)) | ((at + index - 2) & (PageSize - 1))] = buffer[index];
        }

        _busy = _writeLength > 2 ? BusyTries : 0;
        for (int index = 0; index < (int)_readLength; index++)
        {
            buffer[index] = _contents[(at + index) % _contents.Length];
        }

        _client!.TransferDone(buffer, Result.Ok);
        return true;
    }

    private Result Begin(byte address, byte[] buffer, uint writeLength, uint readLength)
    {
        if (_buffer is not null)
        {
            return ErrorCode.Busy;
        }

        _buffer = buffer;
        _address = address;
        _writeLength = writeLength;
        _readLength = readLength;
        return Result.Ok;
    }
}
