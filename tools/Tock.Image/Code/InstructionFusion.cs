// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Image.Code;

/// <summary>
/// Makes one instruction of two where the first makes something that only the second uses.
/// </summary>
/// <remarks>
/// <code>
/// mov r3, r2, lsl #2; ldr r0, [r1, r3]      ->  ldr r0, [r1, r2, lsl #2]
/// mov r3, r2, lsl #4; add r0, r1, r3        ->  add r0, r1, r2, lsl #4
/// lsls r3, r2, #13; eors r0, r3             ->  eor r0, r0, r2, lsl #13
/// mul r3, r1, r2; add r0, r0, r3            ->  mla r0, r1, r2, r0
/// </code>
/// </remarks>
internal sealed class InstructionFusion
{
    private const int LargestIndexShift = 3;

    private readonly CodeListing _listing;
    private readonly List<CodeItem> _items;
    private readonly RegisterLiveness _registers;
    private readonly FlagLiveness _flags;

    private InstructionFusion(CodeListing listing)
    {
        _listing = listing;
        _items = listing.Items;
        _registers = new RegisterLiveness(listing);
        _flags = new FlagLiveness(listing);
    }

    /// <summary>Fuses pairs that follow each other.</summary>
    internal static void Relax(CodeListing listing)
    {
        new InstructionFusion(listing).Relax();
    }

    private void Relax()
    {
        for (int index = 0; index < _items.Count; index++)
        {
            if (_items[index].Now is not { } first || Follower(index) is not { } next || _items[next].Now is not { } second)
            {
                continue;
            }

            if ((FuseShift(first, second) ?? FuseOperation(first, second) ?? FuseProduct(first, second)) is { } fused && IsOnlyUse(next, fused))
            {
                _items[index].Action = CodeAction.Drop;
                _items[next].Become(new ThumbInstruction(fused.First, fused.Second));
            }
        }
    }

    // What stands behind an item, where nothing else leads in between.
    private int? Follower(int index)
    {
        for (int next = index + 1; next < _items.Count && !_items[next].IsFunctionStart && !_listing.Targets.Contains(_items[next].OldOffset); next++)
        {
            if (_items[next].Action != CodeAction.Drop)
            {
                return next;
            }
        }

        return null;
    }

    // The register in between is of no other use, and neither are flags that the two set.
    private bool IsOnlyUse(int next, Fused fused)
    {
        CodeItem second = _items[next];
        return (fused.Destination == fused.Between || _registers.IsDeadBehind(next, fused.Between))
            && (!fused.SetsFlags || _flags.AreDeadAt(second.OldOffset + (uint)second.OldSize));
    }

    private static Fused? FuseShift(ThumbInstruction first, ThumbInstruction second)
    {
        if (ThumbOperands.ShiftLeft(first.First, first.Second) is not { } shift || !ThumbOperands.IsPlain(shift.Source))
        {
            return null;
        }

        bool setsFlags = first.Size == 2;
        if (ThumbOperands.IndexedAccess(second.First, second.Second) is { } access)
        {
            // A store that stores the index itself needs it.
            bool isUsable = access.Index == shift.Destination && access.Base != shift.Destination && shift.Amount <= LargestIndexShift && (access.IsLoad || access.Value != shift.Destination);
            return isUsable
                ? new Fused((ushort)(access.Opcode | access.Base), (ushort)((access.Value << 12) | (shift.Amount << 4) | shift.Source), access.IsLoad ? access.Value : -1, shift.Destination, setsFlags)
                : null;
        }

        if (ThumbOperands.Addition(second.First, second.Second) is { } addition && (addition.Left == shift.Destination) != (addition.Right == shift.Destination))
        {
            int other = addition.Left == shift.Destination ? addition.Right : addition.Left;
            ushort operands = (ushort)(((shift.Amount & 0x1C) << 10) | (addition.Destination << 8) | ((shift.Amount & 3) << 6) | shift.Source);
            return !ThumbOperands.IsPlain(other) ? null : new Fused((ushort)(0xEB00 | other), operands, addition.Destination, shift.Destination, setsFlags || addition.SetsFlags);
        }

        return null;
    }

    // AND, ORR, EOR and SUB of a register that was shifted.
    private static Fused? FuseOperation(ThumbInstruction first, ThumbInstruction second)
    {
        if (ThumbOperands.Shift(first) is not { } shift
            || !ThumbOperands.IsPlain(shift.Source)
            || ThumbOperands.Operation(second) is not { } operation
            || operation.Right != shift.Destination
            || operation.Left == shift.Destination)
        {
            return null;
        }

        ushort operands = (ushort)(((shift.Amount & 0x1C) << 10) | (operation.Destination << 8) | ((shift.Amount & 3) << 6) | (shift.Kind << 4) | shift.Source);
        return new Fused((ushort)(operation.Opcode | operation.Left), operands, operation.Destination, shift.Destination, first.Size == 2 || operation.SetsFlags);
    }

    private static Fused? FuseProduct(ThumbInstruction first, ThumbInstruction second)
    {
        if (ThumbOperands.Product(first.First, first.Second) is not { } product
            || ThumbOperands.Addition(second.First, second.Second) is not { } addition
            || (addition.Left == product.Destination) == (addition.Right == product.Destination))
        {
            return null;
        }

        int other = addition.Left == product.Destination ? addition.Right : addition.Left;
        return !ThumbOperands.IsPlain(other)
            ? null
            : new Fused((ushort)(0xFB00 | product.Left), (ushort)((other << 12) | (addition.Destination << 8) | product.Right), addition.Destination, product.Destination, addition.SetsFlags);
    }

    private sealed record Fused(ushort First, ushort Second, int Destination, int Between, bool SetsFlags);
}
