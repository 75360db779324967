// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Capsules.Cryptography;
using Tock.Kernel;
using Tock.Kernel.Hil.Storage;

namespace Tock.Capsules.Storage.KeyValue;

/// <content>Finding a key, and reading its value.</content>
public sealed partial class KeyValueStore
{
    // The header of the record that is being walked over or appended, while others are looked at.
    private RecordHeader _walked;

    /// <summary>Looks for the key among the entries from one on.</summary>
    private Result FindFrom(uint entry)
    {
        _entry = _index.Find(_keyCheck, entry);
        if (_entry == KeyValueIndex.None)
        {
            return Decide(KeyValueIndex.None);
        }

        // A candidate with a shorter key may be the bank's last record, and its end closer than this key is long: then that is another key.
        uint place = _index.Place(_entry);
        return Read(KeyValueStep.Candidate, _bank + place, Math.Min(RecordHeader.Size + _keyLength, _bankSize - place));
    }

    private Result CompareCandidate()
    {
        if (!RecordHeader.TryRead(_buffer, _generation, _index.Place(_entry), out _record))
        {
            return ErrorCode.Fail;
        }

        ReadOnlySpan<byte> stored = ((ReadOnlySpan<byte>)_buffer).Slice((int)RecordHeader.Size, _keyLength);
        bool isSame = _record.KeyLength == _keyLength && stored.SequenceEqual(((ReadOnlySpan<byte>)_key).Slice(0, _keyLength));
        return isSame ? Decide(_entry) : FindFrom(_entry + 1);
    }

    /// <summary>Goes on when it is known whether the key is there.</summary>
    /// <param name="entry">Its entry, whose record is <see cref="_record"/>; or none.</param>
    private Result Decide(uint entry)
    {
        if (!IsLoaded)
        {
            return Walked(entry);
        }

        if (entry == KeyValueIndex.None)
        {
            return _operation is KeyValueOperation.Set or KeyValueOperation.Add
                ? BeginAppend(KeyValueIndex.None)
                : Complete(0, ErrorCode.NotSupported);
        }

        if (_operation == KeyValueOperation.Add || _client is null || !_client.Permits(_operation, _record.Writer))
        {
            return Complete(0, ErrorCode.NotSupported);
        }

        return _operation == KeyValueOperation.Get ? BeginValue() : BeginAppend(entry);
    }

    private Result BeginValue()
    {
        _done = 0;
        _check.Begin(CrcAlgorithm.Crc32);
        _check.Append(((ReadOnlySpan<byte>)_key).Slice(0, _keyLength));
        return ReadValue();
    }

    private Result ReadValue()
    {
        uint left = _record.ValueLength - _done;
        if (left == 0)
        {
            bool isWhole = _check.Value() == _record.ContentCheck;
            return Complete(isWhole ? _record.ValueLength : 0u, isWhole ? Result.Ok : ErrorCode.Fail);
        }

        uint place = _index.Place(_entry) + RecordHeader.Size + _record.KeyLength + _done;
        return Read(KeyValueStep.Value, _bank + place, Math.Min(left, BufferLength));
    }

    private Result TakeValue()
    {
        ReadOnlySpan<byte> piece = ((ReadOnlySpan<byte>)_buffer).Slice(0, (int)Math.Min(_record.ValueLength - _done, BufferLength));
        _check.Append(piece);
        _client?.Take(_done, piece);
        _done += (uint)piece.Length;
        return ReadValue();
    }
}
