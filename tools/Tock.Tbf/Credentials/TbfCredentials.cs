// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Tock.Tbf.Credentials;

/// <summary>Credentials of a TBF: checks those that are there, and adds some where room was kept for them.</summary>
public static class TbfCredentials
{
    /// <summary>The bytes that a credential takes behind the binary, with its header.</summary>
    public static uint SizeOf(TbfCredentialFormat format) => (uint)(TbfHeader.ElementHeaderSize + TbfFooter.FormatSize + LengthOf(format)!.Value);

    /// <summary>Looks at a credential.</summary>
    /// <param name="file">The TBF.</param>
    /// <param name="footer">A credential in it.</param>
    /// <param name="keys">Keys that may have made it.</param>
    public static CredentialState Check(TbfFile file, TbfFooter footer, IReadOnlyList<CredentialKey> keys)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(footer);
        ArgumentNullException.ThrowIfNull(keys);
        if (footer.Format is not { } format)
        {
            return CredentialState.Malformed;
        }

        if (format == TbfCredentialFormat.Reserved)
        {
            return CredentialState.Room;
        }

        if (LengthOf(format) is not { } length)
        {
            return CredentialState.NotChecked;
        }

        if (footer.Credential.Length != length)
        {
            return CredentialState.Malformed;
        }

        ReadOnlySpan<byte> covered = file.Bytes.Span[..(int)file.Program.BinaryEnd];
        if (Digest(format, covered) is { } digest)
        {
            return footer.Credential.Span.SequenceEqual(digest) ? CredentialState.Matches : CredentialState.Differs;
        }

        CredentialState state = CredentialState.NotChecked;
        foreach (CredentialKey key in keys.Where(key => key.Format == format))
        {
            switch (key.Verify(footer.Credential.Span, covered))
            {
                case true:
                    return CredentialState.Matches;
                case false:
                    state = CredentialState.Differs;
                    break;
                default:
                    break;
            }
        }

        return state;
    }

    /// <summary>Adds credentials in the room that was kept for them (<see cref="TbfContents.FooterReserve"/>).</summary>
    /// <param name="file">The TBF.</param>
    /// <param name="digests">Kinds of digests to add.</param>
    /// <param name="keys">Keys to sign with.</param>
    /// <returns>The TBF with them: as long as before, the same up to the end of its binary.</returns>
    /// <exception cref="TbfException">There is no room, or the image will still be changed by whoever places it.</exception>
    public static byte[] Add(TbfFile file, IEnumerable<TbfCredentialFormat> digests, IEnumerable<CredentialKey> keys)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(digests);
        ArgumentNullException.ThrowIfNull(keys);
        if (file.Relocations is not null)
        {
            throw new TbfException($"{file.Name} carries relocations: placing it changes what a credential covers, so that it is added when the application has been placed");
        }

        byte[] bytes = file.Bytes.ToArray();
        byte[] covered = bytes[..(int)file.Program.BinaryEnd];
        uint start = file.Footers.FirstOrDefault(footer => footer.Format == TbfCredentialFormat.Reserved)?.Offset ?? (uint)bytes.Length;
        Span<byte> room = bytes.AsSpan((int)start);
        foreach ((TbfCredentialFormat format, byte[] credential) in digests.Select(format => (format, Digest(format, covered)!))
            .Concat(keys.Select(key => (key.Format, key.Sign(covered)))))
        {
            if (room.Length < SizeOf(format))
            {
                throw new TbfException($"{file.Name} has no room for the {format} credential of {SizeOf(format)} bytes");
            }

            BinaryPrimitives.WriteUInt16LittleEndian(room, (ushort)TbfElementType.Credentials);
            BinaryPrimitives.WriteUInt16LittleEndian(room[2..], (ushort)(TbfFooter.FormatSize + credential.Length));
            BinaryPrimitives.WriteUInt32LittleEndian(room[TbfHeader.ElementHeaderSize..], (uint)format);
            credential.CopyTo(room[(TbfHeader.ElementHeaderSize + TbfFooter.FormatSize)..]);
            room = room[(int)SizeOf(format)..];
        }

        room.Clear();
        TbfWriter.WriteReservedFooters(room);
        return bytes;
    }

    private static int? LengthOf(TbfCredentialFormat format) => format switch
    {
        TbfCredentialFormat.Rsa3072 => 768,
        TbfCredentialFormat.Rsa4096 => 1024,
        TbfCredentialFormat.Sha256 => SHA256.HashSizeInBytes,
        TbfCredentialFormat.Sha384 => SHA384.HashSizeInBytes,
        TbfCredentialFormat.Sha512 => SHA512.HashSizeInBytes,
        TbfCredentialFormat.EcdsaP256 => 64,
        _ => null,
    };

    private static byte[]? Digest(TbfCredentialFormat format, ReadOnlySpan<byte> covered) => format switch
    {
        TbfCredentialFormat.Sha256 => SHA256.HashData(covered),
        TbfCredentialFormat.Sha384 => SHA384.HashData(covered),
        TbfCredentialFormat.Sha512 => SHA512.HashData(covered),
        _ => null,
    };
}
