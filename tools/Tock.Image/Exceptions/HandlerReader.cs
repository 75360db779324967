// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Image.Code;
using Tock.Image.Elf;

namespace Tock.Image.Exceptions;

/// <summary>
/// Reads what the compiler says about the handlers of each method: a number of clauses, then for each where its stretch begins, how long
/// it is together with its kind, where its handler is, and a type or a condition. Clauses inside others come first.
/// </summary>
internal sealed class HandlerReader
{
    /// <summary>What the names of these pieces begin with; the name of the method follows.</summary>
    internal const string Prefix = "__ehinfo_";

    private readonly ObjectFile _object;
    private readonly ObjectSection _section;
    private uint _position;

    private HandlerReader(ObjectFile value, ObjectSymbol piece)
    {
        _object = value;
        _section = piece.Section!;
        _position = piece.Offset;
    }

    /// <summary>Reads a number of the lists of handlers: the low bits of its first byte say how many bytes follow.</summary>
    internal static uint ReadNumber(ObjectSection section, ref uint position)
    {
        uint first = section.Contents[position];
        int extra = (first & 1) == 0 ? 0 : (first & 2) == 0 ? 1 : (first & 4) == 0 ? 2 : (first & 8) == 0 ? 3 : throw CallRelaxation.Unknown("a distance of more than 28 bits");
        uint value = 0;
        for (int index = 0; index <= extra; index++)
        {
            value |= (uint)section.Contents[position + index] << (index * 8);
        }

        position += (uint)extra + 1;
        return value >> (extra + 1);
    }

    /// <summary>The clauses of all methods, in the order of the methods.</summary>
    internal static List<HandlerClause> Read(ObjectFile value, ObjectSection code)
    {
        Dictionary<string, uint> methods = value.Symbols
            .Where(symbol => symbol.Section == code && symbol.Kind == SymbolKind.Function)
            .ToDictionary(symbol => symbol.Name, symbol => symbol.Offset);
        List<HandlerClause> result = [];
        foreach (ObjectSymbol piece in value.Symbols.Where(symbol => symbol.Section is not null && symbol.Name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            string name = piece.Name[Prefix.Length..];
            uint method = methods.TryGetValue(name, out uint found) ? found : throw CallRelaxation.Unknown($"handlers of {name}, which has no code");
            result.AddRange(new HandlerReader(value, piece).ReadClauses(method));
        }

        return [.. result.OrderBy(clause => clause.Method)];
    }

    private List<HandlerClause> ReadClauses(uint method)
    {
        List<HandlerClause> result = [];
        for (uint left = ReadNumber(); left > 0; left--)
        {
            uint start = method + ReadNumber();
            uint lengthAndKind = ReadNumber();
            HandlerKind kind = (HandlerKind)(lengthAndKind & 3);
            uint handler = method + ReadNumber();
            ObjectSymbol? type = kind == HandlerKind.Typed ? ReadType() : null;
            uint filter = kind == HandlerKind.Filter ? method + ReadNumber() : 0;
            result.Add(new HandlerClause(method, start, start + (lengthAndKind >> 2), kind, handler, type, filter));
        }

        return result;
    }

    private ObjectSymbol ReadType()
    {
        uint place = _position;
        _position += 4;
        if (_section.Relocations.Find(relocation => relocation.Offset == place) is { } relocation)
        {
            return relocation.Symbol;
        }

        uint target = (uint)(place + _section.ReadWord(place));
        return _object.Symbols.Find(symbol => symbol.Section == _section && symbol.Offset == target && symbol.Name.StartsWith("_ZTV", StringComparison.Ordinal))
            ?? throw CallRelaxation.Unknown("a handler of a type that the program does not have");
    }

    private uint ReadNumber()
    {
        return ReadNumber(_section, ref _position);
    }
}
