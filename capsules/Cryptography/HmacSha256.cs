// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;

namespace Tock.Capsules.Cryptography;

/// <summary>The keyed hash HMAC (RFC 2104) over SHA-256: all of a message under way, wherever it is kept.</summary>
public struct HmacSha256
{
    /// <summary>The longest key. A longer one is replaced by its SHA-256 digest, by the caller.</summary>
    public const int MaximumKeySize = Sha256.BlockSize;

    private const uint InnerPadding = 0x3636_3636;
    private const uint OuterPadding = 0x5C5C_5C5C;

    private Sha256 _hash;

    // A block of bytes, the first one highest in the first word.
    private SixteenWords _key;

    /// <summary>Begins a new message.</summary>
    /// <param name="key">The key, at most <see cref="MaximumKeySize"/> bytes.</param>
    public void Begin(ReadOnlySpan<byte> key)
    {
        Span<uint> words = _key;
        words.Clear();
        for (int i = 0; i < key.Length; i++)
        {
            words[i / sizeof(uint)] |= (uint)key[i] << (24 - (8 * (i % sizeof(uint))));
        }

        BeginWithKey(InnerPadding);
    }

    /// <summary>Takes the next bytes of the message.</summary>
    /// <param name="message">The bytes.</param>
    public void Append(ReadOnlySpan<byte> message) => _hash.Append(message);

    /// <summary>Ends the message and forgets the key.</summary>
    /// <param name="tag">Where its tag goes, at least <see cref="Sha256.DigestSize"/> bytes.</param>
    public void Finish(Span<byte> tag)
    {
        HashDigest inner = default;
        _hash.Finish(inner);
        BeginWithKey(OuterPadding);
        _hash.Append(inner);
        _hash.Finish(tag);
        this = default;
    }

    private void BeginWithKey(uint padding)
    {
        ReadOnlySpan<uint> words = _key;
        _hash.Begin();
        for (int i = 0; i < words.Length; i++)
        {
            _hash.AppendWord(words[i] ^ padding);
        }
    }
}
