// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Image.Code;

/// <summary>Lets a constant that one of two ways puts into a register stand in front of the branch, and the other way go over the other constant.</summary>
/// <remarks>
/// <code>
/// cmp r5, #3; beq one; movs r1, #0; b on; one: movs r1, #1; on:     ->  movs r1, #0; cmp r5, #3; bne on; movs r1, #1; on:
/// </code>
/// </remarks>
internal static class BooleanValues
{
    private const int Conditional = 0xD000;

    /// <summary>Finds them. The ways through the code are others afterwards.</summary>
    internal static void Relax(CodeListing listing, ControlFlow flow)
    {
        FlagLiveness flags = new(listing);
        List<CodeItem> items = listing.Items;
        for (int index = 0; index < items.Count; index++)
        {
            if (Next(listing, index) is not { } branch
                || Next(listing, branch) is not { } one
                || Next(listing, one) is not { } jump
                || items[branch] is not { Action: CodeAction.Branch, Branch: BranchKind.ShortConditional or BranchKind.LongConditional, OldSize: > 0 } taken
                || items[jump] is not { Action: CodeAction.Branch, Branch: BranchKind.Short or BranchKind.Long, OldSize: > 0 } over
                || Constant(items[one]) is not { } first
                || items[index].Now is not { } comparison
                || !IsComparison(comparison, first.Register))
            {
                continue;
            }

            // The other constant is behind the jump, and nothing but the branch leads to it.
            int? other = listing.IndexOf(taken.Target) is { } target ? NextAt(listing, target) : null;
            bool isOther = other is { } place
                && place > jump
                && !items.Skip(jump + 1).Take(place - jump - 1).Any(item => item.Action != CodeAction.Drop)
                && Constant(items[place]) is { } second
                && second.Register == first.Register
                && listing.IndexOf(over.Target) == FollowingOffset(listing, place)
                && Enumerable.Range(jump + 1, place - jump).All(item => !flow.IsEntry(item) && flow.Predecessors(item).All(before => before == branch || (before > jump && before < place)));
            bool areAlone = Enumerable.Range(index + 1, jump - index).All(item => !flow.IsEntry(item) && flow.Predecessors(item).All(before => before >= index && before < jump));
            if (!isOther || !areAlone || !flags.AreDeadAt(over.Target))
            {
                continue;
            }

            ThumbInstruction secondConstant = items[other!.Value].Now!.Value;
            ThumbInstruction firstConstant = items[one].Now!.Value;
            ushort inverted = (ushort)(Conditional | ((ThumbEncoder.Condition(taken.First) ^ 1) << 8));
            items[index].Become(firstConstant);
            items[branch] = Copy(taken, taken.First, CodeAction.Replace);
            items[branch].Become(comparison);
            items[one] = Copy(items[one], inverted, CodeAction.Branch);
            items[one].Branch = BranchKind.LongConditional;
            items[one].Target = over.Target;
            items[jump] = Copy(over, over.First, CodeAction.Replace);
            items[jump].Become(secondConstant);
            items[other.Value].Action = CodeAction.Drop;
        }
    }

    private static CodeItem Copy(CodeItem item, ushort first, CodeAction action)
    {
        return new CodeItem { OldOffset = item.OldOffset, OldSize = item.OldSize, First = first, Action = action, IsFunctionStart = item.IsFunctionStart, Alignment = item.Alignment };
    }

    private static (int Register, int Value)? Constant(CodeItem item)
    {
        return item.Now is { Size: 2 } instruction && ThumbOperands.Constant(instruction) is { } constant ? (constant.Register, constant.Value) : null;
    }

    // CMP, CMN, TST and TEQ, which do not read the register.
    private static bool IsComparison(ThumbInstruction instruction, int register)
    {
        (ushort first, ushort second) = (instruction.First, instruction.Second);
        bool isShort = instruction.Size == 2 && ((first & 0xF800) == 0x2800 || (first & 0xFFC0) is 0x4280 or 0x42C0 or 0x4200 || (first & 0xFF00) == 0x4500);
        bool isOperation = ((first & 0xFA10) == 0xF010 && (second & 0x8000) == 0) || (first & 0xFE10) == 0xEA10;
        bool isLong = instruction.Size == 4 && isOperation && (second & 0x0F00) == 0x0F00;
        return (isShort || isLong) && RegisterFields.Of(instruction) is { } fields && Array.TrueForAll(fields, field => field.Read(instruction) != register);
    }

    private static int? Next(CodeListing listing, int index)
    {
        return NextAt(listing, index + 1);
    }

    private static int? NextAt(CodeListing listing, int index)
    {
        int place = listing.Items.FindIndex(Math.Min(index, listing.Items.Count), item => item.Action != CodeAction.Drop);
        return place < 0 || listing.Items[place].IsFunctionStart ? null : place;
    }

    // The index by which branches name what is behind an item.
    private static int? FollowingOffset(CodeListing listing, int index)
    {
        return listing.IndexOf(listing.Items[index].OldOffset + (uint)listing.Items[index].OldSize);
    }
}
