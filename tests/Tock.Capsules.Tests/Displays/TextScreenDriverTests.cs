// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Linq;
using System.Text;
using Tock.Kernel;
using Tock.Kernel.Testing;
using Xunit;

namespace Tock.Capsules.Tests.Displays;

/// <summary>Text on the display by real system calls, as it is seen on a simulated controller.</summary>
public sealed class TextScreenDriverTests
{
    private const uint Text = 0x90003;
    private const uint Screen = 0x90001;
    private const uint Resolution = 1;
    private const uint On = 2;
    private const uint Off = 3;
    private const uint Write = 8;
    private const uint Clear = 9;
    private const uint Home = 10;
    private const uint SetCursor = 11;
    private const int Width = 6;
    private const int Height = 8;

    private readonly DisplayBench _bench = new();

    private SimulatedProcess One => _bench.One;

    private SimulatedProcess Two => _bench.Two;

    [Fact]
    public void Resolution_IsToldByTheUpcall()
    {
        Assert.Equal(SyscallResult.Success, One.Command(Text, 0).Variant);
        DisplayBench.Succeeds(One, Text, Resolution);
        DisplayBench.Hears(One, 0, 21, 8);
        Assert.Empty(_bench.Bus.Transfers);
    }

    [Theory]
    [InlineData(4u)]
    [InlineData(6u)]
    [InlineData(12u)]
    [InlineData(uint.MaxValue)]
    public void Command_ThatThereIsNot_IsNotSupported(uint command) => DisplayBench.Fails(ErrorCode.NotSupported, One, Text, command);

    [Fact]
    public void Write_DrawsCharactersBesideEachOther()
    {
        Print(One, "Tj!");
        Assert.Equal(
            [
                "fffff....f....f...",
                "..f...........f...",
                "..f.....ff....f...",
                "..f......f....f...",
                "..f......f....f...",
                "..f......f........",
                "..f...fff.....f...",
                "..................",
            ],
            _bench.Display.Picture(0, 0, 18, 8));
        Assert.Equal(0, _bench.Display.LitOutside(0, 0, 18, 8));
        Print(One, "\u00e9");
        Assert.Equal(["fffff.", "f...f.", "f...f.", "f...f.", "f...f.", "f...f.", "fffff.", "......"], Cell(3, 0));
    }

    [Fact]
    public void Characters_AllLookDifferent_AndKeepWithinTheirCells()
    {
        string[] seen = new string[96];
        for (int index = 0; index < 96; index++)
        {
            Move(One, 0, 0);
            Print(One, ((char)(' ' + index)).ToString());
            string[] cell = Cell(0, 0);
            seen[index] = string.Join('\n', cell);
            Assert.All(cell, row => Assert.EndsWith(".", row, StringComparison.Ordinal));
            Assert.Equal("......", cell[7]);
        }

        Assert.Equal(96, seen.Distinct().Count());
    }

    [Fact]
    public void LineFeed_BeginsTheNextLine_AndCarriageReturnItsOwn()
    {
        Print(One, "AB\nC\rD");
        string[] blank = Cell(2, 0);
        Assert.Equal(Glyph('A'), Cell(0, 0));
        Assert.Equal(Glyph('B'), Cell(1, 0));
        Assert.Equal(blank, Cell(2, 0));
        Assert.Equal(Glyph('D'), Cell(0, 1));
        Assert.Equal(blank, Cell(1, 1));
    }

    [Fact]
    public void Line_ThatIsFull_GoesOnInTheNext_AndBelowTheLastComesTheFirst()
    {
        string line = "ABCDEFGHIJKLMNOPQRSTU";
        Print(One, line + "v");
        Assert.Equal(Glyph('U'), Cell(20, 0));
        Assert.Equal(Glyph('v'), Cell(0, 1));
        Move(One, 0, 7);
        Print(One, line);
        Assert.Equal(Glyph('A'), Cell(0, 0));
        Print(One, "w");
        Assert.Equal(Glyph('w'), Cell(0, 0));
        Assert.Equal(Glyph(' '), Cell(1, 0));
        Assert.Equal(Glyph('v'), Cell(0, 1));
    }

    [Fact]
    public void ClearHomeAndCursor_MoveWhereTextGoes()
    {
        Print(One, "old");
        Move(One, 20, 7);
        Print(One, "z");
        Assert.Equal(Glyph('z'), Cell(20, 7));
        DisplayBench.Succeeds(One, Text, Home);
        DisplayBench.Hears(One, 0);
        Print(One, "n");
        Assert.Equal(Glyph('n'), Cell(0, 0));
        Assert.Equal(Glyph('l'), Cell(1, 0));
        _bench.Does(One, Text, Clear);
        Assert.Equal(0, _bench.Display.LitOutside(0, 0, 0, 0));
        Print(One, "c");
        Assert.Equal(Glyph('c'), Cell(0, 0));
    }

    [Theory]
    [InlineData(21u, 0u)]
    [InlineData(0u, 8u)]
    [InlineData(uint.MaxValue, uint.MaxValue)]
    public void Cursor_OutsideTheDisplay_IsInvalid(uint column, uint line) => DisplayBench.Fails(ErrorCode.Invalid, One, Text, SetCursor, column, line);

    [Fact]
    public void Write_WithoutText_IsNoMemory_AndOfMoreThanThereIsWritesWhatThereIs()
    {
        DisplayBench.Fails(ErrorCode.NoMemory, One, Text, Write, 4);
        DisplayBench.Lend(One, Text, "ab"u8);
        DisplayBench.Fails(ErrorCode.NoMemory, One, Text, Write, 0);
        DisplayBench.Succeeds(One, Text, Write, 100);
        DisplayBench.Fails(ErrorCode.Busy, One, Text, Write, 1);
        DisplayBench.Fails(ErrorCode.Busy, One, Text, Resolution);
        DisplayBench.Fails(ErrorCode.Busy, One, Text, SetCursor);
        _bench.Bus.Drain();
        DisplayBench.Hears(One, 0, 2);
    }

    [Fact]
    public void Write_OfControlCharactersOnly_IsTold()
    {
        Print(One, "\r");
        Print(One, "\n\n\r");
        Print(One, "x");
        Assert.Equal(Glyph('x'), Cell(0, 2));
    }

    [Fact]
    public void Texts_OfTwoProcesses_AreWrittenOneBehindTheOther_AndSoAreFrames()
    {
        DisplayBench.Lend(One, Text, "one"u8);
        DisplayBench.Lend(Two, Text, "two"u8);
        DisplayBench.Lend(_bench.Three, Screen, [0xFF]);
        DisplayBench.Succeeds(_bench.Three, Screen, 100, 8, (128u << 16) | 8);
        DisplayBench.Hears(_bench.Three, 0);
        DisplayBench.Succeeds(One, Text, Write, 3);
        DisplayBench.Succeeds(Two, Text, Write, 3);
        DisplayBench.Succeeds(_bench.Three, Screen, 300);
        _bench.Bus.Drain();
        DisplayBench.Hears(One, 0, 3);
        DisplayBench.Hears(Two, 0, 3);
        DisplayBench.Hears(_bench.Three, 0);
        for (int index = 0; index < 6; index++)
        {
            Assert.Equal(Glyph("onetwo"[index]), Cell(index, 0));
        }

        Assert.Equal(Enumerable.Repeat("ffffff", 8), Cell(5, 1));
    }

    [Fact]
    public void Death_InTheMiddleOfAText_EndsItThere()
    {
        _bench.Does(One, Text, Clear);
        DisplayBench.Lend(One, Text, "AAAAAA"u8);
        DisplayBench.Lend(Two, Text, "B"u8);
        DisplayBench.Succeeds(One, Text, Write, 6);
        DisplayBench.Succeeds(Two, Text, Write, 1);
        for (int step = 0; step < 5; step++)
        {
            _bench.Bus.Step();
        }

        One.Exit();
        _bench.Bus.Drain();
        DisplayBench.Hears(Two, 0, 1);
        Assert.Equal(Glyph('A'), Cell(0, 0));
        Assert.NotEqual(Glyph('A'), Cell(5, 0));
        Assert.Contains(Enumerable.Range(1, 4), column => Glyph('B').SequenceEqual(Cell(column, 0)));
    }

    [Fact]
    public void Text_TakenAwayInTheMiddle_IsToldWithWhatWasWritten()
    {
        _bench.Does(One, Text, Clear);
        DisplayBench.Lend(One, Text, "AAAAAA"u8);
        DisplayBench.Succeeds(One, Text, Write, 6);
        _bench.Bus.Step();
        One.AllowReadOnly(Text, 0, 0, 0);
        _bench.Bus.Drain();
        DisplayBench.Hears(One, (uint)ErrorCode.Size, 1);
    }

    [Fact]
    public void Power_GoesOffAndOn_AndTextWhileItIsOffIsTold()
    {
        Print(One, "a");
        _bench.Does(One, Text, Off);
        Assert.False(_bench.Display.IsOn);
        DisplayBench.Lend(One, Text, "b"u8);
        DisplayBench.Fails(ErrorCode.Off, One, Text, Write, 1);
        _bench.Does(One, Text, On);
        Assert.True(_bench.Display.IsOn);
        Assert.Equal(Glyph('a'), Cell(0, 0));
    }

    private void Print(SimulatedProcess process, string text)
    {
        DisplayBench.Lend(process, Text, Encoding.Latin1.GetBytes(text));
        DisplayBench.Succeeds(process, Text, Write, (uint)text.Length);
        _bench.Bus.Drain();
        DisplayBench.Hears(process, 0, (uint)text.Length);
    }

    private void Move(SimulatedProcess process, uint column, uint line)
    {
        DisplayBench.Succeeds(process, Text, SetCursor, column, line);
        DisplayBench.Hears(process, 0);
    }

    private string[] Cell(int column, int line) => _bench.Display.Picture(column * Width, line * Height, Width, Height);

    /// <summary>How a character looks: drawn on a display of its own.</summary>
    private static string[] Glyph(char character)
    {
        // The font by itself: what is tested is where and when characters are drawn; how, the picture above shows.
        byte[] cell = new byte[6];
        Capsules.Displays.Font.Draw((byte)character, cell);
        string bits = string.Concat(cell.Select(value => Convert.ToString(value, 2).PadLeft(8, '0'))).Replace('0', '.').Replace('1', 'f');
        return [.. Enumerable.Range(0, Height).Select(row => bits.Substring(row * Width, Width))];
    }
}
