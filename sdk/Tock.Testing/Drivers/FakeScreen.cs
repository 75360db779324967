// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using System.Text;
using Libtock.Abi;
using Tock.Testing.Running;

namespace Tock.Testing;

/// <summary>The display as pixels (driver 0x90001); 128 by 64 at first, on, and dark.</summary>
public sealed class FakeScreen : FakeDriver
{
    private const uint Formats = 5;
    private const uint Rotations = 4;
    private const int BitsOfByte = 8;

    private readonly Dictionary<FakeProcess, ScreenChoice> _choices = [];
    private uint[,] _pixels = new uint[64, 128];

    internal FakeScreen()
        : base(ScreenAbi.DriverNumber)
    {
    }

    /// <summary>How many pixels are beside each other.</summary>
    public int Columns => _pixels.GetLength(1);

    /// <summary>How many pixels are below each other.</summary>
    public int Rows => _pixels.GetLength(0);

    /// <summary>Whether it is switched on.</summary>
    public bool IsOn { get; private set; } = true;

    /// <summary>Whether dark and light are exchanged.</summary>
    public bool IsInverted { get; private set; }

    /// <summary>The brightness that was set, 0 to 65535.</summary>
    public int Brightness { get; private set; } = ushort.MaxValue;

    /// <summary>A pixel as it was written, in the format of who wrote it; 0 is dark.</summary>
    /// <param name="x">The column.</param>
    /// <param name="y">The row.</param>
    public uint this[int x, int y] => _pixels[y, x];

    /// <summary>Makes it another one, dark. Programs draw on all of it, until they choose a part.</summary>
    /// <param name="columns">How many pixels are beside each other.</param>
    /// <param name="rows">How many pixels are below each other.</param>
    public void Resize(int columns, int rows)
    {
        _pixels = new uint[rows, columns];
        foreach (ScreenChoice choice in _choices.Values)
        {
            (choice.X, choice.Y, choice.Width, choice.Height) = (0, 0, columns, rows);
        }
    }

    /// <summary>The picture as text, a line for a row: # for a pixel that is not dark, . for one that is.</summary>
    /// <param name="x">The first column.</param>
    /// <param name="y">The first row.</param>
    /// <param name="width">How many columns.</param>
    /// <param name="height">How many rows.</param>
    public string Picture(int x, int y, int width, int height)
    {
        StringBuilder picture = new();
        for (int row = y; row < y + height; row++)
        {
            for (int column = x; column < x + width; column++)
            {
                picture.Append(_pixels[row, column] == 0 ? '.' : '#');
            }

            picture.Append('\n');
        }

        return picture.ToString();
    }

    /// <inheritdoc/>
    protected internal override Answer Command(DriverCall call)
    {
        switch (call.Command)
        {
            case ScreenAbi.CommandPresent:
                return Answer.Success;
            case ScreenAbi.CommandCanBeSetUp:
            case ScreenAbi.CommandResolutionCount:
                return Answer.Of(1);
            case ScreenAbi.CommandResolutionAt when call.Argument1 != 0:
            case ScreenAbi.CommandFormatAt when call.Argument1 >= Formats:
                return Answer.Failure(ErrorCode.Invalid);
            case ScreenAbi.CommandResolutionAt:
            case ScreenAbi.CommandResolution:
                return Answer.Of((uint)Columns, (uint)Rows);
            case ScreenAbi.CommandFormatCount:
                return Answer.Of(Formats);
            case ScreenAbi.CommandFormatAt:
                return Answer.Of(call.Argument1);
            case ScreenAbi.CommandRotation:
                return Answer.Of(0u);
            case ScreenAbi.CommandFormat:
                return Answer.Of(Choice(call.Process).Format);
            case ScreenAbi.CommandSetRotation:
            case ScreenAbi.CommandSetResolution:
            case ScreenAbi.CommandSetFormat:
            case ScreenAbi.CommandSetFrame:
                return Choose(call, Choice(call.Process));
            case ScreenAbi.CommandSetPower:
            case ScreenAbi.CommandSetBrightness:
            case ScreenAbi.CommandInvertOn:
            case ScreenAbi.CommandInvertOff:
            case ScreenAbi.CommandSetInvert:
                return Begin(call, ScreenAbi.UpcallDone, () => ((uint)SetUp(call), 0u, 0u));
            case ScreenAbi.CommandWrite:
            case ScreenAbi.CommandFill:
                return BeginDrawing(call, Choice(call.Process));
            default:
                return Answer.Failure(ErrorCode.NotSupported);
        }
    }

    /// <inheritdoc/>
    internal override void Forget(FakeProcess process)
    {
        base.Forget(process);
        _choices.Remove(process);
    }

    private static int BitsOfPixel(uint format) => format == 0 ? 1 : (int)format * BitsOfByte;

    private static int BytesFor(uint format, int pixels) => ((pixels * BitsOfPixel(format)) + BitsOfByte - 1) / BitsOfByte;

    private ScreenChoice Choice(FakeProcess process)
    {
        if (!_choices.TryGetValue(process, out ScreenChoice? choice))
        {
            choice = new ScreenChoice { Width = Columns, Height = Rows };
            _choices[process] = choice;
        }

        return choice;
    }

    private Answer Choose(DriverCall call, ScreenChoice choice)
    {
        if (IsBusy(call))
        {
            return Answer.Failure(ErrorCode.Busy);
        }

        switch (call.Command)
        {
            case ScreenAbi.CommandSetRotation when call.Argument1 != 0:
                return Answer.Failure(call.Argument1 < Rotations ? ErrorCode.NotSupported : ErrorCode.Invalid);
            case ScreenAbi.CommandSetResolution when call.Argument1 != (uint)Columns || call.Argument2 != (uint)Rows:
                return Answer.Failure(ErrorCode.NotSupported);
            case ScreenAbi.CommandSetFormat when call.Argument1 >= Formats:
                return Answer.Failure(ErrorCode.Invalid);
            case ScreenAbi.CommandSetFormat:
                choice.Format = call.Argument1;
                break;
            case ScreenAbi.CommandSetFrame:
                int x = (int)(call.Argument1 >> 16);
                int y = (int)(call.Argument1 & ushort.MaxValue);
                int width = (int)(call.Argument2 >> 16);
                int height = (int)(call.Argument2 & ushort.MaxValue);
                if (width * height == 0 || ((x | width) & 1) != 0 || x + width > Columns || y + height > Rows)
                {
                    return Answer.Failure(ErrorCode.Invalid);
                }

                (choice.X, choice.Y, choice.Width, choice.Height) = (x, y, width, height);
                break;
        }

        call.Schedule(ScreenAbi.UpcallDone);
        return Answer.Success;
    }

    private ErrorCode SetUp(DriverCall call)
    {
        if (Failure != ErrorCode.None)
        {
            return Failure;
        }

        switch (call.Command)
        {
            case ScreenAbi.CommandSetPower:
                IsOn = call.Argument1 != 0;
                break;
            case ScreenAbi.CommandSetBrightness:
                Brightness = (int)Math.Min(call.Argument1, ushort.MaxValue);
                break;
            default:
                IsInverted = call.Command == ScreenAbi.CommandInvertOn || (call.Command == ScreenAbi.CommandSetInvert && call.Argument1 != 0);
                break;
        }

        return ErrorCode.None;
    }

    private Answer BeginDrawing(DriverCall call, ScreenChoice choice)
    {
        bool fills = call.Command == ScreenAbi.CommandFill;
        int room = call.ReadOnlyBuffer(ScreenAbi.BufferPixels).Length;
        int length = fills ? room : (int)Math.Min((uint)room, call.Argument1);
        if (length == 0)
        {
            return Answer.Failure(ErrorCode.NoMemory);
        }

        if (length % BytesFor(choice.Format, 1) != 0)
        {
            return Answer.Failure(ErrorCode.Invalid);
        }

        if (!fills && length > BytesFor(choice.Format, choice.Width * choice.Height))
        {
            return Answer.Failure(ErrorCode.Size);
        }

        return IsOn
            ? Begin(call, ScreenAbi.UpcallDone, () => ((uint)Draw(call, choice, fills, length), 0u, 0u))
            : Answer.Failure(ErrorCode.Off);
    }

    private ErrorCode Draw(DriverCall call, ScreenChoice choice, bool fills, int length)
    {
        ReadOnlySpan<byte> bytes = call.ReadOnlyBuffer(ScreenAbi.BufferPixels).Span;
        if (Failure != ErrorCode.None || bytes.Length < length)
        {
            return Failure != ErrorCode.None ? Failure : ErrorCode.Size;
        }

        int bits = BitsOfPixel(choice.Format);
        int drawn = fills ? choice.Width * choice.Height : Math.Min(choice.Width * choice.Height, length * BitsOfByte / bits);
        for (int pixel = 0; pixel < drawn; pixel++)
        {
            // A filling repeats its first byte, or pixel.
            int at = fills ? pixel % Math.Max(1, BitsOfByte / bits) : pixel;
            _pixels[choice.Y + (pixel / choice.Width), choice.X + (pixel % choice.Width)] = Pixel(bytes, bits, at);
        }

        return ErrorCode.None;
    }

    private static uint Pixel(ReadOnlySpan<byte> bytes, int bits, int index)
    {
        if (bits == 1)
        {
            return (uint)(bytes[index / BitsOfByte] >> (index % BitsOfByte)) & 1;
        }

        uint value = 0;
        int length = bits / BitsOfByte;
        for (int part = 0; part < length; part++)
        {
            value = (value << BitsOfByte) | bytes[(index * length) + part];
        }

        return value;
    }
}
