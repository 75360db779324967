// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using Tock.Kernel;
using Tock.Kernel.Hil.Storage;

namespace Tock.Kernel.Testing;

/// <summary>
/// A nonvolatile storage under the control of a test: nothing completes until <see cref="Step"/>, as nothing completes inside the call on a
/// real one, and power can go in the middle of a write.
/// </summary>
public sealed class FakeStorage : INonvolatileStorage
{
    private INonvolatileStorageClient? _client;
    private byte[]? _buffer;
    private uint _address;
    private uint _length;
    private bool _isWrite;

    /// <summary>Initializes a new instance of the <see cref="FakeStorage"/> class.</summary>
    /// <param name="contents">Its bytes, which it goes on using: another one on the same bytes is the same device after a loss of power.</param>
    public FakeStorage(byte[] contents) => Contents = contents;

    /// <summary>Gets the bytes.</summary>
    public byte[] Contents { get; }

    /// <inheritdoc/>
    public uint Size => (uint)Contents.Length;

    /// <summary>Gets the operations as they were begun: "R 0+16", "W 16+4".</summary>
    public List<string> Operations { get; } = [];

    /// <summary>Gets the number of writes that were begun.</summary>
    public int Writes { get; private set; }

    /// <summary>Gets or sets what the operations answer; 0 lets them succeed.</summary>
    public ErrorCode Failure { get; set; }

    /// <summary>Gets or sets which write power goes in, counted from 1; 0 for none. It and all that follows never completes.</summary>
    public int PowerFailsIn { get; set; }

    /// <summary>Gets or sets what the bytes of that write are then, each by what it was and what it should be.</summary>
    public Func<byte, byte, byte> Torn { get; set; } = (before, _) => before;

    /// <summary>Gets a value indicating whether an operation is under way.</summary>
    public bool IsBusy => _buffer is not null;

    /// <inheritdoc/>
    public void SetStorageClient(INonvolatileStorageClient client) => _client = client;

    /// <inheritdoc/>
    public Result Read(uint address, byte[] buffer, uint length) => Begin(address, buffer, length, isWrite: false);

    /// <inheritdoc/>
    public Result Write(uint address, byte[] buffer, uint length) => Begin(address, buffer, length, isWrite: true);

    /// <summary>Completes the operation under way.</summary>
    /// <returns>False if there is none, or power has gone.</returns>
    public bool Step()
    {
        if (_buffer is not { } buffer)
        {
            return false;
        }

        Span<byte> place = Contents.AsSpan((int)_address, (int)_length);
        if (PowerFailsIn != 0 && Writes >= PowerFailsIn)
        {
            if (_isWrite && Writes == PowerFailsIn)
            {
                for (int index = 0; index < place.Length; index++)
                {
                    place[index] = Torn(place[index], buffer[index]);
                }

                Writes++;
            }

            return false;
        }

        _buffer = null;
        if (Failure == 0 && _isWrite)
        {
            buffer.AsSpan(0, place.Length).CopyTo(place);
        }
        else if (Failure == 0)
        {
            place.CopyTo(buffer);
        }

        _client!.StorageDone(buffer, Failure == 0 ? Result.Ok : Failure);
        return true;
    }

    /// <summary>Completes everything, and what is started meanwhile.</summary>
    public void Drain()
    {
        for (int steps = 0; Step(); steps++)
        {
            if (steps > 1_000_000)
            {
                throw new InvalidOperationException("The storage never comes to rest.");
            }
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

        _buffer = buffer;
        _address = address;
        _length = length;
        _isWrite = isWrite;
        Writes += isWrite ? 1 : 0;
        Operations.Add($"{(isWrite ? 'W' : 'R')} {address}+{length}");
        return Result.Ok;
    }
}
