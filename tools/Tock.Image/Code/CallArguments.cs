// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Image.Elf;

namespace Tock.Image.Code;

/// <summary>Knows which of r0 to r3 and r12 the functions of an application could take something in.</summary>
internal sealed class CallArguments(CodeListing listing)
{
    private const int LastArgument = 3;
    private const string MethodMark = "__";
    private const int SecondResult = 1;
    private const int Scratch = 12;
    private const int LinkRegister = 14;
    private const int LinkBit = 1 << 14;
    private const int ShortLinkBit = 1 << 8;

    private readonly Dictionary<(uint Function, int Register), bool> _known = [];
    private readonly Dictionary<uint, bool> _secondResults = [];
    private HashSet<uint>? _pointed;

    /// <summary>Whether a call could take something in a register. What is called by an address that is not known takes all.</summary>
    internal bool Takes(CodeItem call, int register)
    {
        if (register == LinkRegister)
        {
            return false;
        }

        if (register is > LastArgument and not Scratch || !listing.IsApplication || call is not { Action: CodeAction.Branch, Branch: BranchKind.Call })
        {
            return true;
        }

        if (listing.IsFailure(call))
        {
            return false;
        }

        if (listing.IndexOf(call.Target) is not { } start || !listing.Items[start].IsFunctionStart)
        {
            return true;
        }

        if (!_known.TryGetValue((call.Target, register), out bool takes))
        {
            // The answer while it is looked for, for a function that calls itself.
            _known[(call.Target, register)] = true;
            takes = !new RegisterLiveness(listing).IsDeadBehind(IsFrame(listing.Items[start]) ? start : start - 1, register);
            _known[(call.Target, register)] = takes;
        }

        return takes;
    }

    /// <summary>Whether the function around an item could return something in r1: all know that do not, as no caller looks at it.</summary>
    internal bool ReturnsInBoth(CodeItem item)
    {
        int start = listing.IndexOf(item.OldOffset) is { } index ? listing.Items.FindLastIndex(index, other => other.IsFunctionStart) : -1;
        if (!listing.IsApplication || start < 0)
        {
            return true;
        }

        uint function = listing.Items[start].OldOffset;
        if (!_secondResults.TryGetValue(function, out bool returns))
        {
            _secondResults[function] = true;
            returns = IsPointedAt(function) || CallersRead(function);
            _secondResults[function] = returns;
        }

        return returns;
    }

    // By data or code, or under a name that is not a C# method's, by which native code can call it.
    private bool IsPointedAt(uint function)
    {
        if (_pointed is null)
        {
            _pointed = [.. listing.DataTargets];
            foreach (CodeReference reference in listing.Items.Where(item => item.Action is not (CodeAction.Copy or CodeAction.Replace or CodeAction.Branch)).Select(item => item.Reference))
            {
                _pointed.Add(reference.Symbol is { } symbol && symbol.Section == listing.Section ? symbol.Offset : reference.Place & ~1u ?? uint.MaxValue);
            }

            _pointed.UnionWith(listing.Object.Symbols
                .Where(symbol => symbol.Section == listing.Section && symbol.Kind == SymbolKind.Function && symbol.Name.IndexOf(MethodMark, 1, StringComparison.Ordinal) < 0)
                .Select(symbol => symbol.Offset));
        }

        return _pointed.Contains(function);
    }

    private bool CallersRead(uint function)
    {
        for (int index = 0; index < listing.Items.Count; index++)
        {
            CodeItem item = listing.Items[index];
            bool isCaller = item.Action == CodeAction.Branch && item.Target == function && item.OldOffset != function;
            if (isCaller && (item.Branch != BranchKind.Call || !new RegisterLiveness(listing).IsDeadBehind(index, SecondResult)))
            {
                return true;
            }
        }

        return false;
    }

    // Registers of arguments that are pushed together with LR only make room: those with arguments are pushed before. The stack has room for locals then.
    private static bool IsFrame(CodeItem item)
    {
        return item.Now is { } push && ((push.First == 0xE92D && (push.Second & LinkBit) != 0) || ((push.First & 0xFE00) == 0xB400 && (push.First & ShortLinkBit) != 0));
    }
}
