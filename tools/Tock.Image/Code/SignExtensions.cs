// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Image.Code;

/// <summary>Makes copies of extensions of bytes and half-words that change nothing.</summary>
/// <remarks>
/// <code>
/// ldrsh r5, [r1, #4]; ...; sxth r2, r5          ->  ldrsh r5, [r1, #4]; ...; mov r2, r5
/// mov r5, r2 (an argument); ...; sxth r1, r5    ->  sxth r5, r2; ...; mov r1, r5
/// </code>
/// </remarks>
internal sealed class SignExtensions
{
    private readonly CodeListing _listing;
    private readonly List<CodeItem> _items;
    private readonly ControlFlow _flow;

    private SignExtensions(CodeListing listing, ControlFlow flow)
    {
        _listing = listing;
        _items = listing.Items;
        _flow = flow;
    }

    /// <summary>Finds them.</summary>
    internal static void Relax(CodeListing listing, ControlFlow flow)
    {
        SignExtensions extensions = new(listing, flow);
        extensions.ExtendEarly();
        extensions.Relax();
    }

    // Only what is extended at each use has the same value there if it is extended where it is copied.
    private void ExtendEarly()
    {
        for (int index = 0; index < _items.Count; index++)
        {
            if (_items[index].Now is { } instruction && ThumbOperands.Copy(instruction) is { } copy && OnlyExtension(index, copy.Destination) is { } range)
            {
                _items[index].Become(Extend(copy.Destination, copy.Source, range));
            }
        }
    }

    // The way to a use may begin at other definitions too; what counts is that every use extends the same way.
    private ValueRange? OnlyExtension(int definition, int register)
    {
        ValueRange? result = null;
        HashSet<int> seen = [];
        Stack<int> open = new(_flow.Successors(definition));
        bool isKnown = !_flow.Leaves(definition);
        while (isKnown && open.TryPop(out int index))
        {
            if (!seen.Add(index))
            {
                continue;
            }

            RegisterAccess access = RegisterAccess.Of(_listing, _items[index], register);
            if (access.Reads)
            {
                ValueRange? range = _items[index].Now is { } use && ThumbOperands.Extension(use) is { } extension ? extension.Range : null;
                isKnown = access.IsField && range is not null && (result ?? range) == range;
                result = range;
            }

            if (!access.Writes)
            {
                isKnown &= !_flow.Leaves(index);
                foreach (int next in _flow.Successors(index))
                {
                    open.Push(next);
                }
            }
        }

        return isKnown ? result : null;
    }

    private void Relax()
    {
        ValueRanges ranges = new(_listing, _flow);
        for (int index = 0; index < _items.Count; index++)
        {
            if (_items[index].Now is { } instruction
                && ThumbOperands.Extension(instruction) is { } extension
                && ranges.Before(index, extension.Source).HasFlag(extension.Range))
            {
                _items[index].Become(new ThumbInstruction((ushort)(0x4600 | ((extension.Destination & 8) << 4) | (extension.Source << 3) | (extension.Destination & 7))));
            }
        }
    }

    private static ThumbInstruction Extend(int destination, int source, ValueRange range)
    {
        (int shortKind, int longKind) = range switch
        {
            ValueRange.SignedHalf => (0, 0x00),
            ValueRange.SignedByte => (1, 0x40),
            ValueRange.UnsignedHalf => (2, 0x10),
            _ => (3, 0x50),
        };
        return destination < 8 && source < 8
            ? new ThumbInstruction((ushort)(0xB200 | (shortKind << 6) | (source << 3) | destination))
            : new ThumbInstruction((ushort)(0xFA0F | longKind), (ushort)(0xF080 | (destination << 8) | source));
    }
}
