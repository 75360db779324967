// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;

namespace Tock.Capsules.Cryptography;

/// <summary>The block cipher AES with keys of 128 bits (FIPS 197), a byte at a time.</summary>
/// <remarks>
/// Nothing branches on a key or on data. The substitution is a table, whose places that are read depend on both: on a core whose
/// flash answers in the same time everywhere, like the boards' here, that tells nothing; behind a cache it would.
/// </remarks>
public sealed class Aes128
{
    /// <summary>Bytes of a block.</summary>
    public const int BlockSize = 16;

    /// <summary>Bytes of a key.</summary>
    public const int KeySize = 16;

    /// <summary>Rounds, each with a key of its own, after the first key.</summary>
    private const int Rounds = 10;

    private const int WordSize = 4;

    private readonly byte[] _keys = new byte[(Rounds + 1) * BlockSize];

    /// <summary>Sets the key.</summary>
    /// <param name="key">The key, <see cref="KeySize"/> bytes.</param>
    public void SetKey(ReadOnlySpan<byte> key)
    {
        Span<byte> keys = _keys;
        key.CopyTo(keys);
        ReadOnlySpan<byte> substitution = AesTables.Substitution;
        byte constant = 1;
        for (int at = KeySize; at < keys.Length; at += WordSize)
        {
            bool isFirst = at % KeySize == 0;
            for (int i = 0; i < WordSize; i++)
            {
                byte before = isFirst ? substitution[keys[at - WordSize + ((i + 1) % WordSize)]] : keys[at - WordSize + i];
                keys[at + i] = (byte)(keys[at - KeySize + i] ^ before);
            }

            if (isFirst)
            {
                keys[at] ^= constant;
                constant = Double(constant);
            }
        }
    }

    /// <summary>Forgets the key.</summary>
    public void Clear() => _keys.AsSpan().Clear();

    /// <summary>Encrypts a block in place.</summary>
    /// <param name="block">The block, <see cref="BlockSize"/> bytes.</param>
    public void Encrypt(Span<byte> block)
    {
        ReadOnlySpan<byte> keys = _keys;
        Add(block, keys.Slice(0, BlockSize));
        for (int round = 1; round <= Rounds; round++)
        {
            Substitute(block, AesTables.Substitution);
            ShiftRows(block, 1);
            if (round != Rounds)
            {
                MixColumns(block);
            }

            Add(block, keys.Slice(round * BlockSize, BlockSize));
        }
    }

    /// <summary>Decrypts a block in place.</summary>
    /// <param name="block">The block, <see cref="BlockSize"/> bytes.</param>
    public void Decrypt(Span<byte> block)
    {
        ReadOnlySpan<byte> keys = _keys;
        for (int round = Rounds; round >= 1; round--)
        {
            Add(block, keys.Slice(round * BlockSize, BlockSize));
            if (round != Rounds)
            {
                // The inverse of mixing is mixing three times: its fourth power is the identity.
                MixColumns(block);
                MixColumns(block);
                MixColumns(block);
            }

            ShiftRows(block, WordSize - 1);
            Substitute(block, AesTables.InverseSubstitution);
        }

        Add(block, keys.Slice(0, BlockSize));
    }

    /// <summary>Multiplies by x in AES's field.</summary>
    private static byte Double(byte value) => (byte)((value << 1) ^ (0x1B & -(value >> 7)));

    private static void Add(Span<byte> block, ReadOnlySpan<byte> key)
    {
        for (int i = 0; i < BlockSize; i++)
        {
            block[i] ^= key[i];
        }
    }

    private static void Substitute(Span<byte> block, ReadOnlySpan<byte> table)
    {
        for (int i = 0; i < BlockSize; i++)
        {
            block[i] = table[block[i]];
        }
    }

    /// <summary>Turns each row of the state, whose columns are words, to the left: row n by n times <paramref name="step"/> places.</summary>
    private static void ShiftRows(Span<byte> block, int step)
    {
        CipherBlock copy = default;
        Span<byte> before = copy;
        block.CopyTo(before);
        for (int i = 0; i < BlockSize; i++)
        {
            block[i] = before[(i + (WordSize * step * (i % WordSize))) % BlockSize];
        }
    }

    private static void MixColumns(Span<byte> block)
    {
        for (int at = 0; at < BlockSize; at += WordSize)
        {
            byte first = block[at];
            byte all = (byte)(first ^ block[at + 1] ^ block[at + 2] ^ block[at + 3]);
            for (int i = 0; i < WordSize; i++)
            {
                byte next = i == WordSize - 1 ? first : block[at + i + 1];
                block[at + i] ^= (byte)(all ^ Double((byte)(block[at + i] ^ next)));
            }
        }
    }
}
