// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Buffers.Binary;
using Tock.Image.Debugging;
using Tock.Image.Elf;

namespace Tock.Image.Code;

/// <summary>
/// Replaces the compiler's position-independent calls and address computations by what an image at a fixed address can use.
/// </summary>
/// <remarks>
/// <code>
/// movw r3, #lo; movt r3, #hi; add r3, pc; blx r3    14 bytes, 4 instructions   ->  bl target            4 bytes
/// movw r0, #lo; movt r0, #hi; add r0, pc            10 bytes, 3 instructions   ->  movw r0; movt r0     8 bytes
/// a call of RhpAssignRef                            14 bytes, 7 instructions   ->  str r1, [r0]         2 bytes
/// dmb sy                                             4 bytes, 1 instruction    ->  nothing
/// </code>
/// A call is replaced only where its register is one that a call may change, so nothing can rely on it afterwards.
/// </remarks>
internal sealed class CallRelaxation
{
    private const string CodeName = "__managedcode";
    private const string ThunksName = ".text.thunks";
    private const string ThunkSuffix = "$thunk";
    private const ushort StoreR1AtR0 = 0x6001;
    private const ushort NoOperation = 0xBF00;

    // Bit 1 of a code pointer says that it points at a pair of code and generic context, so code begins at multiples of 4.
    private const uint FunctionAlignment = 4;

    // What the relocations of a MOVW count from: ADD reads the program counter 12 bytes behind it.
    private const int CountsFrom = 12;

    private readonly ObjectFile _object;
    private readonly ObjectSection _code;
    private readonly Dictionary<uint, ObjectRelocation> _relocations;
    private readonly Dictionary<string, ObjectSymbol> _symbols;
    private readonly Dictionary<uint, ObjectSymbol> _functions;
    private readonly List<CodeItem> _items = [];

    private CallRelaxation(ObjectFile value, ObjectSection code)
    {
        _object = value;
        _code = code;
        _relocations = code.Relocations.ToDictionary(relocation => relocation.Offset);
        _symbols = value.Symbols.Where(symbol => symbol.Binding != 0).ToDictionary(symbol => symbol.Name);
        _functions = value.Symbols
            .Where(symbol => symbol.Section == code && symbol.Kind == SymbolKind.Function)
            .GroupBy(symbol => symbol.Offset)
            .ToDictionary(group => group.Key, group => group.First());
    }

    /// <summary>Relaxes the compiled code of an object whose debugging information is already free of Thumb marks.</summary>
    internal static void Apply(ObjectFile value)
    {
        if (value.FindSection(CodeName) is { Size: > 0 } code)
        {
            new CallRelaxation(value, code).Relax();
        }
    }

    internal static ImageException Unknown(string what)
    {
        return new ImageException("TOCK0406", $"The compiler emitted code that the image tool cannot shorten: {what}. Use the tested compiler (TockIlcVersion), or build with TockRelaxCalls=false.");
    }

    private void Relax()
    {
        RedirectThunks();
        Decode();
        MarkSequences();
        DropBarriers();
        Shorten();
        OffsetMap map = new(_items);
        byte[] old = _code.Contents;
        Emit(map);
        DebugAddresses.Update(_object, _code, map, (uint)old.Length);
        UpdateDataReferences(map);
        foreach (ObjectSymbol symbol in _object.Symbols.Where(symbol => symbol.Section == _code && symbol.Kind != SymbolKind.Section))
        {
            uint mark = symbol.Value - symbol.Offset;
            uint end = map[symbol.Offset + symbol.Size];
            symbol.Value = map[symbol.Offset] | mark;
            symbol.Size = symbol.Size == 0 ? 0 : end - symbol.Offset;
        }
    }

    // The compiler reaches other objects through a branch of its own; the linker needs no such help.
    private void RedirectThunks()
    {
        foreach (ObjectSection section in _object.Sections)
        {
            foreach (ObjectRelocation relocation in section.Relocations.Where(relocation => relocation.Symbol.Name.EndsWith(ThunkSuffix, StringComparison.Ordinal)))
            {
                string name = relocation.Symbol.Name[..^ThunkSuffix.Length];
                relocation.Symbol = _symbols.TryGetValue(name, out ObjectSymbol? direct) ? direct : throw Unknown($"{relocation.Symbol.Name} has no target");
            }
        }

        if (_object.FindSection(ThunksName) is { } thunks)
        {
            _object.Sections.Remove(thunks);
            _object.Symbols.RemoveAll(symbol => symbol.Section == thunks);
        }
    }

    private void Decode()
    {
        for (uint offset = 0; offset < _code.Size;)
        {
            ushort first = Half(offset);
            int size = ThumbDecoder.Size(first);
            ushort second = size == 4 ? Half(offset + 2) : (ushort)0;
            if (ThumbDecoder.IsTiedToItsPlace(first, second))
            {
                throw Unknown($"instruction {first:x4} {second:x4} at 0x{offset:x}");
            }

            CodeItem item = new() { OldOffset = offset, OldSize = size, First = first, IsFunctionStart = _functions.ContainsKey(offset) };
            (BranchKind kind, int distance) = ThumbDecoder.Branch(first, second);
            if (kind != BranchKind.None && !_relocations.ContainsKey(offset))
            {
                item.Action = CodeAction.Branch;
                item.Branch = kind;
                item.Target = (uint)(offset + ThumbDecoder.ProgramCounterAhead + distance);
            }

            if (item.IsFunctionStart && _items.Count > 0 && _items[^1].First == 0)
            {
                // The compiler's own padding; 0 is no instruction that it uses.
                _items[^1].Action = CodeAction.Drop;
            }

            _items.Add(item);
            offset += (uint)size;
        }
    }

    private void MarkSequences()
    {
        HashSet<uint> targets = [.. _items.Where(item => item.Action == CodeAction.Branch).Select(item => item.Target)];
        for (int index = 0; index + 2 < _items.Count; index++)
        {
            if (TryReadReference(index) is not { } reference
                || targets.Contains(_items[index + 1].OldOffset)
                || targets.Contains(_items[index + 2].OldOffset))
            {
                continue;
            }

            int call = FindCall(index + 3, reference.Register, targets);
            if (call >= 0)
            {
                MakeCall(_items[call], reference);
                _items[index].Action = CodeAction.Drop;
            }
            else
            {
                _items[index].Action = CodeAction.LoadAddress;
                _items[index].Reference = reference;
            }

            _items[index + 1].Action = CodeAction.Drop;
            _items[index + 2].Action = CodeAction.Drop;
            index += 2;
        }
    }

    // The compiler orders volatile accesses for other processors; here is one, and it executes in order. What the system
    // control space needs is in assembly, with DSB and ISB.
    private void DropBarriers()
    {
        foreach (CodeItem item in _items.Where(item => item.OldSize == 4 && ThumbDecoder.IsDataMemoryBarrier(item.First, Half(item.OldOffset + 2))))
        {
            item.Action = CodeAction.Drop;
        }
    }

    private CodeReference? TryReadReference(int index)
    {
        CodeItem low = _items[index];
        if (ReadMoveHalf(low) is not { IsHigh: false } lowHalf
            || ReadMoveHalf(_items[index + 1]) is not { IsHigh: true } highHalf
            || _items[index + 2].OldSize != 2
            || ThumbDecoder.AddProgramCounter(_items[index + 2].First) is not { } register
            || lowHalf.Register != register
            || highHalf.Register != register)
        {
            return null;
        }

        if (_relocations.TryGetValue(low.OldOffset, out ObjectRelocation? relocation))
        {
            if (relocation.Type != RelocationType.ThumbMovwRelative)
            {
                throw Unknown($"relocation {relocation.Type} at 0x{low.OldOffset:x}");
            }

            return new CodeReference(register, null, relocation.Symbol, (short)lowHalf.Value + CountsFrom);
        }

        int distance = (highHalf.Value << 16) | lowHalf.Value;
        return new CodeReference(register, (uint)(low.OldOffset + CountsFrom + distance), null, 0);
    }

    private (bool IsHigh, int Register, ushort Value)? ReadMoveHalf(CodeItem item)
    {
        return item.OldSize == 4 ? ThumbDecoder.MoveHalf(item.First, Half(item.OldOffset + 2)) : null;
    }

    // The call itself, or a null check and then the call; nothing may jump in between.
    private int FindCall(int index, int register, HashSet<uint> targets)
    {
        const int LastArgumentRegister = 3;
        const int ScratchRegister = 12;
        const int LinkRegister = 14;
        if (register > LastArgumentRegister && register is not (ScratchRegister or LinkRegister))
        {
            return -1;
        }

        for (int candidate = index; candidate < Math.Min(index + 2, _items.Count) && !targets.Contains(_items[candidate].OldOffset); candidate++)
        {
            CodeItem item = _items[candidate];
            if (item.OldSize == 2 && ThumbDecoder.CallRegister(item.First) == register)
            {
                return candidate;
            }

            if (register == LinkRegister || item.OldSize != 4 || !ThumbDecoder.IsNullCheck(item.First, Half(item.OldOffset + 2), register))
            {
                return -1;
            }
        }

        return -1;
    }

    private void MakeCall(CodeItem item, CodeReference reference)
    {
        if (reference.Place is { } place)
        {
            item.Action = CodeAction.Branch;
            item.Branch = BranchKind.Call;
            item.Target = place & ~1u;
            return;
        }

        bool isStore = reference.Symbol!.Name is "RhpAssignRef" or "RhpCheckedAssignRef";
        item.Action = isStore ? CodeAction.StoreReference : CodeAction.CallSymbol;
        item.Reference = reference;
    }

    // Places items, then looks for branches that now reach with the short form, until none is left.
    private void Shorten()
    {
        bool hasChanged = true;
        while (hasChanged)
        {
            uint next = 0;
            foreach (CodeItem item in _items)
            {
                next = item.IsFunctionStart ? (next + FunctionAlignment - 1) & ~(FunctionAlignment - 1) : next;
                item.NewOffset = next;
                next += (uint)item.NewSize;
            }

            OffsetMap map = new(_items);
            hasChanged = false;
            foreach (CodeItem item in _items.Where(item => item is { Action: CodeAction.Branch, Branch: BranchKind.Long or BranchKind.LongConditional }))
            {
                BranchKind shorter = item.Branch == BranchKind.Long ? BranchKind.Short : BranchKind.ShortConditional;
                if (ThumbEncoder.Reaches(shorter, Distance(item, map)))
                {
                    item.Branch = shorter;
                    hasChanged = true;
                }
            }
        }
    }

    private void Emit(OffsetMap map)
    {
        byte[] result = new byte[map.Size];
        System.Runtime.InteropServices.MemoryMarshal.Cast<byte, ushort>(result.AsSpan()).Fill(NoOperation);
        List<ObjectRelocation> relocations = [];
        foreach (CodeItem item in _items)
        {
            Span<byte> target = result.AsSpan((int)item.NewOffset, item.NewSize);
            switch (item.Action)
            {
                case CodeAction.Copy:
                    _code.Contents.AsSpan((int)item.OldOffset, item.OldSize).CopyTo(target);
                    if (_relocations.TryGetValue(item.OldOffset, out ObjectRelocation? kept))
                    {
                        throw Unknown($"relocation {kept.Type} at 0x{item.OldOffset:x}");
                    }

                    break;
                case CodeAction.Branch:
                    int distance = Distance(item, map);
                    if (!ThumbEncoder.Reaches(item.Branch, distance))
                    {
                        throw Unknown($"branch at 0x{item.OldOffset:x}");
                    }

                    ThumbEncoder.WriteBranch(target, item.Branch, item.First, distance);
                    break;
                case CodeAction.CallSymbol:
                    // The linker counts from the instruction, the processor from 4 bytes on.
                    ThumbEncoder.WriteBranch(target, BranchKind.Call, 0, item.Reference.Addend - ThumbDecoder.ProgramCounterAhead);
                    relocations.Add(new ObjectRelocation(item.NewOffset, RelocationType.ThumbCall, item.Reference.Symbol!));
                    break;
                case CodeAction.StoreReference:
                    BinaryPrimitives.WriteUInt16LittleEndian(target, StoreR1AtR0);
                    break;
                case CodeAction.LoadAddress:
                    EmitAddress(item, target, relocations);
                    break;
                default:
                    break;
            }
        }

        _code.Contents = result;
        _code.Relocations.Clear();
        _code.Relocations.AddRange(relocations);
    }

    private void EmitAddress(CodeItem item, Span<byte> target, List<ObjectRelocation> relocations)
    {
        CodeReference reference = item.Reference;
        ObjectSymbol symbol = reference.Symbol
            ?? (_functions.TryGetValue(reference.Place!.Value & ~1u, out ObjectSymbol? function) ? function : throw Unknown($"address of 0x{reference.Place:x}"));
        ThumbEncoder.WriteMoveHalf(target, isHigh: false, reference.Register, (ushort)reference.Addend);
        ThumbEncoder.WriteMoveHalf(target[4..], isHigh: true, reference.Register, (ushort)reference.Addend);
        relocations.Add(new ObjectRelocation(item.NewOffset, RelocationType.ThumbMovwAbsolute, symbol));
        relocations.Add(new ObjectRelocation(item.NewOffset + 4, RelocationType.ThumbMovtAbsolute, symbol));
    }

    // Places inside functions that data refers to, such as tables of jumps.
    private void UpdateDataReferences(OffsetMap map)
    {
        foreach (ObjectSection section in _object.Sections.Where(section => section != _code && section.Type == SectionType.Contents && !section.Name.StartsWith(".debug_", StringComparison.Ordinal)))
        {
            foreach (ObjectRelocation relocation in section.Relocations.Where(relocation => relocation.Symbol.Section == _code))
            {
                if (IsFunctionInCode(section, relocation))
                {
                    continue;
                }

                int addend = section.ReadWord(relocation.Offset);
                if (addend == 0)
                {
                    continue;
                }

                if (relocation.Type != RelocationType.Absolute32)
                {
                    throw Unknown($"relocation {relocation.Type} in {section.Name}");
                }

                uint start = relocation.Symbol.Kind == SymbolKind.Section ? 0 : relocation.Symbol.Offset;
                int mark = addend & 1;
                uint place = (uint)(start + (addend & ~1));
                section.WriteWord(relocation.Offset, (int)(map[place] - (start == 0 ? 0 : map[start])) | mark);
            }
        }
    }

    // Stubs outside the section refer to whole functions, which their symbols follow.
    private static bool IsFunctionInCode(ObjectSection section, ObjectRelocation relocation)
    {
        bool isInstruction = relocation.Type is not (RelocationType.Absolute32 or RelocationType.Relative32);
        return section.Flags.HasFlag(SectionFlags.Execute) && isInstruction && relocation.Symbol.Kind != SymbolKind.Section;
    }

    private static int Distance(CodeItem item, OffsetMap map)
    {
        return (int)(map[item.Target] - (item.NewOffset + ThumbDecoder.ProgramCounterAhead));
    }

    private ushort Half(uint offset)
    {
        return BinaryPrimitives.ReadUInt16LittleEndian(_code.Contents.AsSpan((int)offset));
    }
}
