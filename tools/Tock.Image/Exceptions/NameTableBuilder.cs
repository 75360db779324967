// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Image.Code;
using Tock.Image.Elf;
using Tock.Image.Reachability;

namespace Tock.Image.Exceptions;

/// <summary>
/// Makes the table of the names that a stack trace shows:
/// <code>
/// +0 number of methods, of types, of pairs, what stack traces show (16 bits each)
/// +8 where each method begins, in half-words from the start of the code, in that order
///    where each type of exception is, in words from the start of the tables
///    the pairs, then the texts: those of the methods, those of the types
/// </code>
/// A method of the same type as the one before it is its mark and name alone. A stretch of code that a stack trace passes over in silence has no text.
/// </summary>
internal sealed class NameTableBuilder
{
    private const string ExceptionType = "System.Exception";
    private const uint BaseTypeOffset = 8;

    // What is between a throw and the method that people wrote it in.
    private static readonly string[] s_silent = ["Internal.", "System.Runtime.", "System.Throw:"];

    private readonly ObjectFile _object;
    private readonly NameDictionary _names;

    internal NameTableBuilder(ObjectFile value, NameDictionary names)
    {
        _object = value;
        _names = names;
    }

    /// <summary>The table; the tables of types are in the section given.</summary>
    internal byte[] Build(ObjectSection code, ObjectSection? tables, StackTraceKind kind)
    {
        List<(uint Place, string Name)> methods = kind == StackTraceKind.Names ? FindMethods(code) : [];
        return Encode(methods, tables is null ? [] : FindTypes(tables), kind);
    }

    /// <summary>The table of methods and types, each in the order of their places.</summary>
    internal static byte[] Encode(List<(uint Place, string Name)> methods, List<(uint Place, string Name)> types, StackTraceKind kind)
    {
        PairCoding coding = PairCoding.Code([.. Abbreviated(methods.Select(method => method.Name)), .. types.Select(type => type.Name)]);
        List<byte> result = [];
        AddHalf(result, methods.Count);
        AddHalf(result, types.Count);
        AddHalf(result, coding.Pairs.Count);
        AddHalf(result, (int)kind);
        methods.ForEach(method => AddHalf(result, (int)(method.Place / 2)));
        types.ForEach(type => AddHalf(result, (int)(type.Place / 4)));
        foreach (byte[] pair in coding.Pairs)
        {
            result.AddRange(pair);
        }

        result.AddRange(coding.Texts);
        return [.. result];
    }

    private List<(uint Place, string Name)> FindMethods(ObjectSection code)
    {
        List<(uint, string)> result = [];
        string last = string.Empty;
        foreach (IGrouping<uint, ObjectSymbol> function in _object.Symbols.Where(symbol => symbol.Section == code && symbol.Kind == SymbolKind.Function).GroupBy(symbol => symbol.Offset).OrderBy(group => group.Key))
        {
            // What is exported has a second name.
            string name = function.Select(symbol => _names.Method(symbol.Name)).FirstOrDefault(found => found is not null) ?? string.Empty;
            name = Array.Exists(s_silent, prefix => name.StartsWith(prefix, StringComparison.Ordinal)) ? string.Empty : name;
            if (name != last)
            {
                result.Add((function.Key, name));
                last = name;
            }
        }

        return result;
    }

    private List<(uint Place, string Name)> FindTypes(ObjectSection tables)
    {
        List<(uint, string)> result = [];
        foreach (ObjectSymbol type in _object.Symbols.Where(symbol => symbol.Section == tables && TypeTable.IsType(symbol.Name)).OrderBy(symbol => symbol.Offset))
        {
            if (IsException(type) && _names.Type(TypeTable.MangledName(type.Name)) is { } name)
            {
                result.Add((type.Offset, name));
            }
        }

        return result;
    }

    private bool IsException(ObjectSymbol type)
    {
        for (ObjectSymbol? current = type; current?.Section is { } section; current = section.Relocations.Find(relocation => relocation.Offset == current.Offset + BaseTypeOffset)?.Symbol)
        {
            if (_names.Type(TypeTable.MangledName(current.Name)) == ExceptionType)
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<string> Abbreviated(IEnumerable<string> names)
    {
        string last = string.Empty;
        foreach (string name in names)
        {
            int mark = name.LastIndexOf(NameDictionary.MethodMark);
            bool isSameType = mark > 0 && last == name[..mark];
            last = mark > 0 ? name[..mark] : last;
            yield return isSameType ? name[mark..] : name;
        }
    }

    private static void AddHalf(List<byte> target, int value)
    {
        if (value is < 0 or > ushort.MaxValue)
        {
            throw CallRelaxation.Unknown($"0x{value:x} in the table of names");
        }

        target.Add((byte)value);
        target.Add((byte)(value >> 8));
    }
}
