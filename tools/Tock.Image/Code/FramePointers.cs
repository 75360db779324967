// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Image.Code;

/// <summary>
/// Takes the frame pointer out of functions that set it and never use it: its setting goes, and where the long forms of PUSH and POP
/// are there only because of r11, a register of their short forms takes its place in them.
/// </summary>
/// <remarks>
/// <code>
/// push {r4, r11, lr}; add r11, sp, #4; ...; pop {r4, r11, pc}   12 bytes  ->  push {r4, r5, lr}; ...; pop {r4, r5, pc}   4 bytes
/// </code>
/// The register in its place is one of r4 to r7 that the function does not save, so it does not change it either, and the frame keeps its
/// size. Debuggers read these instructions.
/// </remarks>
internal sealed class FramePointers
{
    private const int FramePointer = 11;
    private const int FirstSaved = 4;
    private const int LastShort = 7;
    private const int FillRegister = 3;
    private const ushort Push = 0xE92D;
    private const ushort Pop = 0xE8BD;
    private const ushort LinkBit = 1 << 14;
    private const ushort CounterBit = 1 << 15;
    private const ushort FrameBit = 1 << FramePointer;
    private const ushort ShortRegisters = 0xFF;

    private readonly List<CodeItem> _items;
    private readonly int _start;
    private readonly int _end;

    private FramePointers(List<CodeItem> items, int start, int end)
    {
        _items = items;
        _start = start;
        _end = end;
    }

    /// <summary>Relaxes all functions but those in which debugging information finds variables through r11; it says at which old offsets.</summary>
    /// <returns>By the start of a function, the register in the place of r11.</returns>
    internal static IReadOnlyDictionary<uint, int> Relax(CodeListing listing, IReadOnlyCollection<uint> placesWithFrames)
    {
        uint[] places = [.. placesWithFrames.Order()];
        List<CodeItem> items = listing.Items;
        Dictionary<uint, int> substitutes = [];
        for (int start = 0; start < items.Count;)
        {
            int end = items.FindIndex(start + 1, item => item.IsFunctionStart);
            end = end < 0 ? items.Count : end;
            int found = Array.BinarySearch(places, items[start].OldOffset);
            int next = found < 0 ? ~found : found;
            bool isNeeded = next < places.Length && places[next] < items[end - 1].OldOffset + items[end - 1].OldSize;
            if (items[start].IsFunctionStart && !isNeeded && new FramePointers(items, start, end).Relax() is { } substitute)
            {
                substitutes[items[start].OldOffset] = substitute;
            }

            start = end;
        }

        return substitutes;
    }

    private int? Relax()
    {
        CodeItem push = _items[_start];
        if (push.First != Push || (push.Second & FrameBit) == 0)
        {
            return null;
        }

        List<CodeItem> settings = [];
        List<CodeItem> pops = [];
        foreach (CodeItem item in _items[(_start + 1).._end].Where(item => RegisterUse.Mentions(item.First, item.Second, FramePointer) && item.Action != CodeAction.Drop && !IsBranch(item)))
        {
            if (IsSetting(item))
            {
                settings.Add(item);
            }
            else if (item.First == Pop && IsCounterpart(item.Second, push.Second))
            {
                pops.Add(item);
            }
            else
            {
                return null;
            }
        }

        foreach (CodeItem setting in settings)
        {
            setting.Action = CodeAction.Drop;
        }

        int? substitute = FindSubstitute(push.Second, pops);
        if (substitute is { } register)
        {
            UseShortForms(push, pops, register);
        }

        return substitute;
    }

    private static bool IsBranch(CodeItem item)
    {
        return item.Action is CodeAction.Branch or CodeAction.CallSymbol or CodeAction.JumpSymbol or CodeAction.StoreReference;
    }

    // MOV r11, SP; ADD r11, SP, #constant in its two encodings.
    private static bool IsSetting(CodeItem item)
    {
        bool isMove = item.First == 0x46EB;
        bool isAdd = item.First is (0xF10D or 0xF20D or 0xF50D or 0xF60D) && (item.Second & 0x8F00) == 0x0B00;
        return isMove || isAdd;
    }

    // The end of a frame may have released the lowest register already, and may leave LR where it is.
    private static bool IsCounterpart(ushort popped, ushort pushed)
    {
        const ushort End = LinkBit | CounterBit;
        int saved = pushed & ~End;
        int restored = popped & ~End;
        return restored == saved || restored == (saved & ~(1 << FillRegister));
    }

    private static int? FindSubstitute(ushort pushed, List<CodeItem> pops)
    {
        if ((pushed & ~(LinkBit | FrameBit | ShortRegisters)) != 0)
        {
            return null;
        }

        for (int register = FirstSaved; register <= LastShort; register++)
        {
            if ((pushed & (1 << register)) == 0)
            {
                return register;
            }
        }

        // At a return r3 is free, but before a jump to another function it can hold an argument.
        bool isFillFree = (pushed & (1 << FillRegister)) == 0 && pops.TrueForAll(pop => (pop.Second & CounterBit) != 0);
        return isFillFree ? FillRegister : null;
    }

    private static void UseShortForms(CodeItem push, List<CodeItem> pops, int substitute)
    {
        int list = (push.Second & ShortRegisters) | (1 << substitute);
        push.Action = CodeAction.Replace;
        push.Replacement = [(ushort)(0xB400 | 0x100 | list)];
        foreach (CodeItem pop in pops)
        {
            int restored = (pop.Second & ShortRegisters) | (1 << substitute);
            pop.Action = CodeAction.Replace;
            bool isShort = (pop.Second & LinkBit) == 0;
            int counter = (pop.Second & CounterBit) != 0 ? 0x100 : 0;
            pop.Replacement = isShort ? [(ushort)(0xBC00 | counter | restored)] : [Pop, (ushort)(restored | LinkBit)];
        }
    }
}
