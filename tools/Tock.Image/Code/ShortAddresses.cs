// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Image.Elf;

namespace Tock.Image.Code;

/// <summary>Loads addresses of tables and constants with MOVW alone where these lie below 64 KiB, since MOVW clears the upper half.</summary>
internal static class ShortAddresses
{
    /// <summary>The symbol that makes the linker script check that tables and constants do lie there.</summary>
    internal const string MarkName = "__tock_short_addresses";

    private const uint Limit = 0x10000;

    // Before the tables there is the vector table, and constants of assembly are among them.
    private const uint Reserve = 0x1000;

    /// <summary>Shortens the loads if flash is known to begin low enough.</summary>
    internal static void Relax(CodeListing listing, uint? flashOrigin)
    {
        ObjectSection[] constants = [.. listing.Object.Sections.Where(IsConstant)];
        if (flashOrigin is not { } origin || constants.Length == 0 || origin + Reserve + constants.Sum(section => section.Size + section.Alignment) > Limit)
        {
            return;
        }

        foreach (CodeItem item in listing.Items.Where(item => item.Action == CodeAction.LoadAddress && item.Reference.Symbol?.Section is { } section && IsConstant(section)))
        {
            item.Action = CodeAction.LoadShortAddress;
        }

        listing.Object.Symbols.Add(new ObjectSymbol { Name = MarkName, Binding = 1, Section = constants[0] });
    }

    private static bool IsConstant(ObjectSection section)
    {
        return section.Name.StartsWith(".rodata", StringComparison.Ordinal) && section.Flags.HasFlag(SectionFlags.Allocate) && !section.Flags.HasFlag(SectionFlags.Write);
    }
}
