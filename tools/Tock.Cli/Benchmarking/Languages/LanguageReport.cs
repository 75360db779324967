// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Globalization;

namespace Tock.Cli.Benchmarking.Languages;

/// <summary>Makes a table for each program, with a column for each language.</summary>
public static class LanguageReport
{
    private const string None = "-";

    /// <summary>All tables of a report.</summary>
    public static IReadOnlyList<ReportTable> Tables(IReadOnlyList<ProgramResult> results) => [.. results.Select(Table)];

    /// <summary>What has to be known to read them.</summary>
    public static IReadOnlyList<string> Notes(IReadOnlyList<ProgramResult> results) =>
    [
        "Instructions are the application's own, library and start-up counted, the kernel's not; of bench-cpu those of the computations alone.",
        "Flash is the image with its header, without what rounds it up to a size that can be protected. RAM is what the application asks for: stack, data, heap, and what the kernel keeps for it.",
        .. results.Select(result => $"In every language: {result.Variants[0].Said.Replace("\n", "; ", StringComparison.Ordinal)}"),
    ];

    private static ReportTable Table(ProgramResult result)
    {
        ReportTable table = new(result.Program.Title, ["what", .. LanguageCatalog.Columns, $"{LanguageCatalog.CSharp} to {LanguageCatalog.CSmall}"]);
        Add(table, result, "flash, bytes", variant => variant.Flash);
        Add(table, result, "RAM, bytes", variant => variant.Ram);
        for (int part = 0; part < result.Program.Parts.Count; part++)
        {
            int index = part;
            Add(table, result, result.Program.Parts[part], variant => variant.Instructions[index]);
        }

        if (result.Program.Parts.Count > 1)
        {
            Add(table, result, "instructions: all", variant => variant.Instructions.Sum());
        }

        return table;
    }

    private static void Add(ReportTable table, ProgramResult result, string title, Func<VariantResult, long> figure)
    {
        long? Of(string language) => result.Variants.FirstOrDefault(variant => variant.Variant.Language == language) is { } found ? figure(found) : null;
        string ratio = Of(LanguageCatalog.CSharp) is { } ours && Of(LanguageCatalog.CSmall) is { } theirs
            ? string.Create(CultureInfo.InvariantCulture, $"{(double)ours / theirs:0.00}")
            : None;
        table.Add([title, .. LanguageCatalog.Columns.Select(language => Of(language)?.ToString(CultureInfo.InvariantCulture) ?? None), ratio]);
    }
}
