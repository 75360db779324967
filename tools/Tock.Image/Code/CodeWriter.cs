// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Tock.Image.Elf;

namespace Tock.Image.Code;

/// <summary>Writes relaxed instructions, and what the linker has to fill in, into their section.</summary>
internal sealed class CodeWriter(CodeListing listing, OffsetMap map)
{
    private const ushort StoreR1AtR0 = 0x6001;
    private const ushort NoOperation = 0xBF00;
    private readonly List<ObjectRelocation> _relocations = [];

    internal void Write()
    {
        byte[] result = new byte[map.Size];
        MemoryMarshal.Cast<byte, ushort>(result.AsSpan()).Fill(NoOperation);
        foreach (CodeItem item in listing.Items)
        {
            Write(item, result.AsSpan((int)item.NewOffset, item.NewSize));
        }

        listing.Section.Contents = result;
        listing.Section.Relocations.Clear();
        listing.Section.Relocations.AddRange(_relocations);
    }

    private void Write(CodeItem item, Span<byte> target)
    {
        switch (item.Action)
        {
            case CodeAction.Copy:
                listing.Section.Contents.AsSpan((int)item.OldOffset, item.OldSize).CopyTo(target);
                if (listing.Relocations.TryGetValue(item.OldOffset, out ObjectRelocation? kept))
                {
                    throw CallRelaxation.Unknown($"relocation {kept.Type} at 0x{item.OldOffset:x}");
                }

                break;
            case CodeAction.Replace:
                for (int index = 0; index < item.Replacement.Length; index++)
                {
                    BinaryPrimitives.WriteUInt16LittleEndian(target[(index * 2)..], item.Replacement[index]);
                }

                break;
            case CodeAction.Branch:
                WriteBranch(item, target);
                break;
            case CodeAction.CallSymbol:
                WriteToSymbol(item, target, BranchKind.Call, RelocationType.ThumbCall);
                break;
            case CodeAction.JumpSymbol:
                WriteToSymbol(item, target, BranchKind.Long, RelocationType.ThumbJump24);
                break;
            case CodeAction.StoreReference:
                BinaryPrimitives.WriteUInt16LittleEndian(target, StoreR1AtR0);
                break;
            case CodeAction.LoadAddress or CodeAction.LoadShortAddress:
                WriteAddress(item, target);
                break;
            case CodeAction.LoadPlace:
                WritePlace(item, target);
                break;
            default:
                break;
        }
    }

    private void WriteBranch(CodeItem item, Span<byte> target)
    {
        int distance = BranchLayout.Distance(item, map);
        if (!ThumbEncoder.Reaches(item.Branch, distance))
        {
            throw CallRelaxation.Unknown($"branch at 0x{item.OldOffset:x}");
        }

        bool takesComparison = item is { Branch: BranchKind.CompareZero, Comparison: not null };
        ushort original = takesComparison ? ThumbEncoder.CompareZero(item.Comparison!.LastFirst, item.First) : item.First;
        ThumbEncoder.WriteBranch(target, item.Branch, original, distance);
    }

    // The linker counts from the instruction, the processor from 4 bytes on.
    private void WriteToSymbol(CodeItem item, Span<byte> target, BranchKind kind, RelocationType type)
    {
        ThumbEncoder.WriteBranch(target, kind, 0, item.Reference.Addend - ThumbDecoder.ProgramCounterAhead);
        _relocations.Add(new ObjectRelocation(item.NewOffset, type, item.Reference.Symbol!));
    }

    private void WriteAddress(CodeItem item, Span<byte> target)
    {
        CodeReference reference = item.Reference;
        ObjectSymbol symbol = reference.Symbol
            ?? (listing.Functions.TryGetValue(reference.Place!.Value & ~1u, out ObjectSymbol? function) ? function : throw CallRelaxation.Unknown($"address of 0x{reference.Place:x}"));
        ThumbEncoder.WriteMoveHalf(target, isHigh: false, reference.Register, (ushort)reference.Addend);
        _relocations.Add(new ObjectRelocation(item.NewOffset, RelocationType.ThumbMovwAbsolute, symbol));
        if (item.Action == CodeAction.LoadAddress)
        {
            ThumbEncoder.WriteMoveHalf(target[4..], isHigh: true, reference.Register, (ushort)reference.Addend);
            _relocations.Add(new ObjectRelocation(item.NewOffset + 4, RelocationType.ThumbMovtAbsolute, symbol));
        }
    }

    // The processor counts from the program counter rounded down; the section begins at a multiple of 4. Bit 0 is the Thumb mark.
    private void WritePlace(CodeItem item, Span<byte> target)
    {
        uint place = item.Reference.Place!.Value;
        int distance = (int)((map[place & ~1u] | (place & 1)) - ((item.NewOffset + ThumbDecoder.ProgramCounterAhead) & ~3u));
        if (!ThumbEncoder.WriteAddress(target, item.Reference.Register, distance))
        {
            throw CallRelaxation.Unknown($"address of 0x{place:x} at 0x{item.OldOffset:x}");
        }
    }
}
