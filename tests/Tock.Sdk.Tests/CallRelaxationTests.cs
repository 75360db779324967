// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Image;
using Tock.Image.Code;
using Tock.Image.Elf;
using Tock.Sdk.Tests.Infrastructure;
using Xunit;
using static Tock.Sdk.Tests.Infrastructure.CodeObject;

namespace Tock.Sdk.Tests;

/// <summary>The compiler's long calls become short ones that reach the same place.</summary>
public sealed class CallRelaxationTests
{
    [Fact]
    public void Call_WithinTheSection_BecomesABranchWithLink()
    {
        // Caller: cbz r0 over the call, the call, return; then the callee.
        ObjectFile value = WithCode(
            [0xB128, .. Sequence(register: 3, lowHalf: 0x0003), 0x4798, Return, Return],
            ("Caller", 0),
            ("Callee", 16));

        CallRelaxation.Apply(value);

        ushort[] code = Halves(value);
        Assert.Equal(0xB108, code[0]);
        (BranchKind kind, int distance) = ThumbDecoder.Branch(code[1], code[2]);
        ObjectSymbol callee = value.Symbols.Single(symbol => symbol.Name == "Callee");
        Assert.Equal((BranchKind.Call, callee.Offset), (kind, (uint)(2 + 4 + distance)));
        Assert.Equal(0u, callee.Offset % 4);
        Assert.Equal(Return, code[3]);
    }

    [Fact]
    public void Call_ThroughARegisterThatOutlivesIt_KeepsTheRegister()
    {
        // r4 keeps its value over a call, so later code may use it again.
        ObjectFile value = WithCode([.. Sequence(register: 4, lowHalf: 0x0005), 0x47A0, 0x47A0, Return, Return], ("Caller", 0), ("Callee", 16));

        CallRelaxation.Apply(value);

        ushort[] code = Halves(value);
        Assert.Equal([0x47A0, 0x47A0], code[4..6]);
        Assert.Equal(
            [RelocationType.ThumbMovwAbsolute, RelocationType.ThumbMovtAbsolute],
            value.FindSection("__managedcode")!.Relocations.Select(relocation => relocation.Type));
    }

    [Fact]
    public void Call_OfTheWriteBarrier_BecomesTheStore()
    {
        ObjectFile value = WithCode([.. Sequence(register: 12, lowHalf: 0xFFF4), 0x47E0, Return], ("Caller", 0));
        AddReference(value, AddSymbol(value, "RhpAssignRef"));

        CallRelaxation.Apply(value);

        Assert.Equal([0x6001, Return], Halves(value));
    }

    [Fact]
    public void Call_OfAnotherObject_IsLeftToTheLinkerWithoutTheThunk()
    {
        ObjectFile value = WithCode([.. Sequence(register: 3, lowHalf: 0xFFF4), 0x4798, Return], ("Caller", 0));
        ObjectSymbol target = AddSymbol(value, "memmove");
        AddReference(value, AddSymbol(value, "memmove$thunk"));

        CallRelaxation.Apply(value);

        ObjectRelocation relocation = Assert.Single(value.FindSection("__managedcode")!.Relocations);
        Assert.Equal((0u, RelocationType.ThumbCall, target), (relocation.Offset, relocation.Type, relocation.Symbol));
    }

    [Fact]
    public void Call_IntoWhoseMiddleABranchGoes_StaysAsItIs()
    {
        // cbz r0 to the third instruction of the sequence.
        ObjectFile value = WithCode([0xB118, .. Sequence(register: 3, lowHalf: 0x0005), 0x4798, Return], ("Caller", 0));

        CallRelaxation.Apply(value);

        Assert.Equal([0xB118, .. Sequence(3, 0x0005), 0x4798, Return], Halves(value));
    }

    [Fact]
    public void Code_TiedToItsPlace_IsRefused()
    {
        // LDR r0, [pc, #4]
        ObjectFile value = WithCode([0x4801, Return], ("Caller", 0));

        ImageException exception = Assert.Throws<ImageException>(() => CallRelaxation.Apply(value));

        Assert.Equal("TOCK0406", exception.Code);
        Assert.Contains("TockRelaxCalls=false", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Call_BehindOtherInstructions_LosesItsAddressAndShortensItsNullCheck()
    {
        // mov r0, r4; ldr.w lr, [r0]; blx r3
        ObjectFile value = WithCode([.. Sequence(register: 3, lowHalf: 0xFFF4), 0x4620, 0xF8D0, 0xE000, 0x4798, Return], ("Caller", 0));
        AddReference(value, AddSymbol(value, "target"));

        CallRelaxation.Apply(value);

        // mov r0, r4; ldr r3, [r0]; bl
        ushort[] code = Halves(value);
        Assert.Equal([0x4620, 0x6803], code[..2]);
        Assert.Equal([Return], code[4..]);
        ObjectRelocation relocation = Assert.Single(value.FindSection("__managedcode")!.Relocations);
        Assert.Equal((4u, RelocationType.ThumbCall), (relocation.Offset, relocation.Type));
    }

    [Fact]
    public void NullCheck_WhoseResultIsRead_StaysAsItIs()
    {
        // ldr.w lr, [r0]; mov r1, lr; blx r3
        ObjectFile value = WithCode([.. Sequence(register: 3, lowHalf: 0xFFF4), 0xF8D0, 0xE000, 0x4671, 0x4798, Return], ("Caller", 0));
        AddReference(value, AddSymbol(value, "target"));

        CallRelaxation.Apply(value);

        Assert.Equal([0xF8D0, 0xE000, 0x4671], Halves(value)[..3]);
    }

    [Fact]
    public void Call_WhoseRegisterChangesBefore_StaysAsItIs()
    {
        // mov r3, r0; blx r3
        ObjectFile value = WithCode([.. Sequence(register: 3, lowHalf: 0xFFF4), 0x4603, 0x4798, Return], ("Caller", 0));
        AddReference(value, AddSymbol(value, "target"));

        CallRelaxation.Apply(value);

        Assert.Equal([0x4603, 0x4798, Return], Halves(value)[4..]);
    }

    [Fact]
    public void Jump_ToAnotherFunction_BecomesABranchBehindTheEndOfTheFrame()
    {
        // r12 = callee; pop {r4, lr}; bx r12; the callee.
        ObjectFile value = WithCode([.. Sequence(register: 12, lowHalf: 0x0009), 0xE8BD, 0x4010, 0x4760, 0xBF00, Return, Return], ("Caller", 0), ("Callee", 20));

        CallRelaxation.Apply(value);

        // b.n over the nop: 2 bytes on from where the program counter is.
        Assert.Equal([0xE8BD, 0x4010, 0xE001, 0xBF00, Return, Return], Halves(value));
    }

    [Fact]
    public void Jump_ToAnotherObject_IsLeftToTheLinker()
    {
        ObjectFile value = WithCode([.. Sequence(register: 3, lowHalf: 0xFFF4), 0x4718], ("Caller", 0));
        ObjectSymbol target = AddSymbol(value, "memmove");
        AddReference(value, target);

        CallRelaxation.Apply(value);

        ObjectRelocation relocation = Assert.Single(value.FindSection("__managedcode")!.Relocations);
        Assert.Equal((0u, RelocationType.ThumbJump24, target), (relocation.Offset, relocation.Type, relocation.Symbol));
        ushort[] code = Halves(value);
        Assert.Equal((BranchKind.Long, -4), ThumbDecoder.Branch(code[0], code[1]));
    }

    [Fact]
    public void InterfaceCall_ThroughACellThatNothingWrites_CallsTheDispatcher()
    {
        // r12 = cell; ldr.w r3, [r12]; blx r3
        ObjectFile value = WithCode([.. Sequence(register: 12, lowHalf: 0xFFF4), 0xF8DC, 0x3000, 0x4798, Return], ("Caller", 0));
        ObjectSymbol cell = AddConstants(value, "__InterfaceDispatchCell_Call", 8);
        ObjectSymbol dispatcher = AddSymbol(value, "Dispatcher");
        cell.Section!.Relocations.Add(new ObjectRelocation(0, RelocationType.Absolute32, dispatcher));
        AddReference(value, cell);

        CallRelaxation.Apply(value);

        Assert.Equal(
            [(0u, RelocationType.ThumbMovwAbsolute, cell), (4u, RelocationType.ThumbMovtAbsolute, cell), (8u, RelocationType.ThumbCall, dispatcher)],
            value.FindSection("__managedcode")!.Relocations.Select(relocation => (relocation.Offset, relocation.Type, relocation.Symbol)));
    }

    [Fact]
    public void InterfaceCall_ThroughACellInRam_ReadsTheCell()
    {
        ObjectFile value = WithCode([.. Sequence(register: 12, lowHalf: 0xFFF4), 0xF8DC, 0x3000, 0x4798, Return], ("Caller", 0));
        ObjectSymbol cell = AddConstants(value, "__InterfaceDispatchCell_Call", 8);
        cell.Section!.Flags |= SectionFlags.Write;
        cell.Section!.Relocations.Add(new ObjectRelocation(0, RelocationType.Absolute32, AddSymbol(value, "Dispatcher")));
        AddReference(value, cell);

        CallRelaxation.Apply(value);

        Assert.Equal([0xF8DC, 0x3000, 0x4798, Return], Halves(value)[4..]);
    }

    [Fact]
    public void Function_WithAPointerToIt_BeginsAtAMultipleOfFour()
    {
        // A function of one instruction and the compiler's padding, three times; data has a pointer to the third.
        ObjectFile value = WithCode([Return, 0, Return, 0, Return, 0, Return], ("First", 0), ("Second", 4), ("Third", 8), ("Fourth", 12));
        ObjectSymbol table = AddConstants(value, "Table", 4);
        table.Section!.Relocations.Add(new ObjectRelocation(0, RelocationType.Absolute32, value.Symbols.Single(symbol => symbol.Name == "Third")));

        CallRelaxation.Apply(value);

        Assert.Equal([0u, 2u, 4u, 6u], value.Symbols.Where(symbol => symbol.Kind == SymbolKind.Function).Select(symbol => symbol.Offset));
    }

    [Fact]
    public void Function_WithAPointerToIt_IsPaddedIfItMustBe()
    {
        ObjectFile value = WithCode([Return, 0, Return], ("First", 0), ("Second", 4));
        ObjectSymbol table = AddConstants(value, "Table", 4);
        table.Section!.Relocations.Add(new ObjectRelocation(0, RelocationType.Absolute32, value.Symbols.Single(symbol => symbol.Name == "Second")));

        CallRelaxation.Apply(value);

        Assert.Equal([Return, 0xBF00, Return], Halves(value));
    }
}
