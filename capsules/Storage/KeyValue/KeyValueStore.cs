// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Capsules.Cryptography;
using Tock.Kernel;
using Tock.Kernel.Hil.Storage;

namespace Tock.Capsules.Storage.KeyValue;

/// <summary>
/// A key-value store that survives the loss of power at any moment, in two banks of a nonvolatile storage: records are appended to one of
/// them, each key's last record counts, and when the bank is full what counts is copied to the other one.
/// </summary>
/// <remarks>
/// <para>
/// What makes it safe is the order of writes. Behind the last record of a bank stands a word of zeros, the end. To append: first the new end, then
/// key and value, then the header, which replaces the old end. Only a whole header, by its check, is a record; until then the bank ends where it
/// did. To compact: first all records and the end in the other bank, then that bank's header, with the next generation. The bank with a valid
/// header and the later generation is the store.
/// </para>
/// <para>
/// Nobody can fill it up for the others: one writer has at most half of the keys and half of a bank.
/// </para>
/// <para>
/// After any error of the memory nothing is assumed: the store is loaded anew before the next operation.
/// </para>
/// </remarks>
public sealed partial class KeyValueStore : IKeyValueStore, INonvolatileStorageClient
{
    private const uint FirstRecord = BankHeader.Size;
    private const uint EndLength = RecordHeader.Unit;
    private const uint BufferLength = 96;

    private readonly INonvolatileStorage _storage;
    private readonly KeyValueIndex _index;
    private readonly uint _bankSize;
    private readonly byte[] _buffer = new byte[BufferLength];

    // The key looked for: the operation's, or while loading that of the next record.
    private readonly byte[] _key = new byte[IKeyValueStore.MaximumKeyLength];
    private IKeyValueClient? _client;
    private KeyValueStep _step;
    private KeyValueOperation _operation;
    private byte _keyLength;
    private ushort _valueLength;
    private uint _keyCheck;
    private uint _writer;

    // The bank that counts: where it starts, its generation, the end of its records, and how much of that is records that count.
    private uint _bank;
    private uint _generation;
    private uint _end;
    private uint _live;

    // An entry of the index and the header of its record: the candidate, the one that is replaced, the one that is copied.
    private uint _entry;
    private RecordHeader _record;

    // How far the value or a record's content is, and its check up to there.
    private uint _done;
    private CyclicRedundancyCheck _check;

    /// <summary>Initializes a new instance of the <see cref="KeyValueStore"/> class and makes it the client of its storage.</summary>
    /// <param name="storage">The storage, of which all is used: at least 1 KiB, at most 512 KiB. A change of its size makes what is stored unreadable.</param>
    /// <param name="keys">Most keys that there can be; four bytes of RAM each.</param>
    public KeyValueStore(INonvolatileStorage storage, uint keys)
    {
        _storage = storage;
        _index = new KeyValueIndex(keys);
        _bankSize = (storage.Size / 2) & ~(RecordHeader.Unit - 1);
        storage.SetStorageClient(this);
    }

    /// <inheritdoc/>
    public uint MaximumValueLength => Math.Min(_bankSize / 4, ushort.MaxValue);

    /// <inheritdoc/>
    public bool IsLoaded { get; private set; }

    // What all records that count may take together: there must be room for the end.
    private uint Room => _bankSize - FirstRecord - EndLength;

    private uint OtherBank => _bank == 0 ? _bankSize : 0;

    /// <inheritdoc/>
    public void SetKeyValueClient(IKeyValueClient client)
    {
        _client = client;
    }

    /// <inheritdoc/>
    public Result Load()
    {
        if (_step != KeyValueStep.Idle)
        {
            return ErrorCode.Busy;
        }

        IsLoaded = false;
        return Read(KeyValueStep.FirstBank, 0, BankHeader.Size);
    }

    /// <inheritdoc/>
    public Result Begin(KeyValueOperation operation, scoped ReadOnlySpan<byte> key, uint valueLength, uint writer)
    {
        if (!IsLoaded)
        {
            return ErrorCode.Off;
        }

        if (_step != KeyValueStep.Idle)
        {
            return ErrorCode.Busy;
        }

        bool hasKey = operation != KeyValueOperation.CollectGarbage;
        if ((uint)key.Length > (hasKey ? IKeyValueStore.MaximumKeyLength : 0) || (hasKey && key.Length == 0) || valueLength > MaximumValueLength)
        {
            return ErrorCode.Size;
        }

        _operation = operation;
        _valueLength = (ushort)valueLength;
        _writer = writer;
        TakeKey(key);
        return Read(KeyValueStep.SameBank, _bank, BankHeader.Size);
    }

    /// <inheritdoc/>
    public void StorageDone(byte[] buffer, Result result)
    {
        if (result.IsOk)
        {
            result = Continue();
        }

        if (!result.IsOk)
        {
            Fail(result);
        }
    }

    private Result Continue() => _step switch
    {
        KeyValueStep.FirstBank => LoadSecondBank(),
        KeyValueStep.SecondBank => ChooseBank(),
        KeyValueStep.EmptyEnd => WriteEmptyHeader(),
        KeyValueStep.EmptyHeader => BeginWalk(),
        KeyValueStep.NextRecord => WalkOver(),
        KeyValueStep.SameBank => BeginOperation(),
        KeyValueStep.Candidate => CompareCandidate(),
        KeyValueStep.Value => TakeValue(),
        KeyValueStep.Share => AddToShare(),
        KeyValueStep.End => WriteContent(),
        KeyValueStep.Content => WriteContent(),
        KeyValueStep.Header => FinishAppend(),
        KeyValueStep.CopiedHeader => CopyHeader(),
        KeyValueStep.HeaderCopy => ReadContentToCopy(),
        KeyValueStep.CopiedContent => CopyContent(),
        KeyValueStep.ContentCopy => ReadContentToCopy(),
        KeyValueStep.CopyEnd => WriteNewBank(),
        KeyValueStep.NewBank => FinishCompaction(),
        _ => ErrorCode.Fail,
    };

    /// <summary>The bank is still the one that was loaded, or it is another device, or nothing any more.</summary>
    private Result BeginOperation()
    {
        if (!BankHeader.TryRead(_buffer, out uint generation, out uint size) || generation != _generation || size != _bankSize)
        {
            return ErrorCode.Fail;
        }

        return _operation == KeyValueOperation.CollectGarbage ? BeginCompaction() : FindFrom(0);
    }

    private void TakeKey(scoped ReadOnlySpan<byte> key)
    {
        key.CopyTo(_key);
        _keyLength = (byte)key.Length;
        CyclicRedundancyCheck check = default;
        check.Begin(CrcAlgorithm.Crc32);
        check.Append(key);
        _keyCheck = check.Value();
    }

    private Result Read(KeyValueStep step, uint address, uint length)
    {
        _step = step;
        return Started(_storage.Read(address, _buffer, length));
    }

    private Result Write(KeyValueStep step, uint address, uint length)
    {
        _step = step;
        return Started(_storage.Write(address, _buffer, length));
    }

    private Result WriteEnd(KeyValueStep step, uint address)
    {
        ((Span<byte>)_buffer).Slice(0, (int)EndLength).Clear();
        return Write(step, address, EndLength);
    }

    // An operation that could not even begin leaves the store at rest; the caller is told by what it gets back.
    private Result Started(Result result)
    {
        if (!result.IsOk)
        {
            _step = KeyValueStep.Idle;
        }

        return result;
    }

    private Result Complete(uint valueLength, Result result)
    {
        _step = KeyValueStep.Idle;
        _client?.Completed(valueLength, result);
        return Result.Ok;
    }

    private void Fail(Result result)
    {
        _step = KeyValueStep.Idle;
        if (IsLoaded)
        {
            // What is in the memory is open now, in one place at least.
            IsLoaded = false;
            _client?.Completed(0, result);
        }
        else
        {
            _client?.Loaded(result);
        }
    }
}
