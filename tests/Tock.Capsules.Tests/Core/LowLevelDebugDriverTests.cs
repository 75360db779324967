// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Capsules.Core;
using Tock.Kernel;
using Tock.Kernel.Testing;
using Xunit;

namespace Tock.Capsules.Tests.Core;

/// <summary>The texts are those of Tock: tools that read them exist.</summary>
public sealed class LowLevelDebugDriverTests
{
    private const uint Debug = 8;

    private readonly SimulatedKernel _kernel = new();
    private readonly SimulatedProcess[] _processes;

    public LowLevelDebugDriverTests()
    {
        _kernel.Drivers.Add(new LowLevelDebugDriver(_kernel.DebugOutput));
        _processes = _kernel.Start("one", "two");
    }

    [Theory]
    [InlineData(1u, 2u, 0u, "LowLevelDebug: App 0x0 alert code 0x2\n")]
    [InlineData(2u, 0u, 0u, "LowLevelDebug: App 0x0 prints 0x0\n")]
    [InlineData(2u, 0xDEADBEEFu, 0u, "LowLevelDebug: App 0x0 prints 0xdeadbeef\n")]
    [InlineData(3u, 0x10u, 0xFFFFFFFFu, "LowLevelDebug: App 0x0 prints 0x10 0xffffffff\n")]
    public void Command_PrintsItsLine(uint command, uint argument0, uint argument1, string line)
    {
        Assert.Equal(SyscallResult.Success, _processes[0].Command(Debug, command, argument0, argument1).Variant);
        Assert.Equal(line, _kernel.DebugLine.Output);
    }

    [Fact]
    public void Command_NamesTheProcessThatCalls()
    {
        _processes[1].Command(Debug, 2, 5);
        Assert.Equal("LowLevelDebug: App 0x1 prints 0x5\n", _kernel.DebugLine.Output);
    }

    [Fact]
    public void Command_PresenceAndUnknown_PrintNothing()
    {
        Assert.Equal(SyscallResult.Success, _processes[0].Command(Debug, 0).Variant);
        Assert.Equal((uint)ErrorCode.NotSupported, _processes[0].Command(Debug, 4).Value1);
        Assert.Equal(string.Empty, _kernel.DebugLine.Output);
    }
}
