// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Buffers.Binary;
using Tock.Capsules.Cryptography;

namespace Tock.Capsules.Storage.KeyValue;

/// <summary>The start of a bank of a <see cref="KeyValueStore"/>: a mark, its generation, its size, and a check of these; a word each.</summary>
internal static class BankHeader
{
    /// <summary>Bytes that it takes.</summary>
    internal const uint Size = 16;

    // "TKV1", the first character in the first byte.
    private const uint Mark = 0x3156_4B54;
    private const int CheckPlace = 12;

    /// <summary>Writes one.</summary>
    /// <param name="destination">At least <see cref="Size"/> bytes.</param>
    /// <param name="generation">The bank's generation.</param>
    /// <param name="bankSize">Bytes of the bank.</param>
    internal static void Write(scoped Span<byte> destination, uint generation, uint bankSize)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(destination, Mark);
        BinaryPrimitives.WriteUInt32LittleEndian(destination.Slice(4), generation);
        BinaryPrimitives.WriteUInt32LittleEndian(destination.Slice(8), bankSize);
        BinaryPrimitives.WriteUInt32LittleEndian(destination.Slice(CheckPlace), Check(destination.Slice(0, CheckPlace)));
    }

    /// <summary>Reads one.</summary>
    /// <param name="source">At least <see cref="Size"/> bytes.</param>
    /// <param name="generation">The bank's generation.</param>
    /// <param name="bankSize">Bytes of the bank.</param>
    /// <returns>False if there is none.</returns>
    internal static bool TryRead(scoped ReadOnlySpan<byte> source, out uint generation, out uint bankSize)
    {
        generation = BinaryPrimitives.ReadUInt32LittleEndian(source.Slice(4));
        bankSize = BinaryPrimitives.ReadUInt32LittleEndian(source.Slice(8));
        return BinaryPrimitives.ReadUInt32LittleEndian(source) == Mark
            && BinaryPrimitives.ReadUInt32LittleEndian(source.Slice(CheckPlace)) == Check(source.Slice(0, CheckPlace));
    }

    private static uint Check(scoped ReadOnlySpan<byte> bytes)
    {
        CyclicRedundancyCheck check = default;
        check.Begin(CrcAlgorithm.Crc32);
        check.Append(bytes);
        return check.Value();
    }
}
