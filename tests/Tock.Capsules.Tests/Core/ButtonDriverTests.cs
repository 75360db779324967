// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Generic;
using Tock.Capsules.Core;
using Tock.Kernel;
using Tock.Kernel.Hil.Gpio;
using Tock.Kernel.Testing;
using Xunit;

namespace Tock.Capsules.Tests.Core;

/// <summary>Push-buttons, by real system calls: low is pressed.</summary>
public sealed class ButtonDriverTests
{
    private const uint Button = 3;
    private const uint Enable = 1;
    private const uint Disable = 2;
    private const uint Read = 3;

    private readonly FakeGpioPin[] _pins = [new(), new()];
    private readonly SimulatedProcess[] _processes;

    public ButtonDriverTests()
    {
        foreach (FakeGpioPin pin in _pins)
        {
            pin.Drive(true);
        }

        SimulatedKernel kernel = new();
        kernel.Drivers.Add(new ButtonDriver(kernel.Processes, [.. _pins], ActivationMode.ActiveLow, FloatingState.PullUp));
        _processes = kernel.Start("one", "two");
        foreach (SimulatedProcess process in _processes)
        {
            process.Subscribe(Button, 0, userData: 9);
        }
    }

    private SimulatedProcess One => _processes[0];

    private SimulatedProcess Two => _processes[1];

    [Fact]
    public void Driver_WhenMade_MakesThePinsInputsThatAreHeld() =>
        Assert.All(_pins, pin => Assert.Equal(("input", FloatingState.PullUp), (pin.Role, pin.FloatingState)));

    [Fact]
    public void Command0_AnswersWithTheCount()
    {
        SyscallResult result = One.Command(Button, 0, 77);
        Assert.Equal((SyscallResult.SuccessU32, 2u), (result.Variant, result.Value1));
    }

    [Fact]
    public void Read_TellsWhetherItIsPressed()
    {
        _pins[1].Drive(false);
        Assert.Equal((SyscallResult.SuccessU32, 0u), (One.Command(Button, Read, 0).Variant, One.Command(Button, Read, 0).Value1));
        Assert.Equal(1u, One.Command(Button, Read, 1).Value1);
    }

    [Fact]
    public void Read_OfButtonsThatAreActiveHigh_IsTheOtherWayRound()
    {
        SimulatedKernel kernel = new();
        FakeGpioPin pin = new();
        kernel.Drivers.Add(new ButtonDriver(kernel.Processes, [pin], ActivationMode.ActiveHigh, FloatingState.PullDown));
        SimulatedProcess process = kernel.Start("only")[0];
        process.Subscribe(Button, 0);
        process.Command(Button, Enable, 0);
        Assert.Equal(0u, process.Command(Button, Read, 0).Value1);
        pin.Drive(true);
        Assert.Equal(1u, process.Command(Button, Read, 0).Value1);
        Assert.Equal(1u, process.NextUpcall()?.Argument1);
    }

    [Theory]
    [InlineData(Enable, 2u)]
    [InlineData(Disable, 2u)]
    [InlineData(Read, 2u)]
    [InlineData(Enable, 32u)]
    [InlineData(Disable, 0x8000_0000u)]
    [InlineData(Read, uint.MaxValue)]
    public void Command_OnAButtonThatIsNotThere_IsInvalid(uint command, uint index)
    {
        SyscallResult result = One.Command(Button, command, index);
        Assert.Equal((SyscallResult.Failure, (uint)ErrorCode.Invalid), (result.Variant, result.Value1));
    }

    [Theory]
    [InlineData(4u, 0u)]
    [InlineData(4u, 9u)]
    [InlineData(uint.MaxValue, 0u)]
    public void Command_Unknown_IsNotSupportedWhateverTheIndex(uint command, uint index) =>
        Assert.Equal((uint)ErrorCode.NotSupported, One.Command(Button, command, index).Value1);

    [Fact]
    public void SubscribeAndAllow_HaveOneSlotAndNone()
    {
        Assert.Equal((uint)ErrorCode.NotSupported, One.Subscribe(Button, 1).Value1);
        Assert.Equal((uint)ErrorCode.NotSupported, One.AllowReadOnly(Button, 0, 0, 0).Value1);
        Assert.Equal((uint)ErrorCode.NotSupported, One.AllowReadWrite(Button, 0, 0, 0).Value1);
    }

    [Fact]
    public void Enabled_IsToldOfPressAndRelease()
    {
        Assert.Equal(SyscallResult.Success, One.Command(Button, Enable, 1).Variant);
        _pins[1].Drive(false);
        _pins[1].Drive(true);
        _pins[0].Drive(false);
        Assert.Equal([(1u, 1u), (1u, 0u)], Heard(One));
        Assert.Equal(SyscallResult.Success, One.Command(Button, Disable, 1).Variant);
        Assert.Equal(InterruptEdges.None, _pins[1].EnabledEdges);
        _pins[1].Drive(false);
        Assert.Empty(Heard(One));
    }

    [Fact]
    public void Press_ThatIsOverBeforeItIsServed_IsTold()
    {
        One.Command(Button, Enable, 0);
        _pins[0].Change(false);
        _pins[0].Change(true);
        _pins[0].Serve();
        Assert.Equal([(0u, 1u), (0u, 0u)], Heard(One));
    }

    [Fact]
    public void Disable_LeavesTheButtonReadable()
    {
        One.Command(Button, Enable, 0);
        One.Command(Button, Disable, 0);
        Assert.Equal("input", _pins[0].Role);
    }

    [Fact]
    public void TwoApplications_AreEachToldOfTheirButtons()
    {
        One.Command(Button, Enable, 0);
        Two.Command(Button, Enable, 0);
        Two.Command(Button, Enable, 1);
        _pins[0].Drive(false);
        _pins[1].Drive(false);
        Assert.Equal([(0u, 1u)], Heard(One));
        Assert.Equal([(0u, 1u), (1u, 1u)], Heard(Two));
        One.Command(Button, Disable, 0);
        Assert.Equal(InterruptEdges.Both, _pins[0].EnabledEdges);
        _pins[0].Drive(true);
        Assert.Empty(Heard(One));
        Assert.Equal([(0u, 0u)], Heard(Two));
    }

    [Fact]
    public void Death_OfOne_LeavesTheOtherItsInterruptAndTurnsOffWhatNobodyWants()
    {
        One.Command(Button, Enable, 0);
        One.Command(Button, Enable, 1);
        Two.Command(Button, Enable, 1);
        One.Exit();
        _pins[0].Drive(false);
        Assert.Equal(InterruptEdges.None, _pins[0].EnabledEdges);
        _pins[1].Drive(false);
        Assert.Equal(InterruptEdges.Both, _pins[1].EnabledEdges);
        Assert.Equal([(1u, 1u)], Heard(Two));
    }

    private static List<(uint Button, uint Pressed)> Heard(SimulatedProcess process)
    {
        List<(uint Button, uint Pressed)> heard = [];
        while (process.NextUpcall() is { } upcall)
        {
            Assert.Equal((0u, 9u), (upcall.Argument2, upcall.UserData));
            heard.Add((upcall.Argument0, upcall.Argument1));
        }

        return heard;
    }
}
