// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Image;
using Tock.Image.Elf;
using Tock.Image.Exceptions;
using Xunit;

namespace Tock.Sdk.Tests;

/// <summary>What the unwinding instructions of the Arm ABI say about frames.</summary>
public sealed class UnwindCodesTests
{
    // Register 4 is bit 0.
    private const int R11 = 0x80;

    [Theory]
    [InlineData(0x800184_80u, R11, 2, 0)] // room, r11, lr
    [InlineData(0x80AFB0B0u, 0xFF, 0, 0)] // r4 to r11, lr
    [InlineData(0x80A8B0B0u, 0x01, 0, 0)] // r4, lr
    [InlineData(0x80840000u | 0xB0u, 0x00, 0, 0)] // lr
    [InlineData(0x80844000u | 0xB0u, 0x40, 0, 0)] // r10, lr
    [InlineData(0x803FA8B0u, 0x01, 64, 0)] // the most room that one instruction makes
    public void Frame_InOneWord_IsRead(uint word, int registers, int words, int arguments)
    {
        Assert.Equal(new FrameLayout((byte)registers, words, arguments, IsFromR9: false), Read(word));
    }

    [Fact]
    public void Frame_OfALargeFunction_CountsAllRoom()
    {
        // 0xB2: 0x204 bytes and a number times 4 in ULEB128, here 300.
        Assert.Equal(new FrameLayout(0x01, 129 + 300, 0, IsFromR9: false), Read(0x8101B2AC, 0x02A8B0B0));
    }

    [Fact]
    public void Frame_ThatGrows_CountsFromR9()
    {
        Assert.Equal(new FrameLayout(0xA7, 4, 0, IsFromR9: true), Read(0x81019903, 0x84A7B0B0));
    }

    [Fact]
    public void Frame_BelowArguments_EndsBehindThem()
    {
        Assert.Equal(new FrameLayout(0x01, 1, 2, IsFromR9: false), Read(0x810100A8, 0x01B0B0B0));
    }

    [Theory]
    [InlineData(0x80B0B0B0u)] // no return address
    [InlineData(0x8001A801u | 0x3Fu)] // more words above than registers for arguments
    [InlineData(0x80C990A8u)] // floating-point registers from another one on
    [InlineData(0x80A8C980u)] // floating-point registers above the others
    [InlineData(0x809BA8B0u)] // counts from r11
    [InlineData(0x8041A8B0u)] // the stack pointer goes down
    [InlineData(0x83000000u)] // no compact form
    public void Frame_OfAnotherForm_IsRefused(uint word)
    {
        ImageException exception = Assert.Throws<ImageException>(() => Read(word));

        Assert.Equal("TOCK0406", exception.Code);
    }

    [Theory]
    [InlineData(0x80C980A8u, 1)] // d8, r4, lr
    [InlineData(0x80C987A8u, 8)] // d8 to d15, r4, lr
    public void FloatingPointRegisters_AreCounted(uint word, int count)
    {
        FrameLayout layout = Read(word);

        Assert.Equal(new FrameLayout(0x01, 0, 0, IsFromR9: false, count), layout);
        Assert.Equal((uint)count << 27 | 0x01, layout.Encoded);
    }

    [Fact]
    public void FloatingPointRegisters_LieAboveTheRoom_AndBelowAGap()
    {
        // 3 words, d8 and d9, then r11, for which r3 is pushed, and lr.
        FrameLayout layout = Read(0x810102C9, 0x818480B0);

        Assert.Equal(new FrameLayout(R11, 3, 0, IsFromR9: false, 2), layout);
        Assert.Equal(new FrameLayout(0, 3, 0, IsFromR9: false, 2, HasGap: true), layout.WithoutFramePointer(3));
        Assert.Equal(new FrameLayout(0x02, 3, 0, IsFromR9: false, 2), layout.WithoutFramePointer(5));
    }

    [Theory]
    [InlineData(5, 0x03, 1)] // r5 in the place of r11
    [InlineData(3, 0x01, 2)] // r3, which nothing restores
    public void FramePointer_ThatAnotherRegisterTookThePlaceOf_IsNotRestored(int substitute, int registers, int words)
    {
        FrameLayout layout = new(0x01 | R11, 1, 0, IsFromR9: false);

        Assert.Equal(new FrameLayout((byte)registers, words, 0, IsFromR9: false), layout.WithoutFramePointer(substitute));
    }

    private static FrameLayout Read(params uint[] words)
    {
        ObjectSection section = new() { Name = ".ARM.extab", Contents = [.. words.SelectMany(BitConverter.GetBytes)] };
        return UnwindCodes.Read(section, 0);
    }
}
