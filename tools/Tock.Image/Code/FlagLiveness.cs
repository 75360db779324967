// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Image.Code;

/// <summary>Finds out whether the condition flags at a place can still be read.</summary>
internal sealed class FlagLiveness(CodeListing listing)
{
    // N and Z; C and V.
    private const int ResultFlags = 1;
    private const int OtherFlags = 2;
    private const int AllFlags = ResultFlags | OtherFlags;

    // Without tables of jumps, a jump through a register leads to a function.
    private readonly bool _hasJumpTables = !listing.DataTargets.All(listing.Functions.ContainsKey);

    /// <summary>Whether no way on from the instruction at an old offset reads the flags before it writes them.</summary>
    internal bool AreDeadAt(uint offset)
    {
        return listing.IndexOf(offset) is { } index && AreDeadFrom(index);
    }

    private bool AreDeadFrom(int start)
    {
        HashSet<(int Index, int Flags)> seen = [];
        Stack<(int Index, int Flags)> open = new([(start, AllFlags)]);
        while (open.TryPop(out (int Index, int Flags) place))
        {
            if (place.Flags == 0 || !seen.Add(place))
            {
                continue;
            }

            if (place.Index >= listing.Items.Count)
            {
                return false;
            }

            CodeItem item = listing.Items[place.Index];
            switch (Use(item))
            {
                case FlagUse.Reads when item.Action == CodeAction.Branch && listing.IsApplication && (FlagsOf(ThumbEncoder.Condition(item.First)) & place.Flags) == 0:
                    open.Push((place.Index + 1, place.Flags));
                    break;
                case FlagUse.Reads:
                    return false;
                case FlagUse.Ends:
                    continue;
                case FlagUse.Passes when item.Action != CodeAction.Branch:
                    bool setsResult = listing.IsApplication && item.Now is { } instruction && SetsResult(instruction);
                    open.Push((place.Index + 1, setsResult ? place.Flags & ~ResultFlags : place.Flags));
                    continue;
                default:
                    if (item.Branch == BranchKind.CompareZero)
                    {
                        open.Push((place.Index + 1, place.Flags));
                    }

                    break;
            }

            if (listing.IndexOf(item.Target) is not { } target)
            {
                return false;
            }

            open.Push((target, place.Flags));
        }

        return true;
    }

    // Equal, unequal, negative, positive; carry and overflow; the others compare.
    private static int FlagsOf(int condition)
    {
        return condition switch
        {
            0 or 1 or 4 or 5 => ResultFlags,
            2 or 3 or 6 or 7 => OtherFlags,
            _ => AllFlags,
        };
    }

    // Negative and zero, at least: shifts, MOVS, the operations of two registers, and what says that it sets flags.
    private static bool SetsResult(ThumbInstruction instruction)
    {
        (ushort first, ushort second) = (instruction.First, instruction.Second);
        bool isShort = first >> 12 <= 1 || (first & 0xF800) == 0x2000 || (first & 0xFC00) == 0x4000;
        bool isOperation = ((first & 0xFA00) == 0xF000 && (second & 0x8000) == 0) || (first & 0xFE00) == 0xEA00;
        return instruction.Size == 2 ? isShort : isOperation && (first & 0x10) != 0;
    }

    private FlagUse Use(CodeItem item)
    {
        switch (item.Action)
        {
            case CodeAction.Drop or CodeAction.LoadAddress or CodeAction.LoadShortAddress or CodeAction.LoadPlace:
                return FlagUse.Passes;
            case CodeAction.Branch when item.Branch is BranchKind.ShortConditional or BranchKind.LongConditional:
                return FlagUse.Reads;
            case CodeAction.Branch:
                // No function takes anything in the flags.
                return item.Branch == BranchKind.Call || listing.Functions.ContainsKey(item.Target) ? FlagUse.Ends : FlagUse.Passes;
            case CodeAction.CallSymbol or CodeAction.JumpSymbol or CodeAction.StoreReference:
                return FlagUse.Ends;
            default:
                return item.Now is { } instruction ? UseOf(instruction) : FlagUse.Reads;
        }
    }

    private FlagUse UseOf(ThumbInstruction instruction)
    {
        (ushort first, ushort second) = (instruction.First, instruction.Second);
        if (ThumbDecoder.JumpRegister(first) is not null)
        {
            return _hasJumpTables ? FlagUse.Reads : FlagUse.Ends;
        }

        // A branch that the linker fills in.
        switch (ThumbDecoder.Branch(first, second).Kind)
        {
            case BranchKind.ShortConditional or BranchKind.LongConditional:
                return FlagUse.Reads;
            case not BranchKind.None:
                return FlagUse.Ends;
            default:
                return instruction.Size == 2 ? UseOfShort(first) : listing.IsApplication && IsLongComparison(first, second) ? FlagUse.Ends : UseOfLong(first, second);
        }
    }

    // CMP and CMN, of a constant or a register.
    private static bool IsLongComparison(ushort first, ushort second)
    {
        bool isOperation = ((first & 0xFA00) == 0xF000 && (second & 0x8000) == 0) || (first & 0xFE00) == 0xEA00;
        return isOperation && (first & 0x01F0) is 0x01B0 or 0x0110 && (second & 0x0F00) == 0x0F00;
    }

    private static FlagUse UseOfShort(ushort first)
    {
        bool isAddOrSubtract = (first & 0xF800) is 0x1800 or 0x3000 or 0x3800;
        bool isCompare = (first & 0xF800) == 0x2800 || (first & 0xFF00) == 0x4500 || (first & 0xFF80) is 0x4280;
        bool isNegate = (first & 0xFFC0) == 0x4240;
        bool isWithCarry = (first & 0xFFC0) is 0x4140 or 0x4180;
        bool isCallOrReturn = (first & 0xFF80) == 0x4780 || first == 0x4770 || (first & 0xFF00) == 0xBD00;
        bool isJump = (first & 0xFF80) == 0x4700 || (first & 0xFF87) is 0x4487 or 0x4687;
        bool isTrap = (first & 0xFF00) is 0xDE00 or 0xDF00 or 0xBE00;
        if (isWithCarry || isTrap || (isJump && !isCallOrReturn))
        {
            return FlagUse.Reads;
        }

        return isAddOrSubtract || isCompare || isNegate || isCallOrReturn ? FlagUse.Ends : FlagUse.Passes;
    }

    // Loads and stores of one register or several, constants and the barriers; what else there is could read.
    private static FlagUse UseOfLong(ushort first, ushort second)
    {
        bool isReturn = (first & 0xFFF0) == 0xE8B0 && (second & 0x8000) != 0;
        if (isReturn)
        {
            return FlagUse.Ends;
        }

        bool isBlock = (first & 0xFE40) == 0xE800;
        bool isPair = (first & 0xFE40) == 0xE840 && (first & 0x0120) != 0;
        bool isLoadOrStore = (first & 0xFE00) == 0xF800 && (second >> 12) != 0xF;
        bool isHalf = ThumbDecoder.MoveHalf(first, second) is not null;
        bool isBarrier = first == 0xF3BF;
        bool isShiftOrMultiply = (first & 0xFF00) is 0xFA00 or 0xFB00;
        bool isConstant = (first & 0xF800) == 0xF000 && (second & 0x8000) == 0;
        bool isRegister = (first & 0xFE00) == 0xEA00;
        bool isWithCarry = ((first >> 5) & 0xF) is 0xA or 0xB || (isRegister && (second & 0x70F0) == 0x0030);
        bool passes = isBlock || isPair || isLoadOrStore || isHalf || isBarrier || isShiftOrMultiply || ((isConstant || isRegister) && !isWithCarry);
        return passes ? FlagUse.Passes : FlagUse.Reads;
    }
}
