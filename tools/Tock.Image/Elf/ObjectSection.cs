// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Buffers.Binary;

namespace Tock.Image.Elf;

/// <summary>A section of an object, with its relocations.</summary>
public sealed class ObjectSection
{
    /// <summary>The name.</summary>
    public required string Name { get; set; }

    /// <summary>What it holds.</summary>
    public SectionType Type { get; init; } = SectionType.Contents;

    /// <summary>How it is used.</summary>
    public SectionFlags Flags { get; set; }

    /// <summary>Alignment in bytes, a power of two.</summary>
    public uint Alignment { get; set; } = 1;

    /// <summary>Size of an entry where it is a table.</summary>
    public uint EntrySize { get; init; }

    /// <summary>The section that this one links to, for unwinding indices.</summary>
    public ObjectSection? Link { get; set; }

    /// <summary>The contents; empty where the file stores none.</summary>
    public byte[] Contents { get; set; } = [];

    /// <summary>Size in bytes where the file stores no contents.</summary>
    public uint ReservedSize { get; set; }

    /// <summary>The places to fill in.</summary>
    public List<ObjectRelocation> Relocations { get; } = [];

    /// <summary>Size in bytes.</summary>
    public uint Size => Type == SectionType.NoContents ? ReservedSize : (uint)Contents.Length;

    /// <summary>The word at an offset.</summary>
    public int ReadWord(uint offset)
    {
        return BinaryPrimitives.ReadInt32LittleEndian(Contents.AsSpan((int)offset));
    }

    /// <summary>Sets the word at an offset.</summary>
    public void WriteWord(uint offset, int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(Contents.AsSpan((int)offset), value);
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        return Name;
    }
}
