// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Text;
using Tock.Kernel.Debugging;
using Tock.Kernel.Testing;

namespace Tock.Kernel.Tests.Debugging;

/// <summary>The kernel's own text: numbers, the buffer, and what is said when it overflows.</summary>
public sealed class DebugWriterTests
{
    private const uint Capacity = 128;
    private const string LossNote = "[kernel messages were lost here]";

    private readonly SharedLine _line = new();
    private readonly DebugWriter _writer;

    public DebugWriterTests()
    {
        _writer = new DebugWriter(_line, _line, Capacity);
    }

    [Theory]
    [InlineData(0u, 0, "0")]
    [InlineData(7u, 3, "  7")]
    [InlineData(1234u, 4, "1234")]
    [InlineData(1234u, 2, "1234")]
    [InlineData(4294967295u, 0, "4294967295")]
    [InlineData(4294967295u, 12, "  4294967295")]
    [InlineData(1000000000u, 11, " 1000000000")]
    public void WriteDecimal_AnyWidth_WritesEveryDigit(uint value, int width, string expected)
    {
        _writer.WriteDecimal(value, width);
        Assert.Equal(expected, _line.Output);
    }

    [Theory]
    [InlineData(0u, "0x00000000")]
    [InlineData(0xAu, "0x0000000a")]
    [InlineData(0x10u, "0x00000010")]
    [InlineData(0xDEADBEEFu, "0xdeadbeef")]
    public void WriteHex_AnyNumber_HasEightDigits(uint value, string whole)
    {
        _writer.WriteHex(value);
        Assert.Equal(whole, _line.Output);
    }

    [Fact]
    public void Write_WhileBooting_IsThereAtOnce()
    {
        _writer.Write("half"u8);
        Assert.Equal("half", _line.Output);
    }

    [Fact]
    public void Write_Buffered_NeverWaitsForTheLine()
    {
        _writer.BeginBuffered();
        _writer.WriteLine("one"u8);
        _writer.WriteLine("two"u8);
        Assert.Equal(string.Empty, _line.Output);
        _line.Drain();
        Assert.Equal("one\r\ntwo\r\n", _line.Output);
    }

    [Fact]
    public void Write_Buffered_SendsOnlyWholeLines()
    {
        FakeUart uart = new();
        DebugWriter writer = new(uart, uart, Capacity);
        writer.BeginBuffered();
        writer.Write("first\r\nsec"u8);
        uart.Drain();
        writer.Write("ond"u8);
        uart.Drain();
        writer.WriteLine();
        writer.Write("\n\n"u8);
        uart.Drain();
        Assert.Equal(["first\r\n", "second\r\n", "\n", "\n"], uart.Transmissions);
    }

    [Fact]
    public void Write_LineLongerThanAChunk_ArrivesWhole()
    {
        DebugWriter writer = new(_line, _line, 1024);
        writer.BeginBuffered();
        string text = new('x', 500);
        writer.WriteLine(Encoding.ASCII.GetBytes(text));
        _line.Drain();
        Assert.Equal(text + "\r\n", _line.Output);
    }

    [Fact]
    public void Write_ManyTimesRoundTheBuffer_LosesNothing()
    {
        _writer.BeginBuffered();
        StringBuilder expected = new();
        for (int i = 0; i < 500; i++)
        {
            string line = $"line {i} {new string('.', i % 60)}";
            _writer.WriteLine(Encoding.ASCII.GetBytes(line));
            expected.Append(line).Append("\r\n");
            _line.Drain();
        }

        Assert.Equal(expected.ToString(), _line.Output);
    }

    [Fact]
    public void Write_MoreThanTheBufferHolds_SaysSoOnALineOfItsOwnAndGoesOn()
    {
        _writer.BeginBuffered();
        for (int i = 0; i < 30; i++)
        {
            _writer.WriteLine(Encoding.ASCII.GetBytes($"message {i}"));
        }

        _line.Drain();
        _writer.WriteLine("afterwards"u8);
        _line.Drain();
        string[] lines = _line.Output.Split("\r\n");
        Assert.Equal("message 0", lines[0]);
        Assert.Single(lines, LossNote);
        Assert.Equal(["afterwards", string.Empty], lines[^2..]);
        Assert.DoesNotContain("message 29", lines);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Write_SlowLine_NothingIsLostSilentlyOrMixed(int seed)
    {
        Random random = new(seed);
        _writer.BeginBuffered();
        List<string> written = [];
        for (int i = 0; i < 400; i++)
        {
            string line = $"<{i}:{new string((char)('a' + (i % 26)), random.Next(50))}>";
            written.Add(line);
            _writer.WriteLine(Encoding.ASCII.GetBytes(line));
            for (int steps = random.Next(3); steps > 0; steps--)
            {
                _line.Complete();
            }
        }

        _line.Drain();
        _writer.WriteLine("<end>"u8);
        _line.Drain();
        written.Add("<end>");

        int next = 0;
        bool wasLost = false;
        foreach (string line in _line.Output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
        {
            if (line == LossNote)
            {
                wasLost = true;
                continue;
            }

            // Lines come in order; one that was cut, or a gap, needs the note behind the place or before it.
            string whole = line.TrimEnd('\r');
            int place = written.FindIndex(next, candidate => candidate == whole || candidate.StartsWith(whole, StringComparison.Ordinal));
            Assert.True(place >= 0, $"\"{line}\" was never written like this");
            Assert.True(place == next || wasLost, $"lines before \"{line}\" were lost without a word");
            wasLost = false;
            next = written[place] == whole ? place + 1 : place;
        }

        Assert.Equal(written.Count, next);
    }

    [Theory]
    [InlineData(0u)]
    [InlineData(3u)]
    [InlineData(1000u)]
    public void BeginPanic_LineUnderWay_ArrivesWholeAndInOrder(uint alreadySent)
    {
        _writer.BeginBuffered();
        _writer.WriteLine("Process blink faulted"u8);
        _writer.WriteLine("  at instruction 0x00020123"u8);
        _writer.Write("unfinished"u8);
        _line.Send(alreadySent);
        _writer.BeginPanic();
        _writer.WriteLine(" end"u8);
        Assert.Equal("Process blink faulted\r\n  at instruction 0x00020123\r\nunfinished end\r\n", _line.Output);
    }
}
