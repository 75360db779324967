// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Image.Code;

/// <summary>Leads what has just put a constant into a register past the test of the register, where nothing else needs it.</summary>
/// <remarks>
/// <code>
/// movs r2, #1; b on; ...; on: cmp r1, #0; bne over; cmp r2, #0; bne done; more:    ->  cmp r1, #0; beq done; b over
/// </code>
/// One other test may stand in between; it is made where the constant was.
/// </remarks>
internal sealed class ConstantBranches
{
    private readonly CodeListing _listing;
    private readonly List<CodeItem> _items;
    private readonly RegisterLiveness _registers;
    private readonly FlagLiveness _flags;

    private ConstantBranches(CodeListing listing)
    {
        _listing = listing;
        _items = listing.Items;
        _registers = new RegisterLiveness(listing);
        _flags = new FlagLiveness(listing);
    }

    /// <summary>Leads them. The ways through the code are others afterwards.</summary>
    internal static void Relax(CodeListing listing)
    {
        ConstantBranches branches = new(listing);
        for (int index = 0; index < listing.Items.Count; index++)
        {
            branches.Relax(index);
        }
    }

    private void Relax(int index)
    {
        if (_items[index].Now is not { } instruction
            || ThumbOperands.Constant(instruction) is not { } constant
            || (ThumbDecoder.MoveHalf(instruction.First, instruction.Second) is not null)
            || _items[index].OldSize == 0
            || Behind(index) is not { } next)
        {
            return;
        }

        bool jumps = _items[next] is { Action: CodeAction.Branch, Branch: BranchKind.Short or BranchKind.Long, OldSize: > 0 } && !IsTarget(next);
        bool fallsInto = !jumps && IsTarget(next);
        int? place = jumps ? At(_items[next].Target) : fallsInto ? next : null;
        if (place is not { } start || ReadTest(start) is not { } first)
        {
            return;
        }

        if (first.Register == constant.Register && first.IsZero)
        {
            Lead(index, jumps ? next : null, null, first, constant.Value, constant.Register);
        }
        else if (first.Register != constant.Register && ReadTest(first.Next) is { IsZero: true } second && second.Register == constant.Register && !IsTarget(first.Next) && constant.Register != first.Other)
        {
            Lead(index, jumps ? next : null, first, second, constant.Value, constant.Register);
        }
    }

    private void Lead(int index, int? jump, Test? between, Test test, int value, int register)
    {
        bool isTaken = (value == 0) == test.IsEqual;
        uint goal = isTaken ? test.Target : _items[test.Next].OldOffset;
        if (_items[test.Next].OldSize == 0 || !IsFree(goal, register) || (between is { } other && !IsFree(other.Target, register)))
        {
            return;
        }

        CodeItem item = _items[index];
        _listing.Targets.Add(goal);
        if (between is not { } kept)
        {
            if (jump is { } over)
            {
                _items[over].Target = goal;
                item.Action = CodeAction.Drop;
            }
            else
            {
                _items[index] = CodeListing.MakeBranch(item.OldOffset, item.OldSize, BranchKind.Long, goal, item.IsFunctionStart);
            }

            return;
        }

        item.Become(kept.Comparison);
        int behind = index + 1;
        if (jump is { } place)
        {
            _items[place] = CodeListing.MakeBranch(_items[place].OldOffset, _items[place].OldSize, BranchKind.LongConditional, goal, false, kept.Condition ^ 1);
            behind = place + 1;
        }
        else
        {
            _listing.InsertBranch(behind, BranchKind.LongConditional, goal, kept.Condition ^ 1);
            behind++;
        }

        _listing.InsertBranch(behind, BranchKind.Long, kept.Target);
    }

    // What begins there reads neither the register nor the flags.
    private bool IsFree(uint offset, int register)
    {
        return _listing.IndexOf(offset) is { } index && !_items[index].IsFunctionStart && _registers.IsDeadBehind(index - 1, register) && _flags.AreDeadAt(offset);
    }

    // CMP with a constant or a register, and a branch on a condition.
    private Test? ReadTest(int index)
    {
        if (_items[index].Now is not { } comparison || Behind(index) is not { } place || IsTarget(place)
            || _items[place] is not { Action: CodeAction.Branch, Branch: BranchKind.ShortConditional or BranchKind.LongConditional } branch
            || Behind(place) is not { } next)
        {
            return null;
        }

        bool isConstant = (comparison.First & 0xF800) == 0x2800 || ((comparison.First & 0xFBF0) == 0xF1B0 && (comparison.Second & 0x8F00) == 0x0F00);
        bool isRegister = (comparison.First & 0xFFC0) == 0x4280 || (comparison.First & 0xFF00) == 0x4500;
        if ((!isConstant && !isRegister) || RegisterFields.Of(comparison) is not { Length: > 0 } fields)
        {
            return null;
        }

        int condition = ThumbEncoder.Condition(branch.First);
        bool isZero = condition <= 1 && ((comparison.First & 0xF8FF) == 0x2800 || (comparison.Size == 4 && comparison.Second == 0x0F00 && (comparison.First & 0xFFF0) == 0xF1B0));
        return new Test(comparison, fields[0].Read(comparison), fields[^1].Read(comparison), isZero, condition == 0, condition, branch.Target, next);
    }

    private int? Behind(int index)
    {
        for (int next = index + 1; next < _items.Count && !_items[next].IsFunctionStart; next++)
        {
            if (_items[next].Action != CodeAction.Drop)
            {
                return next;
            }

            if (IsTarget(next))
            {
                return null;
            }
        }

        return null;
    }

    private int? At(uint offset)
    {
        return _listing.IndexOf(offset) is { } index && !_items[index].IsFunctionStart ? _items[index].Action != CodeAction.Drop ? index : Behind(index) : null;
    }

    private bool IsTarget(int index)
    {
        return _listing.Targets.Contains(_items[index].OldOffset);
    }

    private readonly record struct Test(ThumbInstruction Comparison, int Register, int Other, bool IsZero, bool IsEqual, int Condition, uint Target, int Next);
}
