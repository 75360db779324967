// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Buffers.Binary;
using System.Text;
using Tock.Image.Elf;
using Tock.Image.Exceptions;
using Tock.Image.TypeNames;
using Tock.Sdk.Tests.Infrastructure;
using Xunit;
using static Tock.Sdk.Tests.Infrastructure.CodeObject;

namespace Tock.Sdk.Tests;

/// <summary>The table of the names of types, in applications that read it.</summary>
public sealed class TypeNameTableTests
{
    private const string Prefix = "Tock_Sdk_Tests_Tock_Sdk_Tests_TypeNameTableTests_";
    private const string Full = "Tock.Sdk.Tests.TypeNameTableTests+";
    private const string Maker = "Tock_CoreLib_Application_System_RuntimeType__Of";
    private const int DefinitionFlags = 0x00030000;

    private static readonly NameDictionary s_names = NameDictionary.Read([typeof(TypeNameTableTests).Assembly.Location, typeof(object).Assembly.Location]);

    [Theory]
    [InlineData(Prefix + "Plain", Full + "Plain")]
    [InlineData("Boxed_Int32", "System.Int32")]
    [InlineData("Boxed_UInt8", "System.Byte")]
    [InlineData("__Array<String>", "System.String[]")]
    [InlineData("__Array<__Array<Bool>>", "System.Boolean[][]")]
    [InlineData("Boxed_" + Prefix + "Holder_1_Part<Int32>", Full + "Holder`1+Part[System.Int32]")]
    [InlineData(Prefix + "Two_2<Int32__String>", Full + "Two`2[System.Int32,System.String]")]
    [InlineData(Prefix + "Two_2<__Array<Int32>__" + Prefix + "Plain>", Full + "Two`2[System.Int32[]," + Full + "Plain]")]
    [InlineData(Prefix + "Two_2<" + Prefix + "Two_2<Int8__Char>__" + Prefix + "Two_2<Int64__Object>>", Full + "Two`2[" + Full + "Two`2[System.SByte,System.Char]," + Full + "Two`2[System.Int64,System.Object]]")]
    [InlineData(Prefix + "Two_2<" + Prefix + "__Odd____" + Prefix + "__Odd__>", Full + "Two`2[" + Full + "__Odd__," + Full + "__Odd__]")]
    public void Name_OfAType_IsThatOfDotNet(string mangled, string name)
    {
        ApplicationObject program = MakeProgram(Maker, (mangled, 0));

        program.Prepare(s_names);

        Assert.Equal((program.Offset(Symbol(mangled)), name), Assert.Single(Read(program)));
    }

    [Fact]
    public void Name_OfAGenericDefinition_HasItsParameters()
    {
        ApplicationObject program = MakeProgram(Maker, (Prefix + "Two_2", DefinitionFlags));

        program.Prepare(s_names);

        Assert.Equal(typeof(Two<,>).ToString(), Assert.Single(Read(program)).Name);
    }

    [Theory]
    [InlineData("NoSuchType")]
    [InlineData(Prefix + "Two_2<Int32>")]
    [InlineData(Prefix + "Two_2<Int32__System___Canon>")]
    [InlineData(Prefix + "Two_2<Int32__String")]
    [InlineData("__Array<Int32__Int32>")]
    [InlineData(Prefix + "Plain<Int32>")]
    public void Type_OfANameThatIsNotUnderstood_HasNone(string mangled)
    {
        ApplicationObject program = MakeProgram(Maker, (mangled, 0));

        program.Prepare(s_names);

        Assert.Empty(Read(program));
    }

    [Fact]
    public void Types_OfAProgramThatAsksNoObject_AreThoseThatItNames()
    {
        ApplicationObject program = MakeProgram("Other", ("Boxed_Int32", 0), ("String", 0));
        uint place = program.AddData("__RuntimeType_String", [0, 0, 0]);
        program.Refer(place + 4, Symbol("String"));
        program.ReferFromCode(34, "__RuntimeType_String");

        program.Prepare(s_names);

        Assert.Equal((program.Offset(Symbol("String")), "System.String"), Assert.Single(Read(program)));
    }

    [Fact]
    public void Table_OfWhatNobodyReads_IsNotMade()
    {
        ApplicationObject program = new([.. Sequence(0, 0), Return], (ApplicationObject.Main, 0));
        _ = program.AddData(Symbol("String"), [0, 12, 0, 0, 0, 0, 0]);
        program.ReferFromCode(0, Symbol("String"));

        program.Prepare(s_names);

        Assert.Contains(Symbol("String"), program.Names);
        Assert.Null(program.Object.FindSection(TypeNameTable.SectionName));
    }

    // Main calls the function that reads the table and another one, and loads three addresses.
    private static ApplicationObject MakeProgram(string called, params (string Type, int Flags)[] types)
    {
        ushort[] main = [0xB500, .. Sequence(register: 3, lowHalf: 0xFFF4), 0x4798, .. Sequence(0, 0), .. Sequence(0, 0), .. Sequence(0, 0), 0xBD00];
        ApplicationObject program = new([.. main, .. Sequence(0, 0), Return], (ApplicationObject.Main, 0), (called, (uint)main.Length * 2));
        program.ReferFromCode(2, TypeNameTable.ReaderName);
        foreach ((string type, int flags) in types)
        {
            _ = program.AddData(Symbol(type), [flags, 12, 0, 0, 0, 0, 0]);
        }

        program.ReferFromCode(14, Symbol(types[0].Type));
        program.ReferFromCode(24, Symbol(types[^1].Type));
        program.ReferFromCode(called == Maker ? 34u : (uint)main.Length * 2, called == Maker ? called : Symbol(types[0].Type));
        return program;
    }

    private static string Symbol(string type) => $"_ZTV{type.Length}{type}";

    // Where each type is, and its name.
    private static List<(uint Place, string Name)> Read(ApplicationObject program)
    {
        ObjectSection section = program.Object.FindSection(TypeNameTable.SectionName)!;
        Assert.Equal((0u, program.Tables), (Assert.Single(section.Relocations).Offset, section.Relocations[0].Symbol.Section));
        ReadOnlySpan<byte> table = section.Contents.AsSpan(4);
        Assert.Equal(0, Half(table, 0));
        int count = Half(table, 2);
        int pairs = 8 + (count * 2);
        int text = pairs + (Half(table, 4) * 2);
        List<(uint, string)> result = [];
        for (int index = 0; index < count; index++, text++)
        {
            StringBuilder name = new();
            for (; table[text] != 0; text++)
            {
                Append(name, table, pairs, table[text]);
            }

            result.Add(((uint)Half(table, 8 + (index * 2)) * 4, name.ToString()));
        }

        return result;
    }

    private static void Append(StringBuilder target, ReadOnlySpan<byte> table, int pairs, byte code)
    {
        if (code < 0x80)
        {
            target.Append((char)code);
            return;
        }

        Append(target, table, pairs, table[pairs + ((code - 0x80) * 2)]);
        Append(target, table, pairs, table[pairs + ((code - 0x80) * 2) + 1]);
    }

    private static int Half(ReadOnlySpan<byte> bytes, int offset) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[offset..]);

    private sealed class Plain;

    private sealed class __Odd__;

    private sealed class Two<TFirst, TSecond>;

    private static class Holder<T>
    {
        internal struct Part;
    }
}
