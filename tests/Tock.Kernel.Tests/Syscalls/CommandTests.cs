// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Processes;
using Tock.Kernel.Syscalls;
using Tock.Kernel.Testing;
using static Tock.Kernel.Tests.Syscalls.SyscallBench;

namespace Tock.Kernel.Tests.Syscalls;

/// <summary>Command, and the registers that each variant of a result defines (TRD 104, 3.2): no others change.</summary>
public sealed class CommandTests
{
    private const uint R1 = 0x11;
    private const uint R2 = 0xAAAA_0002;
    private const uint R3 = 0xBBBB_0003;

    private readonly SyscallBench _bench = new();

    [Fact]
    public void Command_MissingDriver_FailsWithNoDevice() =>
        Assert.Equal(new SyscallResult(0, 11, R2, R3), _bench.Call(CommandClass, NoDriver, R1, R2, R3));

    [Theory]
    [InlineData(Driver)]
    [InlineData(BareDriver)]
    public void Command_Presence_SucceedsAndChangesOnlyR0(uint driver) =>
        Assert.Equal(new SyscallResult(128, 0, R2, R3), _bench.Call(CommandClass, driver, 0, R2, R3));

    [Fact]
    public void Command_Arguments_ReachTheDriverWithTheCaller()
    {
        List<(ProcessId Id, uint Command, uint First, uint Second)> calls = [];
        _bench.Scripted.Script = (scoped ref ProcessContext process, uint command, uint first, uint second) =>
        {
            calls.Add((process.Id, command, first, second));
            return CommandReturn.Success();
        };
        _bench.Call(CommandClass, Driver, 0xFFFF_FFFF, R2, R3);
        Assert.Equal([(_bench.Process.Id, 0xFFFF_FFFFu, R2, R3)], calls);
    }

    [Fact]
    public void Command_EachVariant_WritesTheRegistersItDefines()
    {
        Expect(CommandReturn.Success(), new SyscallResult(128, R1, R2, R3));
        Expect(CommandReturn.Success(7), new SyscallResult(129, 7, R2, R3));
        Expect(CommandReturn.Success(7, 8), new SyscallResult(130, 7, 8, R3));
        Expect(CommandReturn.Success(0x1234_5678_9ABC_DEF0ul), new SyscallResult(131, 0x9ABC_DEF0, 0x1234_5678, R3));
        Expect(CommandReturn.Success(7, 8, 9), new SyscallResult(132, 7, 8, 9));
        Expect(CommandReturn.Success(7, 0x1234_5678_9ABC_DEF0ul), new SyscallResult(133, 7, 0x9ABC_DEF0, 0x1234_5678));
        Expect(CommandReturn.Failure(ErrorCode.Busy), new SyscallResult(0, 2, R2, R3));
        Expect(CommandReturn.Failure(ErrorCode.Busy, 5), new SyscallResult(1, 2, 5, R3));
        Expect(CommandReturn.Failure(ErrorCode.Busy, 5, 6), new SyscallResult(2, 2, 5, 6));
        Expect(CommandReturn.Failure(ErrorCode.Busy, 0x1234_5678_9ABC_DEF0ul), new SyscallResult(3, 2, 0x9ABC_DEF0, 0x1234_5678));
        Expect(CommandReturn.From(Result.Ok), new SyscallResult(128, R1, R2, R3));
        Expect(CommandReturn.From(ErrorCode.NoAcknowledge), new SyscallResult(0, 13, R2, R3));
    }

    [Fact]
    public void Command_DefaultResult_BecomesFail() => Expect(default, new SyscallResult(0, 1, R2, R3));

    [Theory]
    [InlineData(ErrorCode.Fail, 1u)]
    [InlineData(ErrorCode.Busy, 2u)]
    [InlineData(ErrorCode.Already, 3u)]
    [InlineData(ErrorCode.Off, 4u)]
    [InlineData(ErrorCode.Reserve, 5u)]
    [InlineData(ErrorCode.Invalid, 6u)]
    [InlineData(ErrorCode.Size, 7u)]
    [InlineData(ErrorCode.Cancel, 8u)]
    [InlineData(ErrorCode.NoMemory, 9u)]
    [InlineData(ErrorCode.NotSupported, 10u)]
    [InlineData(ErrorCode.NoDevice, 11u)]
    [InlineData(ErrorCode.Uninstalled, 12u)]
    [InlineData(ErrorCode.NoAcknowledge, 13u)]
    public void Command_Failure_HasTocksNumber(ErrorCode error, uint number) =>
        Expect(CommandReturn.Failure(error), new SyscallResult(0, number, R2, R3));

    [Fact]
    public void Handle_EveryCall_IsCounted()
    {
        uint before = _bench.Process.SystemCalls;
        _bench.Call(CommandClass, Driver, 0);
        _bench.Call(MemopClass, 99);
        _bench.Call(YieldClass, 0);
        Assert.Equal(before + 3, _bench.Process.SystemCalls);
    }

    [Fact]
    public void Command_ThatReturns_DoesNotLeaveTheProcess()
    {
        _bench.Call(CommandClass, Driver, 1);
        Assert.Equal(0, _bench.Kernel.Boundary.Departures);
        Assert.Equal(ProcessState.Running, _bench.Process.State);
    }

    [Theory]
    [InlineData(8u)]
    [InlineData(0xFFu)]
    public void Handle_UnknownClass_FaultsTheProcess(uint syscallClass)
    {
        _bench.Call(syscallClass, 1, 2, 3, 4);
        Assert.Equal(ProcessState.Faulted, _bench.Process.State);
        Assert.Equal(FaultCause.UnknownSystemCall, _bench.Process.Fault.Cause);
        Assert.Equal(syscallClass, _bench.Process.Fault.Address);
        Assert.True(_bench.Process.HasUnhandledFault);
        Assert.Equal(1, _bench.Kernel.Boundary.Departures);
        Assert.Equal(0u, _bench.Kernel.Processes.Ready);
    }

    private void Expect(CommandReturn answer, SyscallResult expected)
    {
        _bench.Scripted.Script =
            (scoped ref ProcessContext process, uint command, uint first, uint second) => answer;
        Assert.Equal(expected, _bench.Call(CommandClass, Driver, R1, R2, R3));
    }
}
