// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Image.Code;
using Tock.Image.Elf;
using Tock.Image.Exceptions;
using Tock.Image.Reachability;
using Tock.Image.Tables;

namespace Tock.Image.TypeNames;

/// <summary>
/// Makes the table of the names of types, in programs that ask for them:
/// <code>
/// +0 address of the tables of types
/// +4 a table of names without methods, see NameTableBuilder; each text is what ToString of a Type gives
/// </code>
/// It has the types that the program can have a Type of: those that it names by typeof, and all if it has code that makes a Type of an object.
/// </summary>
internal static class TypeNameTable
{
    /// <summary>The section of the table; the linker script puts it into flash.</summary>
    internal const string SectionName = ".rodata.tock_type_names";

    /// <summary>The name by which the program finds the table.</summary>
    internal const string SymbolName = "tock_type_name_table";

    /// <summary>The function that a program which reads the table calls.</summary>
    internal const string ReaderName = "tock_type_name_table_address";

    // Types that typeof names; the second word of what stands for one is the address of its table.
    private const string TypePrefix = "__RuntimeType_";
    private const uint TableOffset = 4;

    private const string MakerName = "System_RuntimeType__Of";
    private const string BoxedPrefix = "Boxed_";
    private const int TablesSize = 4;

    /// <summary>Adds the table to an object whose code reads it.</summary>
    internal static void Add(ObjectFile value, NameDictionary names)
    {
        if (!value.Sections.Exists(section => section.Relocations.Exists(relocation => relocation.Symbol.Name == ReaderName)))
        {
            return;
        }

        ObjectSection? tables = value.FindSection(DataPlacement.TablesName);
        ObjectSection section = new() { Name = SectionName, Flags = SectionFlags.Allocate, Alignment = 4 };
        if (tables is not null)
        {
            section.Relocations.Add(new ObjectRelocation(0, RelocationType.Absolute32, value.SectionSymbol(tables)));
        }

        section.Contents = [.. new byte[TablesSize], .. NameTableBuilder.Encode([], tables is null ? [] : [.. Find(value, tables, names)], StackTraceKind.None)];
        value.Sections.Add(section);
        value.Symbols.Add(new ObjectSymbol { Name = SymbolName, Kind = SymbolKind.Object, Binding = 1, Section = section, Size = section.Size });
    }

    private static IEnumerable<(uint Place, string Name)> Find(ObjectFile value, ObjectSection tables, NameDictionary names)
    {
        HashSet<uint>? named = MakesAny(value) ? null : [.. Named(value)];
        uint last = uint.MaxValue;
        foreach (ObjectSymbol symbol in value.Symbols.Where(symbol => symbol.Section == tables && TypeTable.IsType(symbol.Name)).OrderBy(symbol => symbol.Offset))
        {
            if (symbol.Offset != last && named?.Contains(symbol.Offset) != false && Show(names, symbol, (uint)tables.ReadWord(symbol.Offset)) is { } text)
            {
                last = symbol.Offset;
                yield return (symbol.Offset, text);
            }
        }
    }

    private static bool MakesAny(ObjectFile value)
    {
        return value.Symbols.Exists(symbol => symbol.Section?.Name == CallRelaxation.CodeName && symbol.Name.EndsWith(MakerName, StringComparison.Ordinal));
    }

    private static IEnumerable<uint> Named(ObjectFile value)
    {
        foreach (ObjectSymbol type in value.Symbols.Where(symbol => symbol.Section is not null && symbol.Name.StartsWith(TypePrefix, StringComparison.Ordinal)))
        {
            if (type.Section!.Relocations.Find(relocation => relocation.Offset == type.Offset + TableOffset) is { } table)
            {
                yield return table.Symbol.Offset + (uint)type.Section.ReadWord(table.Offset);
            }
        }
    }

    private static string? Show(NameDictionary names, ObjectSymbol symbol, uint flags)
    {
        string mangled = TypeTable.MangledName(symbol.Name);
        mangled = mangled.StartsWith(BoxedPrefix, StringComparison.Ordinal) ? mangled[BoxedPrefix.Length..] : mangled;
        return TypeTable.IsDefinition(flags)
            ? names.FullName(mangled) is { } name ? $"{name.Name}[{string.Join(',', name.Parameters)}]" : null
            : TypeNameReader.Read(names, mangled);
    }
}
