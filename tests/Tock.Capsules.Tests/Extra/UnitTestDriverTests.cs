// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Capsules.Extra;
using Tock.Kernel;
using Tock.Kernel.Testing;
using Xunit;

namespace Tock.Capsules.Tests.Extra;

/// <summary>Runs of unit tests, by real system calls.</summary>
public sealed class UnitTestDriverTests
{
    private const uint UnitTest = 0x8000_0020;
    private const uint Begin = 1;
    private const uint Passed = 2;
    private const uint Failed = 3;
    private const uint End = 4;

    private readonly SimulatedKernel _kernel = new();
    private readonly SimulatedProcess[] _processes;

    public UnitTestDriverTests()
    {
        _kernel.Drivers.Add(new UnitTestDriver(_kernel.Processes, _kernel.DebugOutput));
        _processes = _kernel.Start("one", "two");
    }

    [Fact]
    public void Run_IsToldTestByTest()
    {
        _processes[1].Command(UnitTest, Begin, 3);
        Tell(1, Passed, "first");
        Tell(1, Failed, "second");
        SyscallResult end = _processes[1].Command(UnitTest, End);
        Assert.Equal((SyscallResult.SuccessU32U32, 1u, 2u), (end.Variant, end.Value1, end.Value2));
        Assert.Equal(
            "UnitTest: App 1 runs 3\nUnitTest: App 1 passed 1 first\nUnitTest: App 1 failed 2 second\nUnitTest: App 1 ends: 1 passed, 2 failed\n",
            _kernel.DebugLine.Output);
        Assert.Equal((uint)ErrorCode.Off, _processes[1].Command(UnitTest, End).Value1);
    }

    [Fact]
    public void Runs_OfTwoProcesses_AreCountedApart()
    {
        _processes[0].Command(UnitTest, Begin, 1);
        _processes[1].Command(UnitTest, Begin, 1);
        Tell(0, Passed, "a");
        Tell(1, Failed, "b");
        Assert.Equal(0u, _processes[0].Command(UnitTest, End).Value2);
        Assert.Equal(1u, _processes[1].Command(UnitTest, End).Value2);
    }

    [Fact]
    public void Test_OutOfPlace_IsRefusedAndNotTold()
    {
        Assert.Equal((uint)ErrorCode.Off, Tell(0, Passed, "early").Value1);
        _processes[0].Command(UnitTest, Begin, 1);
        _processes[0].AllowReadOnly(UnitTest, 0, 0, 0);
        Assert.Equal((uint)ErrorCode.Reserve, _processes[0].Command(UnitTest, Passed).Value1);
        Tell(0, Passed, "the one");
        Assert.Equal((uint)ErrorCode.Size, Tell(0, Passed, "one more").Value1);
        Assert.Equal("UnitTest: App 0 runs 1\nUnitTest: App 0 passed 1 the one\n", _kernel.DebugLine.Output);
    }

    [Fact]
    public void Name_IsCutAndShownAsPrintableCharacters()
    {
        _processes[0].Command(UnitTest, Begin, 2);
        Tell(0, Passed, "a\nb\x1b[2J");
        Tell(0, Passed, new string('x', 60));
        Assert.Equal($"UnitTest: App 0 runs 2\nUnitTest: App 0 passed 1 a?b?[2J\nUnitTest: App 0 passed 2 {new string('x', 48)}\n", _kernel.DebugLine.Output);
    }

    private SyscallResult Tell(int process, uint command, string name)
    {
        uint text = _processes[process].Allocate(name);
        _processes[process].AllowReadOnly(UnitTest, 0, text, (uint)name.Length);
        return _processes[process].Command(UnitTest, command);
    }
}
