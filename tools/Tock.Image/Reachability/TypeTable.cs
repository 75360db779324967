// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Buffers.Binary;
using Tock.Image.Code;
using Tock.Image.Elf;

namespace Tock.Image.Reachability;

/// <summary>The words of a table of a type that are distances to other tables; see Internal.Runtime.MethodTable for the form.</summary>
internal static class TypeTable
{
    private const string Prefix = "_ZTV";
    private const string StaticsPrefix = "__GCStaticEEType_";
    private const uint FixedSize = 20;
    private const uint SlotCountOffset = 12;
    private const uint InterfaceCountOffset = 14;
    private const uint KindMask = 0x00030000;
    private const uint FunctionPointerKind = 0x00010000;
    private const uint DefinitionKind = 0x00030000;
    private const uint DispatchMapFlag = 0x00040000;
    private const uint FinalizerFlag = 0x00100000;
    private const uint SealedSlotsFlag = 0x00400000;
    private const uint VarianceFlag = 0x00800000;
    private const uint GenericFlag = 0x02000000;

    /// <summary>Whether the symbol names a table of a type, be it only that of the static references of one.</summary>
    internal static bool IsTable(string name)
    {
        return IsType(name) || name.StartsWith(StaticsPrefix, StringComparison.Ordinal);
    }

    /// <summary>Whether the symbol names the table of a type.</summary>
    internal static bool IsType(string name)
    {
        return name.StartsWith(Prefix, StringComparison.Ordinal);
    }

    /// <summary>Whether the first word of a table is that of a generic type without arguments.</summary>
    internal static bool IsDefinition(uint flags)
    {
        return (flags & KindMask) == DefinitionKind;
    }

    /// <summary>The compiler's name of the type in that of its table, where the name's length in decimal precedes it.</summary>
    internal static string MangledName(string table)
    {
        return table[Prefix.Length..].TrimStart(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
    }

    /// <summary>Where the distances are. The first, to what stands for the module, no code of this system reads: it is cleared.</summary>
    internal static IEnumerable<uint> Distances(ObjectSection section, ObjectSymbol table)
    {
        if (!IsType(table.Name))
        {
            yield break;
        }

        uint flags = (uint)section.ReadWord(table.Offset);
        uint field = table.Offset + FixedSize + (4u * (Half(section, table.Offset + SlotCountOffset) + (uint)Half(section, table.Offset + InterfaceCountOffset)));
        section.WriteWord(field, 0);
        field += 8;
        if ((flags & KindMask) == FunctionPointerKind)
        {
            throw CallRelaxation.Unknown($"the type of function pointers {table.Name}");
        }

        if ((flags & DispatchMapFlag) != 0)
        {
            yield return field;
            field += 4;
        }

        field += (flags & FinalizerFlag) != 0 ? 4u : 0;
        if ((flags & SealedSlotsFlag) != 0)
        {
            yield return field;
            field += 4;
        }

        bool isDefinition = IsDefinition(flags);
        if (isDefinition ? (flags & VarianceFlag) != 0 : (flags & GenericFlag) != 0)
        {
            yield return field;
        }

        if (!isDefinition && (flags & GenericFlag) != 0)
        {
            yield return field + 4;
        }
    }

    private static ushort Half(ObjectSection section, uint offset)
    {
        return BinaryPrimitives.ReadUInt16LittleEndian(section.Contents.AsSpan((int)offset));
    }
}
