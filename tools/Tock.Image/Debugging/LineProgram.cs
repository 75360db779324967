// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Image.Code;
using Tock.Image.Elf;

namespace Tock.Image.Debugging;

/// <summary>Rewrites .debug_line (DWARF version 4, section 6.2) for code that moved: reads the rows, moves them, writes them again.</summary>
internal sealed class LineProgram
{
    private readonly ObjectSection _section;
    private readonly ObjectSection _code;
    private readonly OffsetMap _map;
    private readonly List<byte> _output = [];
    private readonly List<ObjectRelocation> _relocations = [];

    private LineProgram(ObjectSection section, ObjectSection code, OffsetMap map)
    {
        _section = section;
        _code = code;
        _map = map;
    }

    /// <param name="section">The table.</param>
    /// <param name="code">The code that moved.</param>
    /// <param name="map">Where it moved to.</param>
    /// <param name="functions">The functions, as they were before.</param>
    internal static void Rewrite(ObjectSection section, ObjectSection code, OffsetMap map, IEnumerable<CodeExtent> functions)
    {
        new LineProgram(section, code, map).Rewrite([.. functions.Where(function => function.Length != 0).OrderBy(function => function.Start)]);
    }

    private void Rewrite(List<CodeExtent> functions)
    {
        ByteReader reader = new(_section.Contents);
        uint length = reader.Word();
        uint end = reader.Position + length;
        ushort version = reader.Half();
        if (version != 4 || end != _section.Size)
        {
            // Other units would have to be found again from .debug_info.
            throw CallRelaxation.Unknown("line tables of several units or of another version");
        }

        uint headerLength = reader.Word();
        uint program = reader.Position + headerLength;
        LineHeader header = LineHeader.Read(reader);
        List<LineRow> rows = ReadRows(new ByteReader(_section.Contents, program), end, header);
        rows.RemoveAll(row => !row.IsSequenceEnd && _map.IsRemoved(row.Address));
        CloseSequences(rows, functions);
        _output.AddRange(_section.Contents.AsSpan(0, (int)program));
        WriteRows(rows, header);
        _section.Contents = [.. _output];
        _section.WriteWord(0, _output.Count - 4);
        _section.Relocations.Clear();
        _section.Relocations.AddRange(_relocations);
    }

    // The compiler ends a function's rows where the last of them begins, so that what follows would belong to no line.
    private static void CloseSequences(List<LineRow> rows, List<CodeExtent> functions)
    {
        uint[] starts = [.. functions.Select(function => function.Start)];
        for (int index = 1; index < rows.Count; index++)
        {
            if (!rows[index].IsSequenceEnd || rows[index - 1].IsSequenceEnd)
            {
                continue;
            }

            int found = Array.BinarySearch(starts, rows[index - 1].Address);
            found = found >= 0 ? found : ~found - 1;
            if (found >= 0 && functions[found].Start + functions[found].Length is uint end && end > rows[index].Address)
            {
                rows[index] = rows[index] with { Address = end };
            }
        }
    }

    private List<LineRow> ReadRows(ByteReader reader, uint end, LineHeader header)
    {
        LineRow start = new(0, 1, 1, 0, header.IsStatementByDefault, false, false);
        LineRow row = start;
        List<LineRow> rows = [];
        while (reader.Position < end)
        {
            byte opcode = reader.Byte();
            switch (opcode)
            {
                case 0:
                    uint next = reader.Unsigned();
                    next += reader.Position;
                    byte extended = reader.Byte();
                    if (extended == 1)
                    {
                        rows.Add(row with { IsSequenceEnd = true });
                        row = start;
                    }
                    else if (extended == 2)
                    {
                        CheckAddress(reader.Position);
                        row = row with { Address = reader.Word() };
                    }

                    reader.Position = next;
                    break;
                case 1:
                    rows.Add(row);
                    row = row with { IsPrologueEnd = false };
                    break;
                case 2: row = row with { Address = row.Address + (reader.Unsigned() * header.InstructionLength) }; break;
                case 3: row = row with { Line = row.Line + reader.Signed() }; break;
                case 4: row = row with { File = reader.Unsigned() }; break;
                case 5: row = row with { Column = reader.Unsigned() }; break;
                case 6: row = row with { IsStatement = !row.IsStatement }; break;
                case 7: break;
                case 8: row = row with { Address = row.Address + ((255u - header.OpcodeBase) / header.LineRange * header.InstructionLength) }; break;
                case 9: row = row with { Address = row.Address + reader.Half() }; break;
                case 10: row = row with { IsPrologueEnd = true }; break;
                case 11: break;
                case 12: _ = reader.Unsigned(); break;
                default:
                    uint adjusted = (uint)opcode - header.OpcodeBase;
                    row = row with
                    {
                        Address = row.Address + (adjusted / header.LineRange * header.InstructionLength),
                        Line = row.Line + header.LineBase + (int)(adjusted % header.LineRange),
                    };
                    rows.Add(row);
                    row = row with { IsPrologueEnd = false };
                    break;
            }
        }

        return rows;
    }

    private void CheckAddress(uint offset)
    {
        ObjectRelocation? relocation = _section.Relocations.Find(candidate => candidate.Offset == offset);
        if (relocation is null || relocation.Symbol.Section != _code || relocation.Symbol.Kind != SymbolKind.Section)
        {
            throw CallRelaxation.Unknown("line tables of other code");
        }
    }

    private void WriteRows(List<LineRow> rows, LineHeader header)
    {
        ObjectSymbol symbol = _section.Relocations[0].Symbol;
        LineRow start = new(0, 1, 1, 0, header.IsStatementByDefault, false, false);
        LineRow state = start;
        bool isFirst = true;
        foreach (LineRow row in rows)
        {
            uint address = _map[row.Address];
            if (isFirst)
            {
                _output.AddRange([0, 5, 2]);
                _relocations.Add(new ObjectRelocation((uint)_output.Count, RelocationType.Absolute32, symbol));
                _output.AddRange(BitConverter.GetBytes(address));
                state = start with { Address = address };
                isFirst = false;
            }

            WriteRow(row with { Address = address }, state, header);
            state = row with { Address = address, IsPrologueEnd = false };
            if (row.IsSequenceEnd)
            {
                isFirst = true;
            }
        }
    }

    private void WriteRow(LineRow row, LineRow state, LineHeader header)
    {
        if (row.File != state.File)
        {
            _output.Add(4);
            WriteUnsigned(row.File);
        }

        if (row.Column != state.Column)
        {
            _output.Add(5);
            WriteUnsigned(row.Column);
        }

        if (row.IsStatement != state.IsStatement)
        {
            _output.Add(6);
        }

        if (row.IsPrologueEnd)
        {
            _output.Add(10);
        }

        uint advance = (row.Address - state.Address) / header.InstructionLength;
        int lines = row.Line - state.Line;
        long special = lines - header.LineBase + ((long)advance * header.LineRange) + header.OpcodeBase;
        bool fits = lines >= header.LineBase && lines < header.LineBase + header.LineRange && special <= 255;
        if (fits && !row.IsSequenceEnd)
        {
            _output.Add((byte)special);
            return;
        }

        if (advance != 0)
        {
            _output.Add(2);
            WriteUnsigned(advance);
        }

        if (lines != 0)
        {
            _output.Add(3);
            WriteSigned(lines);
        }

        _output.AddRange(row.IsSequenceEnd ? [0, 1, 1] : [1]);
    }

    private void WriteUnsigned(uint value)
    {
        while (value >= 0x80)
        {
            _output.Add((byte)(value | 0x80));
            value >>= 7;
        }

        _output.Add((byte)value);
    }

    private void WriteSigned(int value)
    {
        while (value is < -64 or > 63)
        {
            _output.Add((byte)((value & 0x7F) | 0x80));
            value >>= 7;
        }

        _output.Add((byte)(value & 0x7F));
    }
}
