// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Buffers.Binary;
using Tock.Image;
using Tock.Image.Code;
using Tock.Image.Elf;
using Xunit;

namespace Tock.Sdk.Tests;

/// <summary>The compiler's long calls become short ones that reach the same place.</summary>
public sealed class CallRelaxationTests
{
    private const ushort Return = 0x4770;

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
        ObjectSymbol barrier = new() { Name = "RhpAssignRef", Binding = 1 };
        value.Symbols.Add(barrier);
        AddReference(value, barrier);

        CallRelaxation.Apply(value);

        Assert.Equal([0x6001, Return], Halves(value));
    }

    [Fact]
    public void Call_OfAnotherObject_IsLeftToTheLinkerWithoutTheThunk()
    {
        ObjectFile value = WithCode([.. Sequence(register: 3, lowHalf: 0xFFF4), 0x4798, Return], ("Caller", 0));
        ObjectSymbol target = new() { Name = "memmove", Binding = 1 };
        ObjectSymbol thunk = new() { Name = "memmove$thunk", Binding = 1 };
        value.Symbols.AddRange([target, thunk]);
        AddReference(value, thunk);

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

    // MOVW, MOVT, ADD register, PC.
    private static ushort[] Sequence(int register, ushort lowHalf)
    {
        byte[] bytes = new byte[8];
        ThumbEncoder.WriteMoveHalf(bytes, isHigh: false, register, lowHalf);
        ThumbEncoder.WriteMoveHalf(bytes.AsSpan(4), isHigh: true, register, (ushort)(lowHalf >= 0x8000 ? 0xFFFF : 0));
        ushort add = (ushort)(0x4478 | ((register & 8) << 4) | (register & 7));
        return [.. Enumerable.Range(0, 4).Select(index => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(index * 2))), add];
    }

    private static ObjectFile WithCode(ushort[] code, params (string Name, uint Offset)[] functions)
    {
        byte[] bytes = new byte[code.Length * 2];
        for (int index = 0; index < code.Length; index++)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(index * 2), code[index]);
        }

        ObjectFile value = new();
        ObjectSection section = new() { Name = "__managedcode", Flags = SectionFlags.Allocate | SectionFlags.Execute, Alignment = 4, Contents = bytes };
        value.Sections.Add(section);
        foreach ((string name, uint offset) in functions)
        {
            value.Symbols.Add(new ObjectSymbol { Name = name, Value = offset | 1, Kind = SymbolKind.Function, Binding = 1, Section = section });
        }

        return value;
    }

    private static void AddReference(ObjectFile value, ObjectSymbol symbol)
    {
        ObjectSection code = value.FindSection("__managedcode")!;
        code.Relocations.Add(new ObjectRelocation(0, RelocationType.ThumbMovwRelative, symbol));
        code.Relocations.Add(new ObjectRelocation(4, RelocationType.ThumbMovtRelative, symbol));
    }

    private static ushort[] Halves(ObjectFile value)
    {
        byte[] code = value.FindSection("__managedcode")!.Contents;
        return [.. Enumerable.Range(0, code.Length / 2).Select(index => BinaryPrimitives.ReadUInt16LittleEndian(code.AsSpan(index * 2)))];
    }
}
