// SPDX-License-Identifier: Apache-2.0 OR MIT

using Xunit;
using static Tock.Sdk.Tests.Infrastructure.CodeObject;

namespace Tock.Sdk.Tests;

/// <summary>In applications, copies, extensions and sums that change nothing, or that the next instruction can do, go.</summary>
public sealed class CopyTests
{
    [Fact]
    public void Copy_WhoseOriginalIsStillThere_Goes()
    {
        // mov r2, r0; ldr r0, [r2, #4]
        Assert.Equal([0x6840, Return], RelaxedApplication([0x4602, 0x6850, Return]));
        // mov r3, r0; add r3, r12; ldr r0, [r3] -> add.w r3, r0, r12
        Assert.Equal([0xEB00, 0x030C, 0x6818, Return], RelaxedApplication([0x4603, 0x4463, 0x6818, Return]));
    }

    [Fact]
    public void Copy_WhoseOriginalChangesBeforeItIsUsed_Stays()
    {
        // mov r2, r0; movs r0, #1; adds r0, r0, r2
        ushort[] code = [0x4602, 0x2001, 0x1880, Return];

        Assert.Equal(code, RelaxedApplication(code));
    }

    [Fact]
    public void Copy_ThatACallOrTheCallerReads_Stays()
    {
        // mov r2, r0; blx r4
        Assert.Equal([0x4602, 0x47A0, Return], RelaxedApplication([0x4602, 0x47A0, Return]));
        // mov r0, r2; bx lr
        Assert.Equal([0x4610, Return], RelaxedApplication([0x4610, Return]));
    }

    [Fact]
    public void Copy_ThatMeetsAnotherValue_Stays()
    {
        // cbz r1 over mov r2, r0; mov r0, r2
        Assert.Equal([0xB101, 0x4602, 0x4610, Return], RelaxedApplication([0x2900, 0xD000, 0x4602, 0x4610, Return]));
    }

    [Fact]
    public void Extension_OfWhatWasLoadedSo_IsACopy()
    {
        // ldrsh.w r2, [r1, #4]; sxth r0, r2
        Assert.Equal([0xF9B1, 0x2004, 0x4610, Return], RelaxedApplication([0xF9B1, 0x2004, 0xB210, Return]));
        // ldrb r2, [r1]; uxth r0, r2 and sxth r0, r2: a byte has room in both.
        Assert.Equal([0x780A, 0x4610, Return], RelaxedApplication([0x780A, 0xB290, Return]));
        Assert.Equal([0x780A, 0x4610, Return], RelaxedApplication([0x780A, 0xB210, Return]));
    }

    [Fact]
    public void Extension_OfWhatWasLoadedOtherwise_IsMadeByTheLoad()
    {
        // ldrh r2, [r1, #4]; sxth r0, r2 -> ldrsh.w r0, [r1, #4]
        Assert.Equal([0xF9B1, 0x0004, Return], RelaxedApplication([0x888A, 0xB210, Return]));
        // ldrsh r2, [r1, r3]; uxth r2, r2; strh r2, [r0] -> ldrh.w r2, [r1, r3]
        Assert.Equal([0xF831, 0x2003, 0x8002, Return], RelaxedApplication([0x5ECA, 0xB292, 0x8002, Return]));
        // A byte of a half-word.
        Assert.Equal([0x888A, 0xB2D0, Return], RelaxedApplication([0x888A, 0xB2D0, Return]));
    }

    [Fact]
    public void Extension_ThatIsTheOnlyUseOfAnArgument_IsMadeWhereItIsCopied()
    {
        // push {r5, lr}; mov r5, r2; loop: sxth r0, r5; ldrsh.w r5, [r1, #4]; cmp r0, #0; bne loop; pop {r5, pc}
        Assert.Equal(
            [0xB520, 0xB215, 0x4628, 0xF9B1, 0x5004, 0x2800, 0xD1FA, 0xBD20],
            RelaxedApplication([0xB520, 0x4615, 0xB228, 0xF9B1, 0x5004, 0x2800, 0xD1FA, 0xBD20]));
        // ldr r5, [r1, #4] in the loop: what is extended is not known to be a half-word. The copy is extended all the same, which does no harm.
        Assert.Equal(
            [0xB520, 0xB215, 0xB228, 0x684D, 0x2800, 0xD1FB, 0xBD20],
            RelaxedApplication([0xB520, 0x4615, 0xB228, 0x684D, 0x2800, 0xD1FB, 0xBD20]));
    }

    [Fact]
    public void Operation_OfWhichOnlyTheFlagsCount_IsATest()
    {
        // ands r3, r0; bne over; movs r0, #1 -> tst r3, r0
        Assert.Equal([0x4203, 0xD100, 0x2001, Return], RelaxedApplication([0x4003, 0xD100, 0x2001, Return]));
        // mov r0, r3 needs the result.
        ushort[] code = [0x4003, 0xD100, 0x2001, 0x4618, Return];
        Assert.Equal(code, RelaxedApplication(code));
    }

    [Fact]
    public void SecondResult_ThatNoCallerReads_DoesNotCount()
    {
        // push {lr}; bl callee; pop {pc}; callee: ands r1, r0; bne over; movs r0, #1; bx lr
        Assert.Equal(
            [0xB500, 0xF000, 0xF801, 0xBD00, 0x4201, 0xD100, 0x2001, Return],
            RelaxedApplication([0xB500, 0xF000, 0xF801, 0xBD00, 0x4001, 0xD100, 0x2001, Return], ("Class__Caller", 0), ("Class__Callee", 8)));
        // The caller has mov r0, r1 behind the call.
        ushort[] code = [0xB500, 0xF000, 0xF802, 0x4608, 0xBD00, 0x4001, 0xD100, 0x2001, Return];
        Assert.Equal(code, RelaxedApplication(code, ("Class__Caller", 0), ("Class__Callee", 10)));
        // Native code can call a function by its name.
        ushort[] native = [0xB500, 0xF000, 0xF801, 0xBD00, 0x4001, 0xD100, 0x2001, Return];
        Assert.Equal(native, RelaxedApplication(native, ("Class__Caller", 0), ("exported", 8)));
    }

    [Fact]
    public void Constant_AddedToAnAddress_IsInTheOffsetsOfItsAccesses()
    {
        // adds r2, #8; ldrsh.w r0, [r2, #2]
        Assert.Equal([0xF9B2, 0x000A, Return], RelaxedApplication([0x3208, 0xF9B2, 0x0002, Return]));
        // adds r3, #8; add.w r3, r3, r0, lsl #1; ldrh r0, [r3]
        Assert.Equal([0xEB03, 0x0340, 0x8918, Return], RelaxedApplication([0x3308, 0xEB03, 0x0340, 0x8818, Return]));
    }

    [Fact]
    public void Constant_AddedToAnAddressThatIsNeeded_Stays()
    {
        // adds r2, #8; str r2, [r2]: the address is stored
        Assert.Equal([0x3208, 0x6012, Return], RelaxedApplication([0x3208, 0x6012, Return]));
        // ldr.w r0, [r2, #4092] has no room for 8 more.
        Assert.Equal([0x3208, 0xF8D2, 0x0FFC, Return], RelaxedApplication([0x3208, 0xF8D2, 0x0FFC, Return]));
        // beq over adds r2, #8: the load has another address on the other way.
        Assert.Equal([0xB101, 0x3208, 0x6810, Return], RelaxedApplication([0x2900, 0xD000, 0x3208, 0x6810, Return]));
    }

    [Fact]
    public void Shift_BeforeAnOperation_BecomesItsOperand()
    {
        // lsls r3, r2, #13; eors r0, r3; movs r3, #0 -> eor.w r0, r0, r2, lsl #13
        Assert.Equal([0xEA80, 0x3042, 0x2300, Return], RelaxedApplication([0x0353, 0x4058, 0x2300, Return]));
        // lsrs r3, r2, #17; subs r0, r0, r3 -> sub.w r0, r0, r2, lsr #17
        Assert.Equal([0xEBA0, 0x4052, 0x2300, Return], RelaxedApplication([0x0C53, 0x1AC0, 0x2300, Return]));
        // adcs r1, r1 reads the carry of the shift.
        ushort[] code = [0x0353, 0x4058, 0x4149, 0x2300, Return];
        Assert.Equal(code, RelaxedApplication(code));
    }
}
