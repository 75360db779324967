// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Capsules.Cryptography;
using Tock.Kernel;
using Tock.Kernel.Hil.Storage;

namespace Tock.Capsules.Storage.KeyValue;

/// <content>Storing and removing: a record behind the last one.</content>
public sealed partial class KeyValueStore
{
    // The entry of the key before the operation, and the length of its record; none and 0 if it is new.
    private uint _replaced;
    private uint _replacedLength;

    // What its writer has without it, as far as that has been counted.
    private uint _shareKeys;
    private uint _shareLength;

    /// <summary>Whether the operation removes its key.</summary>
    private bool IsRemoval => _operation == KeyValueOperation.Delete;

    private Result BeginAppend(uint replaced)
    {
        _replaced = replaced;
        _replacedLength = replaced == KeyValueIndex.None ? 0 : _record.RecordLength;
        _walked = new RecordHeader
        {
            Kind = IsRemoval ? RecordKind.Removal : RecordKind.Value,
            KeyLength = _keyLength,
            ValueLength = IsRemoval ? (ushort)0 : _valueLength,
            Writer = _writer,
            KeyCheck = _keyCheck,
        };
        if (IsRemoval)
        {
            return MakeRoom();
        }

        if (replaced == KeyValueIndex.None && _index.Count == _index.Capacity)
        {
            return Complete(0, ErrorCode.NoMemory);
        }

        // As long as all writers together have no more than one may have, nobody has more.
        _shareKeys = 0;
        _shareLength = 0;
        _entry = 0;
        return _index.Count < _index.Capacity / 2 && _live + _walked.RecordLength <= Room / 2 ? MakeRoom() : ReadShare();
    }

    private Result ReadShare()
    {
        if (_entry == _replaced)
        {
            _entry++;
        }

        if (_entry < _index.Count)
        {
            return Read(KeyValueStep.Share, _bank + _index.Place(_entry), RecordHeader.Size);
        }

        return _shareKeys < _index.Capacity / 2 && _shareLength + _walked.RecordLength <= Room / 2
            ? MakeRoom()
            : Complete(0, ErrorCode.NoMemory);
    }

    private Result AddToShare()
    {
        if (!RecordHeader.TryRead(_buffer, _generation, _index.Place(_entry), out _record))
        {
            return ErrorCode.Fail;
        }

        if (_record.Writer == _writer)
        {
            _shareKeys++;
            _shareLength += _record.RecordLength;
        }

        _entry++;
        return ReadShare();
    }

    /// <summary>Writes the record, behind a compaction if there is no room.</summary>
    private Result MakeRoom()
    {
        if (_end + _walked.RecordLength + EndLength <= _bankSize)
        {
            return BeginRecord();
        }

        if (IsRemoval)
        {
            // Compacting without it is the removal.
            _index.Remove(_replaced);
            return BeginCompaction();
        }

        // The record that is replaced counts until the new one is there.
        return _live + _walked.RecordLength <= Room ? BeginCompaction() : Complete(0, ErrorCode.NoMemory);
    }

    private Result BeginRecord()
    {
        _done = 0;
        _check.Begin(CrcAlgorithm.Crc32);
        return WriteEnd(KeyValueStep.End, _bank + _end + _walked.RecordLength);
    }

    private Result WriteContent()
    {
        uint left = _walked.ContentLength - _done;
        if (left == 0)
        {
            _walked.ContentCheck = _check.Value();
            _walked.Write(_buffer, _generation, _end);
            return Write(KeyValueStep.Header, _bank + _end, RecordHeader.Size);
        }

        Span<byte> piece = ((Span<byte>)_buffer).Slice(0, (int)Math.Min(left, BufferLength));
        if (!FillContent(piece))
        {
            // Not valid yet, so as if it had never been.
            return Complete(0, ErrorCode.Cancel);
        }

        _check.Append(piece);
        uint place = _end + RecordHeader.Size + _done;
        _done += (uint)piece.Length;
        return Write(KeyValueStep.Content, _bank + place, (uint)piece.Length);
    }

    private bool FillContent(Span<byte> piece)
    {
        if (_done != 0)
        {
            return _client is not null && _client.Supply(_done - _keyLength, piece);
        }

        // The key fits into the first piece, whatever its length.
        ((ReadOnlySpan<byte>)_key).Slice(0, _keyLength).CopyTo(piece);
        Span<byte> rest = piece.Slice(_keyLength);
        return rest.Length == 0 || (_client is not null && _client.Supply(0, rest));
    }

    private Result FinishAppend()
    {
        _live -= _replacedLength;
        if (IsRemoval)
        {
            _index.Remove(_replaced);
        }
        else
        {
            _live += _walked.RecordLength;
            if (_replaced != KeyValueIndex.None)
            {
                _index.Move(_replaced, _end);
            }
            else if (!_index.Add(_keyCheck, _end))
            {
                return ErrorCode.NoMemory;
            }
        }

        _end += _walked.RecordLength;
        return Complete(0, Result.Ok);
    }
}
