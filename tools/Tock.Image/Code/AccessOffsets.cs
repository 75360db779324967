// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Image.Code;

/// <summary>Moves constants that are added to an address into the offsets of the accesses that use it.</summary>
/// <remarks>
/// <code>
/// add r1, r1, #8; ...; ldrsh r2, [r1, #2]                            ->  ldrsh r2, [r1, #10]
/// adds r3, #8; add r3, r3, r0, lsl #1; ldrh r2, [r3]; strh r2, [r3]  ->  add r3, r3, r0, lsl #1; ldrh r2, [r3, #8]; strh r2, [r3, #8]
/// </code>
/// </remarks>
internal sealed class AccessOffsets
{
    private const int MaximumOffset = 0xFFF;

    private readonly CodeListing _listing;
    private readonly List<CodeItem> _items;
    private readonly ControlFlow _flow;
    private readonly FlagLiveness _flags;

    private AccessOffsets(CodeListing listing, ControlFlow flow)
    {
        _listing = listing;
        _items = listing.Items;
        _flow = flow;
        _flags = new FlagLiveness(listing);
    }

    /// <summary>Moves them.</summary>
    internal static void Relax(CodeListing listing, ControlFlow flow)
    {
        AccessOffsets offsets = new(listing, flow);
        for (int index = 0; index < listing.Items.Count; index++)
        {
            if (listing.Items[index].Now is { } instruction && ThumbOperands.SumWithConstant(instruction) is { } sum && (!sum.SetsFlags || offsets.FlagsAreDead(index)))
            {
                offsets.Relax(index, sum.Destination, sum.Source, sum.Value);
            }
        }
    }

    private void Relax(int index, int destination, int source, int value)
    {
        if (DefinitionUses.Find(_listing, _flow, index, destination) is not { Uses.Count: > 0 } found
            || (destination != source && !found.Keeps(_listing, _flow, source)))
        {
            return;
        }

        if (Moved(found, destination, source, value) is { } moved)
        {
            Write(moved);
            _items[index].Action = CodeAction.Drop;
            return;
        }

        if (found.Uses is [int only]
            && Sum(only, destination) is { } between
            && RegisterRenaming.Apply(_items[only].Now!.Value, destination, source) is { } renamed
            && DefinitionUses.Find(_listing, _flow, only, between) is { Uses.Count: > 0 } behind
            && Moved(behind, between, between, value) is { } movedBehind)
        {
            Write(movedBehind);
            _items[only].Become(renamed);
            _items[index].Action = CodeAction.Drop;
        }
    }

    // All uses as accesses at a base and that much more; null if one is something else.
    private List<(int Use, ThumbInstruction Instruction)>? Moved(DefinitionUses found, int register, int newBase, int value)
    {
        // At a call, memory could be freed to which there is only an address in front of it.
        List<(int Use, ThumbInstruction Instruction)> result = [];
        if (found.Region.Any(index => IsCall(_items[index])))
        {
            return null;
        }

        foreach (int use in found.Uses)
        {
            ThumbInstruction instruction = _items[use].Now!.Value;
            if (ThumbOperands.OffsetAccess(instruction.First, instruction.Second) is not { } access
                || access.Base != register
                || access.Offset + value > MaximumOffset
                || (!access.IsLoad && access.Value == register))
            {
                return null;
            }

            result.Add((use, ThumbOperands.Access(access.Opcode, access.Value, newBase, access.Offset + value)));
        }

        return result;
    }

    private void Write(List<(int Use, ThumbInstruction Instruction)> moved)
    {
        moved.ForEach(use => _items[use.Use].Become(use.Instruction));
    }

    // The register of a sum of an address and something else, shifted or multiplied, whose flags nothing reads.
    private int? Sum(int index, int address)
    {
        (ushort first, ushort second) = (_items[index].Now!.Value.First, _items[index].Now!.Value.Second);
        if (ThumbOperands.Addition(first, second) is { } addition)
        {
            return addition.Left != addition.Right && (!addition.SetsFlags || FlagsAreDead(index)) ? addition.Destination : null;
        }

        int left = first & 0xF;
        int right = second & 0xF;
        bool isShifted = (first & 0xFFF0) == 0xEB00 && left == address && right != address;
        bool isMultiplied = (first & 0xFFF0) == 0xFB00 && (second & 0xF0) == 0 && second >> 12 == address && left != address && right != address;
        return isShifted || isMultiplied ? (second >> 8) & 0xF : null;
    }

    private static bool IsCall(CodeItem item)
    {
        return item.Action == CodeAction.CallSymbol || item is { Action: CodeAction.Branch, Branch: BranchKind.Call } || (item.Now is { } instruction && ThumbDecoder.CallRegister(instruction.First) is not null);
    }

    private bool FlagsAreDead(int index)
    {
        return _flags.AreDeadAt(_items[index].OldOffset + (uint)_items[index].OldSize);
    }
}
