// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Security.Cryptography;

namespace Tock.Testing;

/// <summary>Messages with a tag that shows whether they have been changed.</summary>
internal static class AesSealing
{
    private const uint GaloisCounter = 4;

    /// <summary>Encrypts and makes the tag, or checks it and decrypts.</summary>
    /// <returns>Whether the tag is right.</returns>
    internal static bool Perform(AesMessage message, ReadOnlySpan<byte> source, Span<byte> destination, int tagLength, out int length)
    {
        int end = message.Encrypts ? source.Length : source.Length - tagLength;
        length = message.Encrypts ? end + tagLength : end;
        byte[] associated = source[message.AssociatedStart..message.MessageStart].ToArray();
        byte[] text = source[message.MessageStart..end].ToArray();
        byte[] result = new byte[text.Length];
        byte[] tag = message.Encrypts ? new byte[tagLength] : source[end..].ToArray();
        bool isRight = TryTransform(message, text, result, tag, associated);
        source[..message.MessageStart].CopyTo(destination);
        result.CopyTo(destination[message.MessageStart..]);
        if (message.Encrypts)
        {
            tag.CopyTo(destination[end..]);
        }

        return isRight;
    }

    private static bool TryTransform(AesMessage message, byte[] text, byte[] result, byte[] tag, byte[] associated)
    {
        try
        {
            if (message.Mode == GaloisCounter)
            {
                using AesGcm cipher = new(message.Key, tag.Length);
                if (message.Encrypts)
                {
                    cipher.Encrypt(message.Vector, text, result, tag, associated);
                }
                else
                {
                    cipher.Decrypt(message.Vector, text, tag, result, associated);
                }
            }
            else
            {
                using AesCcm cipher = new(message.Key);
                if (message.Encrypts)
                {
                    cipher.Encrypt(message.Vector, text, result, tag, associated);
                }
                else
                {
                    cipher.Decrypt(message.Vector, text, tag, result, associated);
                }
            }

            return true;
        }
        catch (AuthenticationTagMismatchException)
        {
            return false;
        }
    }
}
