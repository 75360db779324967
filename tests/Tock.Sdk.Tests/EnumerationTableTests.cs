// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Tock.Image.Elf;
using Tock.Image.Enumerations;
using Tock.Image.Exceptions;
using Tock.Sdk.Tests.Infrastructure;
using Xunit;
using static Tock.Sdk.Tests.Infrastructure.CodeObject;

namespace Tock.Sdk.Tests;

/// <summary>The table of the members of enumerations, in applications that read it.</summary>
public sealed class EnumerationTableTests
{
    private const string Prefix = "Boxed_Tock_Sdk_Tests_Tock_Sdk_Tests_EnumerationTableTests_";
    private const int SByteKind = 4 << 26;
    private const int ByteKind = 5 << 26;
    private const int Int32Kind = 8 << 26;
    private const int UInt64Kind = 11 << 26;
    private const int ClassKind = 0x14 << 26;
    private const int DefinitionFlags = 0x00030000;

    private static readonly NameDictionary s_names = NameDictionary.Read([typeof(EnumerationTableTests).Assembly.Location]);

    [Theory]
    [InlineData("Colour", Int32Kind, "0 0: Red=0 Green=1 Blue=2")]
    [InlineData("Small", SByteKind, "1 0: Zero=0 Last=7F First=80 Minus=FF")]
    [InlineData("Access", ByteKind, "1 1: None=0 Read=1 Run=4")]
    [InlineData("Large", UInt64Kind, "8 0: First=0 Last=FFFFFFFFFFFFFFFF")]
    [InlineData("Letters", Int32Kind, "4 2: Größe=1 日付=2")]
    [InlineData("Same", Int32Kind, "4 0: First=1 Second=1 Other=2")]
    [InlineData("Holder_1_State<Int32>", Int32Kind, "0 0: Empty=0 Full=1")]
    public void Members_OfAnEnumerationWithATable_AreInTheTable(string type, int kind, string members)
    {
        ApplicationObject program = MakeProgram((type, kind));

        program.Prepare(s_names);

        Assert.Equal((TypePlace(program, type), members), Assert.Single(Read(program)));
    }

    [Fact]
    public void Enumerations_OfWhichTheProgramMakesNoObject_AreNotInTheTable()
    {
        ApplicationObject program = MakeProgram(("Colour", Int32Kind));
        _ = program.AddData(TypeSymbol("Access"), MakeType(ByteKind));

        program.Prepare(s_names);

        Assert.Single(Read(program));
    }

    [Fact]
    public void Table_OfWhatNobodyReads_IsNotMade()
    {
        ApplicationObject program = new([.. Sequence(0, 0), Return], (ApplicationObject.Main, 0));
        _ = program.AddData(TypeSymbol("Colour"), MakeType(Int32Kind));
        program.ReferFromCode(0, TypeSymbol("Colour"));

        program.Prepare(s_names);

        Assert.Contains(TypeSymbol("Colour"), program.Names);
        Assert.Null(program.Object.FindSection(".rodata.tock_enumerations"));
    }

    [Fact]
    public void Table_ReadByMethodsThatNothingCalls_IsNotMade()
    {
        ApplicationObject program = new([.. Sequence(0, 0), Return, 0xB500, .. Sequence(register: 3, lowHalf: 0xFFF4), 0x4798, 0xBD00], (ApplicationObject.Main, 0), ("Unused", 12));
        _ = program.AddData(TypeSymbol("Colour"), MakeType(Int32Kind));
        program.ReferFromCode(0, TypeSymbol("Colour"));
        program.ReferFromCode(14, EnumerationTable.ReaderName);

        program.Prepare(s_names);

        Assert.Null(program.Object.FindSection(".rodata.tock_enumerations"));
    }

    [Fact]
    public void Table_OfAProgramWithoutEnumerations_IsEmpty()
    {
        ApplicationObject program = MakeProgram(("NoSuchType", Int32Kind));

        program.Prepare(s_names);

        Assert.Empty(Read(program));
    }

    [Theory]
    [InlineData(ClassKind)]
    [InlineData(ByteKind)]
    [InlineData(Int32Kind | DefinitionFlags)]
    public void Type_OfAnotherKindThanTheEnumeration_HasNoMembers(int kind)
    {
        ApplicationObject program = MakeProgram(("Colour", kind));

        program.Prepare(s_names);

        Assert.Empty(Read(program));
    }

    [Fact]
    public void Types_WithOneNameForTheCompiler_HaveTheirOwnMembers()
    {
        ApplicationObject program = MakeProgram(("Outer_Inner_Name", Int32Kind), ("Outer_Inner_Name_0", Int32Kind));

        program.Prepare(s_names);

        Assert.Equal(["0 0: First=0", "0 0: Other=0 Second=1"], Read(program).Select(entry => entry.Members));
    }

    [Fact]
    public void Instances_OfOneGenericType_ShareTheirMembers()
    {
        ApplicationObject one = MakeProgram(("Holder_1_State<Int32>", Int32Kind));
        ApplicationObject two = MakeProgram(("Holder_1_State<Int32>", Int32Kind), ("Holder_1_State<UInt32>", Int32Kind));

        one.Prepare(s_names);
        two.Prepare(s_names);

        Assert.Equal(2, Read(two).Select(entry => entry.Place).Distinct().Count());
        Assert.Equal(Section(one).Size + 4, Section(two).Size);
    }

    [Fact]
    public void Table_RefersToTheTablesOfTypes_ByARelocation()
    {
        ApplicationObject program = MakeProgram(("Colour", Int32Kind));

        program.Prepare(s_names);

        ObjectRelocation relocation = Assert.Single(Section(program).Relocations);
        Assert.Equal((0u, RelocationType.Absolute32, program.Tables), (relocation.Offset, relocation.Type, relocation.Symbol.Section));
        Assert.Contains(program.Object.Symbols, symbol => symbol is { Name: "tock_enumeration_table", Binding: 1, Value: 0 } && symbol.Section == Section(program));
    }

    // Main calls the function that reads the table, and loads the addresses of two tables of types.
    private static ApplicationObject MakeProgram(params (string Type, int Kind)[] types)
    {
        ApplicationObject program = new([0xB500, .. Sequence(register: 3, lowHalf: 0xFFF4), 0x4798, .. Sequence(0, 0), .. Sequence(0, 0), 0xBD00], (ApplicationObject.Main, 0));
        program.ReferFromCode(2, EnumerationTable.ReaderName);
        foreach ((string type, int kind) in types)
        {
            _ = program.AddData(TypeSymbol(type), MakeType(kind));
        }

        program.ReferFromCode(14, TypeSymbol(types[0].Type));
        program.ReferFromCode(24, TypeSymbol(types[^1].Type));
        return program;
    }

    private static int[] MakeType(int kind) => [kind, 12, 0, 0, 0, 0, 0];

    private static string TypeSymbol(string type) => $"_ZTV{Prefix.Length + type.Length}{Prefix}{type}";

    private static uint TypePlace(ApplicationObject program, string type) => program.Offset(TypeSymbol(type));

    private static ObjectSection Section(ApplicationObject program) => program.Object.FindSection(".rodata.tock_enumerations")!;

    // Where each type is, and its members: bytes of a value, marks, names with values.
    private static List<(uint Place, string Members)> Read(ApplicationObject program)
    {
        ReadOnlySpan<byte> table = Section(program).Contents;
        List<(uint, string)> result = [];
        for (int left = BinaryPrimitives.ReadInt32LittleEndian(table[4..]), entry = 8; left > 0; left--, entry += 4)
        {
            result.Add((Half(table, entry) * 4u, ReadMembers(table, Half(table, entry + 2) * 4)));
        }

        return result;
    }

    private static string ReadMembers(ReadOnlySpan<byte> table, int start)
    {
        int count = Half(table, start);
        int width = table[start + 2];
        int unit = (table[start + 3] & 2) != 0 ? 2 : 1;
        int text = (start + 4 + (count * width) + 1) & ~1;
        StringBuilder result = new();
        result.Append(CultureInfo.InvariantCulture, $"{width} {table[start + 3]}:");
        for (int index = 0; index < count; index++)
        {
            byte[] value = new byte[8];
            table.Slice(start + 4 + (index * width), width).CopyTo(value);
            int size = (unit == 2 ? Half(table, text) : table[text]) * unit;
            string name = (unit == 2 ? Encoding.Unicode : Encoding.Latin1).GetString(table.Slice(text + unit, size));
            result.Append(CultureInfo.InvariantCulture, $" {name}={(width == 0 ? (ulong)index : BitConverter.ToUInt64(value)):X}");
            text += unit + size;
        }

        return result.ToString();
    }

    private static ushort Half(ReadOnlySpan<byte> table, int offset) => BinaryPrimitives.ReadUInt16LittleEndian(table[offset..]);

    private enum Colour
    {
        Red,
        Green,
        Blue,
    }

    private enum Small : sbyte
    {
        First = sbyte.MinValue,
        Minus = -1,
        Zero = 0,
        Last = sbyte.MaxValue,
    }

    [Flags]
    private enum Access : byte
    {
        None = 0,
        Read = 1,
        Run = 4,
    }

    private enum Large : ulong
    {
        First,
        Last = ulong.MaxValue,
    }

    private enum Letters
    {
        Größe = 1,
        日付 = 2,
    }

    private enum Same
    {
        First = 1,
        Second = 1,
        Other = 2,
    }

    private static class Holder<T>
    {
        internal enum State
        {
            Empty,
            Full,
        }
    }

    private static class Outer
    {
        internal enum Inner_Name
        {
            First,
        }
    }

    private static class Outer_Inner
    {
        internal enum Name
        {
            Other,
            Second,
        }
    }
}
