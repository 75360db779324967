// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using System.Linq;
using Tock.Kernel;
using Tock.Kernel.Hil.Screen;
using Xunit;

namespace Tock.Capsules.Tests.Hil;

/// <summary>What <see cref="IScreen"/> promises, asked of every display and share of one. The display is all dark when the test begins.</summary>
public abstract class ScreenConformance : SplitPhaseConformance, IScreenClient
{
    private const byte Lit = 0xFF;

    private uint _available = uint.MaxValue;
    private uint _asked;
    private uint _piece = 1;

    /// <inheritdoc/>
    protected override IReadOnlyList<Func<Result>> Operations =>
    [
        () => Screen.Write(new ScreenFrame(0, 0, 4, 2), PixelFormat.Rgb332),
        () => Screen.SetPower(true),
        () => Screen.SetBrightness(1000),
        () => Screen.SetInvert(false),
    ];

    /// <inheritdoc/>
    protected override IReadOnlyList<(Func<Result> Operation, ErrorCode Error)> Refusals =>
    [
        .. FramesThatAreNot.Select<ScreenFrame, (Func<Result>, ErrorCode)>(frame => (() => Screen.Write(frame, PixelFormat.Mono), ErrorCode.Invalid)),
    ];

    /// <summary>Gets the display, whose client this is.</summary>
    protected abstract IScreen Screen { get; }

    private ScreenFrame[] FramesThatAreNot =>
    [
        new ScreenFrame(0, 0, 0, 1),
        new ScreenFrame(0, 0, 2, 0),
        new ScreenFrame(Screen.Width, 0, 2, 1),
        new ScreenFrame(0, Screen.Height, 2, 1),
        new ScreenFrame((ushort)(Screen.Width - 2), 0, 4, 1),
        new ScreenFrame(0, (ushort)(Screen.Height - 1), 2, 2),
        new ScreenFrame(2, 2, ushort.MaxValue, ushort.MaxValue),
    ];

    uint IScreenClient.ReadPixels(scoped Span<byte> pixels)
    {
        Assert.NotEqual(0, pixels.Length);
        Assert.Equal(0u, (uint)pixels.Length % _piece);
        uint count = Math.Min((uint)pixels.Length, _available);
        _asked += (uint)pixels.Length;
        _available -= count;
        pixels[..(int)count].Fill(Lit);
        return count;
    }

    void IScreenClient.ScreenDone(Result result) => Complete(result);

    [Theory]
    [InlineData(PixelFormat.Mono)]
    [InlineData(PixelFormat.Rgb332)]
    [InlineData(PixelFormat.Rgb565)]
    [InlineData(PixelFormat.Rgb888)]
    [InlineData(PixelFormat.Argb8888)]
    public void Write_AsksForThePixelsOfTheFrame_AndShowsThemThere(PixelFormat format)
    {
        foreach (ScreenFrame frame in (ScreenFrame[])[new(4, 3, 8, 2), new(0, 0, 16, 64), new((ushort)(Screen.Width - 8), (ushort)(Screen.Height - 1), 8, 1)])
        {
            Assert.True(Screen.CanWrite(frame));
            _piece = PixelFormats.BytesPerPiece(format);
            _asked = 0;
            Assert.Equal(0u, Finish(() => Screen.Write(frame, format)));
            Assert.Equal(PixelFormats.BytesFor(format, frame.Pixels), _asked);
            Assert.All(Picture(frame), line => Assert.Equal(new string('f', frame.Width), line));
        }
    }

    [Fact]
    public void Write_OfAClientThatHasNoMore_EndsThere_AndTheRestStaysAsItWas()
    {
        ScreenFrame frame = new(0, 0, 8, 4);
        _available = 8 * 2;
        Assert.Equal(0u, Finish(() => Screen.Write(frame, PixelFormat.Rgb332)));
        Assert.Equal(["ffffffff", "ffffffff", "........", "........"], Picture(frame));
    }

    [Fact]
    public void Write_WhilePowerIsOff_IsRefused_AndWhatWasWrittenStays()
    {
        ScreenFrame frame = new(0, 0, 8, 1);
        Finish(() => Screen.Write(frame, PixelFormat.Mono));
        Assert.Equal(0u, Finish(() => Screen.SetPower(false)));
        Done.Clear();

        // Where the write has to wait for its turn, it is told then.
        Result result = Call(() => Screen.Write(frame, PixelFormat.Mono));
        Settle();
        Assert.Equal((uint)ErrorCode.Off, result.IsOk ? Assert.Single(Done) : result.StatusCode);
        Assert.Equal(0u, Finish(() => Screen.SetPower(true)));
        Assert.Equal(["ffffffff"], Picture(frame));
    }

    [Fact]
    public void CanWrite_KnowsTheDisplaysEdges()
    {
        Assert.True(Screen.CanWrite(new ScreenFrame(0, 0, Screen.Width, Screen.Height)));
        Assert.All(FramesThatAreNot, frame => Assert.False(Screen.CanWrite(frame)));
    }

    /// <summary>Gets what the display shows in a frame: a line a row, "f" for lit and "." for dark.</summary>
    /// <param name="frame">The frame.</param>
    /// <returns>The lines.</returns>
    protected abstract string[] Picture(ScreenFrame frame);
}
