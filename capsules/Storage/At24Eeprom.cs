// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Kernel;
using Tock.Kernel.Hil.I2c;
using Tock.Kernel.Hil.Storage;

namespace Tock.Capsules.Storage;

/// <summary>
/// An EEPROM of the AT24C family with two address bytes: AT24C32 (4 KiB) to AT24C512 (64 KiB), and those that work alike.
/// </summary>
/// <remarks>
/// After each write the device is busy for up to 5 ms and acknowledges nothing meanwhile (data sheet, "Acknowledge Polling"): what comes next
/// is tried again until it answers.
/// </remarks>
public sealed class At24Eeprom : INonvolatileStorage, II2cMasterClient
{
    /// <summary>The page of the smallest: no write goes beyond the end of one, where the device would wrap around.</summary>
    private const uint PageSize = 32;

    private const uint AddressLength = 2;

    /// <summary>A try takes 90 us at 100 kHz and 22 us at 400 kHz, so these are more than 8 ms.</summary>
    private const uint Tries = 400;

    private readonly II2cMaster _bus;
    private readonly byte _busAddress;
    private readonly byte[] _transfer = new byte[AddressLength + PageSize];
    private INonvolatileStorageClient? _client;

    // The operation under way; no buffer, no operation.
    private byte[]? _buffer;
    private uint _address;
    private uint _length;
    private uint _done;
    private bool _isWrite;

    // How often the next transfer may be tried; more than once only behind a write.
    private uint _triesLeft;

    /// <summary>Initializes a new instance of the <see cref="At24Eeprom"/> class and makes it the client of its bus.</summary>
    /// <param name="bus">The bus, or the share of it that nobody else uses.</param>
    /// <param name="busAddress">The device's address: 0x50 to 0x57, by its address pins.</param>
    /// <param name="size">Bytes that it has: 4096 to 65536.</param>
    public At24Eeprom(II2cMaster bus, byte busAddress, uint size)
    {
        _bus = bus;
        _busAddress = busAddress;
        Size = size;
        bus.SetMasterClient(this);
    }

    /// <inheritdoc/>
    public uint Size { get; }

    private uint PieceLength
    {
        get
        {
            uint address = _address + _done;
            return Math.Min(_length - _done, PageSize - (address % PageSize));
        }
    }

    /// <inheritdoc/>
    public void SetStorageClient(INonvolatileStorageClient client)
    {
        _client = client;
    }

    /// <inheritdoc/>
    public Result Read(uint address, byte[] buffer, uint length) => Begin(address, buffer, length, isWrite: false);

    /// <inheritdoc/>
    public Result Write(uint address, byte[] buffer, uint length) => Begin(address, buffer, length, isWrite: true);

    /// <inheritdoc/>
    public void TransferDone(byte[] buffer, Result result)
    {
        if (_buffer is not { } owned)
        {
            return;
        }

        if (!result.IsOk && _triesLeft != 0)
        {
            _triesLeft--;
            result = Transfer(owned);
        }
        else if (result.IsOk)
        {
            uint length = PieceLength;
            if (!_isWrite)
            {
                ((ReadOnlySpan<byte>)_transfer).Slice(0, (int)length).CopyTo(((Span<byte>)owned).Slice((int)_done));
            }

            _triesLeft = _isWrite ? Tries : 0;
            _done += length;
            if (_done == _length)
            {
                End(owned, Result.Ok);
                return;
            }

            result = Transfer(owned);
        }

        if (!result.IsOk)
        {
            // A device that did not answer in time is not waited for again.
            _triesLeft = 0;
            End(owned, result);
        }
    }

    private Result Begin(uint address, byte[] buffer, uint length, bool isWrite)
    {
        if (_buffer is not null)
        {
            return ErrorCode.Busy;
        }

        Result result = StorageRange.Check(Size, address, buffer, length);
        if (!result.IsOk)
        {
            return result;
        }

        _address = address;
        _length = length;
        _isWrite = isWrite;
        _done = 0;
        result = Transfer(buffer);
        if (result.IsOk)
        {
            _buffer = buffer;
        }

        return result;
    }

    private Result Transfer(byte[] buffer)
    {
        uint address = _address + _done;
        uint length = PieceLength;
        _transfer[0] = (byte)(address >> 8);
        _transfer[1] = (byte)address;
        if (!_isWrite)
        {
            return _bus.WriteRead(_busAddress, _transfer, AddressLength, length);
        }

        ((ReadOnlySpan<byte>)buffer).Slice((int)_done, (int)length).CopyTo(((Span<byte>)_transfer).Slice((int)AddressLength));
        return _bus.Write(_busAddress, _transfer, AddressLength + length);
    }

    private void End(byte[] buffer, Result result)
    {
        _buffer = null;
        _client?.StorageDone(buffer, result);
    }
}
