// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Capsules.Core;
using Tock.Kernel;
using Tock.Kernel.Testing;
using Xunit;

namespace Tock.Capsules.Tests.Core;

/// <summary>Reading from the console, by real system calls of simulated processes.</summary>
public sealed class ConsoleReadTests
{
    private const uint Console = 1;
    private const uint ReadDone = 2;

    private readonly SimulatedKernel _kernel = new();
    private readonly FakeUart _line = new();
    private readonly SimulatedProcess[] _processes;

    public ConsoleReadTests()
    {
        _kernel.Drivers.Add(new ConsoleDriver(_kernel.Processes, _line, _line));
        _processes = _kernel.Start("one", "two");
    }

    private SimulatedProcess One => _processes[0];

    private SimulatedProcess Two => _processes[1];

    [Fact]
    public void Read_WhenEnoughIsTyped_NotifiesWithStatusAndLength()
    {
        uint buffer = StartRead(One, 3);
        Type("ab");
        Assert.Null(One.YieldForUpcall());
        Type("c");
        Assert.Equal(new DeliveredUpcall(One.Function, 0, 3, 0, 0), One.TakeUpcall());
        Assert.Equal("abc", SimulatedProcess.Text(buffer, 3));
    }

    [Fact]
    public void Read_LongerThanTheBuffer_FillsTheBuffer()
    {
        uint buffer = One.Allocate("....");
        One.Subscribe(Console, ReadDone);
        One.AllowReadWrite(Console, 1, buffer, 2);
        One.Command(Console, 2, 100);
        Type("abcd");
        Assert.Equal(2u, One.YieldForUpcall()!.Value.Argument1);
        Assert.Equal("ab..", SimulatedProcess.Text(buffer, 4));
    }

    [Fact]
    public void Read_OfMoreThanAnyKernelBuffer_Works()
    {
        uint buffer = StartRead(One, 300);
        Type(new string('x', 300));
        Assert.Equal(300u, One.YieldForUpcall()!.Value.Argument1);
        Assert.Equal(new string('x', 300), SimulatedProcess.Text(buffer, 300));
    }

    [Fact]
    public void Read_AfterTheTyping_GetsWhatWasTyped()
    {
        Type("early");
        uint buffer = StartRead(One, 5);
        _line.Drain();
        Assert.Equal(5u, One.YieldForUpcall()!.Value.Argument1);
        Assert.Equal("early", SimulatedProcess.Text(buffer, 5));
    }

    [Fact]
    public void Read_WhileOneIsPending_IsBusy()
    {
        StartRead(One, 3);
        AssertFailure(ErrorCode.Busy, One.Command(Console, 2, 1));
    }

    [Fact]
    public void Read_WithoutBuffer_IsBusyAndLeavesTheLineAlone()
    {
        AssertFailure(ErrorCode.Busy, One.Command(Console, 2, 1));
        Assert.False(_line.IsReceiving);
    }

    [Fact]
    public void Read_OfNothing_IsDoneAtOnce()
    {
        uint buffer = One.Allocate("..");
        One.Subscribe(Console, ReadDone);
        One.AllowReadWrite(Console, 1, buffer, 2);
        One.Command(Console, 2, 0);
        Assert.Equal(new DeliveredUpcall(One.Function, 0, 0, 0, 0), One.YieldForUpcall());
    }

    [Fact]
    public void Read_OfTwoProcesses_ServesWhoAskedFirstFirst()
    {
        uint two = StartRead(Two, 2);
        uint one = StartRead(One, 2);
        Type("abcd");
        Assert.Equal("ab", SimulatedProcess.Text(two, 2));
        Assert.Equal("cd", SimulatedProcess.Text(one, 2));
        Assert.NotNull(One.YieldForUpcall());
        Assert.NotNull(Two.YieldForUpcall());
    }

    [Fact]
    public void Read_AskedAgain_GoesBehindWhoWaits()
    {
        StartRead(One, 1);
        uint two = StartRead(Two, 1);
        Type("a");
        One.YieldForUpcall();
        uint one = StartRead(One, 1);
        Type("bc");
        Assert.Equal("b", SimulatedProcess.Text(two, 1));
        Assert.Equal("c", SimulatedProcess.Text(one, 1));
    }

    [Fact]
    public void Abort_NotifiesWithCancelAndWhatHasArrived()
    {
        StartRead(One, 5);
        Type("ab");
        Assert.Equal(SyscallResult.Success, One.Command(Console, 3).Variant);
        Assert.Equal(
            new DeliveredUpcall(One.Function, (uint)ErrorCode.Cancel, 2, 0, 0), One.YieldForUpcall());
    }

    [Fact]
    public void Abort_WithNothingToAbort_SucceedsSilently()
    {
        One.Subscribe(Console, ReadDone);
        Assert.Equal(SyscallResult.Success, One.Command(Console, 3).Variant);
        Assert.Null(One.YieldForUpcall());
    }

    [Fact]
    public void Abort_DoesNotTouchTheReadOfAnother()
    {
        uint buffer = StartRead(Two, 1);
        One.Command(Console, 3);
        Type("x");
        Assert.Equal("x", SimulatedProcess.Text(buffer, 1));
    }

    [Fact]
    public void Abort_LosesNothingThatIsTypedAfterwards()
    {
        StartRead(One, 5);
        One.Command(Console, 3);
        One.YieldForUpcall();
        Type("q");
        uint buffer = StartRead(One, 1);
        _line.Drain();
        Assert.Equal("q", SimulatedProcess.Text(buffer, 1));
    }

    [Fact]
    public void Read_OfAProcessThatDies_LeavesTheInputToTheNext()
    {
        StartRead(One, 10);
        uint buffer = StartRead(Two, 2);
        Type("a");
        One.Exit();
        Type("bc");
        Assert.Equal("bc", SimulatedProcess.Text(buffer, 2));
    }

    [Fact]
    public void Read_WhenTheOnlyReaderHasDied_KeepsTheByteForTheNext()
    {
        StartRead(One, 10);
        One.Exit();
        Type("k");
        uint buffer = StartRead(Two, 1);
        _line.Drain();
        Assert.Equal("k", SimulatedProcess.Text(buffer, 1));
    }

    [Fact]
    public void Read_WhoseBufferIsTakenAway_EndsWithNoMemoryAndTheNextGetsTheByte()
    {
        StartRead(One, 2);
        uint buffer = StartRead(Two, 1);
        One.AllowReadWrite(Console, 1, 0, 0);
        Type("z");
        Assert.Equal(
            new DeliveredUpcall(One.Function, (uint)ErrorCode.NoMemory, 0, 0, 0), One.YieldForUpcall());
        Assert.Equal("z", SimulatedProcess.Text(buffer, 1));
    }

    [Fact]
    public void Read_WhoseBufferShrinks_EndsWithSizeAndNeverWritesBeyondIt()
    {
        uint buffer = StartRead(One, 4);
        One.AllowReadWrite(Console, 1, buffer, 1);
        Type("pqr");
        Assert.Equal(new DeliveredUpcall(One.Function, (uint)ErrorCode.Size, 1, 0, 0), One.YieldForUpcall());
        Assert.Equal("p...", SimulatedProcess.Text(buffer, 4));
    }

    [Fact]
    public void Read_WhenTheLineIsDisturbed_EndsWithFail()
    {
        StartRead(One, 4);
        _line.Disturb();
        _line.Drain();
        Assert.Equal((uint)ErrorCode.Fail, One.YieldForUpcall()!.Value.Argument0);
    }

    [Fact]
    public void ReadAndWrite_AtTheSameTime_AreIndependent()
    {
        uint buffer = StartRead(One, 1);
        One.Subscribe(Console, 1);
        One.AllowReadOnly(Console, 1, One.Allocate("out\n"), 4);
        One.Command(Console, 1, 4);
        Type("i");
        Assert.Equal("out\n", _line.Output);
        Assert.Equal("i", SimulatedProcess.Text(buffer, 1));
    }

    private static void AssertFailure(ErrorCode error, SyscallResult result)
    {
        Assert.Equal(SyscallResult.Failure, result.Variant);
        Assert.Equal(error, (ErrorCode)result.Value1);
    }

    private static uint StartRead(SimulatedProcess process, int length)
    {
        uint buffer = process.Allocate(new string('.', length));
        process.Subscribe(Console, ReadDone);
        process.AllowReadWrite(Console, 1, buffer, (uint)length);
        Assert.Equal(SyscallResult.Success, process.Command(Console, 2, (uint)length).Variant);
        return buffer;
    }

    private void Type(string text)
    {
        _line.Type(text);
        _line.Drain();
    }
}
