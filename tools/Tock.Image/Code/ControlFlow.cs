// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Image.Code;

/// <summary>The ways from each item of code to others of the same function, by their indices.</summary>
internal sealed class ControlFlow
{
    private readonly CodeListing _listing;
    private readonly List<int>[] _successors;
    private readonly List<int>[] _predecessors;
    private readonly bool[] _leaves;

    /// <summary>Follows all branches. What code becomes later has the same ways.</summary>
    internal ControlFlow(CodeListing listing)
    {
        _listing = listing;
        int count = listing.Items.Count;
        _successors = new List<int>[count];
        _predecessors = new List<int>[count];
        _leaves = new bool[count];
        for (int index = 0; index < count; index++)
        {
            _successors[index] = [];
            _predecessors[index] = [];
        }

        for (int index = 0; index < count; index++)
        {
            Follow(index);
        }
    }

    /// <summary>What can be executed next.</summary>
    internal IReadOnlyList<int> Successors(int index) => _successors[index];

    /// <summary>What can have been executed before.</summary>
    internal IReadOnlyList<int> Predecessors(int index) => _predecessors[index];

    /// <summary>Whether there can be a way on that is not known: a return, a jump to another function or through a register.</summary>
    internal bool Leaves(int index) => _leaves[index];

    /// <summary>Whether something else than what is known can lead to an item: a call, data, a throw.</summary>
    internal bool IsEntry(int index)
    {
        CodeItem item = _listing.Items[index];
        return item.IsFunctionStart || _listing.Entries.Contains(item.OldOffset);
    }

    private void Follow(int index)
    {
        CodeItem item = _listing.Items[index];
        switch (item.Action)
        {
            case CodeAction.Branch when item.Branch == BranchKind.Call:
                if (!_listing.IsFailure(item))
                {
                    Connect(index, index + 1);
                }

                break;
            case CodeAction.Branch:
                if (_listing.IndexOf(item.Target) is { } target && !_listing.Items[target].IsFunctionStart)
                {
                    Connect(index, target);
                }
                else
                {
                    _leaves[index] = true;
                }

                if (item.Branch is not (BranchKind.Short or BranchKind.Long))
                {
                    Connect(index, index + 1);
                }

                break;
            case CodeAction.JumpSymbol:
                _leaves[index] = true;
                break;
            default:
                FollowInstruction(index, item);
                break;
        }
    }

    private void FollowInstruction(int index, CodeItem item)
    {
        bool isTrap = item.Action == CodeAction.Copy && (item.First & 0xFF00) == 0xDE00;
        if (isTrap)
        {
            return;
        }

        bool goesOn = item.Action is not (CodeAction.Copy or CodeAction.Replace)
            || (item.Now is { } instruction && (ThumbDecoder.GoesOn(instruction.First, instruction.Second) || ThumbDecoder.CallRegister(instruction.First) is not null));
        if (goesOn)
        {
            Connect(index, index + 1);
        }
        else
        {
            _leaves[index] = true;
        }
    }

    private void Connect(int from, int to)
    {
        if (to >= _listing.Items.Count || _listing.Items[to].IsFunctionStart)
        {
            _leaves[from] = true;
            return;
        }

        _successors[from].Add(to);
        _predecessors[to].Add(from);
    }
}
