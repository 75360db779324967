// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Buffers.Binary;
using Tock.Image.Code;
using Tock.Image.Elf;

namespace Tock.Image.Exceptions;

/// <summary>
/// Makes, of what the compiler says about frames and handlers, the table that the device throws by:
/// <code>
/// +0  address of the code            +4  its size
/// +8  address of the tables of types +12 where the names begin, from here
/// +16 where catch blocks return to   +20 where other handlers return to, both in exceptions.S
/// +24 number of frames               +26 number of handlers
/// +28 where the handlers begin, +30 the layouts, +32 the starts of frames, +34 the frames (16 bits each, from here), plus 1 if a frame has two bytes
/// +36 the types that handlers catch, one address each
/// handlers, 8 bytes each: start of the stretch, its length * 4 + kind, start of the handler, index of the type or start of the condition
/// layouts, 4 bytes each, see FrameLayout; starts of frames, 2 bytes each
/// frames, a byte each, or two if there are more than 128 layouts: index of the layout * 2, plus 1 if it has handlers
/// names, see NameTableBuilder
/// </code>
/// Places and lengths are in half-words, from the start of the code. A frame ends where the next begins. Handlers of one method lie together, those inside others first.
/// </summary>
internal sealed class ExceptionTables
{
    /// <summary>The section of the table; the linker script puts it into flash.</summary>
    internal const string SectionName = ".rodata.tock_exceptions";

    /// <summary>The name by which the code that throws finds the table.</summary>
    internal const string SymbolName = "tock_exception_tables";

    private const int CountsOffset = 24;
    private const int TypesOffset = 36;
    private const string CatchReturn = "tock_catch_return";
    private const string FuncletReturn = "tock_funclet_return";
    private const string RestoreFloatingPoint = "tock_restore_floating_point";
    private const int ClauseSize = 8;
    private const int HasHandlers = 1;
    private const int LayoutShift = 1;
    private const int MaximumShortLayouts = 0x80;
    private const int IsLong = 1;
    private const int NoType = 0;
    private const int KindBits = 2;

    private readonly ObjectFile _object;
    private readonly ObjectSection _code;
    private readonly List<FrameRange> _frames;
    private readonly List<HandlerClause> _clauses;
    private readonly Dictionary<uint, string> _methods = [];

    private ExceptionTables(ObjectFile value, ObjectSection code)
    {
        _object = value;
        _code = code;
        _frames = FrameReader.Read(value, code);
        _clauses = HandlerReader.Read(value, code);
        foreach (ObjectSymbol symbol in value.Symbols.Where(symbol => symbol.Section == code && symbol.Kind == SymbolKind.Function))
        {
            _methods[symbol.Value & ~1u] = symbol.Name;
        }
    }

    /// <summary>Places in the code, as it was compiled, that a throw leads to.</summary>
    internal IEnumerable<uint> Entries => _clauses.SelectMany(clause => new[] { clause.Start, clause.End, clause.Handler, clause.Filter })
        .Concat(_frames.Select(frame => frame.Start));

    /// <summary>Reads what the compiler says, which has to be before code moves and sections go.</summary>
    internal static ExceptionTables? Read(ObjectFile value)
    {
        return value.FindSection(CallRelaxation.CodeName) is { Size: > 0 } code ? new ExceptionTables(value, code) : null;
    }

    /// <summary>Adds the table to the object.</summary>
    /// <param name="relaxed">What became of the code; null if it is as it was compiled.</param>
    /// <param name="tables">The section with the tables of types.</param>
    /// <param name="names">The table of names.</param>
    internal void Write(RelaxedCode? relaxed, ObjectSection? tables, byte[] names)
    {
        ObjectSection section = new() { Name = SectionName, Flags = SectionFlags.Allocate, Alignment = 4 };
        List<ObjectSymbol> types = [.. _clauses.Select(clause => clause.Type).OfType<ObjectSymbol>().Distinct()];
        List<byte> contents = [.. new byte[TypesOffset + (types.Count * 4)]];
        Refer(section, 0, _object.SectionSymbol(_code));
        if (tables is not null)
        {
            Refer(section, 8, _object.SectionSymbol(tables));
        }

        Refer(section, 16, Import(CatchReturn));
        Refer(section, 20, Import(FuncletReturn));
        for (int index = 0; index < types.Count; index++)
        {
            Refer(section, (uint)(TypesOffset + (index * 4)), types[index]);
        }

        int clauses = contents.Count;
        foreach (HandlerClause clause in _clauses)
        {
            AddClause(contents, clause, types, relaxed);
        }

        int layoutsStart = contents.Count;
        List<(uint Start, int Layout, bool HasHandlers)> frames = Merge(relaxed, out List<uint> layouts);
        layouts.ForEach(layout => contents.AddRange(BitConverter.GetBytes(layout)));
        int starts = contents.Count;
        frames.ForEach(frame => AddHalf(contents, frame.Start / 2));
        int indices = contents.Count;
        bool isLong = layouts.Count > MaximumShortLayouts;
        frames.ForEach(frame => contents.AddRange(Encode(frame.Layout, frame.HasHandlers, isLong)));
        contents.AddRange(new byte[contents.Count & 1]);
        int namesStart = contents.Count;
        contents.AddRange(names);
        contents.AddRange(new byte[-contents.Count & 3]);
        section.Contents = [.. contents];
        section.WriteWord(4, (int)_code.Size);
        section.WriteWord(12, namesStart);
        int[] halves = [frames.Count, _clauses.Count, clauses, layoutsStart, starts, isLong ? indices | IsLong : indices];
        for (int index = 0; index < halves.Length; index++)
        {
            if (halves[index] > ushort.MaxValue)
            {
                throw new ImageException("TOCK0425", $"The program has more than exceptions can be thrown through: {_clauses.Count} handlers and {frames.Count} frames of {layouts.Count} sorts; the table of them ends at 64 KiB. Make it smaller.");
            }

            BinaryPrimitives.WriteUInt16LittleEndian(section.Contents.AsSpan(CountsOffset + (index * 2)), (ushort)halves[index]);
        }

        _object.Sections.Add(section);
        _object.Symbols.Add(new ObjectSymbol { Name = SymbolName, Kind = SymbolKind.Object, Binding = 1, Section = section, Size = section.Size });
    }

    private List<(uint Start, int Layout, bool HasHandlers)> Merge(RelaxedCode? relaxed, out List<uint> layouts)
    {
        RefuseFloatingPoint();
        layouts = [];
        HashSet<uint> withHandlers = [.. FramesWithHandlers()];
        List<(uint, int, bool)> result = [];
        (int, bool) last = (-1, false);
        foreach (FrameRange frame in _frames)
        {
            FrameLayout layout = relaxed is not null && relaxed.FrameSubstitutes.TryGetValue(frame.Start, out int substitute) ? frame.Layout.WithoutFramePointer(substitute) : frame.Layout;
            int index = layouts.IndexOf(layout.Encoded);
            if (index < 0)
            {
                index = layouts.Count;
                layouts.Add(layout.Encoded);
            }

            (int, bool) entry = (index, withHandlers.Contains(frame.Start));
            if (entry != last)
            {
                result.Add((Map(relaxed, frame.Start), index, entry.Item2));
                last = entry;
            }
        }

        return result;
    }

    private static byte[] Encode(int layout, bool hasHandlers, bool isLong)
    {
        int code = (layout << LayoutShift) | (hasHandlers ? HasHandlers : 0);
        return isLong ? [(byte)code, (byte)(code >> 8)] : [(byte)code];
    }

    // The code that throws has the other half of it only in applications whose project says that the processor has such registers.
    private void RefuseFloatingPoint()
    {
        if (_frames.Find(frame => frame.Layout.FloatingRegisters != 0) is { } frame && !_object.Symbols.Exists(symbol => symbol.Name == RestoreFloatingPoint))
        {
            string method = _methods.GetValueOrDefault(frame.Start, "A method");
            throw new ImageException(
                "TOCK0426",
                $"{method} keeps floating-point numbers in registers, and the project says that the processor has none. Set TockFloatingPoint to Single or Double, for a board that has them, or do without float and double.");
        }
    }

    private IEnumerable<uint> FramesWithHandlers()
    {
        for (int index = 0; index < _frames.Count; index++)
        {
            uint start = _frames[index].Start;
            uint end = index + 1 < _frames.Count ? _frames[index + 1].Start : uint.MaxValue;
            if (_clauses.Exists(clause => clause.Start < end && clause.End > start))
            {
                yield return start;
            }
        }
    }

    private static void AddClause(List<byte> target, HandlerClause clause, List<ObjectSymbol> types, RelaxedCode? relaxed)
    {
        uint start = Map(relaxed, clause.Start);
        uint length = (Map(relaxed, clause.End) - start) / 2;
        AddHalf(target, start / 2);
        AddHalf(target, (length << KindBits) | (uint)clause.Kind);
        AddHalf(target, Map(relaxed, clause.Handler) / 2);
        AddHalf(target, clause.Kind switch
        {
            HandlerKind.Typed => (uint)types.IndexOf(clause.Type!),
            HandlerKind.Filter => Map(relaxed, clause.Filter) / 2,
            _ => NoType,
        });
    }

    private ObjectSymbol Import(string name)
    {
        ObjectSymbol symbol = new() { Name = name, Binding = 1 };
        _object.Symbols.Add(symbol);
        return symbol;
    }

    private static void Refer(ObjectSection section, uint offset, ObjectSymbol symbol)
    {
        section.Relocations.Add(new ObjectRelocation(offset, RelocationType.Absolute32, symbol));
    }

    private static uint Map(RelaxedCode? relaxed, uint place)
    {
        return relaxed is null ? place : relaxed.Map[place];
    }

    private static void AddHalf(List<byte> target, uint value)
    {
        if (value > ushort.MaxValue)
        {
            throw new ImageException("TOCK0425", "The program has more code than exceptions can be thrown through: 128 KiB, or 32 KiB in one try. Make it smaller.");
        }

        target.Add((byte)value);
        target.Add((byte)(value >> 8));
    }
}
