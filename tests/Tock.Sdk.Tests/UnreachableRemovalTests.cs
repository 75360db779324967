// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Image;
using Tock.Image.Code;
using Tock.Image.Elf;
using Tock.Sdk.Tests.Infrastructure;
using Xunit;
using static Tock.Sdk.Tests.Infrastructure.CodeObject;

namespace Tock.Sdk.Tests;

/// <summary>What the entry point of an application does not reach goes; what it reaches stays, and every way to it leads there.</summary>
public sealed class UnreachableRemovalTests
{
    private const int DispatchMapFlag = 0x00040000;
    private const int SealedSlotsFlag = 0x00400000;
    private const int ReferencesFlag = 0x01000000;
    private const int GenericFlag = 0x02000000;
    private const int ClassKind = 0x14 << 26;

    private static readonly ushort[] s_return = [Return, Return];

    [Fact]
    public void Method_ThatNothingCalls_GoesWithWhatOnlyItUses()
    {
        ApplicationObject program = new([.. s_return, .. Sequence(0, 0), Return], (ApplicationObject.Main, 0), ("Unused", 4));
        _ = program.AddData("__Str_unused", [0, 0, 2, 0x00620061], lead: 1);
        program.ReferFromCode(4, "__Str_unused");
        program.Refer(4, "_ZTV6String");

        program.Prepare();

        Assert.Equal([Return], Halves(program.Object));
        Assert.Equal([ApplicationObject.Main], program.Names);
        Assert.Equal(0u, program.Tables.Size);
    }

    [Fact]
    public void Method_CalledInsideTheSection_StaysAndIsCalled()
    {
        // Main calls the last; the one between goes. The distance counts from 12 bytes behind the first instruction.
        ApplicationObject program = new([.. Sequence(3, 19 - 12), 0x4798, Return, 0x2001, Return, 0x2002, Return], (ApplicationObject.Main, 0), ("Unused", 14), ("Called", 18));

        program.Prepare();

        ushort[] code = Halves(program.Object);
        (BranchKind kind, int distance) = ThumbDecoder.Branch(code[0], code[1]);
        Assert.Equal((BranchKind.Call, program.Offset("Called")), (kind, (uint)(4 + distance)));
        Assert.Equal([0x2002, Return], code[(int)(program.Offset("Called") / 2)..]);
        Assert.DoesNotContain("Unused", program.Names);
    }

    [Fact]
    public void Method_BehindABranch_Stays()
    {
        // b to the last: 4 bytes on.
        ApplicationObject program = new([0xE001, Return, Return, 0x2002, Return], (ApplicationObject.Main, 0), ("Unused", 4), ("Next", 6));

        program.Prepare();

        Assert.Equal(["Next", ApplicationObject.Main], program.Names.Order(StringComparer.Ordinal));
        Assert.Equal([0x2002, Return], Halves(program.Object)[^2..]);
    }

    [Fact]
    public void Method_InATableThatStays_Stays()
    {
        ApplicationObject program = new([.. Sequence(0, 0), Return, Return, Return], (ApplicationObject.Main, 0), ("Unused", 12), ("Virtual", 14));
        uint table = program.AddData("_ZTV4Type", [ClassKind, 12, 0, 1, 0, 0, 0, 0]);
        program.Refer(table + 20, "Virtual");
        program.ReferFromCode(0, "_ZTV4Type");

        program.Prepare();

        Assert.Contains("Virtual", program.Names);
        Assert.DoesNotContain("Unused", program.Names);
        Assert.Equal("Virtual", Assert.Single(program.Tables.Relocations).Symbol.Name);
    }

    [Fact]
    public void ExportedMethod_ThatReachedNativeCodeAsksFor_Stays()
    {
        ApplicationObject program = new([.. Sequence(3, 0), 0x4798, Return, Return, Return, Return], (ApplicationObject.Main, 0), ("exported", 14), ("other", 18));
        program.ReferFromCode(0, "native_used");
        program.AddNative(".text.native_used", "native_used", "exported");
        program.AddNative(".text.native_unused", "native_unused", "other");

        program.Prepare();

        Assert.Equal([ApplicationObject.Main, "exported", "native_used"], program.Names.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void TablesThatStay_AfterOthersWent_FindEachOther()
    {
        ApplicationObject program = new([.. Sequence(0, 0), Return], (ApplicationObject.Main, 0));
        _ = program.AddData("__ReadyToRunHeader", [1, 2, 3]);
        uint table = program.AddData("_ZTV4Type", [ClassKind | DispatchMapFlag | SealedSlotsFlag | GenericFlag, 12, 0, 0, 0, -12, 0, 0, 0, 0, 0]);
        _ = program.AddData("_ZTV6Unused", [ClassKind, 12, 0, 0, 0, 0, 0]);
        uint map = program.AddData("__InterfaceDispatchMap_Type", [7]);
        uint slots = program.AddData("__SealedVTable_Type", [8]);
        uint definition = program.AddData("_ZTV10Definition", [0x00030000, 1, 0, 0, 0, 0, 0]);
        uint arguments = program.AddData("__GenericInstance_Type", [0]);
        program.SetDistance(table + 28, map);
        program.SetDistance(table + 32, slots);
        program.SetDistance(table + 36, definition);
        program.SetDistance(table + 40, arguments);
        program.SetDistance(arguments, definition);
        program.ReferFromCode(0, "_ZTV4Type");

        program.Prepare();

        uint moved = program.Offset("_ZTV4Type");
        Assert.Equal(0u, moved);
        Assert.Equal(program.Offset("__InterfaceDispatchMap_Type"), program.Follow(moved + 28));
        Assert.Equal(program.Offset("__SealedVTable_Type"), program.Follow(moved + 32));
        Assert.Equal(program.Offset("_ZTV10Definition"), program.Follow(moved + 36));
        Assert.Equal(program.Offset("__GenericInstance_Type"), program.Follow(moved + 40));
        Assert.Equal(program.Offset("_ZTV10Definition"), program.Follow(program.Offset("__GenericInstance_Type")));
        Assert.Equal([7, 8], new[] { "__InterfaceDispatchMap_Type", "__SealedVTable_Type" }.Select(name => program.Tables.ReadWord(program.Offset(name))));
        Assert.DoesNotContain("_ZTV6Unused", program.Names);
        Assert.DoesNotContain("__ReadyToRunHeader", program.Names);
    }

    [Fact]
    public void StaticFieldsOfWhichThereAreNone_InFrontOfTables_LeaveThemInFlash()
    {
        ApplicationObject program = new([.. Sequence(0, 0), Return], (ApplicationObject.Main, 0));
        _ = program.AddData("__NONGCSTATICSClass", []);
        _ = program.AddData("__InterfaceDispatchMap_Type", [7]);
        program.ReferFromCode(0, "__InterfaceDispatchMap_Type");

        program.Prepare();

        Assert.Equal(7, program.Tables.ReadWord(program.Offset("__InterfaceDispatchMap_Type")));
    }

    [Theory]
    [InlineData(new[] { -24, 4, 1 })]
    [InlineData(new[] { -20, 16, -24, 4, 2 })]
    [InlineData(new[] { 0x00040001, 8, -1 })]
    public void WordsBeforeATable_ThatSayWhereReferencesAre_StayWithIt(int[] words)
    {
        ApplicationObject program = new([.. Sequence(0, 0), Return], (ApplicationObject.Main, 0));
        _ = program.AddData("__Str_unused", [0, 1, 2, 3], lead: 1);
        _ = program.AddData("_ZTV4Type", [.. words, ClassKind | ReferencesFlag, 28, 0, 0, 0, 0, 0], lead: words.Length);
        program.ReferFromCode(0, "_ZTV4Type");

        program.Prepare();

        uint table = program.Offset("_ZTV4Type");
        Assert.Equal(words, Enumerable.Range(1, words.Length).Select(index => program.Tables.ReadWord(table - (uint)(index * 4))).Reverse());
        Assert.Equal((uint)(words.Length * 4), table);
    }

    [Fact]
    public void WordsBeforeATable_ThatSayNothingOfReferences_StayWithThePieceBefore()
    {
        // A type of which no object is made has no list.
        ApplicationObject program = new([.. Sequence(0, 0), .. Sequence(1, 0), Return], (ApplicationObject.Main, 0));
        _ = program.AddData("__InterfaceDispatchMap_Other", [-100, 4, 1]);
        _ = program.AddData("_ZTV4Type", [ClassKind | ReferencesFlag, 28, 0, 0, 0, 0, 0]);
        program.ReferFromCode(0, "_ZTV4Type");
        program.ReferFromCode(10, "__InterfaceDispatchMap_Other");

        program.Prepare();

        Assert.Equal((0u, 12u), (program.Offset("__InterfaceDispatchMap_Other"), program.Offset("_ZTV4Type")));
        Assert.Equal([-100, 4, 1], Enumerable.Range(0, 3).Select(index => program.Tables.ReadWord((uint)index * 4)));
    }

    [Fact]
    public void StaticFields_OfAClassWithAConstructor_KeepTheWordBeforeThem()
    {
        ApplicationObject program = new([.. Sequence(0, 0), Return, Return, Return], (ApplicationObject.Main, 0), ("Class___cctor", 12));
        _ = program.AddData("__Str_unused", [0, 0, 1, 'a'], lead: 1);
        uint statics = program.AddData("__NONGCSTATICSClass", [0, 7, 8], lead: 1);
        program.Refer(statics - 4, "Class___cctor");
        program.ReferFromCode(0, "__NONGCSTATICSClass");

        program.Prepare();

        ObjectSection written = program.Object.FindSection(".data.tock_writable")!;
        uint moved = program.Offset("__NONGCSTATICSClass");
        Assert.Equal([7, 8], new[] { moved, moved + 4 }.Select(written.ReadWord));
        Assert.Equal((moved - 4, "Class___cctor"), written.Relocations.Select(relocation => (relocation.Offset, relocation.Symbol.Name)).Single());
    }

    [Fact]
    public void Constructor_OfAClassWithoutPlainStaticFields_StaysBeforeItsName()
    {
        // The names of both classes are at the place of the table behind; the constructor is that of the first.
        ApplicationObject program = new([.. Sequence(0, 0), .. Sequence(1, 0), Return, Return], (ApplicationObject.Main, 0), ("Class___cctor", 22));
        _ = program.AddData("__InterfaceDispatchMap_Before", [5]);
        uint statics = program.AddData("__NONGCSTATICSClass", [0], lead: 1);
        _ = program.AddData("__NONGCSTATICSOther", []);
        _ = program.AddData("__InterfaceDispatchMap_Type", [7]);
        program.Refer(statics - 4, "Class___cctor");
        program.ReferFromCode(0, "__NONGCSTATICSClass");
        program.ReferFromCode(10, "__InterfaceDispatchMap_Type");

        program.Prepare();

        ObjectSection written = program.Object.FindSection(".data.tock_writable")!;
        uint moved = program.Offset("__NONGCSTATICSClass");
        Assert.Equal((moved - 4, "Class___cctor"), written.Relocations.Select(relocation => (relocation.Offset, relocation.Symbol.Name)).Single());
        Assert.Equal(7, program.Tables.ReadWord(program.Offset("__InterfaceDispatchMap_Type")));
    }

    [Fact]
    public void StaticFields_BehindADictionaryThatIsEmpty_AreWritable()
    {
        // The number in front of a dictionary is all that there is of it: its name is at the place of what comes next.
        ApplicationObject program = new([.. Sequence(0, 0), .. Sequence(1, 0), .. Sequence(2, 0), Return, Return], (ApplicationObject.Main, 0), ("Class___cctor", 32));
        _ = program.AddData("__GenericDict_Method<A>", [5], lead: 1);
        uint statics = program.AddData("__NONGCSTATICSClass", [0, 7], lead: 1);
        _ = program.AddData("__GenericDict_Method<B>", [6], lead: 1);
        _ = program.AddData("__NONGCSTATICSOther", [8]);
        uint dictionary = program.AddData("__GenericDict_Method<C>", [5, 0], lead: 1);
        program.Refer(statics - 4, "Class___cctor");
        program.Refer(dictionary, ApplicationObject.Main);
        program.ReferFromCode(0, "__NONGCSTATICSClass");
        program.ReferFromCode(10, "__NONGCSTATICSOther");
        program.ReferFromCode(20, "__GenericDict_Method<C>");

        program.Prepare();

        ObjectSection written = program.Object.FindSection(".data.tock_writable")!;
        Assert.Equal([7, 8], new[] { "__NONGCSTATICSClass", "__NONGCSTATICSOther" }.Select(name => written.ReadWord(program.Offset(name))));
        Assert.Contains(program.Tables.Relocations, relocation => relocation.Offset == program.Offset("__GenericDict_Method<C>"));
    }

    [Fact]
    public void CellsOfOneMethod_IfOneIsUsed_StayWithTheNumberBehindThem()
    {
        ApplicationObject program = new([.. Sequence(12, 0), Return], (ApplicationObject.Main, 0));
        uint other = program.AddData("_ZTV5Other", [ClassKind, 12, 0, 0, 0, 0, 0]);
        uint type = program.AddData("_ZTV4Type", [ClassKind, 12, 0, 0, 0, 0, 0]);
        List<uint> cells = [];
        foreach ((string name, int number) in new[] { ("A", -1), ("B", 5), ("C", -1), ("D", 6) })
        {
            uint cell = program.AddData($"__InterfaceDispatchCell_{name}", number < 0 ? [0, 0] : [0, 0, 0, number]);
            program.Refer(cell, "RhpInitialDynamicInterfaceDispatch");
            program.SetDistance(cell + 4, name is "A" or "B" ? other : type, flags: 3);
            cells.Add(cell);
        }

        program.ReferFromCode(0, "__InterfaceDispatchCell_C");

        program.Prepare();

        uint used = program.Offset("__InterfaceDispatchCell_C");
        Assert.DoesNotContain(program.Names, name => name is "__InterfaceDispatchCell_A" or "__InterfaceDispatchCell_B" or "_ZTV5Other");
        Assert.Equal(program.Offset("_ZTV4Type"), program.Follow(used + 4, flags: 3));
        Assert.Equal(used + 8, program.Offset("__InterfaceDispatchCell_D"));
        Assert.Equal((0, 6), (program.Tables.ReadWord(used + 16), program.Tables.ReadWord(used + 20)));
    }

    [Fact]
    public void Distance_ToNothing_IsRefused()
    {
        ApplicationObject program = new([.. Sequence(0, 0), Return], (ApplicationObject.Main, 0));
        uint table = program.AddData("_ZTV4Type", [ClassKind | DispatchMapFlag, 12, 0, 0, 0, 0, 0, 4]);
        program.ReferFromCode(0, "_ZTV4Type");

        ImageException error = Assert.Throws<ImageException>(() => program.Prepare());

        Assert.Contains($"0x{table + 28:x}", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Texts_ThatFollowEachOther_AreWhole(int words)
    {
        ApplicationObject program = new([.. Sequence(0, 0), .. Sequence(1, 0), Return], (ApplicationObject.Main, 0));
        int[] characters = [.. Enumerable.Range(0x610061, words)];
        _ = program.AddData("__Str_unused", [0, 0, 2, 'x'], lead: 1);
        _ = program.AddData("__Str_first", [0, 0, words * 2, .. characters], lead: 1);
        _ = program.AddData("__Str_second", [0, 0, words * 2, .. characters], lead: 1);
        program.ReferFromCode(0, "__Str_first");
        program.ReferFromCode(10, "__Str_second");

        program.Prepare();

        foreach (string name in new[] { "__Str_first", "__Str_second" })
        {
            Assert.Equal([0, words * 2, .. characters], Enumerable.Range(0, words + 2).Select(index => program.Tables.ReadWord(program.Offset(name) + (uint)(index * 4))));
        }

        Assert.Equal((uint)(2 * (words + 2) * 4), program.Tables.Size);
    }

    [Fact]
    public void WrittenObject_LeavesNoGap_InTheTables()
    {
        ApplicationObject program = new([.. Sequence(0, 0), .. Sequence(1, 0), Return], (ApplicationObject.Main, 0));
        _ = program.AddData("__FrozenObj_Array", [0, 0, 3, 1, 2, 3], lead: 1);
        _ = program.AddData("__Str_text", [0, 0, 1, 'a'], lead: 1);
        program.ReferFromCode(0, "__FrozenObj_Array");
        program.ReferFromCode(10, "__Str_text");

        program.Prepare();

        Assert.Equal((0u, 12u), (program.Offset("__Str_text"), program.Tables.Size));
        byte[] written = program.Object.FindSection(".data.tock_writable")!.Contents;
        Assert.Equal([0, 3, 1, 2, 3], Enumerable.Range(0, 5).Select(index => BitConverter.ToInt32(written, (int)program.Offset("__FrozenObj_Array") + (index * 4))));
    }
}
