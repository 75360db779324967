// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Image.Code;
using Xunit;

namespace Tock.Sdk.Tests;

/// <summary>Which instructions end the life of a register's value: the ones that write it and do not read it.</summary>
public sealed class RegisterEffectsTests
{
    [Theory]
    [InlineData(0x2300, 0, 3)] // movs r3, #0
    [InlineData(0x0093, 0, 3)] // lsls r3, r2, #2
    [InlineData(0x1853, 0, 3)] // adds r3, r2, r1
    [InlineData(0x4613, 0, 3)] // mov r3, r2
    [InlineData(0x43D3, 0, 3)] // mvns r3, r2
    [InlineData(0x58CB, 0, 7)] // ldr r3, [r1, r3] has nothing to do with r7
    [InlineData(0x684B, 0, 3)] // ldr r3, [r1, #4]
    [InlineData(0x9B01, 0, 3)] // ldr r3, [sp, #4]
    [InlineData(0xB2D3, 0, 3)] // uxtb r3, r2
    [InlineData(0xF240, 0x0301, 3)] // movw r3, #1
    [InlineData(0xF102, 0x0301, 3)] // add.w r3, r2, #1
    [InlineData(0xEA4F, 0x0382, 3)] // mov.w r3, r2, lsl #2
    [InlineData(0xF8D1, 0x3004, 3)] // ldr.w r3, [r1, #4]
    [InlineData(0xE9D1, 0x2300, 3)] // ldrd r2, r3, [r1]
    [InlineData(0xFB01, 0xF302, 3)] // mul r3, r1, r2
    [InlineData(0xFBA1, 0x3402, 3)] // umull r3, r4, r1, r2
    [InlineData(0xFBB1, 0xF3F2, 3)] // udiv r3, r1, r2
    [InlineData(0xE8BD, 0x0018, 3)] // pop.w {r3, r4}
    internal void Writing_WithoutReading_IsSeen(int first, int second, int register)
    {
        RegisterEffect expected = register == 7 ? RegisterEffect.None : RegisterEffect.Writes;

        Assert.Equal(expected, RegisterEffects.Of((ushort)first, (ushort)second, register));
    }

    [Theory]
    [InlineData(0x3301, 0, 3)] // adds r3, #1
    [InlineData(0x2B00, 0, 3)] // cmp r3, #0
    [InlineData(0x18D3, 0, 3)] // adds r3, r2, r3
    [InlineData(0x4353, 0, 3)] // muls r3, r2
    [InlineData(0x4413, 0, 3)] // add r3, r2
    [InlineData(0x58CB, 0, 3)] // ldr r3, [r1, r3]
    [InlineData(0x681B, 0, 3)] // ldr r3, [r3]
    [InlineData(0x604B, 0, 3)] // str r3, [r1, #4]
    [InlineData(0x9301, 0, 3)] // str r3, [sp, #4]
    [InlineData(0xF2C0, 0x0301, 3)] // movt r3, #1
    [InlineData(0xF103, 0x0301, 3)] // add.w r3, r3, #1
    [InlineData(0xF362, 0x0307, 3)] // bfi r3, r2, #0, #8
    [InlineData(0xF851, 0x3023, 3)] // ldr.w r3, [r1, r3, lsl #2]
    [InlineData(0xF8C1, 0x3004, 3)] // str.w r3, [r1, #4]
    [InlineData(0xE9C1, 0x2300, 3)] // strd r2, r3, [r1]
    [InlineData(0xFB01, 0x3402, 3)] // mla r4, r1, r2, r3
    [InlineData(0xFB01, 0x3302, 3)] // mla r3, r1, r2, r3
    [InlineData(0xFBE1, 0x3402, 3)] // umlal r3, r4, r1, r2
    [InlineData(0xE92D, 0x0018, 3)] // push.w {r3, r4}
    [InlineData(0xE841, 0x3400, 3)] // strex r4, r3, [r1]
    [InlineData(0xB10B, 0, 3)] // cbz r3
    internal void Reading_IsSeen(int first, int second, int register)
    {
        Assert.Equal(RegisterEffect.Reads, RegisterEffects.Of((ushort)first, (ushort)second, register));
    }
}
