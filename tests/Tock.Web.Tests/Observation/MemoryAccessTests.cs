// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Observation.Faults;

namespace Tock.Web.Tests.Observation;

/// <summary>What instructions do to memory. The codes are those that the assembler makes of the text.</summary>
public sealed class MemoryAccessTests
{
    [Theory]
    [InlineData(0x6018, 0, "str r0, [r3]", "write 4 bytes")]
    [InlineData(0x6818, 0, "ldr r0, [r3]", "read 4 bytes")]
    [InlineData(0x7018, 0, "strb r0, [r3]", "write a byte")]
    [InlineData(0x7818, 0, "ldrb r0, [r3]", "read a byte")]
    [InlineData(0x8018, 0, "strh r0, [r3]", "write 2 bytes")]
    [InlineData(0x8818, 0, "ldrh r0, [r3]", "read 2 bytes")]
    [InlineData(0x5098, 0, "str r0, [r3, r2]", "write 4 bytes")]
    [InlineData(0x5698, 0, "ldrsb r0, [r3, r2]", "read a byte")]
    [InlineData(0x9001, 0, "str r0, [sp, #4]", "write 4 bytes")]
    [InlineData(0x9801, 0, "ldr r0, [sp, #4]", "read 4 bytes")]
    [InlineData(0x4801, 0, "ldr r0, [pc, #4]", "read 4 bytes")]
    [InlineData(0xB510, 0, "push {r4, lr}", "write several words")]
    [InlineData(0xBD10, 0, "pop {r4, pc}", "read several words")]
    [InlineData(0xC003, 0, "stmia r0!, {r0, r1}", "write several words")]
    [InlineData(0xC803, 0, "ldmia r0!, {r0, r1}", "read several words")]
    [InlineData(0xF8C3, 0x0064, "str.w r0, [r3, #100]", "write 4 bytes")]
    [InlineData(0xF893, 0x0064, "ldrb.w r0, [r3, #100]", "read a byte")]
    [InlineData(0xF9B3, 0x0064, "ldrsh.w r0, [r3, #100]", "read 2 bytes")]
    [InlineData(0xE9C3, 0x0100, "strd r0, r1, [r3]", "write 8 bytes")]
    [InlineData(0xE9D3, 0x0100, "ldrd r0, r1, [r3]", "read 8 bytes")]
    [InlineData(0xE92D, 0x4FF0, "push.w {r4-r11, lr}", "write several words")]
    [InlineData(0xE853, 0x0F00, "ldrex r0, [r3]", "read 4 bytes")]
    [InlineData(0xE843, 0x1000, "strex r0, r1, [r3]", "write 4 bytes")]
    [InlineData(0xE8DF, 0xF001, "tbb [pc, r1]", "read a byte")]
    [InlineData(0xED83, 0x0A00, "vstr s0, [r3]", "write 4 bytes")]
    [InlineData(0xED93, 0x0A00, "vldr s0, [r3]", "read 4 bytes")]
    public void Loads_and_stores_are_told_apart(int first, int second, string text, string access)
    {
        Assert.True(MemoryAccess.Of((ushort)first, (ushort)second)?.Describe() == access, text);
    }

    [Theory]
    [InlineData(0x4770, 0, "bx lr")]
    [InlineData(0x1840, 0, "adds r0, r0, r1")]
    [InlineData(0xDF02, 0, "svc 2")]
    [InlineData(0xDEFF, 0, "udf #255")]
    [InlineData(0xBF00, 0, "nop")]
    [InlineData(0xF000, 0xF800, "bl")]
    [InlineData(0xFBB0, 0xF0F1, "udiv r0, r0, r1")]
    public void Other_instructions_touch_no_memory(int first, int second, string text)
    {
        Assert.True(MemoryAccess.Of((ushort)first, (ushort)second) is null, text);
    }

    [Fact]
    public void Every_halfword_is_judged()
    {
        for (int first = 0; first <= ushort.MaxValue; first++)
        {
            _ = MemoryAccess.Of((ushort)first, 0xFFFF)?.Describe();
        }
    }
}
