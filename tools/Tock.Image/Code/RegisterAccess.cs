// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Image.Code;

/// <summary>What an item of code does with a register.</summary>
/// <param name="Reads">Whether it can read it.</param>
/// <param name="Writes">Whether the register can have another value behind it.</param>
/// <param name="IsField">Whether it reads it only as fields of one instruction say, so that another register can stand there.</param>
internal readonly record struct RegisterAccess(bool Reads, bool Writes, bool IsField)
{
    private const int FirstSaved = 4;
    private const int LastSaved = 11;
    private const int LastResult = 1;
    private const int LinkRegister = 14;

    private static readonly RegisterAccess s_unknown = new(true, true, false);

    /// <summary>What an item does with one of r0 to r12 or LR.</summary>
    internal static RegisterAccess Of(CodeListing listing, CodeItem item, int register)
    {
        switch (item.Action)
        {
            case CodeAction.Drop:
                return default;
            case CodeAction.Branch when item.Branch == BranchKind.Call:
                return listing.Arguments.Takes(item, register) ? AtCall(register) : new RegisterAccess(false, true, false);
            case CodeAction.CallSymbol:
                return AtCall(register);
            case CodeAction.Branch when item.Branch == BranchKind.CompareZero:
                return new RegisterAccess((item.First & 7) == register, false, false);
            case CodeAction.Branch:
                return default;
            case CodeAction.StoreReference:
                return new RegisterAccess(register <= LastResult, false, false);
            case CodeAction.LoadAddress or CodeAction.LoadShortAddress or CodeAction.LoadPlace:
                return new RegisterAccess(false, item.Reference.Register == register, false);
            default:
                return item.Now is { } instruction ? OfInstruction(listing, item, instruction, register) : s_unknown;
        }
    }

    private static RegisterAccess AtCall(int register)
    {
        return register is >= FirstSaved and <= LastSaved ? default : register == LinkRegister ? new RegisterAccess(false, true, false) : s_unknown;
    }

    private static RegisterAccess OfInstruction(CodeListing listing, CodeItem item, ThumbInstruction instruction, int register)
    {
        if (ThumbDecoder.CallRegister(instruction.First) is { } target)
        {
            return target == register ? s_unknown : AtCall(register);
        }

        if ((instruction.First & 0xFF00) == 0xDE00)
        {
            return default;
        }

        if (!ThumbDecoder.GoesOn(instruction.First, instruction.Second))
        {
            return IsLostAtReturn(instruction, register) || (register == LastResult && IsReturn(instruction) && !listing.Arguments.ReturnsInBoth(item)) ? new RegisterAccess(false, true, false) : s_unknown;
        }

        if (RegisterFields.Of(instruction) is not { } fields)
        {
            return RegisterUse.Mentions(instruction.First, instruction.Second, register) ? s_unknown : default;
        }

        bool reads = false;
        bool writes = false;
        foreach (RegisterField field in fields.Where(field => field.Read(instruction) == register))
        {
            reads |= field.Role != OperandRole.Destination;
            writes |= field.Role != OperandRole.Source;
        }

        return new RegisterAccess(reads, writes, reads);
    }

    private static bool IsReturn(ThumbInstruction instruction)
    {
        return (instruction.First & 0xFF00) == 0xBD00 || ((instruction.First & 0xFFF0) == 0xE8B0 && (instruction.Second & 0x8000) != 0) || instruction.First == 0x4770;
    }

    // What is restored for the caller, and what holds neither a result nor anything of the caller's.
    private static bool IsLostAtReturn(ThumbInstruction instruction, int register)
    {
        bool isShort = (instruction.First & 0xFF00) == 0xBD00;
        bool isLong = instruction.Size == 4;
        bool isRestored = (isShort && register < 8 && ((instruction.First >> register) & 1) != 0) || (isLong && ((instruction.Second >> register) & 1) != 0);
        bool isFree = register is 2 or 3 or 12 || (register == 14 && instruction.First != 0x4770);
        return IsReturn(instruction) && (isRestored || isFree);
    }
}
