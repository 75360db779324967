// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Xunit;

namespace Tock.Capsules.Tests.ProcessConsole;

/// <summary>Editing, history and completion, as a terminal shows them; and giving way to what others write.</summary>
public sealed class LineTests
{
    private const string Up = "\x1b[A";
    private const string Down = "\x1b[B";
    private const string Right = "\x1b[C";
    private const string Left = "\x1b[D";

    private readonly ShellBench _bench = new();

    [Theory]
    [InlineData("abc", "abc")]
    [InlineData("abc" + Left + "x", "abxc")]
    [InlineData("abc" + Left + Left + Right + "x", "abxc")]
    [InlineData("ab\x7f" + "c", "ac")]
    [InlineData("ab\bc", "ac")]
    [InlineData("\b\x7f" + "a", "a")]
    [InlineData("abc\x1b[H" + "x", "xabc")]
    [InlineData("abc\x1b[1~x", "xabc")]
    [InlineData("abc\x1bOH" + "x", "xabc")]
    [InlineData("abc\x01" + "x\x05" + "y", "xabcy")]
    [InlineData("abc\x01\x1b[3~", "bc")]
    [InlineData("abc\x01\x04", "bc")]
    [InlineData("abc" + Left + "\x0b", "ab")]
    [InlineData("abc" + Left + "\x15", "c")]
    [InlineData("stop beta\x17", "stop ")]
    [InlineData("stop beta  \x17", "stop ")]
    [InlineData("abc\x1b[F\x1b[4~d", "abcd")]
    [InlineData("a\x02\x06" + "b", "ab")]
    [InlineData("a\x1b[15~b", "ab")]
    [InlineData("a\x1b[1;5Cb", "ab")]
    [InlineData("a\x07\x00\x1fz", "az")]
    public void Keys_EditTheLine(string keys, string line)
    {
        _bench.Type(keys);
        Assert.Equal(ShellBench.Prompt + line, _bench.LastLine);
    }

    [Fact]
    public void LongLine_StopsAtItsCapacity()
    {
        _bench.Type(new string('a', 100));
        Assert.Equal(ShellBench.Prompt + new string('a', 64), _bench.LastLine);
    }

    [Fact]
    public void History_GoesBackAndForth()
    {
        _bench.Run("status");
        _bench.Run("stop alpha");
        _bench.Type(Up);
        Assert.Equal(ShellBench.Prompt + "stop alpha", _bench.LastLine);
        _bench.Type(Up);
        Assert.Equal(ShellBench.Prompt + "status", _bench.LastLine);
        _bench.Type(Up + Down);
        Assert.Equal(ShellBench.Prompt + "stop alpha", _bench.LastLine);
        _bench.Type(Down);
        Assert.Equal(ShellBench.Prompt, _bench.LastLine);
        _bench.Type(Down);
        Assert.Equal(ShellBench.Prompt, _bench.LastLine);
        _bench.Type(Up + Up + "\r");
        Assert.Contains("Total processes: 3", _bench.Line.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void History_SameCommandTwice_IsKeptOnce()
    {
        _bench.Run("kernel");
        _bench.Run("status");
        _bench.Run("status");
        _bench.Type(Up + Up);
        Assert.Equal(ShellBench.Prompt + "kernel", _bench.LastLine);
    }

    [Fact]
    public void History_ForgetsTheOldest()
    {
        for (int i = 0; i < 40; i++)
        {
            _bench.Run($"number{i:00}");
        }

        int kept = 0;
        for (; kept < 60; kept++)
        {
            string before = _bench.LastLine;
            _bench.Type(Up);
            if (_bench.LastLine == before)
            {
                break;
            }
        }

        Assert.InRange(kept, 10, 39);
        Assert.Equal(ShellBench.Prompt + $"number{40 - kept:00}", _bench.LastLine);
    }

    [Theory]
    [InlineData("li\t", "list ")]
    [InlineData("sta\t", "sta")]
    [InlineData("stat\t", "status ")]
    [InlineData("con\t", "console-st")]
    [InlineData("stop al\t", "stop alpha ")]
    [InlineData("stop b\t", "stop beta")]
    [InlineData("stop betam\t", "stop betamax ")]
    [InlineData("stop x\t", "stop x")]
    [InlineData("x\t", "x")]
    [InlineData("list" + Left + "\t", "list")]
    public void Tab_Completes(string keys, string line)
    {
        _bench.Type(keys);
        Assert.Equal(ShellBench.Prompt + line, _bench.LastLine);
    }

    [Fact]
    public void OutputOfOthers_ComesAboveTheLine()
    {
        _bench.Type("stop be" + Left);
        _bench.WriteBeside("beta says something\r\n");
        Assert.Equal("beta says something\r\ntock$ stop be", _bench.Terminal());
        _bench.Type("t");
        Assert.Equal("tock$ stop bte", _bench.LastLine);
    }

    [Fact]
    public void OutputOfOthers_PartOfALine_IsContinuedUndisturbed()
    {
        _bench.Type("li");
        _bench.WriteBeside("first half, ");
        _bench.WriteBeside("second half\r\n");
        Assert.Equal("first half, second half\r\ntock$ li", _bench.Terminal());
    }

    [Fact]
    public void OutputOfOthers_WithoutAPrompt_IsLeftAsItIs()
    {
        _bench.WriteBeside("plain\r\n");
        Assert.Equal("plain\r\n", _bench.Line.Output);
    }
}
