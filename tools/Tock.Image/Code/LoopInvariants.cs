// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Image.Code;

/// <summary>Makes constants, and loads lengths of arrays, once in front of a loop instead of in each round.</summary>
/// <remarks>
/// <code>
/// loop: movs r1, #6; mla r2, r0, r1, r9; ...; bne loop     ->  mov r11, #6; loop: mla r2, r0, r11, r9; ...; bne loop
/// loop: ldr r1, [r3, #4]; cmp r2, r1; bcs ...; bne loop    ->  ldr r1, [r3, #4]; loop: cmp r2, r1; bcs ...; bne loop
/// </code>
/// The register is one that the function saves and does not use, most often the one of the frame pointer; or one that holds nothing else in the loop.
/// </remarks>
internal sealed class LoopInvariants
{
    private const int FirstSaved = 4;
    private const int LastSaved = 11;
    private const int LengthOffset = 4;

    private static readonly int[] s_candidates = [4, 5, 6, 7, 3, 2, 1, 0, 8, 9, 10, 11, 12, 14];

    private readonly CodeListing _listing;
    private readonly List<CodeItem> _items;
    private readonly int _start;
    private readonly int _end;
    private readonly ControlFlow _flow;
    private readonly RegisterLiveness _registers;
    private readonly FlagLiveness _flags;

    private LoopInvariants(CodeListing listing, ControlFlow flow, int start, int end)
    {
        _listing = listing;
        _items = listing.Items;
        _flow = flow;
        _start = start;
        _end = end;
        _registers = new RegisterLiveness(listing);
        _flags = new FlagLiveness(listing);
    }

    /// <summary>Takes them out of all loops.</summary>
    /// <returns>The ways of the code as it is then.</returns>
    internal static ControlFlow Relax(CodeListing listing, ControlFlow flow)
    {
        for (int start = 0; start < listing.Items.Count;)
        {
            int end = listing.Items.FindIndex(start + 1, item => item.IsFunctionStart);
            end = end < 0 ? listing.Items.Count : end;
            if (!HasHandlers(flow, start, end) && new LoopInvariants(listing, flow, start, end).Relax())
            {
                flow = new ControlFlow(listing);
                continue;
            }

            start = end;
        }

        return flow;
    }

    private static bool HasHandlers(ControlFlow flow, int start, int end)
    {
        for (int index = start + 1; index < end; index++)
        {
            if (flow.IsEntry(index))
            {
                return true;
            }
        }

        return false;
    }

    // One at a time; then the function is looked at anew.
    private bool Relax()
    {
        List<CodeLoop> loops = CodeLoop.Find(_listing, _flow, _start, _end);
        foreach (CodeLoop inner in loops)
        {
            foreach (int index in inner.Items.Order())
            {
                if (LoopConstant.Read(_listing, index) is { } constant
                    && Enumerable.Reverse(loops).Where(loop => loop.Items.IsSupersetOf(inner.Items)).Any(loop => Keep(loop, constant) || Move(loop, constant)))
                {
                    return true;
                }

                if (MoveLength(inner, index))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // The register itself keeps the constant.
    private bool Keep(CodeLoop loop, LoopConstant constant)
    {
        List<LoopConstant> same = SameIn(loop, constant.Value).Where(other => other.Register == constant.Register).ToList();
        if (!IsOnlyWrittenBy(loop, constant.Register, same.SelectMany(other => Enumerable.Range(other.Index, other.Count)))
            || !_registers.IsDeadBehind(loop.Header - 1, constant.Register)
            || !same.TrueForAll(FlagsAreFree))
        {
            return false;
        }

        ushort[] instructions = LoopConstant.Write(_items, constant, constant.Register);
        same.ForEach(Drop);
        Insert(loop, instructions);
        return true;
    }

    // Another register holds the constant, for all that can have it from there.
    private bool Move(CodeLoop loop, LoopConstant constant)
    {
        int candidate = Array.FindIndex(s_candidates, register => IsFree(loop, register));
        if (candidate < 0)
        {
            return false;
        }

        int register = s_candidates[candidate];
        bool hasMoved = false;
        ushort[] instructions = LoopConstant.Write(_items, constant, register);
        foreach (LoopConstant other in SameIn(loop, constant.Value).Where(FlagsAreFree))
        {
            if (DefinitionUses.Find(_listing, _flow, other.Index + other.Count - 1, other.Register) is not { Uses.Count: > 0 } found || !found.Region.All(loop.Items.Contains))
            {
                continue;
            }

            ThumbInstruction?[] renamed = [.. found.Uses.Select(use => RegisterRenaming.Apply(_items[use].Now!.Value, other.Register, register))];
            if (Array.TrueForAll(renamed, instruction => instruction is not null))
            {
                for (int index = 0; index < renamed.Length; index++)
                {
                    _items[found.Uses[index]].Become(renamed[index]!.Value);
                }

                Drop(other);
                hasMoved = true;
            }
        }

        if (hasMoved)
        {
            Insert(loop, instructions);
        }

        return hasMoved;
    }

    // LDR of the length at the start of each round, and the check of an index against it. Nothing in the loop could write a length: no call, no store of a word.
    private bool MoveLength(CodeLoop loop, int index)
    {
        if (_items[index].Now is not { } load
            || ThumbOperands.OffsetAccess(load.First, load.Second) is not { IsLoad: true, Opcode: 0xF8D0, Offset: LengthOffset } access
            || access.Value == access.Base
            || !IsCheck(index + 1, access.Value)
            || !IsReachedFirst(loop, index)
            || loop.Items.Any(CouldWriteLength)
            || loop.Items.Any(item => RegisterAccess.Of(_listing, _items[item], access.Base).Writes)
            || !IsOnlyWrittenBy(loop, access.Value, [index])
            || !_registers.IsDeadBehind(loop.Header - 1, access.Value))
        {
            return false;
        }

        _items[index].Action = CodeAction.Drop;
        Insert(loop, load.Halves);
        return true;
    }

    // CMP index, length and BCS to the failure.
    private bool IsCheck(int index, int length)
    {
        bool isComparison = index + 1 < _items.Count
            && _items[index].Now is { } comparison
            && RegisterFields.Of(comparison) is [_, { } right]
            && ((comparison.First & 0xFFC0) == 0x4280 || (comparison.First & 0xFF00) == 0x4500)
            && right.Read(comparison) == length;
        return isComparison
            && _items[index + 1] is { Action: CodeAction.Branch, Branch: BranchKind.ShortConditional or BranchKind.LongConditional } branch
            && ThumbEncoder.Condition(branch.First) == 2
            && _listing.IndexOf(branch.Target) is { } target
            && _items.Skip(target).FirstOrDefault(item => item.Action != CodeAction.Drop) is { } failure
            && _listing.IsFailure(failure);
    }

    private bool IsReachedFirst(CodeLoop loop, int index)
    {
        int place = loop.Header;
        while (place != index && _flow.Successors(place) is [int next])
        {
            place = next;
        }

        return place == index;
    }

    private bool CouldWriteLength(int index)
    {
        CodeItem item = _items[index];
        if (item.Action is CodeAction.Drop or CodeAction.LoadAddress or CodeAction.LoadShortAddress or CodeAction.LoadPlace || (item.Action == CodeAction.Branch && item.Branch != BranchKind.Call))
        {
            return false;
        }

        if (item.Now is not { } instruction || RegisterFields.Of(instruction) is null)
        {
            return true;
        }

        bool isShortStore = (instruction.First & 0xFE00) == 0x5000 || (instruction.First & 0xF800) is 0x6000 or 0x9000;
        bool isLongStore = (instruction.First & 0xFE70) == 0xF840;
        return instruction.Size == 2 ? isShortStore : isLongStore;
    }

    private IEnumerable<LoopConstant> SameIn(CodeLoop loop, int value)
    {
        return loop.Items.Order().Select(index => LoopConstant.Read(_listing, index)).OfType<LoopConstant>().Where(other => other.Value == value);
    }

    private bool IsOnlyWrittenBy(CodeLoop loop, int register, IEnumerable<int> writers)
    {
        HashSet<int> known = [.. writers];
        return loop.Items.All(index => known.Contains(index) || !RegisterAccess.Of(_listing, _items[index], register).Writes);
    }

    private bool FlagsAreFree(LoopConstant constant)
    {
        CodeItem item = _items[constant.Index];
        return ThumbOperands.Constant(item.Now!.Value) is { SetsFlags: false } || _flags.AreDeadAt(item.OldOffset + (uint)item.OldSize);
    }

    private bool IsFree(CodeLoop loop, int register)
    {
        if (register is >= FirstSaved and <= LastSaved)
        {
            return IsSaved(register) && Enumerable.Range(_start, _end - _start).All(index => !IsMentioned(index, register) || IsFrame(_items[index]));
        }

        return loop.Items.All(index => !IsMentioned(index, register)) && _registers.IsDeadBehind(loop.Header - 1, register);
    }

    private bool IsMentioned(int index, int register)
    {
        RegisterAccess access = RegisterAccess.Of(_listing, _items[index], register);
        return access.Reads || access.Writes;
    }

    private bool IsSaved(int register)
    {
        return Enumerable.Range(_start, Math.Min(4, _end - _start)).Any(index => _items[index].Now is { } push
            && ((push.First == 0xE92D && ((push.Second >> register) & 1) != 0) || ((push.First & 0xFF00) == 0xB500 && register < 8 && ((push.First >> register) & 1) != 0)));
    }

    private static bool IsFrame(CodeItem item)
    {
        return item.Now is { } instruction && (instruction.First is 0xE92D or 0xE8BD || (instruction.First & 0xFE00) is 0xB400 or 0xBC00);
    }

    private void Drop(LoopConstant constant)
    {
        for (int index = constant.Index; index < constant.Index + constant.Count; index++)
        {
            _items[index].Action = CodeAction.Drop;
        }
    }

    private void Insert(CodeLoop loop, ushort[] instructions)
    {
        int place = loop.Entrance;
        for (int index = 0; index < instructions.Length;)
        {
            int size = ThumbDecoder.Size(instructions[index]) / 2;
            _listing.Insert(place++, [.. instructions[index..(index + size)]]);
            index += size;
        }
    }
}
