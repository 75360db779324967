// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Image.Code;

/// <summary>Drops comparisons with zero of what the instruction before them made, where it sets the flags or can.</summary>
/// <remarks>
/// <code>
/// subs r1, r1, #1; cmp r1, #0; bne      ->  subs r1, r1, #1; bne
/// and r3, r0, #1; cmp r3, #0; beq       ->  ands r3, r0, #1; beq
/// </code>
/// Carry and overflow are not those of a comparison, so only branches if equal or if not can follow.
/// </remarks>
internal sealed class ZeroComparisons
{
    private readonly CodeListing _listing;
    private readonly List<CodeItem> _items;
    private readonly FlagLiveness _flags;

    private ZeroComparisons(CodeListing listing)
    {
        _listing = listing;
        _items = listing.Items;
        _flags = new FlagLiveness(listing);
    }

    /// <summary>Drops them.</summary>
    internal static void Relax(CodeListing listing)
    {
        new ZeroComparisons(listing).Relax();
    }

    private void Relax()
    {
        for (int index = 0; index + 2 < _items.Count; index++)
        {
            CodeItem maker = _items[index];
            CodeItem comparison = _items[index + 1];
            CodeItem branch = _items[index + 2];
            if (maker.Action == CodeAction.Copy
                && comparison.Action == CodeAction.Copy
                && Compared(comparison) is { } register
                && IsEqualityBranch(branch)
                && !IsTarget(comparison)
                && !IsTarget(branch)
                && _flags.AreDeadAt(branch.OldOffset + (uint)branch.OldSize)
                && _flags.AreDeadAt(branch.Target))
            {
                Drop(maker, comparison, register);
            }
        }
    }

    private static void Drop(CodeItem maker, CodeItem comparison, int register)
    {
        if (maker.OldSize == 2)
        {
            comparison.Action = SetsFlagsOf(maker.First) == register ? CodeAction.Drop : CodeAction.Copy;
        }
        else if (CanSetFlagsOf(maker) == register)
        {
            comparison.Action = CodeAction.Drop;
            maker.Action = CodeAction.Replace;
            maker.Replacement = [(ushort)(maker.First | 0x10), maker.Second];
        }
    }

    private bool IsTarget(CodeItem item)
    {
        return item.IsFunctionStart || _listing.Targets.Contains(item.OldOffset);
    }

    private static bool IsEqualityBranch(CodeItem item)
    {
        return item is { Action: CodeAction.Branch, Branch: BranchKind.ShortConditional or BranchKind.LongConditional } && ThumbEncoder.Condition(item.First) <= 1;
    }

    // The two encodings of CMP with 0.
    private static int? Compared(CodeItem item)
    {
        return (item.First & 0xF8FF) == 0x2800 ? (item.First >> 8) & 7 : (item.First & 0xFFF0) == 0xF1B0 && item.Second == 0x0F00 ? item.First & 0xF : null;
    }

    // Shifts, additions, subtractions, MOVS and the operations of two registers; the flags are those of the result.
    private static int? SetsFlagsOf(ushort first)
    {
        bool isShiftOrSum = first >> 12 <= 1;
        bool isConstant = (first & 0xF800) is 0x2000 or 0x3000 or 0x3800;
        bool isOperation = (first & 0xFC00) == 0x4000 && (first & 0xFFC0) is not (0x4200 or 0x4280 or 0x42C0);
        return isConstant ? (first >> 8) & 7 : isShiftOrSum || isOperation ? first & 7 : null;
    }

    // AND, BIC, ORR, ORN, EOR, ADD and SUB without S, with a constant or a register.
    private static int? CanSetFlagsOf(CodeItem item)
    {
        bool isConstant = (item.First & 0xFA10) == 0xF000 && (item.Second & 0x8000) == 0;
        bool isRegister = (item.First & 0xFE10) == 0xEA00;
        int operation = (item.First >> 5) & 0xF;
        int destination = (item.Second >> 8) & 0xF;
        bool isKnown = operation is 0 or 1 or 2 or 3 or 4 or 8 or 13;
        return (isConstant || isRegister) && isKnown && destination < 13 ? destination : null;
    }
}
