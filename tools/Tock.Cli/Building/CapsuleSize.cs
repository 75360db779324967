// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Text.RegularExpressions;
using Tock.Tbf.Elf;

namespace Tock.Cli.Building;

/// <summary>What a capsule or the driver of a device takes of a kernel's memory.</summary>
/// <param name="Name">The class.</param>
/// <param name="Flash">Bytes of its code, literals and padding included.</param>
/// <param name="Objects">How many objects of it the kernel makes.</param>
/// <param name="Ram">Bytes of RAM that they take, with their arrays and grants.</param>
public sealed record CapsuleSize(string Name, long Flash, int Objects, long Ram)
{
    /// <summary>The sizes of a kernel, the largest first.</summary>
    /// <param name="elfPath">Its ELF file.</param>
    /// <param name="made">What it makes when it boots.</param>
    /// <exception cref="Tbf.ImageException">The file is no 32-bit Arm ELF image.</exception>
    public static IReadOnlyList<CapsuleSize> Read(string elfPath, CapsuleObjects made)
    {
        ElfImage image = ElfImage.Read(File.ReadAllBytes(elfPath));
        IReadOnlyList<ElfSymbol> symbols = image.GetSymbols();
        Dictionary<string, long> flash = Code(image, symbols);
        return
        [
            .. flash.Keys.Union(made.ByClass.Keys)
                .Select(name => new CapsuleSize(name, flash.GetValueOrDefault(name), made.ByClass.GetValueOrDefault(name).Count, made.ByClass.GetValueOrDefault(name).Bytes))
                .OrderByDescending(size => size.Flash).ThenBy(size => size.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>The class that a symbol of compiled C# belongs to, if it is a capsule's or a chip driver's.</summary>
    /// <param name="symbol">Assembly, namespace, class and member, or without a member the symbol of the class's table.</param>
    public static string? ClassOf(string symbol)
    {
        // Each dot of a name is an underscore; behind a generic class's stands the number of its parameters.
        Match match = Regex.Match(symbol, @"^(?:_ZTV\d+)?(?<vendor>[A-Za-z0-9]+)_(?:Capsules|Chips)(?:_[A-Za-z0-9]+)?_\k<vendor>_(?:[A-Za-z0-9]+_)+?(?<name>[A-Za-z0-9]+?)(?:_\d+)?(?:<.*>)?(?:__.*)?$");
        return match.Success ? match.Groups["name"].Value : null;
    }

    private static Dictionary<string, long> Code(ElfImage image, IReadOnlyList<ElfSymbol> symbols)
    {
        Dictionary<string, long> sizes = [];
        if (image.FindSection(".text") is not { } text)
        {
            return sizes;
        }

        // A class is charged up to the next symbol, so that literals are in.
        int index = image.Sections.ToList().IndexOf(text);
        (uint Address, string? Class)[] starts =
        [
            .. symbols
                .Where(symbol => symbol.SectionIndex == index && !symbol.Name.StartsWith('$') && symbol.Name.Length != 0)
                .GroupBy(symbol => symbol.Value & ~1u)
                .Select(group => (group.Key, group.Select(symbol => ClassOf(symbol.Name)).FirstOrDefault(name => name is not null)))
                .OrderBy(start => start.Key),
        ];
        for (int at = 0; at < starts.Length; at++)
        {
            uint end = at + 1 < starts.Length ? starts[at + 1].Address : text.Address + text.Size;
            if (starts[at].Class is { } name)
            {
                sizes[name] = sizes.GetValueOrDefault(name) + end - starts[at].Address;
            }
        }

        return sizes;
    }
}
