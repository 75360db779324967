// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Globalization;
using System.Text.RegularExpressions;
using Tock.Image.Code;
using Tock.Image.Elf;
using Tock.Sdk.Tests.Infrastructure;
using Xunit;
using static Tock.Sdk.Tests.Infrastructure.CodeObject;

namespace Tock.Sdk.Tests;

/// <summary>Debugging information follows code that became shorter, as the tools of the Arm toolchain read it.</summary>
public sealed partial class RelaxedDebuggingTests
{
    // push {r4, r11, lr}; add r11, sp, #4 | cmp r0, #0; beq | movs r0, #1 | pop {r4, r11, pc}
    private static readonly ushort[] s_code = [0xE92D, 0x4810, 0xF10D, 0x0B04, 0x2800, 0xD000, 0x2001, 0xE8BD, 0x8810];

    [Fact]
    public void Lines_OfShorterCode_StayWithTheirInstructions()
    {
        ObjectFile value = WithCode(s_code, ("Function", 0));
        AddLines(value, (0, 10), (8, 11), (12, 12), (14, 13), (18, 13));

        CallRelaxation.Apply(value);

        // push {r4, r5, lr} | cbz | movs | pop {r4, r5, pc}
        Assert.Equal([0xB530, 0xB100, 0x2001, 0xBD30], Halves(value));
        Assert.Equal([(10, 0), (11, 2), (12, 4), (13, 6)], ReadLines(value));
    }

    [Fact]
    public void Lines_OfARelaxedJump_StayWithTheBranch()
    {
        // r3 = target | mov r0, r4 | bx r3
        ObjectFile value = WithCode([.. Sequence(register: 3, lowHalf: 0xFFF4), 0x4620, 0x4718, Return], ("Function", 0), ("Other", 14));
        AddReference(value, AddSymbol(value, "target"));
        AddLines(value, (0, 20), (10, 21), (12, 22), (14, 30), (16, 30));

        CallRelaxation.Apply(value);

        Assert.Equal([(20, 0), (21, 0), (22, 2), (30, 6)], ReadLines(value));
    }

    [Fact]
    public void Lines_OfARemovedFunction_AreNotListed()
    {
        ObjectFile value = WithCode([0x2001, Return, 0x2002, Return, 0x2003, Return], ("First", 0), ("Removed", 4), ("Last", 8));
        AddLines(value, (0, 10), (4, 20), (6, 21), (8, 30), (12, 30));

        CallRelaxation.Apply(value, removed: [new CodeRange(4, 8)]);

        Assert.Equal([0x2001, Return, 0x2003, Return], Halves(value));
        Assert.Equal([(10, 0), (30, 4)], ReadLines(value));
        Assert.DoesNotContain(value.Symbols, symbol => symbol.Name == "Removed");
    }

    [Fact]
    public void Variable_FoundThroughTheFramePointer_KeepsIt()
    {
        ObjectFile value = WithCode(s_code, ("Function", 0));
        AddLocation(value, 8, 18, [0x7B, 0x78]);

        CallRelaxation.Apply(value);

        Assert.Equal([0xE92D, 0x4810, 0xF10D, 0x0B04], Halves(value)[..4]);
        Assert.Equal((8, 16), ReadLocation(value));
    }

    [Fact]
    public void Variable_FoundInARegister_MovesWithTheCode()
    {
        ObjectFile value = WithCode(s_code, ("Function", 0));
        AddLocation(value, 8, 14, [0x50]);

        CallRelaxation.Apply(value);

        Assert.Equal(0xB530, Halves(value)[0]);
        Assert.Equal((2, 6), ReadLocation(value));
    }

    // A line table (DWARF version 4, section 6.2) with a row for each place, and the last place as its end.
    private static void AddLines(ObjectFile value, params (uint Offset, int Line)[] rows)
    {
        byte[] header = [2, 1, 1, 0xFB, 14, 13, 0, 1, 1, 1, 1, 0, 0, 0, 1, 0, 0, 1, 0, (byte)'f', 0, 0, 0, 0, 0];
        List<byte> program = [0, 5, 2, 0, 0, 0, 0];
        (uint place, int line) = (0, 1);
        foreach ((uint offset, int rowLine) in rows)
        {
            program.AddRange([2, (byte)((offset - place) / 2), 3, (byte)((rowLine - line) & 0x7F), .. offset == rows[^1].Offset ? new byte[] { 0, 1, 1 } : [1]]);
            (place, line) = (offset, rowLine);
        }

        int length = 2 + 4 + header.Length + program.Count;
        ObjectSection section = new()
        {
            Name = ".debug_line",
            Contents = [.. BitConverter.GetBytes(length), 4, 0, .. BitConverter.GetBytes(header.Length), .. header, .. program],
        };
        section.Relocations.Add(new ObjectRelocation((uint)(4 + 2 + 4 + header.Length + 3), RelocationType.Absolute32, CodeSymbol(value)));
        value.Sections.Add(section);
    }

    private static void AddLocation(ObjectFile value, int begin, int end, byte[] expression)
    {
        ObjectSection section = new()
        {
            Name = ".debug_loc",
            Contents = [.. BitConverter.GetBytes(begin), .. BitConverter.GetBytes(end), (byte)expression.Length, 0, .. expression, .. new byte[8]],
        };
        section.Relocations.Add(new ObjectRelocation(0, RelocationType.Absolute32, CodeSymbol(value)));
        section.Relocations.Add(new ObjectRelocation(4, RelocationType.Absolute32, CodeSymbol(value)));
        value.Sections.Add(section);
    }

    private static ObjectSymbol CodeSymbol(ObjectFile value)
    {
        return value.SectionSymbol(value.FindSection("__managedcode")!);
    }

    private static (int Begin, int End) ReadLocation(ObjectFile value)
    {
        ObjectSection section = value.FindSection(".debug_loc")!;
        return (section.ReadWord(0), section.ReadWord(4));
    }

    private static (int Line, int Offset)[] ReadLines(ObjectFile value)
    {
        string file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            File.WriteAllBytes(file, value.ToBytes());
            string output = CommandLine.Run("arm-none-eabi-objdump", "--dwarf=decodedline", file).Output;
            return [.. Row().Matches(output).Select(match => (int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), Offset(match.Groups[2].Value)))];
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static int Offset(string text)
    {
        return text.StartsWith("0x", StringComparison.Ordinal)
            ? int.Parse(text.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)
            : int.Parse(text, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"^\S+\s+(\d+)\s+(0x[0-9a-f]+|0)\s", RegexOptions.Multiline)]
    private static partial Regex Row();
}
