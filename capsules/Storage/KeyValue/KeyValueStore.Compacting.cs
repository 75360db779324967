// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Kernel;
using Tock.Kernel.Hil.Storage;

namespace Tock.Capsules.Storage.KeyValue;

/// <content>Copying what counts to the other bank.</content>
/// <remarks>
/// The index is changed as records are copied. If that fails, or power does, the old bank still counts, and the index is made anew from it.
/// </remarks>
public sealed partial class KeyValueStore
{
    private uint _copyEnd;

    private Result BeginCompaction()
    {
        _copyEnd = FirstRecord;
        _entry = 0;
        return ReadHeaderToCopy();
    }

    private Result ReadHeaderToCopy() => _entry < _index.Count
        ? Read(KeyValueStep.CopiedHeader, _bank + _index.Place(_entry), RecordHeader.Size)
        : WriteEnd(KeyValueStep.CopyEnd, OtherBank + _copyEnd);

    private Result CopyHeader()
    {
        if (!RecordHeader.TryRead(_buffer, _generation, _index.Place(_entry), out _record))
        {
            return ErrorCode.Fail;
        }

        _done = 0;
        _record.Write(_buffer, _generation + 1, _copyEnd);
        return Write(KeyValueStep.HeaderCopy, OtherBank + _copyEnd, RecordHeader.Size);
    }

    private Result ReadContentToCopy()
    {
        uint left = _record.ContentLength - _done;
        if (left != 0)
        {
            return Read(
                KeyValueStep.CopiedContent,
                _bank + _index.Place(_entry) + RecordHeader.Size + _done,
                Math.Min(left, BufferLength));
        }

        _index.Move(_entry, _copyEnd);
        _copyEnd += _record.RecordLength;
        _entry++;
        return ReadHeaderToCopy();
    }

    private Result CopyContent()
    {
        uint length = Math.Min(_record.ContentLength - _done, BufferLength);
        uint place = _copyEnd + RecordHeader.Size + _done;
        _done += length;
        return Write(KeyValueStep.ContentCopy, OtherBank + place, length);
    }

    private Result WriteNewBank()
    {
        BankHeader.Write(_buffer, _generation + 1, _bankSize);
        return Write(KeyValueStep.NewBank, OtherBank, BankHeader.Size);
    }

    private Result FinishCompaction()
    {
        _generation++;
        _bank = OtherBank;
        _end = _copyEnd;
        _live = _copyEnd - FirstRecord;

        // Compacted for the sake of a record that had no room: it has now.
        return _operation is KeyValueOperation.CollectGarbage or KeyValueOperation.Delete ? Complete(0, Result.Ok) : BeginRecord();
    }
}
