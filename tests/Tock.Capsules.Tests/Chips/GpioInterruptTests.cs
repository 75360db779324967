// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using Tock.Chips.Lm3s6965;
using Tock.Kernel.Hil.Gpio;
using Tock.Kernel.Testing.Devices;
using Tock.Registers;
using Xunit;

namespace Tock.Capsules.Tests.Chips;

/// <summary>Pins as inputs, and the edges that their clients are told of.</summary>
public sealed class GpioInterruptTests : IGpioInterruptClient
{
    private const uint Direction = 0x400;
    private const uint InterruptSense = 0x404;
    private const uint InterruptMask = 0x410;
    private const uint AlternateFunction = 0x420;
    private const uint PullUp = 0x510;
    private const uint PullDown = 0x514;
    private const uint DigitalEnable = 0x51C;

    private readonly SimulatedGpio _device = new();
    private readonly GpioPort _port;
    private readonly GpioPin _first;
    private readonly GpioPin _second;
    private readonly List<string> _told = [];
    private Action<uint, bool>? _whenTold;

    public GpioInterruptTests()
    {
        _device.Write(InterruptMask, 0xFF);
        _port = new GpioPort(new RegisterPage(_device));
        _first = new GpioPin(_port, 1);
        _second = new GpioPin(_port, 6);
        _first.SetInterruptClient(this, 10);
        _second.SetInterruptClient(this, 60);
    }

    /// <inheritdoc/>
    void IGpioInterruptClient.LevelChanged(uint number, bool level)
    {
        _told.Add((level ? "+" : "-") + number);
        _whenTold?.Invoke(number, level);
    }

    [Fact]
    public void Port_WhenMade_DoesNotInterruptWhateverWasSetBefore() => Assert.Equal(0u, _device[InterruptMask]);

    [Fact]
    public void MakeInput_TakesThePinFromItsDeviceAndFromTheOutputs()
    {
        _port.UseAlternateFunction(1);
        _first.MakeOutput();
        _second.MakeOutput();
        _port.UseAlternateFunction(1);
        _first.MakeInput();
        Assert.Equal((0x40u, 0u, 0x42u), (_device[Direction], _device[AlternateFunction], _device[DigitalEnable]));
        _device.Levels = 0x02;
        Assert.True(_first.Read());
        Assert.False(_second.Read());
    }

    [Theory]
    [InlineData(FloatingState.None, 0x00u, 0x00u)]
    [InlineData(FloatingState.PullUp, 0x02u, 0x00u)]
    [InlineData(FloatingState.PullDown, 0x00u, 0x02u)]
    public void SetFloatingState_ConnectsOneResistorOrNone(FloatingState state, uint up, uint down)
    {
        _second.SetFloatingState(FloatingState.PullUp);
        foreach (FloatingState before in Enum.GetValues<FloatingState>())
        {
            Assert.True(_first.SetFloatingState(before).IsOk);
            Assert.True(_first.SetFloatingState(state).IsOk);
            Assert.Equal((up | 0x40, down), (_device[PullUp], _device[PullDown]));
        }
    }

    [Fact]
    public void Deactivate_DisconnectsThePinAndNoOther()
    {
        _second.MakeOutput();
        _first.SetFloatingState(FloatingState.PullUp);
        _first.MakeOutput();
        _first.Deactivate();
        Assert.Equal((0x40u, 0x40u, 0u), (_device[Direction], _device[DigitalEnable], _device[PullUp]));
    }

    [Fact]
    public void Output_SetClearToggle_LeaveTheOtherPinsAlone()
    {
        _first.MakeOutput();
        _device.Levels = 0x40;
        _first.Set();
        Assert.Equal(0x42u, _device.Levels);
        _first.Toggle();
        Assert.Equal(0x40u, _device.Levels);
        _first.Toggle();
        _first.Clear();
        Assert.Equal(0x40u, _device.Levels);
        _second.Clear();
        Assert.Equal(0x40u, _device.Levels);
    }

    [Theory]
    [InlineData(InterruptEdges.Rising, "+10 +10")]
    [InlineData(InterruptEdges.Falling, "-10 -10")]
    [InlineData(InterruptEdges.Both, "+10 -10 +10 -10")]
    [InlineData(InterruptEdges.None, "")]
    public void Edges_AreToldAsAskedFor(InterruptEdges edges, string told)
    {
        _first.EnableInterrupts(edges);
        Assert.Equal(edges, _first.EnabledEdges);
        Assert.Equal(0u, _device[InterruptSense]);
        foreach (uint levels in (uint[])[0x02, 0x42, 0x00, 0x02, 0x00])
        {
            Drive(levels);
        }

        Assert.Equal(told, string.Join(' ', _told));
    }

    [Fact]
    public void Edges_OfSeveralPinsAtOnce_AreAllTold()
    {
        _first.EnableInterrupts(InterruptEdges.Both);
        _second.EnableInterrupts(InterruptEdges.Rising);
        Drive(0x42);
        _told.Sort(StringComparer.Ordinal);
        Assert.Equal(["+10", "+60"], _told);
        Assert.False(_device.Interrupt);
    }

    [Fact]
    public void DisableInterrupts_ForgetsAnEdgeThatWaits()
    {
        _first.EnableInterrupts(InterruptEdges.Both);
        _device.Levels = 0x02;
        Assert.True(_first.IsInterruptPending);
        Assert.True(_device.Interrupt);
        _first.DisableInterrupts();
        Assert.False(_first.IsInterruptPending);
        Assert.False(_device.Interrupt);
        _port.ServiceInterrupt();
        _first.EnableInterrupts(InterruptEdges.Both);
        _port.ServiceInterrupt();
        Assert.Empty(_told);
    }

    [Fact]
    public void Pulse_ThatIsOverBeforeItIsServed_IsToldAsBothEdgesTheLastOneLast()
    {
        _first.EnableInterrupts(InterruptEdges.Both);
        _device.Levels = 0x02;
        _device.Levels = 0x00;
        _port.ServiceInterrupt();
        Assert.Equal(["+10", "-10"], _told);
        _device.Levels = 0x02;
        _device.Levels = 0x00;
        _device.Levels = 0x02;
        _port.ServiceInterrupt();
        Assert.Equal(["+10", "-10", "+10"], _told);
    }

    [Theory]
    [InlineData(InterruptEdges.Rising, InterruptEdges.Both, "+10 -10")]
    [InlineData(InterruptEdges.Both, InterruptEdges.Rising, "+10")]
    [InlineData(InterruptEdges.Both, InterruptEdges.Falling, "-10")]
    [InlineData(InterruptEdges.Rising, InterruptEdges.Rising, "+10")]
    [InlineData(InterruptEdges.Rising, InterruptEdges.Falling, "")]
    [InlineData(InterruptEdges.Falling, InterruptEdges.Rising, "")]
    public void EnableInterrupts_Anew_KeepsAPulseThatWaitsAsFarAsItWasAskedForBothTimes(InterruptEdges before, InterruptEdges after, string told)
    {
        _first.EnableInterrupts(before);
        _device.Levels = 0x02;
        _device.Levels = 0x00;
        _first.EnableInterrupts(after);
        _port.ServiceInterrupt();
        Assert.Equal(told, string.Join(' ', _told));
        Assert.False(_device.Interrupt);
    }

    [Theory]
    [InlineData(InterruptEdges.Rising, InterruptEdges.Both, "+10 -10")]
    [InlineData(InterruptEdges.Both, InterruptEdges.Both, "+10 -10")]
    [InlineData(InterruptEdges.Both, InterruptEdges.Rising, "+10")]
    [InlineData(InterruptEdges.Both, InterruptEdges.Falling, "-10")]
    [InlineData(InterruptEdges.Falling, InterruptEdges.Both, "-10")]
    public void EnableInterrupts_Anew_KeepsOneEdgeThatWaitsOnlyIfItWasAskedForBothTimes(InterruptEdges before, InterruptEdges after, string told)
    {
        _first.EnableInterrupts(before);
        _device.Levels = 0x02;
        _first.EnableInterrupts(after);
        _port.ServiceInterrupt();
        Drive(0x00);
        Assert.Equal(told, string.Join(' ', _told));
    }

    [Fact]
    public void Client_MayDisableFromItsCallback_AndHearsNoMore()
    {
        _whenTold = (_, _) =>
        {
            _first.DisableInterrupts();
            _second.DisableInterrupts();
        };
        _first.EnableInterrupts(InterruptEdges.Both);
        _second.EnableInterrupts(InterruptEdges.Both);
        _device.Levels = 0x42;
        _device.Levels = 0x00;
        _port.ServiceInterrupt();
        Assert.Single(_told);
        Assert.False(_device.Interrupt);
    }

    [Fact]
    public void Client_MayEnableAnewFromItsCallback_AndNoEdgeOfAnotherPinIsLost()
    {
        _whenTold = (_, _) =>
        {
            _first.EnableInterrupts(InterruptEdges.Both);
            _second.EnableInterrupts(InterruptEdges.Both);
        };
        _first.EnableInterrupts(InterruptEdges.Rising);
        _second.EnableInterrupts(InterruptEdges.Rising);
        Drive(0x42);
        _told.Sort(StringComparer.Ordinal);
        Assert.Equal(["+10", "+60"], _told);
        _told.Clear();
        Drive(0x00);
        Assert.Equal(2, _told.Count);
    }

    [Fact]
    public void Edge_DuringTheCallback_InterruptsAgain()
    {
        _first.EnableInterrupts(InterruptEdges.Both);
        _whenTold = (_, level) => _device.Levels = level ? 0x00u : _device.Levels;
        _device.Levels = 0x02;
        _port.ServiceInterrupt();
        Assert.True(_device.Interrupt);
        _port.ServiceInterrupt();
        Assert.Equal(["+10", "-10"], _told);
        Assert.False(_device.Interrupt);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void AnySequenceOfLevels_IsToldLikeAListOfEdges(int seed)
    {
        Random random = new(seed);
        _first.EnableInterrupts(InterruptEdges.Both);
        bool level = false;
        for (int step = 0; step < 3000; step++)
        {
            _told.Clear();
            List<string> edges = [];
            for (int change = random.Next(4); change > 0; change--)
            {
                level = !level;
                edges.Add(level ? "+10" : "-10");
                _device.Levels = level ? 0x02u : 0x00u;
            }

            _port.ServiceInterrupt();

            // Both edges if the level is what it was, otherwise one; what is told ends as the truth does.
            int told = edges.Count == 0 ? 0 : 2 - (edges.Count % 2);
            Assert.Equal(edges[^told..], _told);
        }
    }

    private void Drive(uint levels)
    {
        _device.Levels = levels;
        if (_device.Interrupt)
        {
            _port.ServiceInterrupt();
        }
    }
}
