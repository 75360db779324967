// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Linq;
using Tock.Capsules.Core;
using Tock.Kernel;
using Tock.Kernel.Testing;
using Xunit;

namespace Tock.Capsules.Tests.Core;

/// <summary>Writing to the console, by real system calls of simulated processes.</summary>
public sealed class ConsoleWriteTests
{
    private const uint Console = 1;
    private const uint WriteDone = 1;

    private readonly SimulatedKernel _kernel = new();
    private readonly FakeUart _line = new();
    private readonly SimulatedProcess[] _processes;

    public ConsoleWriteTests()
    {
        _kernel.Drivers.Add(new ConsoleDriver(_kernel.Processes, _line, _line));
        _processes = _kernel.Start("one", "two", "three");
    }

    private SimulatedProcess One => _processes[0];

    private SimulatedProcess Two => _processes[1];

    private SimulatedProcess Three => _processes[2];

    [Fact]
    public void Command_Presence_Succeeds() =>
        Assert.Equal(SyscallResult.Success, One.Command(Console, 0).Variant);

    [Fact]
    public void Command_Unknown_IsNotSupported() => AssertFailure(ErrorCode.NotSupported, One.Command(Console, 4));

    [Fact]
    public void Write_Short_SendsItAndNotifiesWithLength()
    {
        StartWrite(One, "hello\n");
        Assert.Null(One.YieldForUpcall());
        _line.Drain();
        Assert.Equal("hello\n", _line.Output);
        Assert.Equal(new DeliveredUpcall(One.Function, 6, 0, 0, 9), One.TakeUpcall());
    }

    [Fact]
    public void Write_ByYieldWaitFor_IsReportedInRegisters()
    {
        StartWrite(One, "hello\n");
        One.YieldWaitFor(Console, WriteDone);
        _line.Drain();
        Assert.Equal((6u, 0u, 0u), (One.Registers().Variant, One.Registers().Value1, One.Registers().Value2));
    }

    [Theory]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(500)]
    public void Write_OfAnyLength_SendsAllOfItOnce(int length)
    {
        string text = string.Concat(Enumerable.Range(0, length).Select(i => (char)('a' + (i % 23))));
        StartWrite(One, text);
        _line.Drain();
        Assert.Equal(text, _line.Output);
        Assert.Equal((uint)length, One.YieldForUpcall()!.Value.Argument0);
    }

    [Fact]
    public void Write_LongerThanTheBuffer_SendsTheBuffer()
    {
        StartWrite(One, "abc", length: uint.MaxValue);
        _line.Drain();
        Assert.Equal("abc", _line.Output);
        Assert.Equal(3u, One.YieldForUpcall()!.Value.Argument0);
    }

    [Fact]
    public void Write_ShorterThanTheBuffer_SendsItsStart()
    {
        StartWrite(One, "abcdef", length: 2);
        _line.Drain();
        Assert.Equal("ab", _line.Output);
    }

    [Fact]
    public void Write_FromFlash_Works()
    {
        One.Subscribe(Console, WriteDone);
        One.AllowReadOnly(Console, 1, One.Process.Binary.BinaryStart, 5);
        One.Command(Console, 1, 5);
        _line.Drain();
        Assert.Equal("\0\0\0\0\0", _line.Output);
    }

    [Fact]
    public void Write_WithoutBuffer_IsDoneAtOnceWithNothingSent()
    {
        One.Subscribe(Console, WriteDone);
        Assert.Equal(SyscallResult.Success, One.Command(Console, 1, 10).Variant);
        Assert.Equal(0u, One.YieldForUpcall()!.Value.Argument0);
        Assert.Equal(string.Empty, _line.Output);
    }

    [Fact]
    public void Write_WhileOneIsPending_FollowsThePieceUnderWayWithOneUpcall()
    {
        StartWrite(One, "first\n");
        StartWrite(One, "second one\n");
        _line.Drain();
        Assert.Equal("first\nsecond one\n", _line.Output);
        Assert.Equal(11u, One.YieldForUpcall()!.Value.Argument0);
        Assert.Null(One.YieldForUpcall());
    }

    [Fact]
    public void Write_BothProcessesReplaceTheirs_NeitherLosesABeginning()
    {
        StartWrite(One, "one first\n");
        StartWrite(One, "one second, longer\n");
        StartWrite(Two, "two first\n");
        StartWrite(Two, "two second\n");
        _line.Drain();
        Assert.Equal("one first\none second, longer\ntwo second\n", _line.Output);
        Assert.Equal(19u, One.YieldForUpcall()!.Value.Argument0);
        Assert.Equal(11u, Two.YieldForUpcall()!.Value.Argument0);
    }

    [Fact]
    public void Write_WhileAnotherProcessSends_IsReplacedByALaterOneOfTheSameProcess()
    {
        StartWrite(One, "first\n");
        StartWrite(Two, "never seen\n");
        StartWrite(Two, "instead\n");
        _line.Drain();
        Assert.Equal("first\ninstead\n", _line.Output);
        Assert.Equal(8u, Two.YieldForUpcall()!.Value.Argument0);
        Assert.Null(Two.YieldForUpcall());
    }

    [Fact]
    public void Write_OfNothingWhileSending_EndsTheWriteBehindItsPiece()
    {
        StartWrite(One, new string('x', 200));
        Assert.Equal(SyscallResult.Success, One.Command(Console, 1, 0).Variant);
        _line.Drain();
        Assert.Equal(new string('x', 64), _line.Output);
        Assert.Equal(64u, One.YieldForUpcall()!.Value.Argument0);
        Assert.Null(One.YieldForUpcall());
    }

    [Fact]
    public void Write_OfNothingWhileWaiting_EndsTheWriteAtOnce()
    {
        StartWrite(One, "one\n");
        StartWrite(Two, "two\n");
        Two.Command(Console, 1, 0);
        Assert.Equal(0u, Two.YieldForUpcall()!.Value.Argument0);
        _line.Drain();
        Assert.Equal("one\n", _line.Output);
    }

    [Fact]
    public void Write_OfSeveralProcesses_GoesOutInTheOrderAsked()
    {
        StartWrite(Two, "two\n");
        StartWrite(Three, "three\n");
        StartWrite(One, "one\n");
        _line.Drain();
        Assert.Equal("two\nthree\none\n", _line.Output);
    }

    [Fact]
    public void Write_OfManyLinesBySeveral_KeepsLinesWholeAndTakesTurns()
    {
        string Lines(string name) =>
            string.Concat(Enumerable.Range(0, 12).Select(i => $"{name} says line {i} of its long text\n"));
        StartWrite(One, Lines("one"));
        StartWrite(Two, Lines("two"));
        _line.Drain();
        string[] lines = _line.Output.Split('\n');
        foreach (string name in new[] { "one", "two" })
        {
            Assert.Equal(
                Enumerable.Range(0, 12).Select(i => $"{name} says line {i} of its long text"),
                lines.Where(line => line.StartsWith(name)));
        }

        // Neither waits for the other's whole text.
        Assert.True(_line.Output.IndexOf("two", System.StringComparison.Ordinal) < 128);
        Assert.True(_line.Output.LastIndexOf("one", System.StringComparison.Ordinal) > _line.Output.Length - 200);
    }

    [Fact]
    public void Write_OfALineLongerThanAPiece_IsNotInterrupted()
    {
        string line = new string('a', 150) + "\n";
        StartWrite(One, line + line);
        StartWrite(Two, "b\n");
        _line.Drain();
        Assert.Equal(line + "b\n" + line, _line.Output);
    }

    [Fact]
    public void Write_WithoutAnyLineEnd_DoesNotKeepTheLineForEver()
    {
        StartWrite(One, new string('a', 900));
        StartWrite(Two, "b\n");
        _line.Drain();
        Assert.InRange(_line.Output.IndexOf('b'), 64, 256);
        Assert.Equal(900, _line.Output.Count(c => c == 'a'));
        Assert.Equal(900u, One.YieldForUpcall()!.Value.Argument0);
    }

    [Fact]
    public void Write_ThatIsReplacedAgainAndAgain_DoesNotKeepTheLineForEver()
    {
        StartWrite(One, new string('a', 64));
        StartWrite(Two, "mine too\n");
        for (int replacement = 0; replacement < 20; replacement++)
        {
            Assert.Equal(SyscallResult.Success, One.Command(Console, 1, 64).Variant);
            _line.Step();
        }

        Assert.Contains("mine too\n", _line.Output, System.StringComparison.Ordinal);
    }

    [Fact]
    public void Write_OfNothingByAnother_DoesNotMakeATurnLonger()
    {
        StartWrite(One, new string('a', 600));
        StartWrite(Two, "mine too\n");
        for (int piece = 0; piece < 12; piece++)
        {
            Assert.Equal(SyscallResult.Success, Three.Command(Console, 1, 0).Variant);
            _line.Step();
        }

        Assert.Equal(256, _line.Output.IndexOf("mine too\n", System.StringComparison.Ordinal));
    }

    [Fact]
    public void Write_OfAProcessThatDies_LeavesTheLineToTheOthers()
    {
        StartWrite(One, new string('a', 500));
        StartWrite(Two, "two\n");
        _line.Step();
        One.Exit();
        _line.Drain();
        Assert.Equal(new string('a', 128) + "two\n", _line.Output);
        StartWrite(Three, "three\n");
        _line.Drain();
        Assert.EndsWith("three\n", _line.Output);
    }

    [Fact]
    public void Write_OfAProcessThatRestarts_DoesNotGoOnInItsNewExecution()
    {
        StartWrite(One, new string('a', 500));
        One.Exit();
        One.Process.Restart();
        StartWrite(One, "again\n");
        _line.Drain();
        Assert.Equal(new string('a', 64) + "again\n", _line.Output);
        Assert.Equal(6u, One.YieldForUpcall()!.Value.Argument0);
    }

    [Fact]
    public void Write_WhoseBufferIsTakenAway_IsDoneWithWhatWasSent()
    {
        StartWrite(One, new string('a', 200));
        One.AllowReadOnly(Console, 1, 0, 0);
        _line.Drain();
        Assert.Equal(64, _line.Output.Length);
        Assert.Equal(64u, One.YieldForUpcall()!.Value.Argument0);
    }

    [Fact]
    public void Write_WhenTheLineRefuses_IsDoneWithNothingSentAndTheNextWorks()
    {
        _line.TransmitError = ErrorCode.Off;
        StartWrite(One, "lost\n");
        Assert.Equal(0u, One.YieldForUpcall()!.Value.Argument0);
        _line.TransmitError = 0;
        StartWrite(One, "sent\n");
        _line.Drain();
        Assert.Equal("sent\n", _line.Output);
    }

    [Fact]
    public void Write_Finished_MayBeFollowedByTheNextFromTheUpcall()
    {
        StartWrite(One, "1\n");
        StartWrite(Two, "a\n");
        _line.Step();
        One.YieldForUpcall();
        StartWrite(One, "2\n");
        _line.Drain();
        Assert.Equal("1\na\n2\n", _line.Output);
    }

    [Fact]
    public void Subscribe_ToASlotThatIsNotThere_IsNotSupported()
    {
        Assert.Equal((uint)ErrorCode.NotSupported, One.Subscribe(Console, 3).Value1);
        Assert.Equal(SyscallResult.SuccessU32U32, One.Subscribe(Console, 0).Variant);
    }

    private static void AssertFailure(ErrorCode error, SyscallResult result)
    {
        Assert.Equal(SyscallResult.Failure, result.Variant);
        Assert.Equal(error, (ErrorCode)result.Value1);
    }

    private static void StartWrite(SimulatedProcess process, string text, uint? length = null)
    {
        process.Subscribe(Console, WriteDone, userData: 9);
        process.AllowReadOnly(Console, 1, process.Allocate(text), (uint)text.Length);
        Assert.Equal(SyscallResult.Success, process.Command(Console, 1, length ?? (uint)text.Length).Variant);
    }
}
