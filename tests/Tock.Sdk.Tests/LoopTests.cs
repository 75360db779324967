// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Image.Code;
using Tock.Image.Elf;
using Xunit;
using static Tock.Sdk.Tests.Infrastructure.CodeObject;

namespace Tock.Sdk.Tests;

/// <summary>In applications, what is the same in each round of a loop is made in front of it.</summary>
public sealed class LoopTests
{
    private const string Failure = "Tock_CoreLib_Application_Internal_Runtime_CompilerHelpers_ThrowHelpers__ThrowIndexOutOfRangeException";

    [Fact]
    public void Constant_InARegisterOfItsOwn_IsMadeOnce()
    {
        // movs r0, #0; loop: movw r2, #0x1021; eors r0, r2; subs r1, #1; bne loop
        Assert.Equal(
            [0x2000, 0xF241, 0x0221, 0x4050, 0x1E49, 0xD1FC, Return],
            RelaxedApplication([0x2000, 0xF241, 0x0221, 0x4050, 0x1E49, 0xD1FA, Return]));
        // movw and movt
        Assert.Equal(
            [0x2000, 0xF241, 0x0221, 0xF2C0, 0x0201, 0x4050, 0x1E49, 0xD1FC, Return],
            RelaxedApplication([0x2000, 0xF241, 0x0221, 0xF2C0, 0x0201, 0x4050, 0x1E49, 0xD1F8, Return]));
    }

    [Fact]
    public void Constant_WhoseRegisterHasOtherValuesToo_HasAFreeRegister()
    {
        // push {r4, lr}; loop: movs r2, #6; mul r2, r0, r2; str r2, [r3]; subs r1, #1; bne loop; pop {r4, pc}: nothing uses r4
        Assert.Equal(
            [0xB510, 0xF04F, 0x0406, 0xFB00, 0xF204, 0x601A, 0x1E49, 0xD1FA, 0xBD10],
            RelaxedApplication([0xB510, 0x2206, 0xFB00, 0xF202, 0x601A, 0x1E49, 0xD1F9, 0xBD10]));
    }

    [Fact]
    public void Constant_InALoopWithACall_StaysWithoutASavedRegister()
    {
        // push {lr}; loop: movs r2, #6; mul r2, r0, r2; blx r5; subs r1, #1; bne loop; pop {pc}
        ushort[] code = [0xB500, 0x2206, 0xFB00, 0xF202, 0x47A8, 0x1E49, 0xD1F9, 0xBD00];

        Assert.Equal(code, RelaxedApplication(code));
    }

    [Fact]
    public void Constant_WhoseFlagsAreRead_Stays()
    {
        // loop: movs r2, #6; bmi out; eors r0, r2; subs r1, #1; bne loop
        ushort[] code = [0x2000, 0x2206, 0xD402, 0x4050, 0x1E49, 0xD1FA, Return];

        Assert.Equal(code, RelaxedApplication(code));
    }

    [Fact]
    public void Constant_ThatIsReadBeforeItIsMade_Stays()
    {
        // loop: eors r0, r2; movs r2, #6; subs r1, #1; bne loop: the first round has another value
        ushort[] code = [0x2000, 0x4050, 0x2206, 0x1E49, 0xD1FB, Return];

        Assert.Equal(code, RelaxedApplication(code));
    }

    [Fact]
    public void Loop_ThatAThrowMayLeadInto_Stays()
    {
        ushort[] code = [0x2000, 0xF241, 0x0221, 0x4050, 0x1E49, 0xD1FA, Return];
        ObjectFile value = WithCode(code, ("Function", 0));

        CallRelaxation.Apply(value, entries: [6], isApplication: true);

        Assert.Equal(code, Halves(value));
    }

    [Fact]
    public void Length_ThatIndicesAreCheckedAgainst_IsLoadedOnce()
    {
        // movs r0, #0; loop: ldr r2, [r3, #4]; cmp r0, r2; bcs failure; adds r0, #1; subs r1, #1; bne loop; bx lr; failure: bl ThrowIndexOutOfRange; udf
        Assert.Equal(
            [0x2000, 0x685A, 0x4290, 0xD203, 0x1C40, 0x1E49, 0xD1FA, Return, 0xF000, 0xF801, 0xDEFE, Return],
            RelaxedApplication([0x2000, 0x685A, 0x4290, 0xD203, 0x1C40, 0x1E49, 0xD1F9, Return, 0xF000, 0xF801, 0xDEFE, Return], ("Function", 0), (Failure, 22)));
    }

    [Fact]
    public void Length_WhereAWordIsStored_IsLoadedEachTime()
    {
        // The same with str r1, [r3, #8] behind the check: a word could be a length.
        ushort[] code = [0x2000, 0x685A, 0x4290, 0xD204, 0x6099, 0x1C40, 0x1E49, 0xD1F8, Return, 0xF000, 0xF801, 0xDEFE, Return];

        Assert.Equal(code, RelaxedApplication(code, ("Function", 0), (Failure, 24)));
    }

    [Fact]
    public void Word_ThatIsNoLength_IsLoadedEachTime()
    {
        // The same where what is called is not the failure of a check.
        ushort[] code = [0x2000, 0x685A, 0x4290, 0xD203, 0x1C40, 0x1E49, 0xD1F9, Return, 0xF000, 0xF801, 0xDEFE, Return];

        Assert.Equal(code, RelaxedApplication(code, ("Function", 0), ("My_ThrowHelpers__ThrowIndexOutOfRangeException", 22)));
    }
}
