// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Image.Code;

/// <summary>Finds out whether the value of a register at a place can still be read.</summary>
internal sealed class RegisterLiveness(CodeListing listing)
{
    private const int FirstSaved = 4;
    private const int LastResult = 1;
    private const int LastSaved = 11;
    private const int LinkRegister = 14;

    /// <summary>Whether no way on from an item reads the register before it writes it.</summary>
    internal bool IsDeadBehind(int index, int register)
    {
        HashSet<int> seen = [];
        Stack<int> open = new([index + 1]);
        while (open.TryPop(out int place))
        {
            if (place >= listing.Items.Count)
            {
                return false;
            }

            if (!seen.Add(place))
            {
                continue;
            }

            CodeItem item = listing.Items[place];
            switch (Effect(item, register))
            {
                case RegisterEffect.Reads:
                    return false;
                case RegisterEffect.Writes:
                    break;
                default:
                    if (!Continue(item, place, open))
                    {
                        return false;
                    }

                    break;
            }
        }

        return true;
    }

    private RegisterEffect Effect(CodeItem item, int register)
    {
        switch (item.Action)
        {
            case CodeAction.Drop:
                return RegisterEffect.None;
            case CodeAction.CallSymbol:
                return AtCall(register);
            case CodeAction.Branch when item.Branch == BranchKind.Call:
                return listing.Arguments.Takes(item, register) ? AtCall(register) : RegisterEffect.Writes;
            case CodeAction.JumpSymbol:
                return RegisterEffect.Reads;
            case CodeAction.StoreReference:
                return register <= LastResult ? RegisterEffect.Reads : RegisterEffect.None;
            case CodeAction.Branch when item.Branch != BranchKind.CompareZero:
                return RegisterEffect.None;
            case CodeAction.Branch or CodeAction.Copy:
                return OfInstruction(item, item.First, item.Second, register);
            case CodeAction.Replace when item.Replacement.Length == 1 || (item.Replacement.Length == 2 && ThumbDecoder.Size(item.Replacement[0]) == 4):
                return OfInstruction(item, item.Replacement[0], item.Replacement.Length == 2 ? item.Replacement[1] : (ushort)0, register);
            case CodeAction.LoadAddress or CodeAction.LoadShortAddress or CodeAction.LoadPlace:
                return item.Reference.Register == register ? RegisterEffect.Writes : RegisterEffect.None;
            default:
                return RegisterEffect.Reads;
        }
    }

    private RegisterEffect OfInstruction(CodeItem item, ushort first, ushort second, int register)
    {
        if (ThumbDecoder.CallRegister(first) is { } target)
        {
            return target == register ? RegisterEffect.Reads : AtCall(register);
        }

        RegisterEffect effect = RegisterEffects.Of(first, second, register);
        bool isReturn = (first & 0xFF00) == 0xBD00 || first == 0x4770 || ((first & 0xFFF0) == 0xE8B0 && (second & 0x8000) != 0);
        if (isReturn && effect != RegisterEffect.Reads)
        {
            bool isWanted = (register <= LastResult && (register == 0 || listing.Arguments.ReturnsInBoth(item))) || (effect == RegisterEffect.None && register is >= FirstSaved and <= LastSaved);
            return isWanted ? RegisterEffect.Reads : RegisterEffect.Writes;
        }

        // What does not go on to the next instruction, or to a place that is known, could lead to anything.
        bool isTrap = (first & 0xFF00) == 0xDE00;
        bool isEnd = isTrap || ThumbDecoder.GoesOn(first, second) || ThumbDecoder.Branch(first, second).Kind == BranchKind.CompareZero;
        return isTrap ? RegisterEffect.Writes : isEnd ? effect : RegisterEffect.Reads;
    }

    // A call takes its arguments, and r12 where it goes through a cell; it changes LR and keeps the saved ones.
    private static RegisterEffect AtCall(int register)
    {
        return register == LinkRegister ? RegisterEffect.Writes : register is >= FirstSaved and <= LastSaved ? RegisterEffect.None : RegisterEffect.Reads;
    }

    private bool Continue(CodeItem item, int place, Stack<int> open)
    {
        if (item.Action != CodeAction.Branch || item.Branch == BranchKind.Call)
        {
            open.Push(place + 1);
            return true;
        }

        // A branch to another function is a call that does not come back.
        if (listing.IndexOf(item.Target) is not { } target || listing.Items[target].IsFunctionStart)
        {
            return false;
        }

        open.Push(target);
        if (item.Branch is not (BranchKind.Short or BranchKind.Long))
        {
            open.Push(place + 1);
        }

        return true;
    }
}
