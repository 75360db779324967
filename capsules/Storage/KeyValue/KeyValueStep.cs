// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Capsules.Storage.KeyValue;

/// <summary>What a <see cref="KeyValueStore"/> waits for the memory to do.</summary>
internal enum KeyValueStep : byte
{
    /// <summary>Nothing.</summary>
    Idle,

    /// <summary>Loading: the header of the first bank is read.</summary>
    FirstBank,

    /// <summary>Loading: the header of the second bank is read.</summary>
    SecondBank,

    /// <summary>Loading: the end of an empty store is written.</summary>
    EmptyEnd,

    /// <summary>Loading: the header of an empty store is written.</summary>
    EmptyHeader,

    /// <summary>Loading: the next record's header and key are read.</summary>
    NextRecord,

    /// <summary>Beginning: the bank's header is read, to see that it is still the one that was loaded.</summary>
    SameBank,

    /// <summary>Finding: header and key of a record are read that may be the key's.</summary>
    Candidate,

    /// <summary>Getting: a piece of the value is read.</summary>
    Value,

    /// <summary>Appending: the header of a record is read, to see how much the writer has.</summary>
    Share,

    /// <summary>Appending: the end behind the new record is written.</summary>
    End,

    /// <summary>Appending: a piece of key and value is written.</summary>
    Content,

    /// <summary>Appending: the header is written, which makes the record valid.</summary>
    Header,

    /// <summary>Compacting: a record's header is read.</summary>
    CopiedHeader,

    /// <summary>Compacting: that header is written.</summary>
    HeaderCopy,

    /// <summary>Compacting: a piece of its content is read.</summary>
    CopiedContent,

    /// <summary>Compacting: that piece is written.</summary>
    ContentCopy,

    /// <summary>Compacting: the end is written.</summary>
    CopyEnd,

    /// <summary>Compacting: the new bank's header is written, which makes it the valid one.</summary>
    NewBank,
}
