// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Image.Code;
using Tock.Image.Elf;
using Tock.Sdk.Tests.Infrastructure;
using Xunit;
using static Tock.Sdk.Tests.Infrastructure.CodeObject;

namespace Tock.Sdk.Tests;

/// <summary>In applications, instructions that belong together become one, if nothing else needs what is between them.</summary>
public sealed class InstructionFusionTests
{
    // lsls r3, r2, #2 and its long form.
    private const ushort ShiftShort = 0x0093;
    private static readonly ushort[] s_shift = [0xEA4F, 0x0382];

    [Fact]
    public void Index_ThatIsShiftedForOneLoad_IsShiftedByTheLoad()
    {
        // ldr r3, [r1, r3] -> ldr r3, [r1, r2, lsl #2]
        Assert.Equal([0xF851, 0x3022, Return], RelaxedApplication([.. s_shift, 0x58CB, Return]));
        Assert.Equal([0xF851, 0x3022, Return], RelaxedApplication([ShiftShort, 0x58CB, Return]));
        // ldr.w lr, [r1, r3] with lr written: push and pop around keep the caller's.
        Assert.Equal([0xB500, 0xF851, 0xE022, 0xBD00], RelaxedApplication([0xB500, .. s_shift, 0xF851, 0xE003, 0xBD00]));
    }

    [Fact]
    public void Index_ThatIsUsedAgain_IsKept()
    {
        // ldr r0, [r1, r3]; adds r0, r0, r3
        ushort[] code = [.. s_shift, 0x58C8, 0x18C0, Return];

        Assert.Equal(code, RelaxedApplication(code));
    }

    [Fact]
    public void Index_ThatIsDeadBehind_GoesFromAStore()
    {
        // str r0, [r1, r3]; then r3 = 1 -> str r0, [r1, r2, lsl #2]; movs r3, #1
        Assert.Equal([0xF841, 0x0022, 0x2301, Return], RelaxedApplication([.. s_shift, 0x50C8, 0x2301, Return]));
        // The store stores the index.
        ushort[] code = [.. s_shift, 0x50CB, 0x2301, Return];
        Assert.Equal(code, RelaxedApplication(code));
    }

    [Fact]
    public void Index_ThatACallCouldTake_IsKept()
    {
        // ldr r0, [r1, r3]; blx r4, with r3 as the fourth argument
        ushort[] code = [.. s_shift, 0x58C8, 0x47A0, Return];

        Assert.Equal(code, RelaxedApplication(code));
    }

    [Fact]
    public void Index_ThatABranchLeadsBehind_IsKept()
    {
        // b over the shift; the load is a target.
        ushort[] code = [0xD001, .. s_shift, 0x58CB, Return];

        Assert.Equal(code, RelaxedApplication(code));
    }

    [Fact]
    public void ShiftThatIsTooFar_ForAnIndex_IsKept()
    {
        // mov r3, r2, lsl #4; ldr r3, [r1, r3]
        ushort[] code = [0xEA4F, 0x1302, 0x58CB, Return];

        Assert.Equal(code, RelaxedApplication(code));
    }

    [Fact]
    public void Shift_BeforeAnAddition_BecomesItsOperand()
    {
        // mov r3, r2, lsl #4; add r3, r8 -> add.w r3, r8, r2, lsl #4
        Assert.Equal([0xEB08, 0x1302, Return], RelaxedApplication([0xEA4F, 0x1302, 0x4443, Return]));
        // adds r3, r3, r3 needs it twice.
        ushort[] code = [0xEA4F, 0x1302, 0x18DB, Return];
        Assert.Equal(code, RelaxedApplication(code));
    }

    [Fact]
    public void Product_ThatIsAdded_IsMultipliedAndAccumulated()
    {
        // mul r3, r1, r2; adds r0, r0, r3; movs r3, #0 -> mla r0, r1, r2, r0
        Assert.Equal([0xFB01, 0x0002, 0x2300, Return], RelaxedApplication([0xFB01, 0xF302, 0x18C0, 0x2300, Return]));
    }

    [Fact]
    public void Product_WhoseSumSetsFlagsThatAreRead_IsKept()
    {
        // mul r3, r1, r2; adds r0, r0, r3; adcs r1, r1: the carry counts
        ushort[] code = [0xFB01, 0xF302, 0x18C0, 0x4149, 0x2300, Return];

        Assert.Equal(code, RelaxedApplication(code));
    }

    [Fact]
    public void Element_ThatIsLoaded_HasItsOffsetInTheLoad()
    {
        // mul r3, r1, r2; adds r3, #8; adds r0, r0, r3; ldr r0, [r0, #4]; movs r3, #0
        Assert.Equal([0xFB01, 0x0002, 0xF8D0, 0x000C, 0x2300, Return], RelaxedApplication([0xFB01, 0xF302, 0x3308, 0x18C0, 0x6840, 0x2300, Return]));
        // ldrsh.w of another register, and the address is used again.
        Assert.Equal(
            [0xFB01, 0x0002, 0xF100, 0x0008, 0xF9B0, 0x1002, 0x2300, Return],
            RelaxedApplication([0xFB01, 0xF302, 0x3308, 0x18C0, 0xF9B0, 0x1002, 0x2300, Return]));
    }

    [Fact]
    public void Element_OfAShiftedIndex_IsAddedWithTheShift()
    {
        // lsls r3, r1, #3; add.w r3, r3, #8; add r0, r3; str r2, [r0]; movs r3, #0; movs r0, #0
        Assert.Equal([0xEB00, 0x00C1, 0xF8C0, 0x2008, 0x2300, 0x2000, Return], RelaxedApplication([0x00CB, 0xF103, 0x0308, 0x4418, 0x6002, 0x2300, 0x2000, Return]));
        // The store stores the address.
        Assert.Equal([0xEB00, 0x00C1, 0xF100, 0x0008, 0x6000, 0x2300, 0x2000, Return], RelaxedApplication([0x00CB, 0xF103, 0x0308, 0x4418, 0x6000, 0x2300, 0x2000, Return]));
    }

    [Fact]
    public void Element_WhoseOffsetIsUsedAgain_IsComputedAsBefore()
    {
        // str r2, [r0, r3] behind needs r3.
        ushort[] code = [0xFB01, 0xF302, 0x3308, 0x18C0, 0x50C2, Return];

        Assert.Equal(code, RelaxedApplication(code));
    }

    [Fact]
    public void Comparison_WithZeroOfADifference_IsNotNeededForEquality()
    {
        // subs r1, #1; cmp r1, #0; bne back
        Assert.Equal([0x1E49, 0xD1FD, Return], RelaxedApplication([0x1E49, 0x2900, 0xD1FC, Return]));
        // bgt needs the comparison.
        ushort[] code = [0x1E49, 0x2900, 0xDCFC, Return];
        Assert.Equal(code, RelaxedApplication(code));
    }

    [Fact]
    public void Comparison_WithZeroOfWhatALongInstructionMade_LetsItSetTheFlags()
    {
        // and.w r12, r0, #1; cmp.w r12, #0; beq forward -> ands.w, of which only the flags count: tst.w
        Assert.Equal([0xF010, 0x0F01, 0xD000, 0x2001, Return], RelaxedApplication([0xF000, 0x0C01, 0xF1BC, 0x0F00, 0xD000, 0x2001, Return]));
        // Of another register.
        ushort[] code = [0xF000, 0x0C01, 0xF1BE, 0x0F00, 0xD000, 0x2001, Return];
        Assert.Equal(code, RelaxedApplication(code));
    }

    [Fact]
    public void Comparison_WhoseFlagsAreReadAgain_Stays()
    {
        // subs r1, #1; cmp r1, #0; bne over; bgt over
        ushort[] code = [0x1E49, 0x2900, 0xD101, 0xDC00, 0x2001, Return];

        Assert.Equal(code, RelaxedApplication(code));
    }

    [Fact]
    public void Branch_ToABranch_GoesToItsEnd()
    {
        // beq to b to movs r0, #2: two branches become one.
        Assert.Equal([0xD001, 0x2001, Return, 0x2002, Return], RelaxedApplication([0xD001, 0x2001, Return, 0xE7FF, 0x2002, Return]));
    }

    [Fact]
    public void Branch_ToAReturn_IsTheReturn()
    {
        // beq over; movs r0, #1; b to the return; movs r0, #2; pop {r4, pc}
        Assert.Equal([0xB510, 0xD001, 0x2001, 0xBD10, 0x2002, 0xBD10], RelaxedApplication([0xB510, 0xD001, 0x2001, 0xE000, 0x2002, 0xBD10]));
    }

    [Fact]
    public void Branch_ThatAThrowMayLeadTo_Stays()
    {
        // bx lr; b to movs r0, #2: nothing but a throw leads to the branch, and nothing to what is behind it.
        ushort[] code = [Return, 0xE000, 0x2001, 0x2002, Return];
        ObjectFile value = WithCode(code, ("Function", 0));

        CallRelaxation.Apply(value, entries: [2], isApplication: true);

        Assert.Equal([Return, 0xE7FF, 0x2002, Return], Halves(value));
    }

    [Fact]
    public void Kernel_WithTheSameCode_KeepsIt()
    {
        ushort[] code = [.. s_shift, 0x58CB, 0x1E49, 0x2900, 0xD1FC, Return];
        ObjectFile value = WithCode(code, ("Function", 0));

        CallRelaxation.Apply(value);

        Assert.Equal(code, Halves(value));
    }
}
