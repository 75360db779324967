// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Image.Code;

/// <summary>Lets a load extend what it loads the way that the instruction behind it does.</summary>
/// <remarks>
/// <code>
/// ldrsh r1, [r2, #12]; uxth r1, r1     ->  ldrh r1, [r2, #12]
/// </code>
/// </remarks>
internal static class LoadExtensions
{
    private const int SignBit = 0x0100;

    /// <summary>Finds them.</summary>
    internal static void Relax(CodeListing listing)
    {
        RegisterLiveness registers = new(listing);
        for (int index = 0; index + 1 < listing.Items.Count; index++)
        {
            CodeItem item = listing.Items[index];
            CodeItem next = listing.Items[index + 1];
            if (item.Now is { } load
                && next.Now is { } instruction
                && !next.IsFunctionStart
                && !listing.Targets.Contains(next.OldOffset)
                && ThumbOperands.Extension(instruction) is { } extension
                && Extended(load, extension.Range) is { } extended
                && RegisterFields.Of(extended) is [{ Role: OperandRole.Destination } value, ..]
                && value.Read(extended) == extension.Source
                && (extension.Source == extension.Destination || registers.IsDeadBehind(index + 1, extension.Source))
                && value.Write(extended, extension.Destination) is { } written)
            {
                item.Become(written);
                next.Action = CodeAction.Drop;
            }
        }
    }

    // The load of the same size with another extension, in its long form.
    private static ThumbInstruction? Extended(ThumbInstruction load, ValueRange range)
    {
        (ushort Opcode, int Value, int Base, ushort Operands)? access = ThumbOperands.OffsetAccess(load.First, load.Second) is { IsLoad: true } offset
            ? (offset.Opcode, offset.Value, offset.Base, (ushort)offset.Offset)
            : ThumbOperands.IndexedAccess(load.First, load.Second) is { IsLoad: true } indexed
                ? (indexed.Opcode, indexed.Value, indexed.Base, (ushort)indexed.Index)
                : null;
        if (access is not { } found)
        {
            return null;
        }

        bool isByte = (found.Opcode & 0x0060) == 0;
        bool isHalf = (found.Opcode & 0x0060) == 0x0020;
        bool isSame = (isByte && range is (ValueRange.SignedByte or ValueRange.UnsignedByte)) || (isHalf && range is (ValueRange.SignedHalf or ValueRange.UnsignedHalf));
        bool isSigned = range is ValueRange.SignedByte or ValueRange.SignedHalf;
        ushort opcode = (ushort)((found.Opcode & ~SignBit) | (isSigned ? SignBit : 0));
        bool hasOffset = (found.Opcode & 0x0080) != 0;
        return !isSame ? null
            : hasOffset ? ThumbOperands.Access(opcode, found.Value, found.Base, found.Operands)
            : new ThumbInstruction((ushort)(opcode | found.Base), (ushort)((found.Value << 12) | found.Operands));
    }
}
