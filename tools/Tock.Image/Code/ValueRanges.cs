// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Image.Code;

/// <summary>Finds the ranges of what registers hold at the beginning of each item, along all ways that lead there.</summary>
internal sealed class ValueRanges
{
    private const int Registers = 15;
    private const ValueRange FromByte = ValueRange.UnsignedByte | ValueRange.SignedHalf | ValueRange.UnsignedHalf;
    private const ValueRange FromSignedByte = ValueRange.SignedByte | ValueRange.SignedHalf;

    private readonly CodeListing _listing;
    private readonly ControlFlow _flow;
    private readonly ValueRange[]?[] _before;

    /// <summary>Finds them.</summary>
    internal ValueRanges(CodeListing listing, ControlFlow flow)
    {
        _listing = listing;
        _flow = flow;
        _before = new ValueRange[listing.Items.Count][];
        Queue<int> open = new();
        for (int index = 0; index < listing.Items.Count; index++)
        {
            if (flow.IsEntry(index))
            {
                _before[index] = new ValueRange[Registers];
                open.Enqueue(index);
            }
        }

        while (open.TryDequeue(out int index))
        {
            ValueRange[] after = Behind(index);
            foreach (int next in flow.Successors(index).Where(next => Meet(next, after)))
            {
                open.Enqueue(next);
            }
        }
    }

    /// <summary>What is known of a register before an item is executed.</summary>
    internal ValueRange Before(int index, int register)
    {
        return _before[index] is { } known ? known[register] : ValueRange.None;
    }

    private bool Meet(int index, ValueRange[] ranges)
    {
        if (_before[index] is not { } known)
        {
            _before[index] = [.. ranges];
            return true;
        }

        bool hasChanged = false;
        for (int register = 0; register < Registers; register++)
        {
            ValueRange common = known[register] & ranges[register];
            hasChanged |= common != known[register];
            known[register] = common;
        }

        return hasChanged;
    }

    private ValueRange[] Behind(int index)
    {
        ValueRange[] before = _before[index]!;
        ValueRange[] result = [.. before];
        CodeItem item = _listing.Items[index];
        for (int register = 0; register < Registers; register++)
        {
            if (register != 13 && RegisterAccess.Of(_listing, item, register).Writes)
            {
                result[register] = ValueRange.None;
            }
        }

        if (item.Now is { } instruction && Result(instruction, before) is { } made)
        {
            result[made.Register] = made.Range;
        }

        return result;
    }

    private static (int Register, ValueRange Range)? Result(ThumbInstruction instruction, ValueRange[] before)
    {
        if (ThumbOperands.Copy(instruction) is { } copy)
        {
            return (copy.Destination, before[copy.Source]);
        }

        if (ThumbOperands.Extension(instruction) is { } extension)
        {
            bool isCopy = before[extension.Source].HasFlag(extension.Range);
            return (extension.Destination, isCopy ? before[extension.Source] : Of(extension.Range));
        }

        if (ThumbOperands.Constant(instruction) is { } constant)
        {
            return (constant.Register, OfConstant(constant.Value));
        }

        if (RegisterFields.Of(instruction) is not null
            && (ThumbOperands.OffsetAccess(instruction.First, instruction.Second) is { IsLoad: true } access))
        {
            return (access.Value, OfLoad(access.Opcode));
        }

        bool isIndexed = (instruction.First & 0xF000) == 0x5000 || (instruction.First & 0xFE80) == 0xF800;
        return isIndexed && RegisterFields.Of(instruction) is [{ Role: OperandRole.Destination } value, _, _] ? (value.Read(instruction), OfLoad(LongOpcode(instruction))) : null;
    }

    private static ushort LongOpcode(ThumbInstruction instruction)
    {
        return ThumbOperands.IndexedAccess(instruction.First, instruction.Second)?.Opcode ?? (ushort)(instruction.First & 0xFFF0);
    }

    // Loads at an offset, and at an index.
    private static ValueRange OfLoad(ushort opcode)
    {
        return opcode switch
        {
            0xF890 or 0xF810 => FromByte,
            0xF8B0 or 0xF830 => ValueRange.UnsignedHalf,
            0xF990 or 0xF910 => FromSignedByte,
            0xF9B0 or 0xF930 => ValueRange.SignedHalf,
            _ => ValueRange.None,
        };
    }

    private static ValueRange Of(ValueRange range)
    {
        return range switch
        {
            ValueRange.UnsignedByte => FromByte,
            ValueRange.SignedByte => FromSignedByte,
            _ => range,
        };
    }

    private static ValueRange OfConstant(int value)
    {
        return (value is >= sbyte.MinValue and <= sbyte.MaxValue ? ValueRange.SignedByte : ValueRange.None)
            | (value is >= byte.MinValue and <= byte.MaxValue ? ValueRange.UnsignedByte : ValueRange.None)
            | (value is >= short.MinValue and <= short.MaxValue ? ValueRange.SignedHalf : ValueRange.None)
            | (value is >= ushort.MinValue and <= ushort.MaxValue ? ValueRange.UnsignedHalf : ValueRange.None);
    }
}
