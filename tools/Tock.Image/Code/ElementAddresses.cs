// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Image.Code;

/// <summary>Computes addresses of elements of arrays, which begin 8 bytes behind their object, with fewer instructions.</summary>
/// <remarks>
/// <code>
/// mul r3, r1, r2; add r3, r3, #8; add r0, r3; ldr r0, [r0, #4]   ->  mla r0, r1, r2, r0; ldr r0, [r0, #12]
/// lsl r3, r1, #3; add r3, r3, #8; add r0, r3; str r2, [r0]       ->  add r0, r0, r1, lsl #3; add r0, r0, #8; str r2, [r0]
/// </code>
/// </remarks>
internal sealed class ElementAddresses
{
    private const int MaximumOffset = 0xFFF;

    private readonly CodeListing _listing;
    private readonly List<CodeItem> _items;
    private readonly RegisterLiveness _registers;
    private readonly FlagLiveness _flags;

    private ElementAddresses(CodeListing listing)
    {
        _listing = listing;
        _items = listing.Items;
        _registers = new RegisterLiveness(listing);
        _flags = new FlagLiveness(listing);
    }

    /// <summary>Shortens what computes addresses.</summary>
    internal static void Relax(CodeListing listing)
    {
        ElementAddresses addresses = new(listing);
        for (int index = 0; index + 2 < listing.Items.Count; index++)
        {
            if (addresses.IsPlain(index) && addresses.Follows(index + 1) && addresses.Follows(index + 2))
            {
                addresses.Shorten(index);
            }
        }
    }

    private bool IsPlain(int index)
    {
        return _items[index].Action == CodeAction.Copy;
    }

    private bool Follows(int index)
    {
        return IsPlain(index) && !_items[index].IsFunctionStart && !_listing.Targets.Contains(_items[index].OldOffset);
    }

    private void Shorten(int index)
    {
        CodeItem scale = _items[index];
        CodeItem skip = _items[index + 1];
        CodeItem sum = _items[index + 2];
        (int Destination, int Source, int Amount)? shift = ThumbOperands.ShiftLeft(scale.First, scale.Second);
        (int Destination, int Left, int Right)? product = ThumbOperands.Product(scale.First, scale.Second);
        if ((shift?.Destination ?? product?.Destination) is not { } between
            || ThumbOperands.Increment(skip.First, skip.Second) is not { } increment
            || increment.Register != between
            || ThumbOperands.Addition(sum.First, sum.Second) is not { } addition
            || (addition.Left == between) == (addition.Right == between))
        {
            return;
        }

        int other = addition.Left == between ? addition.Right : addition.Left;
        bool arePlain = ThumbOperands.IsPlain(other) && ThumbOperands.IsPlain(between) && (shift is null || ThumbOperands.IsPlain(shift.Value.Source));
        bool isOnlyUse = addition.Destination == between || _registers.IsDeadBehind(index + 2, between);
        if (!arePlain || !isOnlyUse || !_flags.AreDeadAt(sum.OldOffset + (uint)sum.OldSize))
        {
            return;
        }

        scale.Action = CodeAction.Drop;
        Replace(skip, shift is { } shifted
            ? ThumbOperands.AddShifted(addition.Destination, other, shifted.Source, shifted.Amount)
            : ThumbOperands.MultiplyAdd(addition.Destination, product!.Value.Left, product.Value.Right, other));
        Replace(sum, [(ushort)(0xF100 | addition.Destination), (ushort)((addition.Destination << 8) | increment.Value)]);
        MoveIntoAccess(index + 3, addition.Destination, increment.Value);
    }

    // The increment becomes part of the offset of the one access that needs it.
    private void MoveIntoAccess(int index, int register, int increment)
    {
        if (index >= _items.Count
            || !Follows(index)
            || ThumbOperands.OffsetAccess(_items[index].First, _items[index].Second) is not { } access
            || access.Base != register
            || access.Offset + increment > MaximumOffset
            || (!access.IsLoad && access.Value == register))
        {
            return;
        }

        if ((access.IsLoad && access.Value == register) || _registers.IsDeadBehind(index, register))
        {
            _items[index - 1].Action = CodeAction.Drop;
            Replace(_items[index], [(ushort)(access.Opcode | register), (ushort)((access.Value << 12) | (access.Offset + increment))]);
        }
    }

    private static void Replace(CodeItem item, ushort[] instruction)
    {
        item.Action = CodeAction.Replace;
        item.Replacement = instruction;
    }
}
