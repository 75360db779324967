// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Image.Code;

/// <summary>Finds out whether the condition flags at a place can still be read.</summary>
internal sealed class FlagLiveness(CodeListing listing)
{
    // Without tables of jumps, a jump through a register leads to a function.
    private readonly bool _hasJumpTables = !listing.DataTargets.All(listing.Functions.ContainsKey);

    /// <summary>Whether no way on from the instruction at an old offset reads the flags before it writes them.</summary>
    internal bool AreDeadAt(uint offset)
    {
        HashSet<uint> seen = [];
        Stack<uint> open = new([offset]);
        while (open.TryPop(out uint place))
        {
            if (!seen.Add(place))
            {
                continue;
            }

            if (listing.IndexOf(place) is not { } index)
            {
                return false;
            }

            CodeItem item = listing.Items[index];
            uint next = item.OldOffset + (uint)item.OldSize;
            BranchKind branch = ThumbDecoder.Branch(item.First, item.Second).Kind;
            switch (Use(item, branch))
            {
                case FlagUse.Reads:
                    return false;
                case FlagUse.Ends:
                    break;
                case FlagUse.Passes when branch == BranchKind.None:
                    open.Push(next);
                    break;
                default:
                    open.Push(item.Target);
                    if (branch == BranchKind.CompareZero)
                    {
                        open.Push(next);
                    }

                    break;
            }
        }

        return true;
    }

    private FlagUse Use(CodeItem item, BranchKind branch)
    {
        if (ThumbDecoder.JumpRegister(item.First) is not null && (item.Action != CodeAction.Copy || !_hasJumpTables))
        {
            return FlagUse.Ends;
        }

        switch (branch)
        {
            case BranchKind.ShortConditional or BranchKind.LongConditional:
                return FlagUse.Reads;
            case BranchKind.Call:
                return FlagUse.Ends;
            case BranchKind.Short or BranchKind.Long or BranchKind.CompareZero:
                return item.Action == CodeAction.Branch ? FlagUse.Passes : FlagUse.Ends;
            default:
                return item.OldSize == 2 ? UseOfShort(item.First) : listing.IsApplication && IsLongComparison(item.First, item.Second) ? FlagUse.Ends : UseOfLong(item.First, item.Second);
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
