// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;

namespace Tock.Capsules.Cryptography;

/// <summary>A message under way through <see cref="Aes128"/>, in one of its modes: all that has to be kept between two parts of it.</summary>
internal struct AesStream
{
    private AesMode _mode;
    private bool _encrypts;

    // Of the present counter block so many bytes of key stream are used up.
    private int _used;
    private CipherBlock _key;

    // The counter, or the encrypted block before; not used by the electronic codebook.
    private CipherBlock _chain;

    /// <summary>Gets the sixteen bytes of the key, to be filled in.</summary>
    /// <returns>They.</returns>
    [System.Diagnostics.CodeAnalysis.UnscopedRef]
    internal Span<byte> Key() => _key;

    /// <summary>Gets the sixteen bytes of the initialisation vector, to be filled in before the first part.</summary>
    /// <returns>They.</returns>
    [System.Diagnostics.CodeAnalysis.UnscopedRef]
    internal Span<byte> InitialisationVector() => _chain;

    /// <summary>Begins a message; key and initialisation vector are zero.</summary>
    /// <param name="mode">The mode.</param>
    /// <param name="encrypts">False to decrypt.</param>
    internal void Begin(AesMode mode, bool encrypts)
    {
        this = default;
        _mode = mode;
        _encrypts = encrypts;
    }

    /// <summary>Sets the counter to a small number; the other bytes of its block stay as they are.</summary>
    /// <param name="size">How many bytes of the block are the counter.</param>
    /// <param name="value">The number.</param>
    internal void SetCounter(int size, byte value)
    {
        Span<byte> counter = _chain;
        counter.Slice(Aes128.BlockSize - size).Clear();
        counter[Aes128.BlockSize - 1] = value;
        _used = 0;
    }

    /// <summary>Encrypts or decrypts the next part in place.</summary>
    /// <param name="cipher">The cipher, with the message's key.</param>
    /// <param name="part">The part: whole blocks, but in counter mode any number of bytes.</param>
    internal void Transform(Aes128 cipher, Span<byte> part)
    {
        if (_mode == AesMode.Counter)
        {
            Count(cipher, part);
            return;
        }

        for (int at = 0; at < part.Length; at += Aes128.BlockSize)
        {
            Span<byte> block = part.Slice(at, Aes128.BlockSize);
            if (_mode == AesMode.CipherBlockChaining)
            {
                Chain(cipher, block);
            }
            else if (_encrypts)
            {
                cipher.Encrypt(block);
            }
            else
            {
                cipher.Decrypt(block);
            }
        }
    }

    private static void Add(Span<byte> block, ReadOnlySpan<byte> other)
    {
        for (int i = 0; i < block.Length; i++)
        {
            block[i] ^= other[i];
        }
    }

    private void Chain(Aes128 cipher, Span<byte> block)
    {
        Span<byte> chain = _chain;
        if (_encrypts)
        {
            Add(block, chain);
            cipher.Encrypt(block);
            block.CopyTo(chain);
            return;
        }

        CipherBlock encrypted = default;
        block.CopyTo(encrypted);
        cipher.Decrypt(block);
        Add(block, chain);
        _chain = encrypted;
    }

    private void Count(Aes128 cipher, Span<byte> part)
    {
        CipherBlock block = default;
        Span<byte> stream = block;
        Span<byte> counter = _chain;
        for (int at = 0; at < part.Length;)
        {
            counter.CopyTo(stream);
            cipher.Encrypt(stream);
            int count = Math.Min(part.Length - at, Aes128.BlockSize - _used);
            Add(part.Slice(at, count), stream.Slice(_used, count));
            at += count;
            _used += count;
            if (_used == Aes128.BlockSize)
            {
                _used = 0;
                Increment(counter);
            }
        }
    }

    /// <summary>Adds one to the counter, highest byte first, in a time that does not depend on it.</summary>
    private static void Increment(Span<byte> counter)
    {
        uint carry = 1;
        for (int i = Aes128.BlockSize - 1; i >= 0; i--)
        {
            carry += counter[i];
            counter[i] = (byte)carry;
            carry >>= 8;
        }
    }
}
