// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Capsules.Storage.KeyValue;

/// <summary>What a record of a <see cref="KeyValueStore"/> says.</summary>
internal enum RecordKind : byte
{
    /// <summary>Nothing: behind the last record.</summary>
    None = 0,

    /// <summary>The key has this value now.</summary>
    Value = 1,

    /// <summary>The key is no longer there.</summary>
    Removal = 2,
}
