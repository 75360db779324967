// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Text;

namespace Tock.Tbf.Tabs;

/// <summary>A first walk over a tar archive, from header to header. Source: POSIX.1-2017, pax, "ustar Interchange Format".</summary>
internal static class TarHeaders
{
    private const int BlockSize = 512;
    private const int SizeOffset = 124;
    private const int SizeLength = 12;
    private const int ChecksumOffset = 148;
    private const int ChecksumLength = 8;
    private const int KindOffset = 156;
    private const int MagicOffset = 257;
    private const int MaximumExtension = 64 * 1024;

    /// <summary>True if the first header is one of an archive.</summary>
    internal static bool IsTar(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= BlockSize && (bytes[MagicOffset..].StartsWith("ustar"u8) || bytes.StartsWith("metadata.toml\0"u8));

    /// <summary>Makes sure that what the headers announce is there, and is no more than a reader should take upon itself.</summary>
    /// <exception cref="TabException">It is not.</exception>
    internal static void Check(ReadOnlySpan<byte> bytes, int maximumEntries)
    {
        int entries = 0;
        for (long offset = 0; offset + BlockSize <= bytes.Length; entries++)
        {
            ReadOnlySpan<byte> header = bytes.Slice((int)offset, BlockSize);
            if (!header.ContainsAnyExcept((byte)0))
            {
                return;
            }

            if (entries == maximumEntries)
            {
                throw new TabException($"it has more than {maximumEntries} members; a bundle has a binary for each architecture, and one file that says what they are");
            }

            RequireChecksum(header, offset);
            long size = Octal(header.Slice(SizeOffset, SizeLength)) ?? throw new TabException($"the archive is damaged: the header at {offset} has a malformed size");
            long left = bytes.Length - offset - BlockSize;
            if (size > left)
            {
                throw new TabException($"the archive is cut off: a member at {offset} has {size} bytes, but {left} follow");
            }

            // Long names and other attributes of the next member.
            if (header[KindOffset] is (byte)'L' or (byte)'K' or (byte)'x' or (byte)'g' && size > MaximumExtension)
            {
                throw new TabException($"the archive has {size} bytes of attributes at {offset}; {MaximumExtension} are enough for any");
            }

            offset += BlockSize + ((size + BlockSize - 1) / BlockSize * BlockSize);
        }
    }

    private static void RequireChecksum(ReadOnlySpan<byte> header, long offset)
    {
        long sum = ChecksumLength * ' ';
        for (int index = 0; index < BlockSize; index++)
        {
            sum += index is >= ChecksumOffset and < ChecksumOffset + ChecksumLength ? 0 : header[index];
        }

        if (Octal(header.Slice(ChecksumOffset, ChecksumLength)) != sum)
        {
            throw new TabException($"the archive is damaged: the header at {offset} has a wrong checksum");
        }
    }

    private static long? Octal(ReadOnlySpan<byte> field)
    {
        string digits = Encoding.ASCII.GetString(field).Trim(' ', '\0');
        long value = 0;
        foreach (char digit in digits)
        {
            if (digit is < '0' or > '7')
            {
                return null;
            }

            value = (value * 8) + (digit - '0');
        }

        return digits.Length == 0 ? 0 : value;
    }
}
