// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Capsules.Tests.ProcessConsole;
using Tock.Kernel.Testing;
using Xunit;

namespace Tock.Capsules.Tests.Virtualizers;

/// <summary>Whom the keyboard belongs to.</summary>
public sealed class InputSwitchTests
{
    private const uint Console = 1;
    private const uint Read = 2;
    private const string SwitchKey = "\x14";

    private readonly ShellBench _bench = new();
    private readonly SimulatedProcess _reader;
    private readonly uint _buffer;

    public InputSwitchTests()
    {
        _reader = _bench.Applications[0];
        _buffer = _reader.Allocate(new byte[16]);
        _reader.AllowReadWrite(Console, 1, _buffer, 16);
        _reader.Subscribe(Console, 2);
    }

    [Fact]
    public void Input_GoesToTheApplicationThatReads()
    {
        BeginRead(4);
        _bench.Type("list");
        Assert.Equal("list", Arrived());
        Assert.Empty(_bench.Line.Output);
    }

    [Fact]
    public void Input_BetweenTwoReads_WaitsForTheNext()
    {
        BeginRead(2);
        _bench.Line.Type("abcd");
        _bench.Settle();
        Assert.Equal("ab", Arrived());
        Assert.Empty(_bench.Line.Output);
        BeginRead(2);
        _bench.Settle();
        Assert.Equal("cd", Arrived());
    }

    [Fact]
    public void Input_TypedBeforeTheFirstRead_GoesToTheApplication()
    {
        _bench.Type("lis");
        Assert.Equal(ShellBench.Prompt + "lis", _bench.LastLine);
        BeginRead(4);
        _bench.Settle();
        Assert.EndsWith("\r\x1b[K", _bench.Line.Output, StringComparison.Ordinal);
        _bench.Type("t\r");
        Assert.Equal("list", Arrived());
        Assert.DoesNotContain(" PID  Name", _bench.Line.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Input_CommandBeingAnswered_IsFinishedFirst()
    {
        _bench.Type("status");
        _bench.Line.Type("\r");
        while (_bench.Line.StepReceive())
        {
            _bench.Kernel.DeferredCalls.ServicePrompt();
        }

        Assert.DoesNotContain("Total processes", _bench.Line.Output, StringComparison.Ordinal);
        BeginRead(2);
        _bench.Type("ab");
        Assert.Contains("Total processes", _bench.Line.Output, StringComparison.Ordinal);
        Assert.Equal("ab", Arrived());
    }

    [Fact]
    public void SwitchKey_GivesTheInputToTheShell_AndBack()
    {
        BeginRead(3);
        _bench.Type("a" + SwitchKey);
        Assert.Equal(ShellBench.Prompt, _bench.LastLine);
        _bench.Type("status\r");
        Assert.Contains("Total processes", _bench.Line.Output, StringComparison.Ordinal);
        _bench.Type(SwitchKey + "bc");
        Assert.Equal("abc", Arrived());
        Assert.EndsWith("tock$ \r\n", _bench.Line.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void SwitchKey_ShellKeepsTheInput_WhileApplicationsBeginToRead()
    {
        BeginRead(1);
        _bench.Type("a" + SwitchKey);
        Arrived();
        BeginRead(1);
        _bench.Type("status\r");
        Assert.Contains("Total processes", _bench.Line.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void SwitchKey_ApplicationsTypeAheadFull_IsStillSeen()
    {
        BeginRead(1);
        _bench.Type("a");
        Arrived();
        for (int i = 0; i < 62; i++)
        {
            _bench.Type("x");
        }

        _bench.Type(SwitchKey + "status\r");
        Assert.Contains("Total processes", _bench.Line.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void LastReaderEnds_TheShellHasTheInputAgain()
    {
        BeginRead(4);
        _bench.Type("ab");
        _reader.Process.Terminate();
        _bench.Type("status\r");
        Assert.Contains("Active processes: 2", _bench.Line.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void LastReaderEnds_WhoReadsNextHasTheInput()
    {
        BeginRead(4);
        _bench.Type("ab");
        _reader.Process.Terminate();
        _bench.Type("status\r");
        SimulatedProcess next = _bench.Applications[1];
        uint buffer = next.Allocate(new byte[16]);
        next.AllowReadWrite(Console, 1, buffer, 16);
        next.Subscribe(Console, 2);
        Assert.Equal(SyscallResult.Success, next.Command(Console, Read, 4).Variant);
        _bench.Settle();
        _bench.Type("list");
        DeliveredUpcall upcall = Assert.NotNull(next.YieldForUpcall());
        Assert.Equal("list", SimulatedProcess.Text(buffer, upcall.Argument1));
    }

    private void BeginRead(uint length)
    {
        Assert.Equal(SyscallResult.Success, _reader.Command(Console, Read, length).Variant);
        _bench.Settle();
    }

    private string Arrived()
    {
        DeliveredUpcall upcall = Assert.NotNull(_reader.YieldForUpcall());
        return SimulatedProcess.Text(_buffer, upcall.Argument1);
    }
}
