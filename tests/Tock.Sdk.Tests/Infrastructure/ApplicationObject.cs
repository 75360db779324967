// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Image;
using Tock.Image.Elf;
using Tock.Image.Exceptions;

namespace Tock.Sdk.Tests.Infrastructure;

/// <summary>Small applications in the form of the compiler's: code, tables of types and other data, and a native object that enters them.</summary>
internal sealed class ApplicationObject
{
    internal const string Main = "__managed__Main";

    private readonly ObjectSection _data = new() { Name = ".data", Flags = SectionFlags.Allocate | SectionFlags.Write, Alignment = 8 };
    private readonly ObjectFile _native = new();

    internal ApplicationObject(ushort[] code, params (string Name, uint Offset)[] functions)
    {
        Object = CodeObject.WithCode(code, functions);
        Object.Sections.Add(_data);
        AddNative(".start", "_start", Main);
    }

    internal ObjectFile Object { get; }

    /// <summary>The tables that stay in flash, once the object is prepared.</summary>
    internal ObjectSection Tables => Object.FindSection(".rodata.tock_tables")!;

    /// <summary>What the object defines or asks for, but the table that exceptions are thrown by.</summary>
    internal IEnumerable<string> Names => Object.Symbols
        .Where(symbol => symbol.Kind != SymbolKind.Section && symbol.Name is not (ExceptionTables.SymbolName or "tock_catch_return" or "tock_funclet_return"))
        .Select(symbol => symbol.Name);

    /// <summary>Adds words of data, with a name for the place behind the first few of them; returns the name's offset.</summary>
    internal uint AddData(string name, int[] words, int lead = 0)
    {
        uint start = _data.Size;
        _data.Contents = [.. _data.Contents, .. words.SelectMany(BitConverter.GetBytes)];
        uint place = start + (uint)(lead * 4);
        Object.Symbols.Add(new ObjectSymbol { Name = name, Value = place, Binding = 1, Section = _data });
        return place;
    }

    /// <summary>Makes a word of the data the address of a symbol.</summary>
    internal void Refer(uint place, string symbol)
    {
        _data.Relocations.Add(new ObjectRelocation(place, RelocationType.Absolute32, Find(symbol) ?? CodeObject.AddSymbol(Object, symbol)));
    }

    /// <summary>Makes a word of the data the distance to a place in it.</summary>
    internal void SetDistance(uint place, uint target, int flags = 0)
    {
        _data.WriteWord(place, (int)(target - place) | flags);
    }

    /// <summary>Makes a sequence in the code the address of a symbol.</summary>
    internal void ReferFromCode(uint offset, string symbol)
    {
        CodeObject.AddReference(Object, Find(symbol) ?? CodeObject.AddSymbol(Object, symbol), offset);
    }

    /// <summary>Adds a native function in a section of its own that refers to another.</summary>
    internal void AddNative(string section, string name, string target)
    {
        ObjectSection code = new() { Name = section, Flags = SectionFlags.Allocate | SectionFlags.Execute, Contents = new byte[4] };
        code.Relocations.Add(new ObjectRelocation(0, RelocationType.ThumbCall, CodeObject.AddSymbol(_native, target)));
        _native.Sections.Add(code);
        _native.Symbols.Add(new ObjectSymbol { Name = name, Value = 1, Kind = SymbolKind.Function, Binding = 1, Section = code });
    }

    internal void Prepare(NameDictionary? names = null)
    {
        ObjectPreparation.Apply(Object, relaxCalls: true, traces: new StackTraces(StackTraceKind.Names, names ?? NameDictionary.Read([])), natives: [_native]);
    }

    /// <summary>The offset of a name, once the object is prepared.</summary>
    internal uint Offset(string name)
    {
        return Find(name)!.Offset;
    }

    /// <summary>Where a word of the tables leads to that holds a distance.</summary>
    internal uint Follow(uint place, int flags = 0)
    {
        return (uint)(place + (Tables.ReadWord(place) & ~flags));
    }

    private ObjectSymbol? Find(string name)
    {
        return Object.Symbols.Find(symbol => symbol.Name == name);
    }
}
