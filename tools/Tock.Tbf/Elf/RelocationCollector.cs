// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Tbf.Relocations;

namespace Tock.Tbf.Elf;

/// <summary>
/// Finds in an executable that was linked at the nominal addresses every place whose value changes when its flash and its RAM
/// move, each for itself. It needs the relocations that the linker keeps with <c>--emit-relocs</c>.
/// </summary>
internal sealed class RelocationCollector
{
    /// <summary>Where flash begins that is to be placed later: no board has memory there.</summary>
    internal const uint NominalFlash = 0x40000000;

    /// <summary>Where its RAM begins.</summary>
    internal const uint NominalRam = 0x50000000;

    private const uint NominalEnd = 0x60000000;

    private readonly ElfImage _image;
    private readonly byte[] _binary;
    private readonly List<Relocation> _found = [];
    private readonly HashSet<uint> _offsets = [];

    private RelocationCollector(ElfImage image, byte[] binary)
    {
        _image = image;
        _binary = binary;
    }

    private enum Memory
    {
        /// <summary>A number, or something that is defined nowhere: it does not move.</summary>
        None,
        Flash,
        Ram,
    }

    /// <summary>Finds the places.</summary>
    /// <param name="image">The executable.</param>
    /// <param name="binary">Its flash image, from <see cref="NominalFlash"/> on.</param>
    /// <exception cref="ElfException">Something cannot be relocated, or the linker kept no relocations.</exception>
    internal static List<Relocation> Collect(ElfImage image, byte[] binary)
    {
        RelocationCollector collector = new(image, binary);
        collector.CollectAll();
        return collector._found;
    }

    private void CollectAll()
    {
        if (!_image.Sections.Any(section => section.Type == ElfSection.TypeRelocations))
        {
            throw new ElfException("no relocations: link with --emit-relocs, without which the application cannot be placed");
        }

        // What the linker inserts where a branch does not reach holds an address, and has no relocation.
        ElfSymbol veneer = _image.GetSymbols().FirstOrDefault(symbol => symbol.IsPlace && symbol.Name.EndsWith("_veneer", StringComparison.Ordinal));
        if (veneer.Name is not null)
        {
            throw new ElfException($"cannot be placed: the linker inserted {veneer.Name}, since a branch does not reach its target");
        }

        foreach (ElfSection section in _image.Sections)
        {
            if (section.Type == ElfSection.TypeRelocations && section.Info < _image.Sections.Count
                && _image.Sections[(int)section.Info] is { IsAllocated: true } target)
            {
                CollectSection(target, [.. _image.GetRelocations(section).OrderBy(relocation => relocation.Offset)]);
            }
        }
    }

    private void CollectSection(ElfSection section, List<ElfRelocation> relocations)
    {
        Memory place = MemoryAt(section.Address);
        for (int index = 0; index < relocations.Count; index++)
        {
            ElfRelocation relocation = relocations[index];
            Memory target = TargetOf(relocation.Symbol);
            switch ((ArmRelocation)relocation.Type)
            {
                case ArmRelocation.None or ArmRelocation.V4Bx:
                    break;
                case ArmRelocation.Abs32 or ArmRelocation.Target1:
                    Add(section, relocation, RelocationKind.Word, Moves(target, Memory.None));
                    break;
                case ArmRelocation.Rel32:
                    Add(section, relocation, RelocationKind.Word, Moves(target, place));
                    break;
                case ArmRelocation.ThumbMovwAbs:
                    Add(section, relocation, RelocationKind.MoveLow, Moves(target, Memory.None));
                    break;
                case ArmRelocation.ThumbMovwPrel:
                    Add(section, relocation, RelocationKind.MoveLow, Moves(target, place));
                    break;
                case ArmRelocation.ThumbMovtAbs:
                    AddHigh(section, relocations, index, ArmRelocation.ThumbMovwAbs, Moves(target, Memory.None));
                    break;
                case ArmRelocation.ThumbMovtPrel:
                    AddHigh(section, relocations, index, ArmRelocation.ThumbMovwPrel, Moves(target, place));
                    break;
                case ArmRelocation.Prel31:
                case ArmRelocation.ThumbCall or ArmRelocation.ThumbJump24 or ArmRelocation.ThumbJump19 or ArmRelocation.ThumbJump11
                    or ArmRelocation.ThumbJump8 or ArmRelocation.ThumbJump6:
                case ArmRelocation.ThumbPc8 or ArmRelocation.ThumbPc12 or ArmRelocation.ThumbAluPrel11:
                    // What is defined nowhere (a weak symbol) is never reached: the linker makes the branch do nothing.
                    if (target != place && relocation.Symbol.SectionIndex != ElfSymbol.Undefined)
                    {
                        throw Error(section, relocation, "holds in an instruction the distance between flash and RAM, or to a fixed address, of");
                    }

                    break;
                case ArmRelocation.BasePrel or ArmRelocation.GotBrel or ArmRelocation.GotPrel or ArmRelocation.GotAbs or ArmRelocation.GotOff32:
                    throw Error(section, relocation, "goes through the global offset table (compile it without -fPIC) to");
                default:
                    throw Error(section, relocation, "has a relocation of a kind that cannot be placed, of");
            }
        }
    }

    private void Add(ElfSection section, ElfRelocation relocation, RelocationKind kind, (int Flash, int Ram) moves, ushort lowHalf = 0)
    {
        if (moves == default)
        {
            return;
        }

        uint offset = OffsetOf(section, relocation);
        if (!_offsets.Add(offset))
        {
            throw Error(section, relocation, "has more than one relocation, one of them of");
        }

        _found.Add(new Relocation(offset, kind, moves.Flash, moves.Ram, lowHalf));
    }

    private void AddHigh(ElfSection section, List<ElfRelocation> relocations, int index, ArmRelocation lowType, (int Flash, int Ram) moves)
    {
        if (moves != default)
        {
            ElfRelocation high = relocations[index];
            ReadOnlySpan<byte> place = Instruction(section, high);
            ushort lowHalf = FindLow(section, relocations, index, lowType, ThumbMove.Register(place));
            CheckPair(section, high, ((uint)ThumbMove.Read(place) << 16) | lowHalf);
            Add(section, high, RelocationKind.MoveHigh, moves, lowHalf);
        }
    }

    // The addend of a MOVT is the whole value's, but only its upper half is in the image; the MOVW that loads the rest of the register
    // has the lower one. Compilers may put other instructions between the two, and other pairs.
    private ushort FindLow(ElfSection section, List<ElfRelocation> relocations, int index, ArmRelocation lowType, uint register)
    {
        ElfRelocation high = relocations[index];
        for (int distance = 1; distance < relocations.Count; distance++)
        {
            foreach (int other in (ReadOnlySpan<int>)[index - distance, index + distance])
            {
                bool isLow = other >= 0 && other < relocations.Count
                    && relocations[other].Type == (byte)lowType && relocations[other].Info >> 8 == high.Info >> 8;
                if (isLow && ThumbMove.Register(Instruction(section, relocations[other])) == register)
                {
                    return ThumbMove.Read(Instruction(section, relocations[other]));
                }
            }
        }

        throw Error(section, high, "loads by MOVT the upper half without the MOVW for the lower half of");
    }

    // An addend has 16 bits, so that the value of a pair that belongs together is near the symbol's.
    private void CheckPair(ElfSection section, ElfRelocation high, uint value)
    {
        bool isRelative = high.Type == (byte)ArmRelocation.ThumbMovtPrel;
        uint linked = unchecked(high.Symbol.Value - (isRelative ? high.Offset : 0));
        int addend = unchecked((int)(value - linked));
        if (addend is < -0x8010 or > 0x8010)
        {
            throw Error(section, high, $"loads by MOVW and MOVT the value 0x{value:x8}, which is too far from");
        }
    }

    private ReadOnlySpan<byte> Instruction(ElfSection section, ElfRelocation relocation)
    {
        ReadOnlySpan<byte> place = _binary.AsSpan((int)OffsetOf(section, relocation), Relocation.Size);
        return ThumbMove.IsLow(place) || ThumbMove.IsHigh(place)
            ? place
            : throw Error(section, relocation, "has no MOVW or MOVT where its relocation says so, of");
    }

    // Initialised data are changed where their image lies in flash, from where the application copies them.
    private uint OffsetOf(ElfSection section, ElfRelocation relocation)
    {
        foreach (ElfSegment segment in _image.Segments)
        {
            ulong end = (ulong)segment.VirtualAddress + segment.FileSize;
            if (relocation.Offset >= segment.VirtualAddress && (ulong)relocation.Offset + Relocation.Size <= end)
            {
                uint offset = unchecked(relocation.Offset - segment.VirtualAddress + segment.PhysicalAddress - NominalFlash);
                return (ulong)offset + Relocation.Size <= (ulong)_binary.Length
                    ? offset
                    : throw Error(section, relocation, "is not in the flash image, but has a relocation of");
            }
        }

        throw Error(section, relocation, "is in no segment of the file, but has a relocation of");
    }

    private Memory TargetOf(ElfSymbol symbol)
    {
        if (symbol.SectionIndex == ElfSymbol.Undefined)
        {
            return Memory.None;
        }

        // A number that a linker script took from an address (LOADADDR) is one: that is what the nominal addresses are so odd for.
        bool hasSection = symbol.SectionIndex < _image.Sections.Count && _image.Sections[symbol.SectionIndex].IsAllocated;
        return MemoryAt(hasSection ? _image.Sections[symbol.SectionIndex].Address : symbol.Value);
    }

    private static Memory MemoryAt(uint address) => address switch
    {
        >= NominalFlash and < NominalRam => Memory.Flash,
        >= NominalRam and < NominalEnd => Memory.Ram,
        _ => Memory.None,
    };

    private static (int Flash, int Ram) Moves(Memory target, Memory place)
    {
        int flash = (target == Memory.Flash ? 1 : 0) - (place == Memory.Flash ? 1 : 0);
        int ram = (target == Memory.Ram ? 1 : 0) - (place == Memory.Ram ? 1 : 0);
        return (flash, ram);
    }

    private ElfException Error(ElfSection section, ElfRelocation relocation, string problem) => new(
        $"cannot be placed: {ElfPlaces.Describe(_image, section, relocation.Offset)} {problem} "
        + $"'{relocation.Symbol.Name}' (ARM relocation type {relocation.Type})");
}
