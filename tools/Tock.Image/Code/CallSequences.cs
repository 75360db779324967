// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Image.Elf;

namespace Tock.Image.Code;

/// <summary>Finds the sequences that compute an address relative to the program counter, and what is done with the address.</summary>
internal sealed class CallSequences
{
    // What the relocations of a MOVW count from: ADD reads the program counter 12 bytes behind it.
    private const int CountsFrom = 12;

    // The compiler puts the checks and moves of arguments between an address and its call, and the end of a frame before a jump.
    private const int LongestGap = 16;

    private const int LastLowRegister = 7;
    private const int LastArgumentRegister = 3;
    private const int ScratchRegister = 12;
    private const int LinkRegister = 14;

    private readonly CodeListing _listing;
    private readonly List<CodeItem> _items;

    private CallSequences(CodeListing listing)
    {
        _listing = listing;
        _items = listing.Items;
    }

    /// <summary>Turns each sequence into a call, a jump, a store, or the load of an absolute address.</summary>
    internal static void Relax(CodeListing listing)
    {
        new CallSequences(listing).Relax();
    }

    /// <summary>The places inside the section whose addresses code computes, each with where it does.</summary>
    internal static IEnumerable<(uint Place, uint Target)> Addresses(CodeListing listing)
    {
        CallSequences sequences = new(listing);
        for (int index = 0; index < listing.Items.Count; index++)
        {
            CodeItem item = listing.Items[index];
            if (index + 2 < listing.Items.Count && sequences.TryReadReference(index) is { } reference)
            {
                if (reference.Place is { } place)
                {
                    yield return (item.OldOffset, place & ~1u);
                }

                index += 2;
            }
            else if (ThumbDecoder.AddProgramCounter(item.First) is not null)
            {
                throw CallRelaxation.Unknown($"an address at 0x{item.OldOffset:x}");
            }
        }
    }

    /// <summary>Makes targets of the places in functions that code computes the address of: where a handler lets its method go on.</summary>
    internal static void FindPlaces(CodeListing listing)
    {
        CallSequences sequences = new(listing);
        for (int index = 0; index + 2 < listing.Items.Count; index++)
        {
            if (sequences.TryReadReference(index)?.Place is { } place && !listing.Functions.ContainsKey(place & ~1u))
            {
                listing.Targets.Add(place & ~1u);
                listing.Entries.Add(place & ~1u);
            }
        }
    }

    private void Relax()
    {
        for (int index = 0; index + 2 < _items.Count; index++)
        {
            if (TryReadReference(index) is not { } reference || IsTarget(index + 1) || IsTarget(index + 2))
            {
                continue;
            }

            if (FindUse(index + 3, reference.Register) is { } use)
            {
                NarrowNullCheck(index + 3, use, reference.Register);
                MakeCall(_items[use], reference);
                _items[index].Action = CodeAction.Drop;
            }
            else
            {
                _items[index].Action = reference.Place is { } place && !_listing.Functions.ContainsKey(place & ~1u) ? CodeAction.LoadPlace : CodeAction.LoadAddress;
                _items[index].Reference = reference;
                RelaxDispatch(index + 3, reference);
            }

            _items[index + 1].Action = CodeAction.Drop;
            _items[index + 2].Action = CodeAction.Drop;
            index += 2;
        }
    }

    private CodeReference? TryReadReference(int index)
    {
        CodeItem low = _items[index];
        CodeItem high = _items[index + 1];
        CodeItem add = _items[index + 2];
        if (ThumbDecoder.MoveHalf(low.First, low.Second) is not { IsHigh: false } lowHalf
            || ThumbDecoder.MoveHalf(high.First, high.Second) is not { IsHigh: true } highHalf
            || ThumbDecoder.AddProgramCounter(add.First) is not { } register
            || lowHalf.Register != register
            || highHalf.Register != register)
        {
            return null;
        }

        if (_listing.Relocations.TryGetValue(low.OldOffset, out ObjectRelocation? relocation))
        {
            if (relocation.Type != RelocationType.ThumbMovwRelative)
            {
                throw CallRelaxation.Unknown($"relocation {relocation.Type} at 0x{low.OldOffset:x}");
            }

            return new CodeReference(register, null, relocation.Symbol, (short)lowHalf.Value + CountsFrom);
        }

        int distance = (highHalf.Value << 16) | lowHalf.Value;
        return new CodeReference(register, (uint)(low.OldOffset + CountsFrom + distance), null, 0);
    }

    private bool IsTarget(int index)
    {
        return _listing.Targets.Contains(_items[index].OldOffset);
    }

    // A call or jump through the register, with instructions before it that do not touch the register, and no way in or out between.
    private int? FindUse(int index, int register)
    {
        if (register > LastArgumentRegister && register is not (ScratchRegister or LinkRegister))
        {
            return null;
        }

        for (int candidate = index; candidate < Math.Min(index + LongestGap, _items.Count); candidate++)
        {
            CodeItem item = _items[candidate];
            if (IsTarget(candidate) || item.IsFunctionStart)
            {
                return null;
            }

            bool isUse = ThumbDecoder.CallRegister(item.First) == register || (register != LinkRegister && ThumbDecoder.JumpRegister(item.First) == register);
            if (item.OldSize == 2 && isUse)
            {
                return candidate;
            }

            if (!ThumbDecoder.GoesOn(item.First, item.Second) || RegisterUse.Mentions(item.First, item.Second, register))
            {
                return null;
            }
        }

        return null;
    }

    private void MakeCall(CodeItem item, CodeReference reference)
    {
        bool isJump = ThumbDecoder.JumpRegister(item.First) is not null;
        if (reference.Place is { } place)
        {
            item.Action = CodeAction.Branch;
            item.Branch = isJump ? BranchKind.Long : BranchKind.Call;
            item.Target = place & ~1u;
            return;
        }

        bool isStore = !isJump && reference.Symbol!.Name is "RhpAssignRef" or "RhpCheckedAssignRef";
        item.Action = isJump ? CodeAction.JumpSymbol : isStore ? CodeAction.StoreReference : CodeAction.CallSymbol;
        item.Reference = reference;
    }

    // The check loads from the receiver into a register that nothing reads. The one that held the address is free now, and has a short form.
    private void NarrowNullCheck(int index, int use, int register)
    {
        for (int candidate = index; candidate < use && register <= LastLowRegister; candidate++)
        {
            CodeItem item = _items[candidate];
            bool isRead = Enumerable.Range(candidate + 1, use - candidate - 1).Any(other => RegisterUse.Mentions(_items[other].First, _items[other].Second, LinkRegister) && !IsReload(_items[other]));
            if (item.Action == CodeAction.Copy && ThumbDecoder.NullCheckRegister(item.First, item.Second) is { } receiver and <= LastLowRegister && !isRead)
            {
                item.Action = CodeAction.Replace;
                item.Replacement = [(ushort)(0x6800 | (receiver << 3) | register)];
            }
        }
    }

    // LDR LR, [SP], #4, or LDM SP! with LR in the list.
    private static bool IsReload(CodeItem item)
    {
        return (item.First == 0xF85D && item.Second == 0xEB04) || (item.First == 0xE8BD && (item.Second & 0x4000) != 0);
    }

    // A dispatch cell begins with the address of the code that all calls through it take, and nothing writes to cells.
    private void RelaxDispatch(int index, CodeReference cell)
    {
        if (index >= _items.Count
            || cell is not { Register: ScratchRegister, Symbol: { Section: { } section } symbol, Addend: 0 }
            || !symbol.Name.StartsWith("__InterfaceDispatchCell_", StringComparison.Ordinal)
            || section.Flags.HasFlag(SectionFlags.Write)
            || section.Relocations.Find(relocation => relocation.Offset == symbol.Offset) is not { Type: RelocationType.Absolute32, Symbol: { Section: null } target }
            || section.ReadWord(symbol.Offset) != 0)
        {
            return;
        }

        CodeItem load = _items[index];
        bool isLoad = load.First == (0xF8D0 | ScratchRegister) && (load.Second & 0x0FFF) == 0;
        if (!isLoad || IsTarget(index) || FindUse(index + 1, load.Second >> 12) is not { } use || TouchesCell(index + 1, use))
        {
            return;
        }

        NarrowNullCheck(index + 1, use, load.Second >> 12);
        MakeCall(_items[use], new CodeReference(0, null, target, 0));
        load.Action = CodeAction.Drop;
    }

    private bool TouchesCell(int start, int end)
    {
        return _items.Skip(start).Take(end - start).Any(item => RegisterUse.Mentions(item.First, item.Second, ScratchRegister));
    }
}
