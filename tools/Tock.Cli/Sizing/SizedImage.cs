// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Cli.Building;
using Tock.Debugging.Sizes;
using Tock.Decoding;
using Tock.Tbf;

namespace Tock.Cli.Sizing;

/// <summary>An image whose sizes are asked for.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="ElfPath">Its ELF file.</param>
/// <param name="TbfPath">The Tock binary that was made of it; null for a kernel.</param>
internal sealed record SizedImage(string Name, string ElfPath, string? TbfPath)
{
    private const string Previous = ".previous.elf";

    /// <summary>Where the image of the build before is kept.</summary>
    internal static string PreviousPath(string elfPath) => Path.ChangeExtension(elfPath, null) + Previous;

    /// <summary>The parts of the image, and what its Tock binary has around it.</summary>
    /// <param name="root">The folder that source files are named relative to.</param>
    /// <exception cref="ImageException">It is no image.</exception>
    internal async Task<IReadOnlyList<SizeEntry>> ReadAsync(string root)
    {
        IReadOnlyList<SizeEntry> entries = await ImageSizes.ReadAsync(ElfPath, addresses => FindFilesAsync(addresses, root)).ConfigureAwait(false);
        return TbfPath is null ? entries : [.. entries, .. Around(BinaryFile.Read(TbfPath).Contents, entries)];
    }

    private static IEnumerable<SizeEntry> Around(TbfFile file, IReadOnlyList<SizeEntry> entries)
    {
        long footers = file.FootersEnd > file.Program.BinaryEnd ? file.FootersEnd - file.Program.BinaryEnd : 0;
        (string Part, long Flash, long Ram)[] parts =
        [
            ("header", file.ProtectedSize, 0),
            ("addresses to relocate", file.Program.BinaryEnd - file.ProtectedSize - entries.Sum(entry => entry.Flash), 0),
            ("footers (relocations, credentials)", footers, 0),
            ("padding to its size in flash", file.TotalSize - file.Program.BinaryEnd - footers, 0),
            ("room for heap and grants", 0, file.Program.MinimumRamSize - entries.Sum(entry => entry.Ram)),
        ];
        return parts.Where(part => part.Flash != 0 || part.Ram != 0).Select(part => new SizeEntry(["Tock binary", part.Part], part.Flash, part.Ram));
    }

    private async Task<IReadOnlyList<string?>> FindFilesAsync(IReadOnlyList<uint> addresses, string root)
    {
        try
        {
            IReadOnlyList<SourcePlace> places = await new ImageSymbols(ElfPath, root).FindAsync([.. addresses.Select(address => new CodeAddress(address, IsReturn: false))]).ConfigureAwait(false);
            return [.. places.Select(place => place.File)];
        }
        catch (DecodingException)
        {
            // Without the program that knows, the sections are told instead.
            return [.. addresses.Select(_ => (string?)null)];
        }
    }
}
