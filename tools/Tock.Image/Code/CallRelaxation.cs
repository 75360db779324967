// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Image.Debugging;
using Tock.Image.Elf;

namespace Tock.Image.Code;

/// <summary>
/// Replaces the compiler's position-independent calls and address computations by what an image at a fixed address can use, and
/// instructions by shorter ones that do the same.
/// </summary>
/// <remarks>
/// <code>
/// movw r3, #lo; movt r3, #hi; add r3, pc; blx r3    12 bytes, 4 instructions   ->  bl target            4 bytes
/// the same and bx r3                                12 bytes, 4 instructions   ->  b target             2 or 4 bytes
/// movw r0, #lo; movt r0, #hi; add r0, pc            10 bytes, 3 instructions   ->  movw r0; movt r0     8 bytes
/// the same for a place in the function              10 bytes, 3 instructions   ->  adr r0               4 bytes
/// the same for an address below 64 KiB              10 bytes, 3 instructions   ->  movw r0              4 bytes
/// ldr r3, [r12]; blx r3 with r12 a dispatch cell     6 bytes, 2 instructions   ->  bl dispatcher        4 bytes
/// a call of RhpAssignRef                            12 bytes, 6 instructions   ->  str r1, [r0]         2 bytes
/// cmp r0, #0; beq                                    4 bytes, 2 instructions   ->  cbz r0               2 bytes
/// dmb sy                                             4 bytes, 1 instruction    ->  nothing
/// </code>
/// A call is replaced only where its register is one that a call may change, so nothing can rely on it afterwards. Frame pointers that
/// nothing uses go, see <see cref="FramePointers"/>.
/// </remarks>
internal sealed class CallRelaxation
{
    /// <summary>The section of compiled code.</summary>
    internal const string CodeName = "__managedcode";

    private const string ThunksName = ".text.thunks";
    private const string ThunkSuffix = "$thunk";

    // Bit 1 of a code pointer says that it points at a pair of code and generic context, so what has a pointer begins at a multiple of 4.
    private const uint PointerAlignment = 4;

    private readonly ObjectFile _object;
    private readonly ObjectSection _code;
    private readonly Dictionary<string, ObjectSymbol> _symbols;

    private CallRelaxation(ObjectFile value, ObjectSection code)
    {
        _object = value;
        _code = code;
        _symbols = value.Symbols.Where(symbol => symbol.Binding != 0).ToDictionary(symbol => symbol.Name);
    }

    /// <summary>
    /// Relaxes the compiled code of an object whose debugging information is already free of Thumb marks. Where flash begins, if that
    /// is known, decides whether tables and constants lie below 64 KiB. Some functions can go altogether. A throw may lead to the entries, which are old places.
    /// In an application, more is done to the instructions.
    /// </summary>
    internal static RelaxedCode? Apply(ObjectFile value, uint? flashOrigin = null, IReadOnlyList<CodeRange>? removed = null, IEnumerable<uint>? entries = null, bool isApplication = false)
    {
        return value.FindSection(CodeName) is { Size: > 0 } code ? new CallRelaxation(value, code).Relax(flashOrigin, removed ?? [], [.. entries ?? []], isApplication) : null;
    }

    internal static ImageException Unknown(string what)
    {
        return new ImageException("TOCK0406", $"The compiler emitted code that the image tool cannot shorten: {what}. Use the tested compiler (TockIlcVersion), or build with TockRelaxCalls=false.");
    }

    private RelaxedCode Relax(uint? flashOrigin, IReadOnlyList<CodeRange> removed, HashSet<uint> entries, bool isApplication)
    {
        RedirectThunks();
        CodeListing listing = new(_object, _code, removed) { IsApplication = isApplication };
        listing.Targets.UnionWith(entries);
        listing.Entries.UnionWith(entries);
        CallSequences.FindPlaces(listing);
        CallSequences.Relax(listing);
        DropBarriers(listing);
        IReadOnlyDictionary<uint, int> substitutes = FramePointers.Relax(listing, FrameVariables.Find(_object, _code));
        ShortAddresses.Relax(listing, flashOrigin);
        if (listing.IsApplication)
        {
            ElementAddresses.Relax(listing);
            InstructionFusion.Relax(listing);
            ZeroComparisons.Relax(listing);
            ControlFlow flow = new(listing);
            CopyRemoval.Relax(listing, flow);
            SignExtensions.Relax(listing, flow);
            CopyRemoval.Relax(listing, flow);
            AccessOffsets.Relax(listing, flow);
            InstructionFusion.Relax(listing);
            UnusedResults.Relax(listing);
            LoopInvariants.Relax(listing, flow);
            InstructionFusion.Relax(listing);
            LoadExtensions.Relax(listing);
            ConstantBranches.Relax(listing);
            BooleanValues.Relax(listing, new ControlFlow(listing));
            BranchThreading.Relax(listing, entries);
        }

        Align(listing);
        OffsetMap map = BranchLayout.Apply(listing);
        uint oldSize = _code.Size;
        new CodeWriter(listing, map).Write();
        DebugAddresses.Update(_object, _code, map, oldSize);
        UpdateDataReferences(map);
        _object.Symbols.RemoveAll(symbol => symbol.Section == _code && symbol.Kind != SymbolKind.Section && map.IsRemoved(symbol.Offset));
        foreach (ObjectSymbol symbol in _object.Symbols.Where(symbol => symbol.Section == _code && symbol.Kind != SymbolKind.Section))
        {
            uint mark = symbol.Value - symbol.Offset;
            uint end = map[symbol.Offset + symbol.Size];
            symbol.Value = map[symbol.Offset] | mark;
            symbol.Size = symbol.Size == 0 ? 0 : end - symbol.Offset;
        }

        return new RelaxedCode(map, substitutes);
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

    // The compiler orders volatile accesses for other processors; here is one, and it executes in order. What the system
    // control space needs is in assembly, with DSB and ISB.
    private static void DropBarriers(CodeListing listing)
    {
        foreach (CodeItem item in listing.Items.Where(item => ThumbDecoder.IsDataMemoryBarrier(item.First, item.Second)))
        {
            item.Action = CodeAction.Drop;
        }
    }

    private static void Align(CodeListing listing)
    {
        HashSet<uint> pointed = [.. listing.DataTargets];
        pointed.UnionWith(listing.Items.Where(item => item is { Action: CodeAction.LoadAddress, Reference.Place: not null }).Select(item => item.Reference.Place!.Value & ~1u));
        foreach (CodeItem item in listing.Items.Where(item => item.IsFunctionStart && pointed.Contains(item.OldOffset)))
        {
            item.Alignment = PointerAlignment;
        }
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
}
