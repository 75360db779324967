// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Buffers.Binary;
using Tock.Image.Code;
using Tock.Image.Elf;

namespace Tock.Sdk.Tests.Infrastructure;

/// <summary>Small objects of hand-assembled code, in the form of the compiler's.</summary>
internal static class CodeObject
{
    internal const ushort Return = 0x4770;

    internal static ObjectFile WithCode(ushort[] code, params (string Name, uint Offset)[] functions)
    {
        byte[] bytes = new byte[code.Length * 2];
        for (int index = 0; index < code.Length; index++)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(index * 2), code[index]);
        }

        ObjectFile value = new();
        ObjectSection section = new() { Name = "__managedcode", Flags = SectionFlags.Allocate | SectionFlags.Execute, Alignment = 4, Contents = bytes };
        value.Sections.Add(section);
        foreach ((string name, uint offset) in functions)
        {
            value.Symbols.Add(new ObjectSymbol { Name = name, Value = offset | 1, Kind = SymbolKind.Function, Binding = 1, Section = section });
        }

        return value;
    }

    /// <summary>What an application has of the code of one function, or of several.</summary>
    internal static ushort[] RelaxedApplication(ushort[] code, params (string Name, uint Offset)[] functions)
    {
        ObjectFile value = WithCode(code, functions.Length == 0 ? [("Function", 0)] : functions);
        CallRelaxation.Apply(value, isApplication: true);
        return Halves(value);
    }

    /// <summary>MOVW, MOVT, ADD register, PC.</summary>
    internal static ushort[] Sequence(int register, ushort lowHalf)
    {
        byte[] bytes = new byte[8];
        ThumbEncoder.WriteMoveHalf(bytes, isHigh: false, register, lowHalf);
        ThumbEncoder.WriteMoveHalf(bytes.AsSpan(4), isHigh: true, register, (ushort)(lowHalf >= 0x8000 ? 0xFFFF : 0));
        ushort add = (ushort)(0x4478 | ((register & 8) << 4) | (register & 7));
        return [.. Enumerable.Range(0, 4).Select(index => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(index * 2))), add];
    }

    /// <summary>A symbol that another object defines.</summary>
    internal static ObjectSymbol AddSymbol(ObjectFile value, string name)
    {
        ObjectSymbol symbol = new() { Name = name, Binding = 1 };
        value.Symbols.Add(symbol);
        return symbol;
    }

    /// <summary>Makes a sequence at an offset of the code refer to a symbol.</summary>
    internal static void AddReference(ObjectFile value, ObjectSymbol symbol, uint offset = 0)
    {
        ObjectSection code = value.FindSection("__managedcode")!;
        code.Relocations.Add(new ObjectRelocation(offset, RelocationType.ThumbMovwRelative, symbol));
        code.Relocations.Add(new ObjectRelocation(offset + 4, RelocationType.ThumbMovtRelative, symbol));
    }

    /// <summary>A section that the running program only reads, with a symbol at its start.</summary>
    internal static ObjectSymbol AddConstants(ObjectFile value, string name, int size)
    {
        ObjectSection section = new() { Name = ".rodata", Flags = SectionFlags.Allocate, Alignment = 4, Contents = new byte[size] };
        value.Sections.Add(section);
        ObjectSymbol symbol = new() { Name = name, Binding = 1, Section = section };
        value.Symbols.Add(symbol);
        return symbol;
    }

    internal static ushort[] Halves(ObjectFile value)
    {
        byte[] code = value.FindSection("__managedcode")!.Contents;
        return [.. Enumerable.Range(0, code.Length / 2).Select(index => BinaryPrimitives.ReadUInt16LittleEndian(code.AsSpan(index * 2)))];
    }
}
