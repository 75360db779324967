// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Image.Code;

/// <summary>Instructions that put the same value into a register wherever they stand.</summary>
/// <param name="Index">The index of the first.</param>
/// <param name="Count">How many they are: two where a MOVT follows.</param>
/// <param name="Register">The register.</param>
/// <param name="Value">What it holds then: a constant.</param>
internal readonly record struct LoopConstant(int Index, int Count, int Register, int Value)
{
    /// <summary>Reads it from the items; null if there stands something else.</summary>
    internal static LoopConstant? Read(CodeListing listing, int index)
    {
        List<CodeItem> items = listing.Items;
        if (items[index].Now is not { } instruction || ThumbOperands.Constant(instruction) is not { } constant)
        {
            return null;
        }

        bool isPair = index + 1 < items.Count
            && ThumbDecoder.MoveHalf(instruction.First, instruction.Second) is not null
            && !listing.Targets.Contains(items[index + 1].OldOffset)
            && items[index + 1].Now is { } second
            && ThumbDecoder.MoveHalf(second.First, second.Second) is { IsHigh: true } high
            && high.Register == constant.Register;
        return isPair
            ? new LoopConstant(index, 2, constant.Register, constant.Value | (ThumbDecoder.MoveHalf(items[index + 1].Now!.Value.First, items[index + 1].Now!.Value.Second)!.Value.Value << 16))
            : new LoopConstant(index, 1, constant.Register, constant.Value);
    }

    /// <summary>The same for another register, without setting flags.</summary>
    internal static ushort[] Write(List<CodeItem> items, LoopConstant constant, int register)
    {
        List<ushort> result = [];
        for (int index = constant.Index; index < constant.Index + constant.Count; index++)
        {
            ThumbInstruction instruction = items[index].Now!.Value;
            ThumbInstruction wide = instruction.Size == 2 ? new ThumbInstruction(0xF04F, (ushort)(instruction.First & 0xFF)) : instruction with { First = (ushort)(instruction.First & ~(ThumbDecoder.MoveHalf(instruction.First, instruction.Second) is null ? 0x10 : 0)) };
            result.AddRange((wide with { Second = (ushort)((wide.Second & 0xF0FF) | (register << 8)) }).Halves);
        }

        return [.. result];
    }
}
