// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Kernel;
using Tock.Kernel.DeferredCalls;
using Tock.Kernel.Hil.Storage;
using Tock.Registers;

namespace Tock.Chips.Mps2;

/// <summary>
/// Code memory of the FPGA images, or a part of it: RAM in the place of flash (application note AN386, "ZBT SSRAM1"), which keeps its bytes over a reset.
/// </summary>
/// <remarks>
/// A word at a multiple of four is written whole or not at all, lower words first. What has been written can be executed when a process has
/// next been entered: entering one puts its memory protection into force with DSB and ISB, and the core has no cache. An operation is made at
/// once, but from a deferred call, and takes turns with processes.
/// </remarks>
public sealed class CodeMemory : INonvolatileStorage, IDeferredCallClient
{
    private readonly MemoryWindow _memory;
    private readonly DeferredCall _operation;
    private INonvolatileStorageClient? _client;

    // The operation to be made; no buffer, no operation.
    private byte[]? _buffer;
    private uint _address;
    private uint _length;
    private bool _isWrite;

    /// <summary>Initializes a new instance of the <see cref="CodeMemory"/> class.</summary>
    /// <param name="memory">The memory.</param>
    /// <param name="deferredCalls">The kernel's deferred calls.</param>
    public CodeMemory(MemoryWindow memory, DeferredCallQueue deferredCalls)
    {
        _memory = memory;
        _operation = new DeferredCall(deferredCalls, this, DeferredCallClass.Background);
    }

    /// <inheritdoc/>
    public uint Size => _memory.Length;

    /// <inheritdoc/>
    public void SetStorageClient(INonvolatileStorageClient client) => _client = client;

    /// <inheritdoc/>
    public Result Read(uint address, byte[] buffer, uint length) => Begin(address, buffer, length, isWrite: false);

    /// <inheritdoc/>
    public Result Write(uint address, byte[] buffer, uint length) => Begin(address, buffer, length, isWrite: true);

    /// <inheritdoc/>
    public void DeferredCallFired()
    {
        byte[]? buffer = _buffer;
        if (buffer is null)
        {
            return;
        }

        _buffer = null;
        Span<byte> bytes = ((Span<byte>)buffer).Slice(0, (int)_length);
        bool isDone = _isWrite ? _memory.TryWrite(_address, bytes) : _memory.TryRead(_address, bytes);
        _client?.StorageDone(buffer, isDone ? Result.Ok : ErrorCode.Fail);
    }

    private Result Begin(uint address, byte[] buffer, uint length, bool isWrite)
    {
        if (_buffer is not null)
        {
            return ErrorCode.Busy;
        }

        Result result = StorageRange.Check(Size, address, buffer, length);
        if (result.IsOk)
        {
            _buffer = buffer;
            _address = address;
            _length = length;
            _isWrite = isWrite;
            _operation.Set();
        }

        return result;
    }
}
