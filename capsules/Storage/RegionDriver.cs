// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Buffers.Binary;
using Tock.Capsules.Core;
using Tock.Capsules.Cryptography;
using Tock.Kernel;
using Tock.Kernel.Hil.Storage;
using Tock.Kernel.ProcessBuffers;
using Tock.Kernel.Processes;

namespace Tock.Capsules.Storage;

/// <summary>
/// Gives each application a region of a nonvolatile storage, all of one size, which no other one can read or write: whoever first asks for the next
/// free one has it for ever, by the identifier with which its header permits it to write (TBF element 7).
/// </summary>
/// <remarks>
/// Each region follows a header: a mark, the owner, and a check of both, a word each. It is written after the region has been cleared, so that nobody
/// finds what was there before; if power fails before that, the region is still free.
/// </remarks>
public abstract class RegionDriver : QueuedDriver, INonvolatileStorageClient
{
    private const uint HeaderLength = 12;

    // "TNV1", the first character in the first byte.
    private const uint Mark = 0x3156_4E54;
    private const uint PieceLength = 64;

    private readonly INonvolatileStorage _storage;
    private readonly uint[] _owners;
    private readonly byte[] _buffer = new byte[PieceLength];
    private RegionStep _step;
    private bool _isLoaded;

    // The operation under way: whose, in which region, and how far it is.
    private uint _owner;
    private uint _region;
    private RegionTransfer _transfer;
    private uint _done;

    /// <summary>Initializes a new instance of the <see cref="RegionDriver"/> class and makes it the client of its storage.</summary>
    /// <param name="number">The number that applications reach the driver under.</param>
    /// <param name="processes">The board's process table.</param>
    /// <param name="storage">The storage, of which all is used.</param>
    /// <param name="regionSize">Bytes of a region. A change of it, as one of the storage's size, makes what is stored unreadable.</param>
    /// <param name="upcalls">Number of upcall slots.</param>
    private protected RegionDriver(uint number, ProcessTable processes, INonvolatileStorage storage, uint regionSize, uint upcalls)
        : base(number, processes, readWriteBuffers: 1, readOnlyBuffers: 1, upcalls)
    {
        _storage = storage;
        RegionSize = regionSize;
        _owners = new uint[storage.Size / (HeaderLength + regionSize)];
        storage.SetStorageClient(this);
    }

    /// <summary>Gets the bytes of a region.</summary>
    private protected uint RegionSize { get; }

    private uint RegionStart => (_region * (HeaderLength + RegionSize)) + HeaderLength;

    /// <inheritdoc/>
    public void StorageDone(byte[] buffer, Result result)
    {
        if (!result.IsOk)
        {
            // What is in the memory is open now.
            _isLoaded = false;
            End(result);
            return;
        }

        result = _step switch
        {
            RegionStep.LoadHeader => TakeHeader(),
            RegionStep.Clear => ContinueClearing(),
            RegionStep.WriteHeader => Claimed(),
            RegionStep.Read => Deliver(),
            _ => Move(),
        };
        if (!result.IsOk)
        {
            End(result);
        }
    }

    /// <inheritdoc/>
    private protected sealed override Result Begin(scoped ref ProcessContext process, PendingRequest request)
    {
        if (!process.StoragePermissions.TryGetWriteId(out _owner))
        {
            return ErrorCode.NotSupported;
        }

        _transfer = Prepare(ref process, request);
        _done = 0;
        _region = 0;

        // Something is always read first, so that the answer never comes inside the call.
        return ReadHeader();
    }

    /// <summary>Says what a request moves.</summary>
    /// <param name="process">Who has asked.</param>
    /// <param name="request">For what.</param>
    /// <returns>What is moved, or why nothing is.</returns>
    private protected abstract RegionTransfer Prepare(scoped ref ProcessContext process, PendingRequest request);

    /// <summary>Tells how a transfer has ended.</summary>
    /// <param name="transfer">What was to be moved.</param>
    /// <param name="result">Ok; NOMEM if there is no region left; SIZE or RESERVE if the buffer was made smaller or taken away; what the memory said.</param>
    private protected abstract void Report(RegionTransfer transfer, Result result);

    /// <summary>Tells whether what is to be moved lies in a region.</summary>
    /// <param name="transfer">What is to be moved.</param>
    /// <returns>Ok; Invalid.</returns>
    private protected Result CheckRange(in RegionTransfer transfer) =>
        transfer.Length > RegionSize || transfer.Offset > RegionSize - transfer.Length ? ErrorCode.Invalid : Result.Ok;

    private static uint Check(uint owner)
    {
        CyclicRedundancyCheck check = default;
        check.Begin(CrcAlgorithm.Crc32);
        check.Append(Mark);
        check.Append(owner);
        return check.Value();
    }

    private Result ReadHeader()
    {
        if (_region >= (uint)_owners.Length)
        {
            return ErrorCode.NoMemory;
        }

        _step = RegionStep.LoadHeader;
        return _storage.Read(RegionStart - HeaderLength, _buffer, HeaderLength);
    }

    /// <summary>Finds the owner's region, or a free one, once all owners are known.</summary>
    private Result TakeHeader()
    {
        if (!_isLoaded)
        {
            ReadOnlySpan<byte> header = _buffer;
            uint owner = BinaryPrimitives.ReadUInt32LittleEndian(header.Slice(4));
            bool isOwned = BinaryPrimitives.ReadUInt32LittleEndian(header) == Mark
                && BinaryPrimitives.ReadUInt32LittleEndian(header.Slice(8)) == Check(owner);
            _owners[_region] = isOwned ? owner : 0;
            _region++;
            if (_region < (uint)_owners.Length)
            {
                return ReadHeader();
            }

            _isLoaded = true;
        }

        if (Find(_owner))
        {
            return Move();
        }

        return Find(0) ? ContinueClearing() : ErrorCode.NoMemory;
    }

    private bool Find(uint owner)
    {
        for (_region = 0; _region < (uint)_owners.Length; _region++)
        {
            if (_owners[_region] == owner)
            {
                return true;
            }
        }

        return false;
    }

    private Result ContinueClearing()
    {
        Span<byte> buffer = _buffer;
        if (_done < RegionSize)
        {
            uint length = Math.Min(RegionSize - _done, PieceLength);
            uint place = RegionStart + _done;
            buffer.Clear();
            _step = RegionStep.Clear;
            _done += length;
            return _storage.Write(place, _buffer, length);
        }

        _done = 0;
        BinaryPrimitives.WriteUInt32LittleEndian(buffer, Mark);
        BinaryPrimitives.WriteUInt32LittleEndian(buffer.Slice(4), _owner);
        BinaryPrimitives.WriteUInt32LittleEndian(buffer.Slice(8), Check(_owner));
        _step = RegionStep.WriteHeader;
        return _storage.Write(RegionStart - HeaderLength, _buffer, HeaderLength);
    }

    private Result Claimed()
    {
        _owners[_region] = _owner;
        return Move();
    }

    /// <summary>Moves the next piece, if one is left and the process lives.</summary>
    private Result Move()
    {
        if (!_transfer.Refusal.IsOk)
        {
            return _transfer.Refusal;
        }

        if (_done == _transfer.Length)
        {
            End(Result.Ok);
            return Result.Ok;
        }

        uint length = Math.Min(_transfer.Length - _done, PieceLength);
        uint place = RegionStart + _transfer.Offset + _done;
        if (!_transfer.IsWrite)
        {
            _step = RegionStep.Read;
            return _storage.Read(place, _buffer, length);
        }

        if (!TryOpenCurrent(out ProcessContext process))
        {
            return ErrorCode.Cancel;
        }

        Span<byte> piece = ((Span<byte>)_buffer).Slice(0, (int)length);
        ReadableProcessSlice source = process.ReadOnlyBuffer(RequestGrant, 0);
        if (source.CopyTo(piece, _done) != length)
        {
            return source.Length == 0 ? ErrorCode.Reserve : ErrorCode.Size;
        }

        _step = RegionStep.Write;
        _done += length;
        return _storage.Write(place, _buffer, length);
    }

    private Result Deliver()
    {
        if (!TryOpenCurrent(out ProcessContext process))
        {
            return ErrorCode.Cancel;
        }

        uint length = Math.Min(_transfer.Length - _done, PieceLength);
        WriteableProcessSlice destination = process.ReadWriteBuffer(RequestGrant, 0);
        if (destination.CopyFrom(((ReadOnlySpan<byte>)_buffer).Slice(0, (int)length), _done) != length)
        {
            return destination.Length == 0 ? ErrorCode.Reserve : ErrorCode.Size;
        }

        _done += length;
        return Move();
    }

    private void End(Result result)
    {
        _step = RegionStep.Idle;
        Report(_transfer, result);
    }
}
