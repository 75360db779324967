// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Image.Code;
using Tock.Image.Elf;
using Xunit;
using static Tock.Sdk.Tests.Infrastructure.CodeObject;

namespace Tock.Sdk.Tests;

/// <summary>Instructions other than calls become shorter ones that do the same, or stay where that is not certain.</summary>
public sealed class CodeShorteningTests
{
    [Theory]
    [InlineData(0xD001, 0xB109)] // beq -> cbz
    [InlineData(0xD101, 0xB909)] // bne -> cbnz
    public void ComparisonWithZero_BeforeABranchForwards_JoinsIt(int branch, int joined)
    {
        // cmp r1, #0; branch over two instructions; return.
        ObjectFile value = WithCode([0x2900, (ushort)branch, 0x2000, 0x2001, 0x2000, Return], ("Function", 0));

        CallRelaxation.Apply(value);

        Assert.Equal([(ushort)joined, 0x2000, 0x2001, 0x2000, Return], Halves(value));
    }

    [Fact]
    public void ComparisonWithZero_WhoseFlagsServeTwice_Stays()
    {
        // cmp r1, #0; beq; bgt, which needs the same comparison.
        ushort[] code = [0x2900, 0xD002, 0xDC01, 0x2001, Return, 0x2000, Return];
        ObjectFile value = WithCode(code, ("Function", 0));

        CallRelaxation.Apply(value);

        Assert.Equal(code, Halves(value));
    }

    [Fact]
    public void ComparisonWithZero_WhoseFlagsServeAtTheTarget_Stays()
    {
        // cmp r1, #0; beq to adcs r0, r0, which reads the carry.
        ushort[] code = [0x2900, 0xD001, 0x2001, Return, 0x4140, Return];
        ObjectFile value = WithCode(code, ("Function", 0));

        CallRelaxation.Apply(value);

        Assert.Equal(code, Halves(value));
    }

    [Fact]
    public void ComparisonWithZero_BeforeABranchBackwards_Stays()
    {
        // subs r0, #1; cmp r1, #0; bne to the start.
        ushort[] code = [0x3801, 0x2900, 0xD1FC, Return];
        ObjectFile value = WithCode(code, ("Function", 0));

        CallRelaxation.Apply(value);

        Assert.Equal(code, Halves(value));
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void ComparisonWithZero_JoinsTheBranch_AsFarAsThatReaches(int between, bool joins)
    {
        ObjectFile value = WithCode([0x2900, (ushort)(0xD000 | (between - 1)), .. Enumerable.Repeat<ushort>(0x2000, between), Return], ("Function", 0));

        CallRelaxation.Apply(value);

        Assert.Equal(joins ? 0xB100 : 0x2900, Halves(value)[0] & 0xFD00);
        Assert.Equal(between + (joins ? 2 : 3), Halves(value).Length);
    }

    [Fact]
    public void ComparisonWithZero_BetweenWhichAndItsBranchAnotherComes_Stays()
    {
        // cbz r2 to the beq; cmp r1, #0; beq over movs.
        ushort[] code = [0xB102, 0x2900, 0xD000, 0x2001, Return];
        ObjectFile value = WithCode(code, ("Function", 0));

        CallRelaxation.Apply(value);

        Assert.Equal(code, Halves(value));
    }

    [Fact]
    public void FramePointer_ThatNothingUses_GivesWayToAShortRegister()
    {
        // push {r4, r11, lr}; add r11, sp, #4; mov r4, r0; pop {r4, r11, pc}
        ObjectFile value = WithCode([0xE92D, 0x4810, 0xF10D, 0x0B04, 0x4604, 0xE8BD, 0x8810], ("Function", 0));

        CallRelaxation.Apply(value);

        // push {r4, r5, lr}; mov r4, r0; pop {r4, r5, pc}
        Assert.Equal([0xB530, 0x4604, 0xBD30], Halves(value));
    }

    [Fact]
    public void FramePointer_ThatIsUsed_Stays()
    {
        // push {r4, r11, lr}; add r11, sp, #4; ldr.w r0, [r11, #8]; pop {r4, r11, pc}
        ushort[] code = [0xE92D, 0x4810, 0xF10D, 0x0B04, 0xF8DB, 0x0008, 0xE8BD, 0x8810];
        ObjectFile value = WithCode(code, ("Function", 0));

        CallRelaxation.Apply(value);

        Assert.Equal(code, Halves(value));
    }

    [Fact]
    public void FramePointer_BeforeAJump_LeavesTheArgumentsAlone()
    {
        // All of r4 to r7 are saved, and the jump may have an argument in r3: push, mov r11, sp; pop with lr; bx r12.
        ObjectFile value = WithCode([0xE92D, 0x48F0, 0x46EB, 0xE8BD, 0x48F0, 0x4760], ("Function", 0));

        CallRelaxation.Apply(value);

        Assert.Equal([0xE92D, 0x48F0, 0xE8BD, 0x48F0, 0x4760], Halves(value));
    }

    [Fact]
    public void FramePointer_WithAllShortRegistersSaved_GivesWayToR3BeforeAReturn()
    {
        ObjectFile value = WithCode([0xE92D, 0x48F0, 0x46EB, 0xE8BD, 0x88F0], ("Function", 0));

        CallRelaxation.Apply(value);

        Assert.Equal([0xB5F8, 0xBDF8], Halves(value));
    }

    [Fact]
    public void FramePointer_OfAFunctionThatPopsInAnotherOrder_Stays()
    {
        // push {r4, r11, lr}; mov r11, sp; pop {r4}; pop {r11, pc}
        ushort[] code = [0xE92D, 0x4810, 0x46EB, 0xBC10, 0xE8BD, 0x8800];
        ObjectFile value = WithCode(code, ("Function", 0));

        CallRelaxation.Apply(value);

        Assert.Equal(code, Halves(value));
    }

    [Theory]
    [InlineData(0x0000u, 64, true)]
    [InlineData(0x0000u, 0xF800, false)]
    [InlineData(0x08000000u, 64, false)]
    public void Address_OfAConstant_TakesOneInstructionBelow64KiB(uint flashOrigin, int constants, bool isShort)
    {
        ObjectFile value = WithCode([.. Sequence(register: 0, lowHalf: 0xFFF4), Return], ("Function", 0));
        AddReference(value, AddConstants(value, "Text", constants));

        CallRelaxation.Apply(value, flashOrigin);

        RelocationType[] both = [RelocationType.ThumbMovwAbsolute, RelocationType.ThumbMovtAbsolute];
        Assert.Equal(isShort ? both[..1] : both, value.FindSection("__managedcode")!.Relocations.Select(relocation => relocation.Type));
        Assert.Equal(isShort ? 6u : 10u, value.FindSection("__managedcode")!.Size);
        Assert.Equal(isShort, value.Symbols.Exists(symbol => symbol.Name == "__tock_short_addresses"));
    }
}
