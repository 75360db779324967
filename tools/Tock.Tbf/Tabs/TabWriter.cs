// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Formats.Tar;

namespace Tock.Tbf.Tabs;

/// <summary>Writes bundles: the same input gives the same bytes.</summary>
public static class TabWriter
{
    private const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    /// <summary>Writes a bundle.</summary>
    /// <exception cref="TabException">It has no binary, or two of one name.</exception>
    public static byte[] Write(TabMetadata metadata, IReadOnlyList<TabMember> members)
    {
        ArgumentNullException.ThrowIfNull(metadata);
        ArgumentNullException.ThrowIfNull(members);
        if (members.Count == 0)
        {
            throw new TabException("a bundle without a binary is of no use");
        }

        if (members.CountBy(member => member.Name).FirstOrDefault(name => name.Value > 1) is { Key: { } twice })
        {
            throw new TabException($"two inputs are for the same, and would both be {twice}; say by FILE,ARCHITECTURE for what each is");
        }

        using MemoryStream output = new();
        using (TarWriter writer = new(output, TarEntryFormat.Ustar, leaveOpen: true))
        {
            Add(writer, TabMetadata.FileName, metadata.ToArray());
            foreach (TabMember member in members)
            {
                Add(writer, member.Name, member.Bytes.ToArray());
            }
        }

        return output.ToArray();
    }

    private static void Add(TarWriter writer, string name, byte[] bytes)
    {
        using MemoryStream data = new(bytes);
        writer.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, name) { DataStream = data, Mode = Mode, ModificationTime = DateTimeOffset.UnixEpoch });
    }
}
