// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Kernel;
using Tock.Kernel.Hil.Storage;

namespace Tock.Capsules.Storage.KeyValue;

/// <content>Finding out what is stored: which bank counts, and the last record of each key in it.</content>
public sealed partial class KeyValueStore
{
    // What is known of the first bank while the second one is read.
    private bool _hasBank;

    private Result LoadSecondBank()
    {
        _hasBank = BankHeader.TryRead(_buffer, out _generation, out uint size);
        _bank = 0;
        return _hasBank && size != _bankSize ? ErrorCode.Invalid : Read(KeyValueStep.SecondBank, _bankSize, BankHeader.Size);
    }

    private Result ChooseBank()
    {
        if (BankHeader.TryRead(_buffer, out uint generation, out uint size))
        {
            if (size != _bankSize)
            {
                return ErrorCode.Invalid;
            }

            // Generations wrap, so it is their distance that tells which is later.
            if (!_hasBank || (int)(generation - _generation) > 0)
            {
                _hasBank = true;
                _bank = _bankSize;
                _generation = generation;
            }
        }

        return _hasBank ? BeginWalk() : WriteEnd(KeyValueStep.EmptyEnd, FirstRecord);
    }

    private Result WriteEmptyHeader()
    {
        _generation = 1;
        BankHeader.Write(_buffer, _generation, _bankSize);
        return Write(KeyValueStep.EmptyHeader, 0, BankHeader.Size);
    }

    private Result BeginWalk()
    {
        _index.Clear();
        _live = 0;
        _end = FirstRecord;
        return ReadNextRecord();
    }

    /// <summary>Reads header and key of the record at the end of those walked over, if there is one.</summary>
    private Result ReadNextRecord()
    {
        uint length = Math.Min(RecordHeader.Size + IKeyValueStore.MaximumKeyLength, _bankSize - _end);
        return length < RecordHeader.Size ? EndLoading() : Read(KeyValueStep.NextRecord, _bank + _end, length);
    }

    private Result WalkOver()
    {
        // A record is never without the end behind it: one that says so is none.
        if (!RecordHeader.TryRead(_buffer, _generation, _end, out _record) || _record.RecordLength > _bankSize - EndLength - _end)
        {
            return EndLoading();
        }

        _walked = _record;
        TakeKey(((ReadOnlySpan<byte>)_buffer).Slice((int)RecordHeader.Size, _record.KeyLength));
        return FindFrom(0);
    }

    /// <summary>Notes a record that was walked over.</summary>
    /// <param name="entry">The entry of its key, whose earlier record is <see cref="_record"/>; or none.</param>
    private Result Walked(uint entry)
    {
        bool isValue = _walked.Kind == RecordKind.Value;
        if (entry != KeyValueIndex.None)
        {
            _live -= _record.RecordLength;
            if (isValue)
            {
                _index.Move(entry, _end);
            }
            else
            {
                _index.Remove(entry);
            }
        }
        else if (isValue && !_index.Add(_keyCheck, _end))
        {
            return ErrorCode.NoMemory;
        }

        _live += isValue ? _walked.RecordLength : 0;
        _end += _walked.RecordLength;
        return ReadNextRecord();
    }

    private Result EndLoading()
    {
        IsLoaded = true;
        _step = KeyValueStep.Idle;
        _client?.Loaded(Result.Ok);
        return Result.Ok;
    }
}
