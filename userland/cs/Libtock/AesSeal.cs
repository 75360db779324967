// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;

namespace Libtock;

/// <summary>How a message is sealed with <see cref="Aes"/>: by both sides in the same way.</summary>
public readonly ref struct AesSeal
{
    private AesSeal(uint mode, ReadOnlySpan<byte> key, ReadOnlySpan<byte> nonce, int tagLength, int associatedLength)
    {
        Mode = mode;
        Key = key;
        Nonce = nonce;
        TagLength = tagLength;
        AssociatedLength = associatedLength;
    }

    /// <summary>How many bytes the tag has that goes behind the message.</summary>
    public int TagLength { get; }

    /// <summary>How many bytes before the message are protected from changes, but not encrypted.</summary>
    public int AssociatedLength { get; }

    /// <summary>The driver's number of the mode.</summary>
    internal uint Mode { get; }

    /// <summary>The key.</summary>
    internal ReadOnlySpan<byte> Key { get; }

    /// <summary>The nonce.</summary>
    internal ReadOnlySpan<byte> Nonce { get; }

    /// <summary>Counter with CBC-MAC (RFC 3610).</summary>
    /// <param name="key">The key, 16 bytes.</param>
    /// <param name="nonce">7 to 13 bytes that were never used with the key before.</param>
    /// <param name="tagLength">How many bytes the tag has: 4 to 16, even.</param>
    /// <param name="associatedLength">How many bytes before the message are protected from changes, but not encrypted.</param>
    public static AesSeal Ccm(ReadOnlySpan<byte> key, ReadOnlySpan<byte> nonce, int tagLength, int associatedLength = 0)
    {
        return new AesSeal(3, key, nonce, tagLength, associatedLength);
    }

    /// <summary>Galois counter mode (NIST SP 800-38D), with a tag of 16 bytes.</summary>
    /// <param name="key">The key, 16 bytes.</param>
    /// <param name="nonce">12 bytes that were never used with the key before.</param>
    /// <param name="associatedLength">How many bytes before the message are protected from changes, but not encrypted.</param>
    public static AesSeal Gcm(ReadOnlySpan<byte> key, ReadOnlySpan<byte> nonce, int associatedLength = 0)
    {
        return new AesSeal(4, key, nonce, Aes.BlockLength, associatedLength);
    }
}
