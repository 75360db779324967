// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Buffers.Binary;
using System.Text;

namespace Tock.Fence.Image;

/// <summary>The line numbers of an object file (DWARF 4 standard, section 6.2; versions 2 to 4).</summary>
internal sealed class LineTable
{
    private readonly List<LineRow> _rows = [];
    private readonly Dictionary<uint, int> _sectionOfAddress;

    private LineTable(ElfObject elf, ElfSection section)
    {
        _sectionOfAddress = elf.Relocations.Where(r => r.Section == section.Index)
            .GroupBy(r => r.Offset).ToDictionary(g => g.Key, g => elf.Symbols[g.First().Symbol].Section);
        ReadOnlySpan<byte> contents = elf.Contents(section);
        int at = 0;
        while (at + 4 <= contents.Length)
        {
            int length = BinaryPrimitives.ReadInt32LittleEndian(contents[at..]);
            ArgumentOutOfRangeException.ThrowIfNegative(length);
            int end = at + 4 + length;
            ReadUnit(contents, at, end);
            at = end;
        }

        _rows.Sort(static (a, b) => (a.Section, a.Offset).CompareTo((b.Section, b.Offset)));
    }

    /// <summary>Reads the table of an object; empty if it was compiled without debug information.</summary>
    internal static LineTable? Read(ElfObject elf)
    {
        ElfSection section = elf.Sections.FirstOrDefault(s => s.Name == ".debug_line");
        try
        {
            return section.Name is null ? null : new LineTable(elf, section);
        }
        catch (Exception exception) when (exception is ArgumentOutOfRangeException or IndexOutOfRangeException)
        {
            throw new FenceException("the line numbers of the object are damaged; build the board again");
        }
    }

    /// <summary>The rows within a function.</summary>
    internal IEnumerable<LineRow> Within(ElfSymbol function) =>
        _rows.Where(r => r.Section == function.Section && r.Offset >= function.Value && r.Offset < function.Value + Math.Max(function.Size, 1));

    /// <summary>The last row at or before a place in a function.</summary>
    internal LineRow? At(ElfSymbol function, uint offset) =>
        Within(function).Where(r => r.Offset <= offset).Select(r => (LineRow?)r).LastOrDefault();

    private void ReadUnit(ReadOnlySpan<byte> contents, int start, int end)
    {
        int version = BinaryPrimitives.ReadUInt16LittleEndian(contents[(start + 4)..]);
        if (version is < 2 or > 4)
        {
            return;
        }

        int program = start + 10 + BinaryPrimitives.ReadInt32LittleEndian(contents[(start + 6)..]);
        int at = start + 10;
        int instructionLength = contents[at++];
        at += version >= 4 ? 1 : 0;
        at++;
        int lineBase = (sbyte)contents[at++];
        int lineRange = contents[at++];
        ArgumentOutOfRangeException.ThrowIfZero(lineRange);
        int opcodeBase = contents[at++];
        byte[] operands = contents.Slice(at, opcodeBase - 1).ToArray();
        at += opcodeBase - 1;
        string[] files = ReadFiles(contents, ref at);

        at = program;
        int section = 0;
        uint address = 0;
        int file = 1;
        int line = 1;
        while (at < end)
        {
            int opcode = contents[at++];
            if (opcode >= opcodeBase)
            {
                int special = opcode - opcodeBase;
                address += (uint)(special / lineRange * instructionLength);
                line += lineBase + (special % lineRange);
                Add(section, address, files, file, line);
                continue;
            }

            switch (opcode)
            {
                case 0:
                    int length = (int)Unsigned(contents, ref at);
                    ArgumentOutOfRangeException.ThrowIfNegative(length);
                    int extended = contents[at];
                    if (extended == 1)
                    {
                        (address, file, line) = (0, 1, 1);
                    }
                    else if (extended == 2)
                    {
                        address = BinaryPrimitives.ReadUInt32LittleEndian(contents[(at + 1)..]) & ~1u;
                        section = _sectionOfAddress.GetValueOrDefault((uint)(at + 1));
                    }

                    at += length;
                    break;
                case 1:
                    Add(section, address, files, file, line);
                    break;
                case 2:
                    address += (uint)Unsigned(contents, ref at) * (uint)instructionLength;
                    break;
                case 3:
                    line += (int)Signed(contents, ref at);
                    break;
                case 4:
                    file = (int)Unsigned(contents, ref at);
                    break;
                case 8:
                    address += (uint)((255 - opcodeBase) / lineRange * instructionLength);
                    break;
                case 9:
                    address += BinaryPrimitives.ReadUInt16LittleEndian(contents[at..]);
                    at += 2;
                    break;
                default:
                    for (int i = 0; i < operands[opcode - 1]; i++)
                    {
                        Unsigned(contents, ref at);
                    }

                    break;
            }
        }
    }

    private void Add(int section, uint address, string[] files, int file, int line) =>
        _rows.Add(new LineRow(section, address, files[file], line));

    private static string[] ReadFiles(ReadOnlySpan<byte> contents, ref int at)
    {
        List<string> directories = [string.Empty];
        while (contents[at] != 0)
        {
            directories.Add(Text(contents, ref at));
        }

        at++;
        List<string> files = [string.Empty];
        while (contents[at] != 0)
        {
            string name = Text(contents, ref at);
            int directory = (int)Unsigned(contents, ref at);
            Unsigned(contents, ref at);
            Unsigned(contents, ref at);
            files.Add(directory == 0 ? name : directories[directory].TrimEnd('/', '\\') + "/" + name);
        }

        return [.. files];
    }

    private static string Text(ReadOnlySpan<byte> contents, ref int at)
    {
        ReadOnlySpan<byte> rest = contents[at..];
        int length = rest.IndexOf((byte)0);
        at += length + 1;
        return Encoding.UTF8.GetString(rest[..length]);
    }

    private static ulong Unsigned(ReadOnlySpan<byte> contents, ref int at)
    {
        ulong value = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte part = contents[at++];
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return value;
            }
        }
    }

    private static long Signed(ReadOnlySpan<byte> contents, ref int at)
    {
        long value = 0;
        int shift = 0;
        byte part;
        do
        {
            part = contents[at++];
            value |= (long)(part & 0x7F) << shift;
            shift += 7;
        }
        while (part >= 0x80);
        return (part & 0x40) != 0 && shift < 64 ? value | (-1L << shift) : value;
    }
}
