// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Buffers.Binary;
using Tock.Image;
using Tock.Image.Code;
using Tock.Image.Elf;
using Tock.Image.Exceptions;
using Xunit;
using static Tock.Sdk.Tests.Infrastructure.CodeObject;

namespace Tock.Sdk.Tests;

/// <summary>The table that exceptions are thrown by, for code that moved after the compiler described it.</summary>
public sealed class ExceptionTablesTests
{
    private const uint PlainFrame = 0x80840000 | 0xB0;
    private const uint OneWordFrame = 0x800084_00;

    // push {lr}; a call of 12 bytes that becomes one of 4; pop {pc}. Then the handler: push {lr}; pop {pc}. Then another function.
    private static readonly ushort[] s_code = [0xB500, .. Sequence(register: 3, lowHalf: 0xFFF4), 0x4798, 0xBD00, 0xB500, 0xBD00, 0xB500, 0xBD00];

    [Fact]
    public void Places_InCodeThatBecameShorter_AreTheNewOnes()
    {
        ObjectFile value = MakeObject([0x02, 0x04, 0x62, 0x20]);

        ObjectSection table = MakeTable(value);

        // finally from 2 to 14, which is now 2 to 6, with its handler at 16, now 8: half-words.
        Assert.Equal([1, (2 << 2) | 1, 4, 0], HalvesAt(table, Half(table, 28), 4));
    }

    [Fact]
    public void Frames_InCodeThatBecameShorter_BeginAtTheNewPlaces()
    {
        ObjectFile value = MakeObject([0x02, 0x04, 0x62, 0x20]);

        ObjectSection table = MakeTable(value);

        Assert.Equal(3, Half(table, 24));
        Assert.Equal([0, 4, 6], HalvesAt(table, Half(table, 32), 3));
        byte[] frames = table.Contents[Half(table, 34)..][..3];
        Assert.Equal([true, false, false], frames.Select(frame => (frame & 1) != 0));
        Assert.Equal([0u, 0u, 0x100u], frames.Select(frame => (uint)table.ReadWord((uint)(Half(table, 30) + ((frame >> 1) * 4)))));
    }

    [Fact]
    public void Code_AndItsSize_AreInTheTable()
    {
        ObjectFile value = MakeObject([0x02, 0x04, 0x62, 0x20]);

        ObjectSection table = MakeTable(value);

        Assert.Equal(value.FindSection("__managedcode")!.Size, (uint)table.ReadWord(4));
        Assert.Contains(table.Relocations, relocation => relocation is { Offset: 0, Type: RelocationType.Absolute32, Symbol.Section.Name: "__managedcode" });
        Assert.Contains(value.Symbols, symbol => symbol.Name == "tock_exception_tables" && symbol.Section == table);
    }

    [Fact]
    public void Type_ThatAHandlerCatches_IsInTheTable()
    {
        // catch from 2 to 14: the distance of the type from the field that says it follows.
        ObjectFile value = MakeObject([0x02, 0x04, 0x60, 0x20, 12, 0, 0, 0]);
        ObjectSymbol type = new() { Name = "_ZTV5Error", Binding = 1, Section = value.FindSection(".data"), Value = 16 };
        value.Symbols.Add(type);

        ObjectSection table = MakeTable(value);

        Assert.Contains(table.Relocations, relocation => relocation.Offset == 36 && relocation.Symbol == type);
        Assert.Equal([1, 2 << 2, 4, 0], HalvesAt(table, Half(table, 28), 4));
    }

    [Fact]
    public void Handler_OfATypeThatTheProgramDoesNotHave_IsRefused()
    {
        ObjectFile value = MakeObject([0x02, 0x04, 0x60, 0x20, 12, 0, 0, 0]);

        ImageException exception = Assert.Throws<ImageException>(() => ExceptionTables.Read(value));

        Assert.Equal("TOCK0406", exception.Code);
    }

    [Theory]
    [InlineData(128, 1)]
    [InlineData(129, 2)]
    [InlineData(500, 2)]
    public void Frames_OfManySorts_HaveEachItsOwn(int sorts, int size)
    {
        ObjectFile value = MakeFrames(sorts);

        ExceptionTables.Read(value)!.Write(null, null, []);

        ObjectSection table = value.FindSection(".rodata.tock_exceptions")!;
        int frames = Half(table, 34);
        Assert.Equal((sorts, size - 1), (Half(table, 24), frames & 1));
        for (int index = 0; index < sorts; index++)
        {
            Assert.Equal(index * 2, Half(table, Half(table, 32) + (index * 2)));
            int frame = size == 1 ? table.Contents[frames + index] : Half(table, (frames & ~1) + (index * 2));
            Assert.Equal(0, frame & 1);
            Assert.Equal(Layout(index), (uint)table.ReadWord((uint)(Half(table, 30) + ((frame >> 1) * 4))));
        }
    }

    [Fact]
    public void Handlers_MoreThanTheTableHolds_AreRefused()
    {
        // 8200 times finally from 0 to 2, with its handler at 2.
        ObjectFile value = MakeObject([0x21, 0x80, .. Enumerable.Repeat<byte[]>([0x00, 0x12, 0x04], 8200).SelectMany(handler => handler)]);

        ImageException exception = Assert.Throws<ImageException>(() => MakeTable(value));

        Assert.Equal("TOCK0425", exception.Code);
        Assert.Contains("8200 handlers and 3 frames of 2 sorts", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Address_InTheSameFunction_IsLoadedByOneInstruction()
    {
        // r0 = the return at 10, with its Thumb mark: 12 bytes from the start of the sequence less 2.
        ObjectFile value = WithCode([.. Sequence(register: 0, lowHalf: 0xFFFF), Return, 0x2001, Return], ("Function", 0));

        CallRelaxation.Apply(value);

        // adr.w r0, 4 + 1 from the start: 1 from the program counter.
        Assert.Equal([0xF20F, 0x0001, Return, 0x2001, Return], Infrastructure.CodeObject.Halves(value));
    }

    private static ObjectSection MakeTable(ObjectFile value)
    {
        ExceptionTables tables = ExceptionTables.Read(value)!;
        value.Sections.RemoveAll(section => section.Name.StartsWith(".ARM", StringComparison.Ordinal));
        tables.Write(CallRelaxation.Apply(value, entries: tables.Entries), value.FindSection(".data"), []);
        return value.FindSection(".rodata.tock_exceptions")!;
    }

    private static ObjectFile MakeObject(byte[] handlers)
    {
        ObjectFile value = WithCode(s_code, ("Method", 0), ("Other", 20));
        AddReference(value, AddSymbol(value, "callee"), offset: 2);
        ObjectSection data = new() { Name = ".data", Flags = SectionFlags.Allocate, Alignment = 4, Contents = [.. handlers, .. new byte[Math.Max(32 - handlers.Length, 0)]] };
        value.Sections.Add(data);
        value.Symbols.Add(new ObjectSymbol { Name = "__ehinfo_Method", Binding = 1, Section = data });
        ObjectSection codes = new() { Name = ".ARM.extab__managedcode", Flags = SectionFlags.Allocate, Contents = [.. BitConverter.GetBytes(PlainFrame), .. BitConverter.GetBytes(OneWordFrame)] };
        ObjectSection index = new() { Name = ".ARM.exidx__managedcode", Type = SectionType.ArmUnwindIndex, Flags = SectionFlags.Allocate, Contents = new byte[24] };
        value.Sections.AddRange([codes, index]);
        (uint Code, uint Codes)[] frames = [(0, 0), (16, 0), (20, 4)];
        for (int frame = 0; frame < frames.Length; frame++)
        {
            Refer(value, index, (uint)frame * 8, value.FindSection("__managedcode")!, frames[frame].Code);
            Refer(value, index, ((uint)frame * 8) + 4, codes, frames[frame].Codes);
        }

        return value;
    }

    // Functions of two instructions; each frame has other registers, or other room.
    private static ObjectFile MakeFrames(int count)
    {
        ObjectFile value = WithCode([.. Enumerable.Repeat<ushort[]>([0xB500, 0xBD00], count).SelectMany(function => function)], ("Method", 0));
        ObjectSection index = new() { Name = ".ARM.exidx__managedcode", Type = SectionType.ArmUnwindIndex, Flags = SectionFlags.Allocate, Contents = new byte[count * 8] };
        value.Sections.Add(index);
        for (int frame = 0; frame < count; frame++)
        {
            Refer(value, index, (uint)frame * 8, value.FindSection("__managedcode")!, (uint)frame * 4);
            // Room, then r4 and those behind it, and the return address.
            index.WriteWord(((uint)frame * 8) + 4, unchecked((int)(0x800000B0u | (uint)((frame >> 3) << 16) | (uint)((0xA8 + (frame & 7)) << 8))));
        }

        return value;
    }

    private static uint Layout(int frame) => (uint)(((frame >> 3) + 1) << 8) | ((2u << (frame & 7)) - 1);

    private static void Refer(ObjectFile value, ObjectSection section, uint offset, ObjectSection target, uint place)
    {
        ObjectSymbol symbol = new() { Name = $"place{offset}", Binding = 1, Section = target, Value = place };
        value.Symbols.Add(symbol);
        section.Relocations.Add(new ObjectRelocation(offset, RelocationType.Relative31, symbol));
    }

    private static int Half(ObjectSection section, int offset) => BinaryPrimitives.ReadUInt16LittleEndian(section.Contents.AsSpan(offset));

    private static int[] HalvesAt(ObjectSection section, int offset, int count) => [.. Enumerable.Range(0, count).Select(index => Half(section, offset + (index * 2)))];
}
