// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Image.Code;
using Tock.Image.Debugging;
using Tock.Image.Elf;
using Tock.Image.Enumerations;
using Tock.Image.Exceptions;
using Tock.Image.Reachability;
using Tock.Image.Tables;
using Tock.Image.TypeNames;

namespace Tock.Image;

/// <summary>What happens to the compiler's object before it is linked.</summary>
internal static class ObjectPreparation
{
    private static readonly string[] s_unused = [".ARM.exidx", ".ARM.extab", ".comment", ".note."];

    /// <summary>Prepares the object.</summary>
    /// <param name="value">The object.</param>
    /// <param name="relaxCalls">Whether code is made shorter.</param>
    /// <param name="flashOrigin">Where flash begins, if tables and constants may have short addresses.</param>
    /// <param name="traces">What stack traces show, in an application; null for a kernel, which throws nothing and makes its objects while it boots.</param>
    /// <param name="natives">What the program is linked with, if that is known: then what its entry point does not reach goes, as far as code is made shorter.</param>
    internal static void Apply(ObjectFile value, bool relaxCalls, uint? flashOrigin = null, StackTraces? traces = null, IReadOnlyList<ObjectFile>? natives = null)
    {
        UnusedTypeData.Remove(value);
        if (traces is not null)
        {
            EmptyStatics.Move(value);
        }

        IReadOnlyList<CodeRange> removed = relaxCalls && natives is { Count: > 0 } ? UnreachableRemoval.Apply(value, natives) : [];
        ExceptionTables? exceptions = traces is null ? null : ExceptionTables.Read(value);
        DataPlacement.Apply(value, makeStatics: traces is not null);
        ThumbAddresses.Clear(value);
        RemoveUnusedSections(value);
        RelaxedCode? relaxed = relaxCalls ? CallRelaxation.Apply(value, flashOrigin, removed, exceptions?.Entries, isApplication: traces is not null) : null;
        if (exceptions is not null)
        {
            ObjectSection? tables = value.FindSection(DataPlacement.TablesName);
            byte[] names = new NameTableBuilder(value, traces!.Names).Build(value.FindSection(CallRelaxation.CodeName)!, tables, traces.Kind);
            exceptions.Write(relaxed, tables, names);
        }

        if (traces is not null)
        {
            EnumerationTable.Add(value, traces.Names);
            TypeNameTable.Add(value, traces.Names);
        }

        if (removed.Count > 0)
        {
            RemoveUnusedNames(value);
        }
    }

    // What only removed code asked for.
    private static void RemoveUnusedNames(ObjectFile value)
    {
        HashSet<ObjectSymbol> used = [.. value.Sections.SelectMany(section => section.Relocations).Select(relocation => relocation.Symbol)];
        value.Symbols.RemoveAll(symbol => symbol is { Section: null, ReservedSection: 0 } && !used.Contains(symbol));
    }

    // What throws on the device has a table of its own, and debuggers read the instructions of the prologue.
    private static void RemoveUnusedSections(ObjectFile value)
    {
        ObjectSection[] unused = [.. value.Sections.Where(section => Array.Exists(s_unused, prefix => section.Name.StartsWith(prefix, StringComparison.Ordinal)))];
        foreach (ObjectSection section in unused)
        {
            value.Sections.Remove(section);
        }

        value.Symbols.RemoveAll(symbol => symbol.Section is not null && unused.Contains(symbol.Section));
        HashSet<ObjectSymbol> kept = [.. value.Symbols];
        foreach (ObjectSection section in value.Sections)
        {
            section.Relocations.RemoveAll(relocation => !kept.Contains(relocation.Symbol));
        }
    }
}
