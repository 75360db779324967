// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Image.Elf;

namespace Tock.Image.Tables;

/// <summary>
/// The objects that hold the static references of classes, made at build time: then a program needs no code and no heap for them, and a
/// collector finds them all in one section.
/// </summary>
internal sealed class StaticObjects
{
    private const uint BaseSizeOffset = 4;
    private const uint HeaderSize = 4;
    private const uint TableSize = 4;

    private readonly ObjectFile _object;
    private readonly ObjectSection _data;
    private readonly ObjectSection _section = new() { Name = DataPlacement.StaticsName, Flags = SectionFlags.Allocate | SectionFlags.Write, Alignment = 4 };
    private readonly List<byte> _contents = [];

    internal StaticObjects(ObjectFile value, ObjectSection data)
    {
        _object = value;
        _data = data;
    }

    /// <summary>What references to the objects name; it is the section's start.</summary>
    internal ObjectSymbol Symbol => _object.SectionSymbol(_section);

    /// <summary>Makes the object that a base describes.</summary>
    /// <param name="description">Offset in the data section of the base: the distance to its type, flags, and maybe the distance to its values.</param>
    /// <param name="tables">The symbol of the data section.</param>
    /// <returns>The object's offset in the section of these objects.</returns>
    internal uint Make(uint description, ObjectSymbol tables)
    {
        int word = _data.ReadWord(description);
        uint type = (uint)(description + (word & ~DataPlacement.FlagMask));
        uint start = (uint)_contents.Count;
        uint valueSize = (uint)_data.ReadWord(type + BaseSizeOffset) - HeaderSize - TableSize;
        _contents.AddRange(BitConverter.GetBytes(type));
        if ((word & DataPlacement.PreinitializedFlag) != 0)
        {
            uint values = (uint)(description + 4 + _data.ReadWord(description + 4));
            _contents.AddRange(_data.Contents.AsSpan((int)values, (int)valueSize));
            foreach (ObjectRelocation relocation in _data.Relocations.Where(entry => entry.Offset >= values && entry.Offset < values + valueSize).ToArray())
            {
                _section.Relocations.Add(new ObjectRelocation(relocation.Offset - values + start + TableSize, relocation.Type, relocation.Symbol));
            }
        }
        else
        {
            _contents.AddRange(new byte[valueSize]);
        }

        _section.Relocations.Add(new ObjectRelocation(start, RelocationType.Absolute32, tables));
        _section.Contents = [.. _contents];
        return start;
    }

    /// <summary>Adds the section to the program if there is anything in it.</summary>
    internal void AddSection()
    {
        if (_section.Size > 0)
        {
            _object.Sections.Add(_section);
        }
    }
}
