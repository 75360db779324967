// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Globalization;
using System.Text;

namespace Tock.Tbf.Tests.Independent;

/// <summary>A tar archive block by block, by POSIX.1-2017 (pax, "ustar Interchange Format"), without the library under test and what that uses.</summary>
internal static class PlainTar
{
    internal const char File = '0';
    internal const char Link = '2';
    internal const char Folder = '5';

    /// <summary>The files of an archive, by name, in its order.</summary>
    internal static List<(string Name, byte[] Bytes)> Read(byte[] archive)
    {
        List<(string Name, byte[] Bytes)> files = [];
        int offset = 0;
        while (archive.AsSpan(offset, 512).ContainsAnyExcept((byte)0))
        {
            byte[] header = archive[offset..(offset + 512)];
            Assert.Equal("ustar\0" + "00", Encoding.ASCII.GetString(header, 257, 8));
            Assert.Equal(Sum(header), Convert.ToInt32(Text(header, 148, 8), 8));
            Assert.Contains((char)header[156], "0\0");
            int size = Convert.ToInt32(Text(header, 124, 12), 8);
            files.Add((Text(header, 0, 100), archive[(offset + 512)..(offset + 512 + size)]));
            offset += 512 + ((size + 511) / 512 * 512);
        }

        // Two blocks of zeros end it.
        Assert.True(archive.Length >= offset + 1024);
        return files;
    }

    /// <summary>An archive of members, each with its kind; a size may be claimed that is not its own.</summary>
    internal static byte[] Write(params (string Name, byte[] Bytes, char Kind, long? Claimed)[] members)
    {
        MemoryStream archive = new();
        foreach ((string name, byte[] bytes, char kind, long? claimed) in members)
        {
            byte[] header = new byte[512];
            Encoding.UTF8.GetBytes(name).AsSpan().CopyTo(header);
            Octal(header, 100, 8, 420);
            Octal(header, 108, 8, 0);
            Octal(header, 116, 8, 0);
            Octal(header, 124, 12, claimed ?? bytes.Length);
            Octal(header, 136, 12, 1_700_000_000);
            header[156] = (byte)kind;
            if (kind == Link)
            {
                "/etc/passwd"u8.CopyTo(header.AsSpan(157));
            }

            "ustar\0"u8.CopyTo(header.AsSpan(257));
            "00"u8.CopyTo(header.AsSpan(263));
            Octal(header, 148, 8, Sum(header));
            archive.Write(header);
            archive.Write(bytes);
            archive.Write(new byte[(512 - (bytes.Length % 512)) % 512]);
        }

        archive.Write(new byte[1024]);
        return archive.ToArray();
    }

    /// <summary>An archive of files.</summary>
    internal static byte[] OfFiles(params (string Name, byte[] Bytes)[] files) =>
        Write([.. files.Select(file => (file.Name, file.Bytes, File, (long?)null))]);

    /// <summary>Puts the checksum of a header right.</summary>
    internal static void Sign(byte[] archive, int offset)
    {
        Octal(archive, offset + 148, 8, Sum(archive[offset..(offset + 512)]));
    }

    private static int Sum(byte[] header) => header.Select((value, index) => index is >= 148 and < 156 ? (int)' ' : value).Sum();

    private static string Text(byte[] header, int offset, int length) => Encoding.UTF8.GetString(header, offset, length).Split('\0')[0].Trim();

    private static void Octal(byte[] header, int offset, int length, long value) =>
        Encoding.ASCII.GetBytes(Convert.ToString(value, 8).PadLeft(length - 1, '0')[..(length - 1)] + "\0").CopyTo(header, offset);
}
