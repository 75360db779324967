// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.InteropServices;
using Tock.Arch.CortexM;
using Tock.Kernel.Testing;
using Tock.Kernel.Tests.Device;

namespace Tock.Kernel.Tests.Protection;

/// <summary>What the port puts into the frame that the processor unstacks (ARMv7-M ARM, B1.5.6 to B1.5.8).</summary>
public sealed class UpcallFrameTests
{
    private const uint Context = SimulatedMemory.RamStart + 0x1000;
    private const uint Break = SimulatedMemory.RamStart + 0x220;
    private const uint ReturnToStatus = 0x0100_0000;

    private readonly CoreRegisters _core = new();
    private readonly UserspaceKernelBoundary _boundary;

    public UpcallFrameTests()
    {
        SimulatedMemory.Reset();
        _boundary = new UserspaceKernelBoundary(_core.Page);
    }

    [Fact]
    public void SetUpInitialContext_FirstFrame_IsWhatApplicationsExpectAtTheirStart()
    {
        _boundary.SetUpInitialContext(
            Context, Break, function: 0x2_0041, applicationStart: 0x2_0040, memoryStart: 0x2000_0200, memorySize: 0x800);
        uint[] frame = Frame(out uint address);
        Assert.Equal(Break - 32, address);
        Assert.Equal(0u, address % 8);
        Assert.Equal([0x2_0040, 0x2000_0200, 0x800, Break], frame[..4]);
        Assert.Equal(0x2_0040u, frame[6]);
        Assert.Equal(ReturnToStatus, frame[7]);
        Assert.Equal(32u, _boundary.InitialAccessibleSize);
    }

    [Fact]
    public void SetUpInitialContext_CalleeSavedRegisters_ShowNothingOfEarlierUse()
    {
        _boundary.SetUpInitialContext(Context, Break, 1, 0, 0, 0);
        Assert.All(SimulatedMemory.Bytes(Context, 32).ToArray(), value => Assert.Equal(0, value));
        Assert.True(_boundary.StoredContextSize >= 36 && _boundary.StoredContextSize % 8 == 0);
    }

    [Theory]
    [InlineData(0x2_0101u, 0x2_0100u)]
    [InlineData(0x2_0100u, 0x2_0100u)]
    public void SetUpcall_Frame_GoesToTheFunctionAndBackBehindTheYield(uint function, uint expected)
    {
        _boundary.SetUpInitialContext(Context, Break, 0x2_0041, 0, 0, 0);
        unsafe
        {
            uint* frame = _boundary.StackFrame(Context);
            frame[4] = 0x12;
            frame[5] = 0x2_1111;
            frame[6] = 0x2_0200;
            frame[7] = 0x8100_0000;
            _boundary.SetUpcall(frame, function, 1, 2, 3, 4);
        }

        uint[] result = Frame(out uint address);
        Assert.Equal(Break - 32, address);
        Assert.Equal([1u, 2u, 3u, 4u], result[..4]);
        Assert.Equal(0x2_0201u, result[5]);
        Assert.Equal(expected, result[6]);
        Assert.Equal(0x0100_0000u, result[7] & 0x0100_0000);
    }

    [Fact]
    public void SetUpcall_StatusInsideAConditionalBlock_DoesNotSkipTheFunctionsFirstInstructions()
    {
        _boundary.SetUpInitialContext(Context, Break, 0x2_0041, 0, 0, 0);
        unsafe
        {
            uint* frame = _boundary.StackFrame(Context);
            frame[7] = 0xFFFF_FFFF & ~0x1FFu & ~(1u << 9);
            _boundary.SetUpcall(frame, 0x2_0101, 0, 0, 0, 0);
        }

        // ICI/IT is bits 26:25 and 15:10. Bit 9 says that the hardware aligned the stack and must stay as it was.
        Assert.Equal(0u, Frame(out uint _)[7] & 0x0600_FC00);
        unsafe
        {
            uint* frame = _boundary.StackFrame(Context);
            frame[7] = 0x0100_0200;
            _boundary.SetUpcall(frame, 0x2_0101, 0, 0, 0, 0);
            Assert.Equal(0x200u, frame[7] & 0x200);
        }
    }

    [Fact]
    public void LeaveProcess_PendsTheSwitch()
    {
        _boundary.LeaveProcess();
        Assert.Equal([(0xD04u, 1u << 28)], _core.Writes);
    }

    private uint[] Frame(out uint address)
    {
        unsafe
        {
            address = (uint)_boundary.StackFrame(Context);
        }

        return MemoryMarshal.Cast<byte, uint>(SimulatedMemory.Bytes(address, 32)).ToArray();
    }
}
