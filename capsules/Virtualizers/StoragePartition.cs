// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel;
using Tock.Kernel.Hil.Storage;

namespace Tock.Capsules.Virtualizers;

/// <summary>One user's part of a nonvolatile storage. It can neither read nor write a byte outside.</summary>
public sealed class StoragePartition : TurnUser, INonvolatileStorage
{
    private readonly MuxStorage _mux;
    private readonly uint _start;
    private INonvolatileStorageClient? _client;

    // The operation that waits or is under way; no buffer, no operation.
    private byte[]? _buffer;
    private uint _address;
    private uint _length;
    private bool _isWrite;

    /// <summary>Initializes a new instance of the <see cref="StoragePartition"/> class.</summary>
    /// <param name="mux">The shared storage.</param>
    /// <param name="start">Its first byte in the whole.</param>
    /// <param name="size">Number of bytes. What would go beyond the end of the whole is not part of it.</param>
    public StoragePartition(MuxStorage mux, uint start, uint size)
    {
        _mux = mux;
        _start = start;
        uint whole = mux.Storage.Size;
        Size = start >= whole ? 0 : size < whole - start ? size : whole - start;
    }

    /// <inheritdoc/>
    public uint Size { get; }

    /// <inheritdoc/>
    public void SetStorageClient(INonvolatileStorageClient client)
    {
        _client = client;
    }

    /// <inheritdoc/>
    public Result Read(uint address, byte[] buffer, uint length) => Submit(address, buffer, length, isWrite: false);

    /// <inheritdoc/>
    public Result Write(uint address, byte[] buffer, uint length) => Submit(address, buffer, length, isWrite: true);

    /// <inheritdoc/>
    internal override Result BeginTurn() => _isWrite
        ? _mux.Storage.Write(_start + _address, _buffer!, _length)
        : _mux.Storage.Read(_start + _address, _buffer!, _length);

    /// <inheritdoc/>
    internal override void Notify(Result result)
    {
        byte[]? buffer = _buffer;
        _buffer = null;
        if (buffer is not null)
        {
            _client?.StorageDone(buffer, result);
        }
    }

    private Result Submit(uint address, byte[] buffer, uint length, bool isWrite)
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

        _buffer = buffer;
        _address = address;
        _length = length;
        _isWrite = isWrite;
        result = _mux.Submit(this);
        if (!result.IsOk)
        {
            _buffer = null;
        }

        return result;
    }
}
