// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Linq;
using Tock.Capsules.Extra;
using Tock.Kernel;
using Tock.Kernel.Processes;
using Tock.Kernel.Testing;
using Xunit;

namespace Tock.Capsules.Tests.Extra;

/// <summary>What processes there are, asked and changed by real system calls.</summary>
public sealed class ProcessInfoDriverTests
{
    private const uint Info = 0x10002;
    private const uint Count = 1;
    private const uint Identifiers = 2;
    private const uint ShortIds = 3;
    private const uint Name = 4;
    private const uint Statistics = 5;
    private const uint Control = 6;
    private const uint Resume = 1;
    private const uint Stop = 2;
    private const uint Fault = 3;
    private const uint Terminate = 4;
    private const uint Start = 5;
    private const uint Unknown = 12345;

    private readonly SimulatedProcess[] _processes;
    private readonly uint _buffer;

    public ProcessInfoDriverTests()
        : this(mayControl: true)
    {
    }

    private ProcessInfoDriverTests(bool mayControl)
    {
        SimulatedKernel kernel = new();
        kernel.Drivers.Add(new ProcessInfoDriver(kernel.Processes, new ProcessManagement(kernel.Processes), mayControl));
        _processes = kernel.Start("asks", "second", "third");
        _buffer = Asks.Allocate(new string('-', 32));
        Asks.AllowReadWrite(Info, 0, _buffer, 32);
    }

    private SimulatedProcess Asks => _processes[0];

    private SimulatedProcess Second => _processes[1];

    [Fact]
    public void Command0_SaysThatTheDriverIsThere() => Assert.Equal(SyscallResult.Success, Asks.Command(Info, 0, 99, 99).Variant);

    [Theory]
    [InlineData(7u)]
    [InlineData(uint.MaxValue)]
    public void Command_Unknown_IsNotSupported(uint command) => Fails(ErrorCode.NotSupported, Asks.Command(Info, command, 0, 0));

    [Fact]
    public void Count_IsOfAllThatAreLoaded_AlsoOfThoseThatHaveEnded()
    {
        Second.Exit();
        Assert.Equal((SyscallResult.SuccessU32, 3u), (Asks.Command(Info, Count).Variant, Asks.Command(Info, Count).Value1));
    }

    [Fact]
    public void Identifiers_AreThoseOfTheExecutions()
    {
        Assert.Equal(3u, Asks.Command(Info, Identifiers).Value1);
        Assert.Equal(_processes.Select(process => process.Process.Id.Number), Words(3));
        Assert.Equal("--------------------", SimulatedProcess.Text(_buffer + 12, 20));
    }

    [Theory]
    [InlineData(0u, 0)]
    [InlineData(3u, 0)]
    [InlineData(4u, 1)]
    [InlineData(11u, 2)]
    public void Identifiers_AreAsManyAsFit(uint length, int whole)
    {
        Asks.AllowReadWrite(Info, 0, _buffer, length);
        Assert.Equal(3u, Asks.Command(Info, Identifiers).Value1);
        Assert.Equal(_processes.Select(process => process.Process.Id.Number).Take(whole), Words(whole));
        Assert.Equal(new string('-', 32 - (4 * whole)), SimulatedProcess.Text(_buffer + (4 * (uint)whole), 32 - (4 * (uint)whole)));
    }

    [Fact]
    public void ShortIds_AreZeroForThoseWithout()
    {
        Assert.Equal(3u, Asks.Command(Info, ShortIds).Value1);
        Assert.Equal([0u, 0u, 0u], Words(3));
    }

    [Theory]
    [InlineData(32u, "second")]
    [InlineData(6u, "second")]
    [InlineData(3u, "sec")]
    [InlineData(0u, "")]
    public void Name_IsThere_AsMuchAsFits(uint length, string name)
    {
        Asks.AllowReadWrite(Info, 0, _buffer, length);
        SyscallResult result = Asks.Command(Info, Name, Second.Process.Id.Number);
        Assert.Equal((SyscallResult.SuccessU32, 6u), (result.Variant, result.Value1));
        Assert.Equal(name + new string('-', 32 - name.Length), SimulatedProcess.Text(_buffer, 32));
    }

    [Fact]
    public void Statistics_AreTheProcesss()
    {
        Second.Command(Info, 0);
        Second.Command(Info, 0);
        Assert.Equal(SyscallResult.Success, Asks.Command(Info, Statistics, Second.Process.Id.Number).Variant);
        Assert.Equal([0u, 2u, 0u, 0u], Words(4));
        Second.YieldWait();
        Asks.Command(Info, Statistics, Second.Process.Id.Number);
        Assert.Equal([0u, 3u, 0u, 1u], Words(4));
    }

    [Theory]
    [InlineData(Name)]
    [InlineData(Statistics)]
    [InlineData(Control)]
    public void Process_ThatIsNotThere_IsInvalid(uint command)
    {
        Fails(ErrorCode.Invalid, Asks.Command(Info, command, Unknown, Stop));
        Fails(ErrorCode.Invalid, Asks.Command(Info, command, uint.MaxValue, Stop));
        Assert.Equal(new string('-', 32), SimulatedProcess.Text(_buffer, 32));
    }

    [Fact]
    public void State_FollowsWhatTheProcessDoes()
    {
        Assert.Equal(0u, State(Second));
        Second.YieldWaitFor(Info, 0);
        Assert.Equal(2u, State(Second));
        Succeeds(Stop);
        Assert.Equal(3u, State(Second));
        Succeeds(Resume);
        Assert.Equal(2u, State(Second));
        Succeeds(Fault);
        Assert.Equal(4u, State(Second));
        Succeeds(Terminate);
        Assert.Equal(5u, State(Second));
        Succeeds(Start);
        Assert.True(Second.Process.WantsStart);
    }

    [Fact]
    public void Change_ThatCannotBe_SaysWhy()
    {
        Fails(ErrorCode.Already, Asks.Command(Info, Control, Second.Process.Id.Number, Resume));
        Fails(ErrorCode.Already, Asks.Command(Info, Control, Second.Process.Id.Number, Start));
        Fails(ErrorCode.Invalid, Asks.Command(Info, Control, Second.Process.Id.Number, 0));
        Fails(ErrorCode.Invalid, Asks.Command(Info, Control, Second.Process.Id.Number, 6));
        Second.Exit();
        Fails(ErrorCode.Off, Asks.Command(Info, Control, Second.Process.Id.Number, Stop));
    }

    [Fact]
    public void Change_OfTheProcessThatAsks_ComesAfterTheCall()
    {
        Assert.Equal(SyscallResult.Success, Asks.Command(Info, Control, Asks.Process.Id.Number, Terminate).Variant);
        Assert.Equal(ProcessState.Terminated, Asks.Process.State);
    }

    [Fact]
    public void Control_WhereTheBoardDoesNotLetApplications_IsNotSupported()
    {
        ProcessInfoDriverTests restricted = new(mayControl: false);
        Fails(ErrorCode.NotSupported, restricted.Asks.Command(Info, Control, restricted.Second.Process.Id.Number, Stop));
        Fails(ErrorCode.NotSupported, restricted.Asks.Command(Info, Control, Unknown, Stop));
        Assert.False(restricted.Second.Process.IsStopped);
        Assert.Equal(3u, restricted.Asks.Command(Info, Count).Value1);
    }

    private static void Fails(ErrorCode error, SyscallResult result) =>
        Assert.Equal((SyscallResult.Failure, (uint)error), (result.Variant, result.Value1));

    private void Succeeds(uint change) =>
        Assert.Equal(SyscallResult.Success, Asks.Command(Info, Control, Second.Process.Id.Number, change).Variant);

    private uint State(SimulatedProcess process)
    {
        Asks.Command(Info, Statistics, process.Process.Id.Number);
        return Words(4)[3];
    }

    private uint[] Words(int count) =>
        [.. Enumerable.Range(0, count).Select(index => BitConverter.ToUInt32(SimulatedMemory.Bytes(_buffer + (4 * (uint)index), 4)))];
}
