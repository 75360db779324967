// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Linq;
using Tock.Capsules.Virtualizers;
using Tock.Kernel;
using Tock.Kernel.Hil.Spi;
using Tock.Kernel.Testing;
using Xunit;

namespace Tock.Capsules.Tests.Displays;

/// <summary>The display by real system calls, as it is seen on a simulated controller.</summary>
public sealed class ScreenDriverTests
{
    private const uint Screen = 0x90001;
    private const uint SetPower = 2;
    private const uint SetBrightness = 3;
    private const uint InvertOn = 4;
    private const uint InvertOff = 5;
    private const uint SetInvert = 6;
    private const uint SetRotation = 22;
    private const uint SetResolution = 24;
    private const uint Format = 25;
    private const uint SetFormat = 26;
    private const uint SetFrame = 100;
    private const uint Write = 200;
    private const uint Fill = 300;

    private readonly DisplayBench _bench = new();

    private SimulatedProcess One => _bench.One;

    private SimulatedProcess Two => _bench.Two;

    [Theory]
    [InlineData(0u, 0u, SyscallResult.Success, 0u, 0u)]
    [InlineData(1u, 0u, SyscallResult.SuccessU32, 1u, 0u)]
    [InlineData(11u, 0u, SyscallResult.SuccessU32, 1u, 0u)]
    [InlineData(12u, 0u, SyscallResult.SuccessU32U32, 128u, 64u)]
    [InlineData(12u, 1u, SyscallResult.Failure, (uint)ErrorCode.Invalid, 0u)]
    [InlineData(13u, 0u, SyscallResult.SuccessU32, 5u, 0u)]
    [InlineData(14u, 4u, SyscallResult.SuccessU32, 4u, 0u)]
    [InlineData(14u, 5u, SyscallResult.Failure, (uint)ErrorCode.Invalid, 0u)]
    [InlineData(21u, 0u, SyscallResult.SuccessU32, 0u, 0u)]
    [InlineData(23u, 0u, SyscallResult.SuccessU32U32, 128u, 64u)]
    [InlineData(25u, 0u, SyscallResult.SuccessU32, 0u, 0u)]
    [InlineData(7u, 0u, SyscallResult.Failure, (uint)ErrorCode.NotSupported, 0u)]
    [InlineData(101u, 0u, SyscallResult.Failure, (uint)ErrorCode.NotSupported, 0u)]
    [InlineData(uint.MaxValue, 0u, SyscallResult.Failure, (uint)ErrorCode.NotSupported, 0u)]
    public void Command_ThatAsks_IsAnsweredAtOnce(uint command, uint argument, uint variant, uint value1, uint value2)
    {
        SyscallResult result = One.Command(Screen, command, argument);
        Assert.Equal(variant, result.Variant);
        Assert.True(variant == SyscallResult.Success || value1 == result.Value1);
        Assert.True(variant != SyscallResult.SuccessU32U32 || value2 == result.Value2);
        Assert.Empty(_bench.Bus.Transfers);
    }

    [Fact]
    public void Display_IsDark_UntilItIsUsed_AndThenShowsNothingButWhatIsDrawn()
    {
        Assert.False(_bench.Display.IsOn);
        Assert.False(_bench.Supply.Level);
        Frame(One, 4, 2, 8, 3);
        DisplayBench.Lend(One, Screen, [0xF0]);
        _bench.Does(One, Screen, Fill);
        Assert.True(_bench.Display.IsOn);
        Assert.True(_bench.Supply.Level);
        Assert.Equal(["ffff....", "ffff....", "ffff...."], _bench.Display.Picture(4, 2, 8, 3));
        Assert.Equal(0, _bench.Display.LitOutside(4, 2, 8, 3));
    }

    [Fact]
    public void Write_Mono_IsRowByRowWithTheFirstPixelInTheHighestBit()
    {
        Frame(One, 126 - 10, 60, 10, 3);
        DisplayBench.Lend(One, Screen, [0b1000_0000, 0b0101_0000, 0b0001_1000, 0b0000_0100]);
        _bench.Does(One, Screen, Write, 4);
        Assert.Equal(["f........f", ".f.......f", "f........f"], _bench.Display.Picture(116, 60, 10, 3));
        Assert.Equal(0, _bench.Display.LitOutside(116, 60, 10, 3));
    }

    [Theory]
    [InlineData(1u, new byte[] { 0xFF, 0xE0, 0x1C, 0x03 }, "f491")]
    [InlineData(2u, new byte[] { 0xFF, 0xFF, 0xF8, 0x00, 0x07, 0xE0, 0x00, 0x1F }, "f491")]
    [InlineData(3u, new byte[] { 255, 255, 255, 255, 0, 0, 0, 255, 0, 0, 0, 255 }, "f491")]
    [InlineData(4u, new byte[] { 0, 255, 255, 255, 9, 255, 0, 0, 0, 0, 255, 0, 255, 0, 0, 255 }, "f491")]
    [InlineData(3u, new byte[] { 16, 16, 16, 128, 128, 128, 0, 0, 0, 240, 240, 240 }, "18.f")]
    public void Write_InColours_ShowsHowBrightTheyAre(uint format, byte[] pixels, string expected)
    {
        Set(SetFormat, format);
        Assert.Equal(format, One.Command(Screen, Format).Value1);
        Frame(One, 0, 0, 4, 1);
        DisplayBench.Lend(One, Screen, pixels);
        _bench.Does(One, Screen, Write, (uint)pixels.Length);
        Assert.Equal([expected], _bench.Display.Picture(0, 0, 4, 1));
    }

    [Theory]
    [InlineData(0u, 1024)]
    [InlineData(1u, 8192)]
    public void Write_OfTheWholeDisplay_ReachesEveryPixelOnce(uint format, int length)
    {
        Set(SetFormat, format);
        byte[] pixels = [.. Enumerable.Range(0, length).Select(index => (byte)(format == 0 ? 0x96 : (index % 128) + (index / 128) == 100 ? 0xFF : 0))];
        DisplayBench.Lend(One, Screen, pixels);
        _bench.Does(One, Screen, SetPower, 1);
        int before = _bench.Display.Written;
        _bench.Does(One, Screen, Write, uint.MaxValue);
        Assert.Equal(4096, _bench.Display.Written - before);
        string[] picture = _bench.Display.Picture(0, 0, 128, 64);
        for (int row = 0; row < 64; row++)
        {
            Assert.Equal(format == 0 ? string.Concat(Enumerable.Repeat("f..f.ff.", 16)) : new string('.', 100 - row) + "f" + new string('.', 27 + row), picture[row]);
        }
    }

    [Fact]
    public void Write_OfLessThanTheFrame_LeavesTheRest_AndTheNextBeginsAtTheCornerAgain()
    {
        Frame(One, 0, 0, 8, 2);
        DisplayBench.Lend(One, Screen, [0xFF, 0xFF]);
        _bench.Does(One, Screen, Write, 2);
        DisplayBench.Lend(One, Screen, [0x00]);
        _bench.Does(One, Screen, Write, 1);
        Assert.Equal(["........", "ffffffff"], _bench.Display.Picture(0, 0, 8, 2));
    }

    [Fact]
    public void Fill_RepeatsTheFirstPixel()
    {
        Set(SetFormat, 2);
        Frame(One, 2, 1, 6, 2);
        DisplayBench.Lend(One, Screen, [0x84, 0x10, 0xFF, 0xFF]);
        _bench.Does(One, Screen, Fill);
        Assert.Equal(["..888888..", "..888888.."], _bench.Display.Picture(0, 1, 10, 2));
        Assert.Equal(0, _bench.Display.LitOutside(2, 1, 6, 2));
    }

    [Theory]
    [InlineData(0u, 0u, 0u, 1u)]
    [InlineData(0u, 0u, 2u, 0u)]
    [InlineData(1u, 0u, 2u, 2u)]
    [InlineData(0u, 0u, 3u, 2u)]
    [InlineData(0u, 0u, 130u, 1u)]
    [InlineData(126u, 0u, 4u, 1u)]
    [InlineData(0u, 63u, 2u, 2u)]
    [InlineData(128u, 0u, 2u, 1u)]
    [InlineData(0u, 0u, 0xFFFEu, 0xFFFFu)]
    [InlineData(0xFFFEu, 0xFFFFu, 2u, 1u)]
    public void SetFrame_ThatTheDisplayCannotWrite_IsInvalid(uint x, uint y, uint width, uint height)
    {
        Frame(One, 8, 8, 2, 1);
        DisplayBench.Fails(ErrorCode.Invalid, One, Screen, SetFrame, (x << 16) | y, (width << 16) | height);
        DisplayBench.Lend(One, Screen, [0xFF]);
        _bench.Does(One, Screen, Write, 1);
        Assert.Equal(["ff"], _bench.Display.Picture(8, 8, 2, 1));
    }

    [Theory]
    [InlineData(SetRotation, 1u, 0u, ErrorCode.NotSupported)]
    [InlineData(SetRotation, 3u, 0u, ErrorCode.NotSupported)]
    [InlineData(SetRotation, 4u, 0u, ErrorCode.Invalid)]
    [InlineData(SetResolution, 64u, 128u, ErrorCode.NotSupported)]
    [InlineData(SetResolution, 128u, 0u, ErrorCode.NotSupported)]
    [InlineData(SetFormat, 5u, 0u, ErrorCode.Invalid)]
    [InlineData(SetFormat, uint.MaxValue, 0u, ErrorCode.Invalid)]
    public void Set_WhatTheDisplayHasNot_Fails(uint command, uint argument0, uint argument1, ErrorCode error)
    {
        DisplayBench.Fails(error, One, Screen, command, argument0, argument1);
        Assert.Null(One.NextUpcall());
    }

    [Theory]
    [InlineData(SetRotation, 0u, 0u)]
    [InlineData(SetResolution, 128u, 64u)]
    [InlineData(SetFormat, 4u, 0u)]
    public void Set_WhatTheDisplayHas_IsToldByTheUpcall(uint command, uint argument0, uint argument1)
    {
        DisplayBench.Succeeds(One, Screen, command, argument0, argument1);
        DisplayBench.Hears(One, 0);
    }

    [Fact]
    public void WriteAndFill_WithoutABufferOrWithAWrongOne_Fail()
    {
        DisplayBench.Fails(ErrorCode.NoMemory, One, Screen, Write, 4);
        DisplayBench.Fails(ErrorCode.NoMemory, One, Screen, Fill);
        DisplayBench.Lend(One, Screen, new byte[5]);
        DisplayBench.Fails(ErrorCode.NoMemory, One, Screen, Write, 0);
        Set(SetFormat, 2);
        DisplayBench.Fails(ErrorCode.Invalid, One, Screen, Write, 3);
        DisplayBench.Fails(ErrorCode.Invalid, One, Screen, Write, 5);
        DisplayBench.Fails(ErrorCode.Invalid, One, Screen, Fill);
        Frame(One, 0, 0, 2, 1);
        DisplayBench.Lend(One, Screen, new byte[6]);
        DisplayBench.Fails(ErrorCode.Size, One, Screen, Write, 6);
        _bench.Does(One, Screen, Write, 4);
    }

    [Fact]
    public void Frame_AndFormat_AreEachProcessesOwn()
    {
        Frame(One, 0, 0, 4, 1);
        Frame(Two, 4, 0, 4, 1);
        DisplayBench.Lend(One, Screen, [0xF0]);
        DisplayBench.Lend(Two, Screen, [0xFF, 0xFF, 0xFF, 0xFF]);
        DisplayBench.Succeeds(Two, Screen, SetFormat, 1);
        DisplayBench.Hears(Two, 0);
        DisplayBench.Succeeds(One, Screen, Write, 1);
        DisplayBench.Succeeds(Two, Screen, Write, 2);
        _bench.Bus.Drain();
        DisplayBench.Hears(One, 0);
        DisplayBench.Hears(Two, 0);
        Assert.Equal(["ffffff.."], _bench.Display.Picture(0, 0, 8, 1));
    }

    [Fact]
    public void Command_WhileAnEarlierOneIsNotDone_IsBusy_ForThatProcessOnly()
    {
        DisplayBench.Lend(One, Screen, [0xFF]);
        DisplayBench.Succeeds(One, Screen, Fill);
        foreach (uint command in (uint[])[SetPower, SetBrightness, InvertOn, InvertOff, SetInvert, SetRotation, SetFormat, Write, Fill])
        {
            DisplayBench.Fails(ErrorCode.Busy, One, Screen, command);
        }

        DisplayBench.Fails(ErrorCode.Busy, One, Screen, SetFrame, 0, (2 << 16) | 1);
        DisplayBench.Succeeds(Two, Screen, SetInvert, 1);
        Frame(_bench.Three, 0, 0, 2, 2);
        _bench.Bus.Drain();
        DisplayBench.Hears(One, 0);
        DisplayBench.Hears(Two, 0);
        Assert.True(_bench.Display.IsInverted);
    }

    [Fact]
    public void PowerBrightnessAndInversion_ReachThePanel()
    {
        _bench.Does(One, Screen, SetBrightness, 65535);
        Assert.Equal((true, 127), (_bench.Display.IsOn, _bench.Display.Contrast));
        _bench.Does(One, Screen, SetBrightness, 1_000_000);
        Assert.Equal(127, _bench.Display.Contrast);
        _bench.Does(One, Screen, SetBrightness, 1);
        Assert.Equal((true, 1), (_bench.Display.IsOn, _bench.Display.Contrast));
        _bench.Does(One, Screen, SetBrightness, 0);
        Assert.False(_bench.Display.IsOn);
        _bench.Does(One, Screen, SetInvert, 1);
        Assert.False(_bench.Display.IsOn);
        _bench.Does(One, Screen, SetBrightness, 32768);
        Assert.Equal((true, true, 64), (_bench.Display.IsOn, _bench.Display.IsInverted, _bench.Display.Contrast));
        _bench.Does(One, Screen, InvertOff);
        Assert.False(_bench.Display.IsInverted);
        _bench.Does(One, Screen, InvertOn);
        Assert.True(_bench.Display.IsInverted);
        _bench.Does(One, Screen, SetInvert, 0);
        Assert.False(_bench.Display.IsInverted);
        _bench.Does(One, Screen, SetPower, 0);
        Assert.Equal((false, false), (_bench.Display.IsOn, _bench.Supply.Level));
    }

    [Fact]
    public void Write_WhileThePowerIsOff_IsOff_AndWhatWasShownIsStillThereAfterwards()
    {
        Frame(One, 0, 0, 8, 1);
        DisplayBench.Lend(One, Screen, [0xC3]);
        _bench.Does(One, Screen, Write, 1);
        _bench.Does(One, Screen, SetPower, 0);
        DisplayBench.Succeeds(Two, Screen, SetInvert, 0);
        DisplayBench.Succeeds(One, Screen, Write, 1);
        _bench.Bus.Drain();
        DisplayBench.Hears(Two, 0);
        DisplayBench.Hears(One, (uint)ErrorCode.Off);
        DisplayBench.Fails(ErrorCode.Off, One, Screen, Write, 1);
        _bench.Does(One, Screen, SetPower, 1);
        Assert.Equal(["ff....ff"], _bench.Display.Picture(0, 0, 8, 1));
        Assert.True(_bench.Display.IsOn);
    }

    [Fact]
    public void Death_InTheMiddleOfAWrite_StopsItThere_AndTheNextProcessDrawsWhereItWanted()
    {
        DisplayBench.Lend(One, Screen, [.. Enumerable.Repeat((byte)0xFF, 1024)]);
        DisplayBench.Lend(Two, Screen, [0xF0]);
        Frame(Two, 0, 62, 8, 2);
        _bench.Does(One, Screen, SetPower, 1);
        DisplayBench.Succeeds(One, Screen, Write, 1024);
        DisplayBench.Succeeds(Two, Screen, Fill);
        for (int step = 0; step < 4; step++)
        {
            Assert.True(_bench.Bus.Step());
        }

        One.Exit();
        _bench.Bus.Drain();
        DisplayBench.Hears(Two, 0);
        string[] picture = _bench.Display.Picture(0, 0, 8, 64);
        Assert.Equal("ffffffff", picture[0]);
        Assert.Equal("........", picture[10]);
        Assert.Equal(["ffff....", "ffff...."], picture[^2..]);
        Assert.Equal(0, _bench.Display.LitOutside(0, 0, 128, 8) - 8);
    }

    [Fact]
    public void Buffer_TakenAwayInTheMiddleOfAWrite_IsTold()
    {
        DisplayBench.Lend(One, Screen, [.. Enumerable.Repeat((byte)0xFF, 1024)]);
        _bench.Does(One, Screen, SetPower, 1);
        DisplayBench.Succeeds(One, Screen, Write, 1024);
        _bench.Bus.Step();
        _bench.Bus.Step();
        One.AllowReadOnly(Screen, 0, 0, 0);
        _bench.Bus.Drain();
        DisplayBench.Hears(One, (uint)ErrorCode.Size);
        DisplayBench.Lend(One, Screen, [0xFF]);
        _bench.Does(One, Screen, Write, 1);
    }

    [Fact]
    public void DataPin_RestsAtCommand_SoThatClocksForNobodyAreNoPixels()
    {
        DisplayBench.Lend(One, Screen, [0x00]);
        _bench.Does(One, Screen, Fill);
        int written = _bench.Display.Written;

        // As an emulated board has it, whose display is selected whenever its neighbour is not.
        _bench.Display.IsAlwaysSelected = true;
        VirtualMuxSpi nobody = new(_bench.SpiBus, null, SpiMode.Mode0, 400_000);
        Assert.True(nobody.Transfer([0xE3, 0xE3], null, 2, keepSelected: false).IsOk);
        _bench.Bus.Drain();
        Assert.Equal(written, _bench.Display.Written);
    }

    private void Frame(SimulatedProcess process, uint x, uint y, uint width, uint height)
    {
        DisplayBench.Succeeds(process, Screen, SetFrame, (x << 16) | y, (width << 16) | height);
        DisplayBench.Hears(process, 0);
    }

    private void Set(uint command, uint argument)
    {
        DisplayBench.Succeeds(One, Screen, command, argument);
        DisplayBench.Hears(One, 0);
    }
}
