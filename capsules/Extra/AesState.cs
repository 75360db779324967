// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Capsules.Cryptography;

namespace Tock.Capsules.Extra;

/// <summary>What <see cref="AesDriver"/> keeps in a process.</summary>
public struct AesState
{
    /// <summary>Bytes of GCM's vector.</summary>
    internal const int GaloisVectorSize = 12;

    /// <summary>Bytes of the longest tag, and of GCM's.</summary>
    internal const uint LongestTag = Aes128.BlockSize;

    /// <summary>Bytes of the longest nonce of CCM.</summary>
    internal const uint LongestNonce = 13;

    /// <summary>The mode that was chosen, if <see cref="HasAlgorithm"/>.</summary>
    internal AesMode Mode;

    /// <summary>A mode has been chosen.</summary>
    internal bool HasAlgorithm;

    /// <summary>Encryption was chosen, not decryption.</summary>
    internal bool Encrypts;

    /// <summary>There is a message under way.</summary>
    internal bool IsSetUp;

    /// <summary>A part of it is being worked on.</summary>
    internal bool IsActive;

    /// <summary>The message of CCM is encrypted, not only protected from changes.</summary>
    internal bool IsConfidential;

    /// <summary>The tag has begun, or there is none.</summary>
    internal bool HasTag;

    /// <summary>Bytes before the associated data of CCM and GCM.</summary>
    internal uint AssociatedStart;

    /// <summary>Bytes before the message of CCM and GCM.</summary>
    internal uint MessageStart;

    /// <summary>Bytes of the tag of CCM.</summary>
    internal uint CounterTagLength;

    /// <summary>Bytes of the part; of CCM and GCM those before the tag.</summary>
    internal uint Length;

    /// <summary>How many of them are done.</summary>
    internal uint Done;

    /// <summary>The message.</summary>
    internal AesStream Stream;

    /// <summary>Its tag, in CCM and GCM.</summary>
    internal AesTag Tag;

    /// <summary>Gets a value indicating whether the mode has a tag.</summary>
    internal readonly bool IsTagged => Mode >= AesMode.CounterWithTag;

    /// <summary>Gets the bytes of the tag.</summary>
    internal readonly uint TagLength => Mode switch
    {
        AesMode.CounterWithTag => CounterTagLength,
        AesMode.GaloisCounter => LongestTag,
        _ => 0,
    };

    private readonly bool IsGalois => Mode == AesMode.GaloisCounter;

    private readonly uint AssociatedLength => MessageStart - AssociatedStart;

    private readonly uint MessageLength => Length - MessageStart;

    /// <summary>Begins the message with key and vector, both still zero.</summary>
    /// <param name="nonceLength">Bytes of CCM's nonce.</param>
    /// <returns>Where the vector goes.</returns>
    [System.Diagnostics.CodeAnalysis.UnscopedRef]
    internal Span<byte> BeginMessage(uint nonceLength)
    {
        IsSetUp = true;
        Stream.Begin(IsTagged ? AesMode.Counter : Mode, Encrypts);
        Span<byte> block = Stream.InitialisationVector();
        if (IsGalois)
        {
            Stream.SetCounter(CounterSize(), 2);
            return block.Slice(0, GaloisVectorSize);
        }

        if (!IsTagged)
        {
            return block;
        }

        // The counter has the bytes that the nonce leaves; the first byte says by how much they are more than one.
        block[0] = (byte)(LongestNonce + 1 - nonceLength);
        Stream.SetCounter(CounterSize(), 1);
        return block.Slice(1, (int)nonceLength);
    }

    /// <summary>Ends the message, and forgets its key.</summary>
    internal void End()
    {
        IsActive = false;
        IsSetUp = false;
        Stream = default;
        Tag = default;
    }

    /// <summary>Begins the tag.</summary>
    /// <param name="cipher">The cipher, with its key.</param>
    internal void BeginTag(Aes128 cipher)
    {
        HasTag = true;
        if (IsGalois)
        {
            Tag.BeginGalois();
        }
        else
        {
            Tag.BeginCounter(cipher, Stream.InitialisationVector(), CounterTagLength, AssociatedLength, MessageLength);
        }
    }

    /// <summary>Finds out how much is done next, at most: with a tag, what is on one side of each of the two offsets.</summary>
    /// <returns>Bytes.</returns>
    internal readonly uint NextPiece()
    {
        if (!IsTagged)
        {
            return Math.Min(Length - Done, Portion.Size);
        }

        // With a tag each block costs twice.
        uint end = Done < AssociatedStart ? AssociatedStart : Done < MessageStart ? MessageStart : Length;
        return Math.Min(end - Done, Portion.Size / 2);
    }

    /// <summary>Encrypts or decrypts the next piece in place.</summary>
    /// <param name="cipher">The cipher, with its key.</param>
    /// <param name="piece">The piece.</param>
    internal void Transform(Aes128 cipher, Span<byte> piece)
    {
        if (!IsTagged)
        {
            Stream.Transform(cipher, piece);
            return;
        }

        if (Done < AssociatedStart)
        {
            return;
        }

        bool isMessage = Done >= MessageStart;
        if (Done == MessageStart)
        {
            Tag.EndPart(cipher);
        }

        // CCM's tag is made of the message, GCM's of what is sent.
        bool absorbsFirst = !isMessage || Encrypts != IsGalois;
        if (absorbsFirst)
        {
            Tag.Absorb(cipher, piece);
        }

        if (isMessage && (IsGalois || IsConfidential))
        {
            Stream.Transform(cipher, piece);
        }

        if (!absorbsFirst)
        {
            Tag.Absorb(cipher, piece);
        }
    }

    /// <summary>Ends the tag.</summary>
    /// <param name="cipher">The cipher, with its key.</param>
    /// <returns>The tag.</returns>
    [System.Diagnostics.CodeAnalysis.UnscopedRef]
    internal Span<byte> EndTag(Aes128 cipher)
    {
        Span<byte> tag = Tag.End(cipher, AssociatedLength, MessageLength);
        Stream.SetCounter(CounterSize(), IsGalois ? (byte)1 : (byte)0);
        Stream.Transform(cipher, tag);
        return tag.Slice(0, (int)TagLength);
    }

    private int CounterSize() => IsGalois ? Aes128.BlockSize - GaloisVectorSize : Stream.InitialisationVector()[0] + 1;
}
