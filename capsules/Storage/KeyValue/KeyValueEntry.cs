// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Capsules.Storage.KeyValue;

/// <summary>What <see cref="KeyValueIndex"/> keeps of a key: four bytes of the kernel's memory.</summary>
internal struct KeyValueEntry
{
    /// <summary>The record's place in its bank, in units of <see cref="RecordHeader.Unit"/> bytes.</summary>
    internal ushort Place;

    /// <summary>The lower half of the key's CRC-32. Other keys may have the same.</summary>
    internal ushort KeyCheck;
}
