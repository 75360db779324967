// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Formats.Tar;

namespace Tock.Tbf.Tabs;

/// <summary>
/// Reads bundles, whoever made them. Nothing is written to files, and nothing is believed of sizes and names: an archive that leads out of
/// itself, is cut off, or has more in it than a bundle has, is refused.
/// </summary>
public static class TabReader
{
    private const int MaximumEntries = 256;
    private const int MaximumMetadata = 64 * 1024;

    /// <summary>True if bytes are an archive such as bundles are.</summary>
    public static bool IsTab(ReadOnlySpan<byte> bytes) => TarHeaders.IsTar(bytes);

    /// <summary>Reads a bundle. The binaries in it are not judged.</summary>
    /// <exception cref="TabException">It is malformed.</exception>
    public static TabFile Read(ReadOnlyMemory<byte> file)
    {
        // Before the library reads it: that takes the memory which a header asks for.
        TarHeaders.Check(file.Span, MaximumEntries);
        try
        {
            return ReadEntries(file);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or IOException or FormatException or OverflowException
            or ArgumentException or NotSupportedException or InvalidOperationException)
        {
            throw new TabException($"the archive is damaged: {e.Message.ReplaceLineEndings(" ")}");
        }
    }

    private static TabFile ReadEntries(ReadOnlyMemory<byte> file)
    {
        using MemoryStream stream = new(file.ToArray(), writable: false);
        using TarReader reader = new(stream);
        TabMetadata? metadata = null;
        HashSet<string> names = new(StringComparer.Ordinal);
        List<TabMember> members = [];
        List<string> others = [];
        while (reader.GetNextEntry(copyData: false) is { } entry)
        {
            if (entry.EntryType is TarEntryType.Directory or TarEntryType.GlobalExtendedAttributes)
            {
                continue;
            }

            string name = PlainName(entry);
            if (!names.Add(name))
            {
                throw new TabException($"it has two members called {name}");
            }

            if (name == TabMetadata.FileName)
            {
                metadata = entry.Length <= MaximumMetadata
                    ? TabMetadata.Read(Bytes(entry))
                    : throw new TabException($"its {name} has {entry.Length} bytes; {MaximumMetadata} are enough for any");
            }
            else if (name.EndsWith(TabMember.Extension, StringComparison.Ordinal))
            {
                members.Add(entry.Length <= TbfWriter.MaximumTotalSize
                    ? new TabMember(name, Bytes(entry))
                    : throw new TabException($"its {name} has {entry.Length} bytes; an application can have {TbfWriter.MaximumTotalSize}"));
            }
            else
            {
                others.Add(name);
            }
        }

        return new TabFile(metadata ?? throw new TabException($"it has no {TabMetadata.FileName}; is it an archive of something else?"), members) { OtherNames = others };
    }

    private static string PlainName(TarEntry entry)
    {
        string name = entry.Name.StartsWith("./", StringComparison.Ordinal) ? entry.Name[2..] : entry.Name;
        bool isPlain = name.Length != 0 && !name.Any(letter => letter is '/' or '\\' or ':' || char.IsControl(letter));
        return isPlain && entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile
            ? name
            : throw new TabException($"its member '{Printable(entry.Name)}' is a {entry.EntryType} or has a path: a bundle has only files with plain names");
    }

    private static string Printable(string name) => new([.. name.Take(80).Select(letter => char.IsControl(letter) ? '?' : letter)]);

    private static byte[] Bytes(TarEntry entry)
    {
        using MemoryStream bytes = new();
        entry.DataStream?.CopyTo(bytes);
        return bytes.ToArray();
    }
}
