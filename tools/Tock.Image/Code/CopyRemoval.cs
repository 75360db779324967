// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Image.Code;

/// <summary>Drops copies of registers whose originals are still there wherever the copies are used.</summary>
/// <remarks>
/// <code>
/// mov r1, r0; ldr r2, [r1, #4]     ->  ldr r2, [r0, #4]
/// mov r3, r0; add r3, r12          ->  add r3, r0, r12
/// </code>
/// </remarks>
internal sealed class CopyRemoval
{
    private readonly CodeListing _listing;
    private readonly List<CodeItem> _items;
    private readonly ControlFlow _flow;

    private CopyRemoval(CodeListing listing, ControlFlow flow)
    {
        _listing = listing;
        _items = listing.Items;
        _flow = flow;
    }

    /// <summary>Drops them.</summary>
    internal static void Relax(CodeListing listing, ControlFlow flow)
    {
        CopyRemoval removal = new(listing, flow);
        for (int index = 0; index < listing.Items.Count; index++)
        {
            removal.Relax(index);
        }
    }

    private void Relax(int index)
    {
        if (_items[index].Now is not { } instruction || ThumbOperands.Copy(instruction) is not { } copy)
        {
            return;
        }

        if (copy.Destination == copy.Source)
        {
            _items[index].Action = CodeAction.Drop;
            return;
        }

        if (DefinitionUses.Find(_listing, _flow, index, copy.Destination) is not { } found || !found.Keeps(_listing, _flow, copy.Source))
        {
            return;
        }

        List<(CodeItem Item, ThumbInstruction Instruction)> renamed = [];
        foreach (int use in found.Uses)
        {
            if (RegisterRenaming.Apply(_items[use].Now!.Value, copy.Destination, copy.Source) is not { } written)
            {
                return;
            }

            renamed.Add((_items[use], written));
        }

        renamed.ForEach(use => use.Item.Become(use.Instruction));
        _items[index].Action = CodeAction.Drop;
    }
}
