// SPDX-License-Identifier: Apache-2.0 OR MIT

using Xunit;
using static Tock.Sdk.Tests.Infrastructure.CodeObject;

namespace Tock.Sdk.Tests;

/// <summary>In applications, truth values that are put into a register to be tested are not, or with fewer branches.</summary>
public sealed class ConstantBranchTests
{
    [Fact]
    public void Constant_ThatIsTestedAtOnce_IsABranch()
    {
        // cbz r0, other; movs r2, #1; b on; other: ldr r2, [r0]; on: cbnz r2, done; movs r0, #1; bx lr; done: movs r0, #2; bx lr
        Assert.Equal(
            [0xB100, 0xE003, 0x6802, 0xB90A, 0x2001, Return, 0x2002, Return],
            RelaxedApplication([0x2800, 0xD001, 0x2201, 0xE000, 0x6802, 0x2A00, 0xD101, 0x2001, Return, 0x2002, Return]));
    }

    [Fact]
    public void Constant_ThatIsTestedBehindAnotherTest_TakesThatTestAlong()
    {
        // The same with cbnz r1, done before cbnz r2, done.
        Assert.Equal(
            [0xB108, 0xB129, 0xE004, 0x680A, 0xB911, 0xB90A, 0x2001, Return, 0x2002, Return],
            RelaxedApplication([0x2800, 0xD001, 0x2201, 0xE000, 0x680A, 0x2900, 0xD103, 0x2A00, 0xD101, 0x2001, Return, 0x2002, Return]));
    }

    [Fact]
    public void Constant_ThatIsNeededBehindTheTest_Stays()
    {
        // done: mov r0, r2
        Assert.Equal(
            [0xB108, 0x2201, 0xE000, 0x6802, 0xB90A, 0x2001, Return, 0x4610, Return],
            RelaxedApplication([0x2800, 0xD001, 0x2201, 0xE000, 0x6802, 0x2A00, 0xD101, 0x2001, Return, 0x4610, Return]));
    }

    [Fact]
    public void TruthValue_OfAComparison_NeedsOneBranch()
    {
        // cmp r0, #3; beq one; movs r2, #0; b on; one: movs r2, #1; on: mov r0, r2
        Assert.Equal([0x2200, 0x2803, 0xD100, 0x2201, 0x4610, Return], RelaxedApplication([0x2803, 0xD001, 0x2200, 0xE000, 0x2201, 0x4610, Return]));
    }

    [Fact]
    public void TruthValue_OfItsOwnRegister_Stays()
    {
        // cmp r2, #3
        ushort[] code = [0x2A03, 0xD001, 0x2200, 0xE000, 0x2201, 0x4610, Return];

        Assert.Equal(code, RelaxedApplication(code));
    }

    [Fact]
    public void TruthValue_ThatAnotherWayLeadsTo_Stays()
    {
        // cmp r1, #0; beq to the second constant; then as above: both ways need it where it is.
        ushort[] code = [0x2900, 0xD003, 0x2803, 0xD001, 0x2200, 0xE000, 0x2201, 0x4610, Return];

        Assert.Equal([0xB119, .. code[2..]], RelaxedApplication(code));
    }
}
