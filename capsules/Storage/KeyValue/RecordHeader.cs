// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Buffers.Binary;
using Tock.Capsules.Cryptography;
using Tock.Kernel.Hil.Storage;

namespace Tock.Capsules.Storage.KeyValue;

/// <summary>
/// What stands before key and value in a bank. It is what makes a record valid, and is written last: a kind (1 byte), the lengths of key
/// (1 byte) and value (2 bytes), the writer, a check of the key, one of key and value together, and one of the header.
/// </summary>
/// <remarks>
/// The header's check also covers the bank's generation and the record's place, so that what a bank held before it was last begun anew, or
/// what an application wrote into a value, is never taken for a record by accident. That it is not by intent is the order of
/// <see cref="KeyValueStore"/>'s writes: behind the last record stands a word of zeros.
/// </remarks>
internal struct RecordHeader
{
    /// <summary>Bytes that it takes.</summary>
    internal const uint Size = 20;

    /// <summary>Records, and so banks, are counted in these units.</summary>
    internal const uint Unit = 4;

    private const int CheckPlace = 16;

    /// <summary>What the record says.</summary>
    internal RecordKind Kind;

    /// <summary>Bytes of the key.</summary>
    internal byte KeyLength;

    /// <summary>Bytes of the value.</summary>
    internal ushort ValueLength;

    /// <summary>Who wrote it.</summary>
    internal uint Writer;

    /// <summary>CRC-32 of the key.</summary>
    internal uint KeyCheck;

    /// <summary>CRC-32 of key and value.</summary>
    internal uint ContentCheck;

    /// <summary>Gets the bytes of key and value.</summary>
    internal readonly uint ContentLength => (uint)(KeyLength + ValueLength);

    /// <summary>Gets the bytes of the whole record, up to the next one.</summary>
    internal readonly uint RecordLength => (Size + ContentLength + Unit - 1) & ~(Unit - 1);

    /// <summary>Reads one.</summary>
    /// <param name="source">At least <see cref="Size"/> bytes.</param>
    /// <param name="generation">The bank's generation.</param>
    /// <param name="place">Where in the bank they were read.</param>
    /// <param name="header">The header.</param>
    /// <returns>False if no record begins there.</returns>
    internal static bool TryRead(scoped ReadOnlySpan<byte> source, uint generation, uint place, out RecordHeader header)
    {
        header = default;
        header.Kind = (RecordKind)source[0];
        header.KeyLength = source[1];
        header.ValueLength = BinaryPrimitives.ReadUInt16LittleEndian(source.Slice(2));
        header.Writer = BinaryPrimitives.ReadUInt32LittleEndian(source.Slice(4));
        header.KeyCheck = BinaryPrimitives.ReadUInt32LittleEndian(source.Slice(8));
        header.ContentCheck = BinaryPrimitives.ReadUInt32LittleEndian(source.Slice(12));
        return header.Kind is RecordKind.Value or RecordKind.Removal
            && header.KeyLength - 1u < IKeyValueStore.MaximumKeyLength
            && BinaryPrimitives.ReadUInt32LittleEndian(source.Slice(CheckPlace)) == Check(source.Slice(0, CheckPlace), generation, place);
    }

    /// <summary>Writes it.</summary>
    /// <param name="destination">At least <see cref="Size"/> bytes.</param>
    /// <param name="generation">The bank's generation.</param>
    /// <param name="place">Where in the bank it will stand.</param>
    internal readonly void Write(scoped Span<byte> destination, uint generation, uint place)
    {
        destination[0] = (byte)Kind;
        destination[1] = KeyLength;
        BinaryPrimitives.WriteUInt16LittleEndian(destination.Slice(2), ValueLength);
        BinaryPrimitives.WriteUInt32LittleEndian(destination.Slice(4), Writer);
        BinaryPrimitives.WriteUInt32LittleEndian(destination.Slice(8), KeyCheck);
        BinaryPrimitives.WriteUInt32LittleEndian(destination.Slice(12), ContentCheck);
        BinaryPrimitives.WriteUInt32LittleEndian(
            destination.Slice(CheckPlace), Check(destination.Slice(0, CheckPlace), generation, place));
    }

    private static uint Check(scoped ReadOnlySpan<byte> bytes, uint generation, uint place)
    {
        CyclicRedundancyCheck check = default;
        check.Begin(CrcAlgorithm.Crc32);
        check.Append(bytes);
        check.Append(generation);
        check.Append(place);
        return check.Value();
    }
}
