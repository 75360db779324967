// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Image.Code;

/// <summary>Lets an operation of which only the flags are used be the comparison: ANDS is then TST, SUBS is CMP.</summary>
internal static class UnusedResults
{
    private const int ProgramCounter = 15;

    /// <summary>Finds them.</summary>
    internal static void Relax(CodeListing listing)
    {
        RegisterLiveness registers = new(listing);
        for (int index = 0; index < listing.Items.Count; index++)
        {
            if (listing.Items[index].Now is { } instruction && Comparison(instruction) is { } comparison && registers.IsDeadBehind(index, comparison.Register))
            {
                listing.Items[index].Become(comparison.Instruction);
            }
        }
    }

    private static (int Register, ThumbInstruction Instruction)? Comparison(ThumbInstruction instruction)
    {
        (ushort first, ushort second) = (instruction.First, instruction.Second);
        if ((first & 0xFFC0) == 0x4000)
        {
            return (first & 7, new ThumbInstruction((ushort)(first | 0x0200)));
        }

        bool isConstant = (first & 0xFA10) == 0xF010 && (second & 0x8000) == 0;
        bool isRegister = (first & 0xFE10) == 0xEA10;
        bool hasComparison = ((first >> 5) & 0xF) is 0 or 4 or 8 or 13;
        int destination = (second >> 8) & 0xF;
        return (isConstant || isRegister) && hasComparison && ThumbOperands.IsPlain(destination) && ThumbOperands.IsPlain(first & 0xF)
            ? (destination, new ThumbInstruction(first, (ushort)(second | (ProgramCounter << 8))))
            : null;
    }
}
