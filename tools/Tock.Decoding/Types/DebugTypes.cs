// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Decoding.Types;

/// <summary>The types that the debugging information of an image in C# describes: where the fields of classes and structures are, what the values of enumerations mean.</summary>
public sealed class DebugTypes
{
    private readonly IReadOnlyDictionary<string, TypeLayout> _layouts;
    private readonly IReadOnlyDictionary<string, IReadOnlyDictionary<uint, string>> _enumerations;

    internal DebugTypes(IReadOnlyDictionary<string, TypeLayout> layouts, IReadOnlyDictionary<string, IReadOnlyDictionary<uint, string>> enumerations)
    {
        _layouts = layouts;
        _enumerations = enumerations;
    }

    /// <summary>Reads the sections of an ELF file.</summary>
    /// <param name="information">.debug_info</param>
    /// <param name="abbreviations">.debug_abbrev</param>
    /// <param name="texts">.debug_str</param>
    /// <exception cref="DecodingException">They are damaged.</exception>
    public static DebugTypes Read(ReadOnlySpan<byte> information, ReadOnlySpan<byte> abbreviations, ReadOnlySpan<byte> texts)
    {
        try
        {
            return new DebugTypeReader(information.ToArray(), abbreviations.ToArray(), texts.ToArray()).Read();
        }
        catch (Exception e) when (e is IndexOutOfRangeException or ArgumentOutOfRangeException or KeyNotFoundException or OverflowException)
        {
            throw new DecodingException("the debugging information is damaged", e);
        }
    }

    /// <summary>The name that the compiler gives a type: that of its assembly, then its own, each dot as an underscore.</summary>
    /// <param name="assembly">Its assembly, such as <c>Tock.Kernel</c>.</param>
    /// <param name="name">Its name and namespace.</param>
    public static string CompiledName(string assembly, string name) => $"{assembly}_{name}".Replace('.', '_');

    /// <summary>A class or structure by the compiler's name; null if there is none.</summary>
    public TypeLayout? FindLayout(string compiledName) => _layouts.GetValueOrDefault(compiledName);

    /// <summary>Whether a class inherits, at any distance, from another.</summary>
    /// <param name="compiledName">The class.</param>
    /// <param name="ancestor">The other, by its compiler's name too.</param>
    public bool IsA(string compiledName, string ancestor)
    {
        HashSet<string> seen = [];
        for (string? name = compiledName; name is not null && seen.Add(name); name = FindLayout(name)?.Base)
        {
            if (name == ancestor)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Finds a field, also one of a structure in a field.</summary>
    /// <param name="compiledName">The type.</param>
    /// <param name="path">Fields and properties as the source names them, with dots: <c>_block.Start</c>.</param>
    /// <exception cref="DecodingException">There is none.</exception>
    public TypeField Field(string compiledName, string path)
    {
        uint offset = 0;
        TypeField? field = null;
        string type = compiledName;
        foreach (string name in path.Split('.'))
        {
            field = FindOwnOrInherited(type, name) ?? throw new DecodingException($"the debugging information has no {name} in {type}");
            offset += field.Offset;
            type = field.Type;
        }

        return field! with { Offset = offset };
    }

    /// <summary>The name of a value of an enumeration; null if it has none.</summary>
    public string? NameOf(string compiledName, uint value) => _enumerations.GetValueOrDefault(compiledName)?.GetValueOrDefault(value);

    private TypeField? FindOwnOrInherited(string type, string name)
    {
        HashSet<string> seen = [];
        for (TypeLayout? layout = FindLayout(type); layout is not null && seen.Add(layout.Name); layout = layout.Base is null ? null : FindLayout(layout.Base))
        {
            // A property that the compiler keeps the value of has a field with a name of its own.
            if ((layout.Fields.GetValueOrDefault(name) ?? layout.Fields.GetValueOrDefault($"<{name}>k__BackingField")) is { } field)
            {
                return field;
            }
        }

        return null;
    }
}
