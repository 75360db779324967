// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Buffers.Binary;
using Tock.Image.Elf;

namespace Tock.Image.Code;

/// <summary>The compiled code of an object as instructions, and the places in it that something refers to.</summary>
internal sealed class CodeListing
{
    private static readonly string[] s_failures = [.. ((string[])["IndexOutOfRange", "NullReference", "DivideByZero", "Overflow", "InvalidCast", "ArrayTypeMismatch", "ArgumentOutOfRange"]).Select(name => $"Tock_CoreLib_Application_Internal_Runtime_CompilerHelpers_ThrowHelpers__Throw{name}Exception")];

    private const ushort NoOperation = 0xBF00;

    private readonly Dictionary<uint, int> _indices = [];

    /// <summary>Reads the code.</summary>
    /// <param name="value">The object.</param>
    /// <param name="code">Its section of compiled code.</param>
    /// <param name="removed">Whole functions that go; each is one item, and nothing in it counts.</param>
    internal CodeListing(ObjectFile value, ObjectSection code, IReadOnlyList<CodeRange>? removed = null)
    {
        Object = value;
        Section = code;
        Relocations = code.Relocations.ToDictionary(relocation => relocation.Offset);
        Functions = value.Symbols
            .Where(symbol => symbol.Section == code && symbol.Kind == SymbolKind.Function)
            .GroupBy(symbol => symbol.Offset)
            .ToDictionary(group => group.Key, group => group.First());
        Decode((removed ?? []).ToDictionary(range => range.Start));
        Targets = [.. Items.Where(item => item.Action == CodeAction.Branch).Select(item => item.Target)];
        DataTargets = [.. FindDataTargets()];
        Targets.UnionWith(DataTargets);
        Entries.UnionWith(DataTargets);
        Arguments = new CallArguments(this);
    }

    /// <summary>Whether the code is that of an application, where more is done to it.</summary>
    internal bool IsApplication { get; init; }

    /// <summary>The object.</summary>
    internal ObjectFile Object { get; }

    /// <summary>Its section of compiled code, as it was.</summary>
    internal ObjectSection Section { get; }

    /// <summary>The instructions, in order and without gaps.</summary>
    internal List<CodeItem> Items { get; } = [];

    /// <summary>The section's relocations by their old offset.</summary>
    internal Dictionary<uint, ObjectRelocation> Relocations { get; }

    /// <summary>The functions by their old offset.</summary>
    internal Dictionary<uint, ObjectSymbol> Functions { get; }

    /// <summary>Old offsets that a branch or data may lead to.</summary>
    internal HashSet<uint> Targets { get; }

    /// <summary>Old offsets that something else than a branch may lead to: data, a throw, a handler that comes to its end.</summary>
    internal HashSet<uint> Entries { get; } = [];

    /// <summary>Old offsets that data refers to: entries of tables of types, of tables of jumps.</summary>
    internal HashSet<uint> DataTargets { get; }

    /// <summary>What the functions take.</summary>
    internal CallArguments Arguments { get; }

    /// <summary>The index of the instruction at an old offset; null in the middle of one and behind the last.</summary>
    internal int? IndexOf(uint offset)
    {
        return _indices.TryGetValue(offset, out int index) ? index : null;
    }

    /// <summary>Puts an instruction in front of an item; what branches to the item does not execute it.</summary>
    internal void Insert(int index, ushort[] instruction)
    {
        Insert(index, new CodeItem { OldOffset = Items[index].OldOffset, OldSize = 0, First = NoOperation, Action = CodeAction.Replace, Replacement = instruction });
    }

    /// <summary>Puts a branch in front of an item; what branches to the item does not execute it.</summary>
    internal void InsertBranch(int index, BranchKind kind, uint target, int condition = 0)
    {
        Insert(index, MakeBranch(Items[index].OldOffset, 0, kind, target, isFunctionStart: false, condition));
    }

    /// <summary>Makes a branch, on a condition if its kind has one, that stands where other code was.</summary>
    internal static CodeItem MakeBranch(uint offset, int size, BranchKind kind, uint target, bool isFunctionStart, int condition = 0)
    {
        ushort first = kind == BranchKind.LongConditional ? (ushort)(0xD000 | (condition << 8)) : (ushort)0xE000;
        return new CodeItem { OldOffset = offset, OldSize = size, First = first, IsFunctionStart = isFunctionStart, Action = CodeAction.Branch, Branch = kind, Target = target };
    }

    private void Insert(int index, CodeItem item)
    {
        Items.Insert(index, item);
        for (int place = index; place < Items.Count; place++)
        {
            // The last item at an offset is the one that was there.
            _indices[Items[place].OldOffset] = place;
        }
    }

    /// <summary>Whether an item calls what throws the exception of a failed check: it takes nothing, and does not come back. Only applications have it as code.</summary>
    internal bool IsFailure(CodeItem item)
    {
        return IsApplication
            && item is { Action: CodeAction.Branch, Branch: BranchKind.Call }
            && Functions.TryGetValue(item.Target, out ObjectSymbol? function)
            && s_failures.Any(name => function.Name.EndsWith(name, StringComparison.Ordinal));
    }

    private void Decode(Dictionary<uint, CodeRange> removed)
    {
        for (uint offset = 0; offset < Section.Size;)
        {
            if (removed.TryGetValue(offset, out CodeRange range))
            {
                AddItem(new CodeItem { OldOffset = offset, OldSize = (int)(range.End - offset), First = 0, IsFunctionStart = true, IsUnreachable = true, Action = CodeAction.Drop });
                offset = range.End;
                continue;
            }

            ushort first = Half(offset);
            int size = ThumbDecoder.Size(first);
            ushort second = size == 4 ? Half(offset + 2) : (ushort)0;
            if (ThumbDecoder.IsTiedToItsPlace(first, second))
            {
                throw CallRelaxation.Unknown($"instruction {first:x4} {second:x4} at 0x{offset:x}");
            }

            CodeItem item = new() { OldOffset = offset, OldSize = size, First = first, Second = second, IsFunctionStart = Functions.ContainsKey(offset) };
            (BranchKind kind, int distance) = ThumbDecoder.Branch(first, second);
            if (kind != BranchKind.None && !Relocations.ContainsKey(offset))
            {
                item.Action = CodeAction.Branch;
                item.Branch = kind;
                item.Target = (uint)(offset + ThumbDecoder.ProgramCounterAhead + distance);
            }

            AddItem(item);
            offset += (uint)size;
        }
    }

    private void AddItem(CodeItem item)
    {
        if (item.IsFunctionStart && Items.Count > 0 && Items[^1].First == 0)
        {
            // The compiler's own padding; 0 is no instruction that it uses.
            Items[^1].Action = CodeAction.Drop;
        }

        _indices[item.OldOffset] = Items.Count;
        Items.Add(item);
    }

    // Debugging information, which also names places between instructions' effects, gives no way into the code.
    private IEnumerable<uint> FindDataTargets()
    {
        foreach (ObjectSection section in Object.Sections.Where(section => section != Section && !section.Name.StartsWith(".debug_", StringComparison.Ordinal)))
        {
            foreach (ObjectRelocation relocation in section.Relocations.Where(relocation => relocation.Symbol.Section == Section))
            {
                bool hasAddend = relocation.Type is RelocationType.Absolute32 or RelocationType.Relative32;
                uint addend = hasAddend ? (uint)section.ReadWord(relocation.Offset) : 0;
                yield return (relocation.Symbol.Offset + addend) & ~1u;
            }
        }
    }

    private ushort Half(uint offset)
    {
        return BinaryPrimitives.ReadUInt16LittleEndian(Section.Contents.AsSpan((int)offset));
    }
}
