// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Image.Elf;

/// <summary>A symbol of an object.</summary>
public sealed class ObjectSymbol
{
    /// <summary>The name, as the compiler mangled it.</summary>
    public required string Name { get; set; }

    /// <summary>Offset in the section; bit 0 marks Thumb code.</summary>
    public uint Value { get; set; }

    /// <summary>Size in bytes; 0 where the compiler states none.</summary>
    public uint Size { get; set; }

    /// <summary>What it stands for.</summary>
    public SymbolKind Kind { get; set; }

    /// <summary>0 for a symbol of this object only.</summary>
    public byte Binding { get; set; }

    /// <summary>Visibility (st_other).</summary>
    public byte Visibility { get; set; }

    /// <summary>The section that defines it; null where another object does.</summary>
    public ObjectSection? Section { get; set; }

    /// <summary>A section number with a meaning of its own, such as absolute; 0 where there is none.</summary>
    public ushort ReservedSection { get; set; }

    /// <summary>The offset without the Thumb mark.</summary>
    public uint Offset => Kind == SymbolKind.Function ? Value & ~1u : Value;

    /// <inheritdoc/>
    public override string ToString()
    {
        return Name;
    }
}
