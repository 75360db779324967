// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Processes;
using Tock.Kernel.Testing;
using static Tock.Kernel.Tests.Syscalls.SyscallBench;

namespace Tock.Kernel.Tests.Syscalls;

/// <summary>Exit: terminate, restart, and variants that do not exist.</summary>
public sealed class ExitTests
{
    private readonly SyscallBench _bench = new();

    [Theory]
    [InlineData(0u, false)]
    [InlineData(1u, true)]
    public void Exit_EndsTheExecution(uint variant, bool wantsRestart)
    {
        _bench.Call(ExitClass, variant, 0xC0DE);
        Assert.Equal(ProcessState.Terminated, _bench.Process.State);
        Assert.Equal(wantsRestart, _bench.Process.WantsStart);
        Assert.Equal(0xC0DEu, _bench.Process.CompletionCode);
        Assert.Equal(0u, _bench.Kernel.Processes.Ready);
        Assert.Equal(1, _bench.Kernel.Boundary.Departures);
        Assert.False(_bench.Process.HasUnhandledFault);
    }

    [Theory]
    [InlineData(2u)]
    [InlineData(0xFFFF_FFFFu)]
    public void Exit_UnknownVariant_FailsAndGoesOn(uint variant)
    {
        Assert.Equal(new SyscallResult(0, 10, 3, 4), _bench.Call(ExitClass, variant, 2, 3, 4));
        Assert.Equal(ProcessState.Running, _bench.Process.State);
        Assert.Equal(0, _bench.Kernel.Boundary.Departures);
    }
}
