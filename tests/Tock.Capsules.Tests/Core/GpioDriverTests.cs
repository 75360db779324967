// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Linq;
using Tock.Capsules.Core;
using Tock.Kernel;
using Tock.Kernel.Hil.Gpio;
using Tock.Kernel.Testing;
using Xunit;

namespace Tock.Capsules.Tests.Core;

/// <summary>Pins of applications, by real system calls.</summary>
public sealed class GpioDriverTests
{
    private const uint Gpio = 4;
    private const uint Output = 1;
    private const uint Set = 2;
    private const uint Clear = 3;
    private const uint Toggle = 4;
    private const uint Input = 5;
    private const uint Read = 6;
    private const uint Enable = 7;
    private const uint Disable = 8;
    private const uint Deactivate = 9;

    private readonly FakeGpioPin[] _pins = [new(), new(), new() { HasPullDown = false }];
    private readonly SimulatedProcess[] _processes;

    public GpioDriverTests()
    {
        SimulatedKernel kernel = new();
        kernel.Drivers.Add(new GpioDriver(kernel.Processes, [.. _pins]));
        _processes = kernel.Start("one", "two", "three");
    }

    private SimulatedProcess One => _processes[0];

    private SimulatedProcess Two => _processes[1];

    [Fact]
    public void Driver_WhenMade_LeavesThePinsAsTheyAre() => Assert.All(_pins, pin => Assert.Equal("nothing", pin.Role));

    [Fact]
    public void Command0_SaysThatTheDriverIsThere() => Assert.Equal(SyscallResult.Success, One.Command(Gpio, 0, 99, 99).Variant);

    [Fact]
    public void Command10_AnswersWithTheCount()
    {
        SyscallResult result = One.Command(Gpio, 10, 99);
        Assert.Equal((SyscallResult.SuccessU32, 3u), (result.Variant, result.Value1));
    }

    [Fact]
    public void OutputSetClearToggle_DriveThePinNamed()
    {
        Succeeds(One, Output, 1);
        Assert.Equal(["nothing", "output", "nothing"], _pins.Select(pin => pin.Role));
        Succeeds(One, Set, 1);
        Assert.Equal([false, true, false], _pins.Select(pin => pin.Level));
        Succeeds(Two, Toggle, 1);
        Assert.False(_pins[1].Level);
        Succeeds(One, Toggle, 1);
        Succeeds(One, Clear, 1);
        Assert.False(_pins[1].Level);
    }

    [Theory]
    [InlineData(0u, FloatingState.None)]
    [InlineData(1u, FloatingState.PullUp)]
    [InlineData(2u, FloatingState.PullDown)]
    public void Input_MakesThePinAnInputThatIsHeldSo(uint way, FloatingState state)
    {
        Succeeds(One, Output, 0);
        Succeeds(One, Input, 0, way);
        Assert.Equal(("input", state), (_pins[0].Role, _pins[0].FloatingState));
    }

    [Theory]
    [InlineData(3u)]
    [InlineData(uint.MaxValue)]
    public void Input_HeldInAWayThatIsNot_IsNotSupportedAndChangesNothing(uint way)
    {
        Fails(ErrorCode.NotSupported, One, Input, 0, way);
        Assert.Equal("nothing", _pins[0].Role);
    }

    [Fact]
    public void Input_HeldInAWayThatTheHardwareCannot_IsNotSupportedAndChangesNothing()
    {
        Fails(ErrorCode.NotSupported, One, Input, 2, 2);
        Assert.Equal("nothing", _pins[2].Role);
        Succeeds(One, Input, 2, 1);
    }

    [Fact]
    public void Read_TellsTheLevel()
    {
        _pins[1].Drive(true);
        Assert.Equal((SyscallResult.SuccessU32, 1u), Answer(Read, 1));
        Assert.Equal((SyscallResult.SuccessU32, 0u), Answer(Read, 0));
    }

    [Fact]
    public void Deactivate_DisconnectsThePinAndLeavesWhatIsAskedFor()
    {
        Succeeds(One, Input, 0, 1);
        Succeeds(One, Enable, 0, 0);
        Succeeds(One, Deactivate, 0);
        Assert.Equal(("nothing", FloatingState.None), (_pins[0].Role, _pins[0].FloatingState));
        Assert.Equal(InterruptEdges.Both, _pins[0].EnabledEdges);
    }

    [Theory]
    [InlineData(Output, 3u)]
    [InlineData(Set, 3u)]
    [InlineData(Clear, 4u)]
    [InlineData(Toggle, 0x8000_0000u)]
    [InlineData(Input, 3u)]
    [InlineData(Read, uint.MaxValue)]
    [InlineData(Enable, 3u)]
    [InlineData(Disable, 32u)]
    [InlineData(Deactivate, 3u)]
    public void Command_OnAPinThatIsNotThere_IsInvalidWhateverElseIsPassed(uint command, uint pin)
    {
        Fails(ErrorCode.Invalid, One, command, pin, 0);
        Fails(ErrorCode.Invalid, One, command, pin, 77);
        Assert.All(_pins, untouched => Assert.Equal("nothing", untouched.Role));
    }

    [Theory]
    [InlineData(11u, 0u)]
    [InlineData(11u, 9u)]
    [InlineData(uint.MaxValue, 0u)]
    public void Command_Unknown_IsNotSupportedWhateverThePin(uint command, uint pin) =>
        Fails(ErrorCode.NotSupported, One, command, pin);

    [Theory]
    [InlineData(3u)]
    [InlineData(uint.MaxValue)]
    public void Enable_ForEdgesThatAreNot_IsNotSupportedAndChangesNothing(uint kind)
    {
        Succeeds(One, Enable, 0, 1);
        Fails(ErrorCode.NotSupported, One, Enable, 0, kind);
        Assert.Equal(InterruptEdges.Rising, _pins[0].EnabledEdges);
    }

    [Fact]
    public void SubscribeAndAllow_HaveOneSlotAndNone()
    {
        Assert.Equal(SyscallResult.SuccessU32U32, One.Subscribe(Gpio, 0).Variant);
        Assert.Equal((uint)ErrorCode.NotSupported, One.Subscribe(Gpio, 1).Value1);
        Assert.Equal((uint)ErrorCode.NotSupported, One.AllowReadOnly(Gpio, 0, 0, 0).Value1);
        Assert.Equal((uint)ErrorCode.NotSupported, One.AllowReadWrite(Gpio, 0, 0, 0).Value1);
    }

    [Theory]
    [InlineData(0u, "+-+-")]
    [InlineData(1u, "++")]
    [InlineData(2u, "--")]
    public void Enable_TellsTheEdgesAskedFor(uint kind, string told)
    {
        One.Subscribe(Gpio, 0, userData: 5);
        Succeeds(One, Enable, 2, kind);
        string heard = string.Empty;
        foreach (bool level in (bool[])[true, false, true, false])
        {
            _pins[2].Drive(level);
            while (One.NextUpcall() is { } upcall)
            {
                Assert.Equal((2u, 0u, 5u), (upcall.Argument0, upcall.Argument2, upcall.UserData));
                heard += upcall.Argument1 == 1 ? '+' : '-';
            }
        }

        Assert.Equal(told, heard);
    }

    [Fact]
    public void Enable_BeforeSubscribe_Counts()
    {
        Succeeds(One, Enable, 0, 0);
        One.Subscribe(Gpio, 0);
        _pins[0].Drive(true);
        Assert.Equal(1u, One.NextUpcall()?.Argument1);
    }

    [Fact]
    public void Enable_Again_ReplacesTheEdges()
    {
        Succeeds(One, Enable, 0, 1);
        Succeeds(One, Enable, 0, 2);
        Assert.Equal(InterruptEdges.Falling, _pins[0].EnabledEdges);
    }

    [Fact]
    public void TwoApplications_AreEachToldOfTheirOwn()
    {
        One.Subscribe(Gpio, 0);
        Two.Subscribe(Gpio, 0);
        Succeeds(One, Enable, 0, 1);
        Succeeds(Two, Enable, 0, 2);
        Succeeds(Two, Enable, 1, 0);
        Assert.Equal(InterruptEdges.Both, _pins[0].EnabledEdges);
        _pins[0].Drive(true);
        Assert.Equal((0u, 1u), Heard(One));
        Assert.Null(Heard(Two));
        _pins[0].Drive(false);
        Assert.Null(Heard(One));
        Assert.Equal((0u, 0u), Heard(Two));
        _pins[1].Drive(true);
        Assert.Null(Heard(One));
        Assert.Equal((1u, 1u), Heard(Two));
    }

    [Fact]
    public void Disable_ByOneOfTwo_LeavesTheOtherItsInterruptAndThePin()
    {
        Succeeds(One, Input, 0, 1);
        Succeeds(One, Enable, 0, 0);
        Succeeds(Two, Enable, 0, 1);
        Succeeds(One, Disable, 0);
        Assert.Equal(InterruptEdges.Rising, _pins[0].EnabledEdges);
        Assert.Equal("input", _pins[0].Role);
        Succeeds(Two, Disable, 0);
        Assert.Equal(InterruptEdges.None, _pins[0].EnabledEdges);
        Assert.Equal("nothing", _pins[0].Role);
    }

    [Fact]
    public void Disable_WhenNothingIsEnabled_Succeeds() => Succeeds(One, Disable, 0);

    [Fact]
    public void Death_OfOneOfTwo_LeavesTheOtherItsInterrupt()
    {
        Two.Subscribe(Gpio, 0);
        Succeeds(One, Enable, 0, 1);
        Succeeds(Two, Enable, 0, 2);
        One.Exit();
        _pins[0].Drive(true);
        Assert.Null(Heard(Two));
        Assert.Equal(InterruptEdges.Falling, _pins[0].EnabledEdges);
        _pins[0].Drive(false);
        Assert.Equal((0u, 0u), Heard(Two));
    }

    [Fact]
    public void Death_OfTheLastThatAsked_TurnsTheInterruptOffAtItsNextEdge()
    {
        Succeeds(One, Enable, 0, 0);
        Succeeds(Two, Enable, 0, 0);
        One.Exit();
        Two.Exit();
        _pins[0].Drive(true);
        Assert.Equal(InterruptEdges.None, _pins[0].EnabledEdges);
    }

    [Fact]
    public void Death_ThenAnotherAsks_TheDeadOnesEdgesAreForgotten()
    {
        Succeeds(One, Enable, 0, 1);
        One.Exit();
        Succeeds(Two, Enable, 0, 2);
        Assert.Equal(InterruptEdges.Falling, _pins[0].EnabledEdges);
    }

    [Fact]
    public void Enable_WithoutMemoryForTheGrant_IsNoMemoryAndLeavesThePinAlone()
    {
        // All that the process has, in smaller and smaller pieces.
        for (uint piece = 1024; piece != 0; piece /= 2)
        {
            while (One.Call(5, 1, piece).Variant == SyscallResult.SuccessU32)
            {
            }
        }

        Fails(ErrorCode.NoMemory, One, Enable, 0, 0);
        Fails(ErrorCode.NoMemory, One, Disable, 0);
        Assert.Equal(InterruptEdges.None, _pins[0].EnabledEdges);
        Succeeds(One, Output, 0);
    }

    [Fact]
    public void Driver_WithMorePinsThanBits_IsRefused()
    {
        SimulatedKernel kernel = new();
        IGpioPin[] pins = [.. Enumerable.Range(0, 33).Select(_ => new FakeGpioPin())];
        Assert.ThrowsAny<Exception>(() => new GpioDriver(kernel.Processes, pins));
    }

    private static (uint Pin, uint Level)? Heard(SimulatedProcess process) =>
        process.NextUpcall() is { } upcall ? (upcall.Argument0, upcall.Argument1) : null;

    private static void Succeeds(SimulatedProcess process, uint command, uint pin, uint argument = 0) =>
        Assert.Equal(SyscallResult.Success, process.Command(Gpio, command, pin, argument).Variant);

    private static void Fails(ErrorCode error, SimulatedProcess process, uint command, uint pin, uint argument = 0)
    {
        SyscallResult result = process.Command(Gpio, command, pin, argument);
        Assert.Equal((SyscallResult.Failure, (uint)error), (result.Variant, result.Value1));
    }

    private (uint Variant, uint Value) Answer(uint command, uint pin)
    {
        SyscallResult result = One.Command(Gpio, command, pin);
        return (result.Variant, result.Value1);
    }
}
