// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Image.Code;
using Xunit;

namespace Tock.Sdk.Tests;

/// <summary>Where instructions name their registers, and that others can stand there.</summary>
public sealed class RegisterFieldsTests
{
    private static readonly int[] s_registers = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14];

    [Fact]
    public void Fields_OfAllShortInstructions_SayWhatIsReadAndWritten()
    {
        for (int half = 0; half < 0xE800; half++)
        {
            ThumbInstruction instruction = new((ushort)half);
            if (RegisterFields.Of(instruction) is { } fields)
            {
                Assert.All(s_registers, register => Assert.Equal(RegisterEffects.Of(instruction.First, 0, register), EffectOf(instruction, fields, register)));
            }
        }
    }

    [Theory]
    [InlineData(0xFB01, 0x0203, "0 1 3", "2")] // mla r2, r1, r3, r0
    [InlineData(0xFB01, 0xF203, "1 3", "2")] // mul r2, r1, r3
    [InlineData(0xFB91, 0xF2F3, "1 3", "2")] // sdiv r2, r1, r3
    [InlineData(0xEA81, 0x3243, "1 3", "2")] // eor r2, r1, r3, lsl #13
    [InlineData(0xEA4F, 0x0283, "3", "2")] // mov r2, r3, lsl #2
    [InlineData(0xEBB1, 0x0F03, "1 3", "")] // cmp.w r1, r3
    [InlineData(0xF1B1, 0x0F03, "1", "")] // cmp.w r1, #3
    [InlineData(0xF04F, 0x0203, "", "2")] // mov.w r2, #3
    [InlineData(0xF241, 0x0221, "", "2")] // movw r2, #0x1021
    [InlineData(0xF2C1, 0x0221, "2", "2")] // movt r2, #0x1021
    [InlineData(0xF201, 0x0203, "1", "2")] // addw r2, r1, #3
    [InlineData(0xF3C1, 0x0203, "1", "2")] // ubfx r2, r1, #0, #4
    [InlineData(0xF8D1, 0x2004, "1", "2")] // ldr.w r2, [r1, #4]
    [InlineData(0xF8C1, 0x2004, "1 2", "")] // str.w r2, [r1, #4]
    [InlineData(0xF851, 0x2023, "1 3", "2")] // ldr.w r2, [r1, r3, lsl #2]
    [InlineData(0xF821, 0x2003, "1 2 3", "")] // strh.w r2, [r1, r3]
    [InlineData(0xFA0F, 0xF283, "3", "2")] // sxth.w r2, r3
    [InlineData(0xFA01, 0xF203, "1 3", "2")] // lsl.w r2, r1, r3
    public void Fields_OfALongInstruction_SayWhatIsReadAndWritten(int first, int second, string reads, string writes)
    {
        ThumbInstruction instruction = new((ushort)first, (ushort)second);
        RegisterField[]? fields = RegisterFields.Of(instruction);

        Assert.NotNull(fields);
        Assert.Equal(reads, Named(instruction, fields, OperandRole.Destination));
        Assert.Equal(writes, Named(instruction, fields, OperandRole.Source));
    }

    [Theory]
    [InlineData(0xF851, 0x2B04)] // ldr r2, [r1], #4
    [InlineData(0xF36F, 0x0207)] // bfc r2, #0, #8
    [InlineData(0xE9D1, 0x2300)] // ldrd r2, r3, [r1]
    [InlineData(0xFBA1, 0x2303)] // umull r2, r3, r1, r3
    [InlineData(0xF10D, 0x0204)] // add.w r2, sp, #4
    [InlineData(0x4770, 0)] // bx lr
    [InlineData(0xB510, 0)] // push {r4, lr}
    public void Fields_OfWhatIsNotKnown_AreNone(int first, int second)
    {
        Assert.Null(RegisterFields.Of(new ThumbInstruction((ushort)first, (ushort)second)));
    }

    [Theory]
    [InlineData(0x6851, 0, 2, 3, 0x6859, 0)] // ldr r1, [r2, #4] -> ldr r1, [r3, #4]
    [InlineData(0x6851, 0, 2, 12, 0xF8DC, 0x1004)] // -> ldr.w r1, [r12, #4]
    [InlineData(0x5A8B, 0, 2, 12, 0xF831, 0x300C)] // ldrh r3, [r1, r2] -> ldrh.w r3, [r1, r12]
    [InlineData(0x4463, 0, 3, 0, 0xEB00, 0x030C)] // add r3, r12 -> add.w r3, r0, r12
    [InlineData(0x3302, 0, 3, 1, 0x1C8B, 0)] // adds r3, #2 -> adds r3, r1, #2
    [InlineData(0x3B10, 0, 3, 9, 0xF1B9, 0x0310)] // subs r3, #16 -> subs.w r3, r9, #16
    [InlineData(0x4053, 0, 3, 1, 0xEA91, 0x0302)] // eors r3, r2 -> eors.w r3, r1, r2
    [InlineData(0x4013, 0, 2, 11, 0xEA13, 0x030B)] // ands r3, r2 -> ands.w r3, r3, r11
    [InlineData(0x2A05, 0, 2, 8, 0xF1B8, 0x0F05)] // cmp r2, #5 -> cmp.w r8, #5
    [InlineData(0x4291, 0, 2, 8, 0x4541, 0)] // cmp r1, r2 -> cmp r1, r8
    [InlineData(0xB291, 0, 2, 8, 0xFA1F, 0xF188)] // uxth r1, r2 -> uxth.w r1, r8
    [InlineData(0x1091, 0, 2, 8, 0xEA5F, 0x01A8)] // asrs r1, r2, #2 -> asrs.w r1, r8, #2
    [InlineData(0x1A8B, 0, 1, 8, 0xEBB8, 0x0302)] // subs r3, r1, r2 -> subs.w r3, r8, r2
    [InlineData(0xFB00, 0x2201, 1, 11, 0xFB00, 0x220B)] // mla r2, r0, r1, r2 -> mla r2, r0, r11, r2
    public void Renamed_AnInstruction_ReadsTheOtherRegister(int first, int second, int from, int to, int expectedFirst, int expectedSecond)
    {
        ThumbInstruction? renamed = RegisterRenaming.Apply(new ThumbInstruction((ushort)first, (ushort)second), from, to);

        Assert.Equal(new ThumbInstruction((ushort)expectedFirst, (ushort)expectedSecond), renamed);
    }

    [Theory]
    [InlineData(0x4353, 0, 3, 1)] // muls r3, r2 reads and writes r3, and has no form of three low registers that sets the flags
    [InlineData(0x4770, 0, 14, 1)]
    [InlineData(0xF2C1, 0x0321, 3, 1)] // movt r3 keeps the other half
    public void Renamed_WhatHasNoSuchForm_IsNothing(int first, int second, int from, int to)
    {
        Assert.Null(RegisterRenaming.Apply(new ThumbInstruction((ushort)first, (ushort)second), from, to));
    }

    private static string Named(ThumbInstruction instruction, RegisterField[] fields, OperandRole besides)
    {
        return string.Join(' ', fields.Where(field => field.Role != besides).Select(field => field.Read(instruction)).Order());
    }

    private static RegisterEffect EffectOf(ThumbInstruction instruction, RegisterField[] fields, int register)
    {
        RegisterField[] named = [.. fields.Where(field => field.Read(instruction) == register)];
        return named.Length == 0 ? RegisterEffect.None : Array.TrueForAll(named, field => field.Role == OperandRole.Destination) ? RegisterEffect.Writes : RegisterEffect.Reads;
    }
}
