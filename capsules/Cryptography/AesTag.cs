// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;

namespace Tock.Capsules.Cryptography;

/// <summary>The tag of a message under way in CCM (NIST SP 800-38C, RFC 3610) or GCM (NIST SP 800-38D), before it is encrypted.</summary>
/// <remarks>What is absorbed makes blocks. CCM encrypts the tag with each, GCM multiplies it by the encrypted zero block. Nothing branches on them.</remarks>
internal struct AesTag
{
    /// <summary>The field's polynomial: highest bit first, without the power 128.</summary>
    private const uint Polynomial = 0xE100_0000;

    /// <summary>Lengths from here on do not fit in the two bytes that CCM gives associated data, and follow a mark of two bytes.</summary>
    private const uint ShortLengths = 0xFF00;
    private const uint LongLengthMark = 0xFFFE;

    private CipherBlock _tag;

    // Bytes of the present block that have been absorbed.
    private int _used;
    private bool _isGalois;

    /// <summary>Begins a message in GCM.</summary>
    internal void BeginGalois()
    {
        this = default;
        _isGalois = true;
    }

    /// <summary>Begins a message in CCM.</summary>
    /// <param name="cipher">The cipher, with its key.</param>
    /// <param name="counter">The counter block: one byte, which says by how much the length has more than one byte; the nonce; the counter.</param>
    /// <param name="tagLength">Bytes of the tag: 4 to 16, even.</param>
    /// <param name="associated">Bytes of associated data, which come next.</param>
    /// <param name="message">Bytes of the message, which come then.</param>
    internal void BeginCounter(Aes128 cipher, ReadOnlySpan<byte> counter, uint tagLength, uint associated, uint message)
    {
        this = default;
        int lengthSize = counter[0] + 1;
        AbsorbNumber(cipher, (associated != 0 ? 0x40u : 0) | ((tagLength - 2) << 2) | counter[0], 1);
        Absorb(cipher, counter.Slice(1, Aes128.BlockSize - 1 - lengthSize));
        AbsorbNumber(cipher, message, lengthSize);
        if (associated >= ShortLengths)
        {
            AbsorbNumber(cipher, LongLengthMark, 2);
            AbsorbNumber(cipher, associated, 4);
        }
        else if (associated != 0)
        {
            AbsorbNumber(cipher, associated, 2);
        }
    }

    /// <summary>Absorbs the next bytes of associated data or of the message.</summary>
    /// <param name="cipher">The cipher, with its key.</param>
    /// <param name="bytes">The bytes.</param>
    internal void Absorb(Aes128 cipher, ReadOnlySpan<byte> bytes)
    {
        for (int i = 0; i < bytes.Length; i++)
        {
            AbsorbNumber(cipher, bytes[i], 1);
        }
    }

    /// <summary>Ends the associated data, or the message: what comes begins a block.</summary>
    /// <param name="cipher">The cipher, with its key.</param>
    internal void EndPart(Aes128 cipher)
    {
        if (_used != 0)
        {
            Mix(cipher);
        }
    }

    /// <summary>Ends the message.</summary>
    /// <param name="cipher">The cipher, with its key.</param>
    /// <param name="associated">How many bytes of associated data there were.</param>
    /// <param name="message">How many bytes of the message, fewer than 2^29 both.</param>
    /// <returns>The tag, still to be encrypted by the first counter.</returns>
    [System.Diagnostics.CodeAnalysis.UnscopedRef]
    internal Span<byte> End(Aes128 cipher, uint associated, uint message)
    {
        EndPart(cipher);
        if (_isGalois)
        {
            AbsorbNumber(cipher, associated * 8, 8);
            AbsorbNumber(cipher, message * 8, 8);
        }

        return _tag;
    }

    private static uint ReadWord(ReadOnlySpan<byte> bytes, int at)
    {
        uint word = 0;
        for (int i = 0; i < sizeof(uint); i++)
        {
            word = (word << 8) | bytes[at + i];
        }

        return word;
    }

    private static void WriteWord(Span<byte> bytes, int at, uint word)
    {
        for (int i = sizeof(uint) - 1; i >= 0; i--, word >>= 8)
        {
            bytes[at + i] = (byte)word;
        }
    }

    /// <summary>Absorbs a number, highest byte first.</summary>
    private void AbsorbNumber(Aes128 cipher, uint value, int size)
    {
        Span<byte> tag = _tag;
        for (int i = size - 1; i >= 0; i--)
        {
            tag[_used++] ^= i < sizeof(uint) ? (byte)(value >> (8 * i)) : (byte)0;
            if (_used == Aes128.BlockSize)
            {
                Mix(cipher);
            }
        }
    }

    private void Mix(Aes128 cipher)
    {
        _used = 0;
        if (_isGalois)
        {
            Multiply(cipher);
        }
        else
        {
            cipher.Encrypt(_tag);
        }
    }

    /// <summary>Multiplies the tag by the encrypted zero block, bit by bit.</summary>
    private void Multiply(Aes128 cipher)
    {
        Span<byte> tag = _tag;
        CipherBlock zero = default;
        Span<byte> factor = zero;
        cipher.Encrypt(factor);
        uint v0 = ReadWord(factor, 0);
        uint v1 = ReadWord(factor, 4);
        uint v2 = ReadWord(factor, 8);
        uint v3 = ReadWord(factor, 12);
        uint z0 = 0;
        uint z1 = 0;
        uint z2 = 0;
        uint z3 = 0;
        for (int i = 0; i < 8 * Aes128.BlockSize; i++)
        {
            // All ones if the bit is one.
            uint mask = 0 - ((uint)(tag[i >> 3] >> (7 - (i & 7))) & 1);
            z0 ^= v0 & mask;
            z1 ^= v1 & mask;
            z2 ^= v2 & mask;
            z3 ^= v3 & mask;
            uint reduction = Polynomial & (0 - (v3 & 1));
            v3 = (v3 >> 1) | (v2 << 31);
            v2 = (v2 >> 1) | (v1 << 31);
            v1 = (v1 >> 1) | (v0 << 31);
            v0 = (v0 >> 1) ^ reduction;
        }

        WriteWord(tag, 0, z0);
        WriteWord(tag, 4, z1);
        WriteWord(tag, 8, z2);
        WriteWord(tag, 12, z3);
    }
}
