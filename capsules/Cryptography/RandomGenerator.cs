// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;

namespace Tock.Capsules.Cryptography;

/// <summary>
/// Makes unpredictable bytes of few: ChaCha20 with fast key erasure. Half of each block is given out, the other half is the next
/// key, so that who learns the present key learns nothing of what was given out before.
/// </summary>
/// <remarks>It is as unpredictable as what it is seeded with, and no more; without a seed its bytes are always the same.</remarks>
public struct RandomGenerator
{
    /// <summary>Bytes that are made at a time.</summary>
    public const int OutputSize = 32;

    private const int KeyWords = 8;
    private const int KeyPlace = 4;

    private HashWords _key;

    /// <summary>Takes bytes that are hard to foresee, in addition to what it had.</summary>
    /// <param name="seed">The bytes, any number.</param>
    public void Seed(ReadOnlySpan<byte> seed)
    {
        HashDigest digest = default;
        Span<byte> bytes = digest;
        Sha256 hash = default;
        Write(_key, bytes);
        hash.Begin();
        hash.Append(bytes);
        hash.Append(seed);
        hash.Finish(bytes);
        for (int i = 0; i < KeyWords; i++)
        {
            _key[i] = bytes[4 * i] | ((uint)bytes[(4 * i) + 1] << 8) | ((uint)bytes[(4 * i) + 2] << 16) | ((uint)bytes[(4 * i) + 3] << 24);
        }
    }

    /// <summary>Makes the next bytes, and forgets the key that they were made with.</summary>
    /// <param name="output">Where they go, <see cref="OutputSize"/> bytes.</param>
    public void Next(Span<byte> output)
    {
        SixteenWords input = default;
        SixteenWords block = default;
        Span<uint> words = input;
        ChaCha20.Constants.CopyTo(words);
        ((ReadOnlySpan<uint>)_key).CopyTo(words.Slice(KeyPlace));
        Span<uint> made = block;
        ChaCha20.Block(words, made);
        made.Slice(0, KeyWords).CopyTo(_key);
        Write(made.Slice(KeyWords), output);
    }

    private static void Write(ReadOnlySpan<uint> words, Span<byte> bytes)
    {
        for (int i = 0; i < OutputSize; i++)
        {
            bytes[i] = (byte)(words[i / 4] >> (8 * (i % 4)));
        }
    }
}
