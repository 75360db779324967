// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using Tock.Kernel.Hil.Gpio;
using Xunit;

namespace Tock.Capsules.Tests.Hil;

/// <summary>What <see cref="IGpioInterrupt"/> promises, asked of every pin and share of one. The pin is low when the test begins.</summary>
public abstract class GpioInterruptConformance : IGpioInterruptClient
{
    /// <summary>What the client is told by.</summary>
    protected const uint Number = 7;

    private readonly List<char> _told = [];
    private bool _isServing;
    private Action? _whenTold;

    /// <summary>Gets the interrupt, whose client this is, by <see cref="Number"/>.</summary>
    protected abstract IGpioInterrupt Interrupt { get; }

    /// <summary>Gets a value indicating whether the client may hear of an edge before it has asked, because it waits to be told to others.</summary>
    protected virtual bool HearsWhatWaitsForOthers => false;

    private string Told => string.Concat(_told);

    void IGpioInterruptClient.LevelChanged(uint number, bool level)
    {
        Assert.True(_isServing, "The client is called although nothing serves interrupts.");
        Assert.Equal(Number, number);
        _told.Add(level ? '+' : '-');
        _whenTold?.Invoke();
    }

    [Theory]
    [InlineData(InterruptEdges.Rising, "++")]
    [InlineData(InterruptEdges.Falling, "--")]
    [InlineData(InterruptEdges.Both, "+-+-")]
    [InlineData(InterruptEdges.None, "")]
    public void Edges_AreToldAsAskedFor_UntilDisabled(InterruptEdges edges, string told)
    {
        Interrupt.EnableInterrupts(edges);
        Assert.Equal(edges, Interrupt.EnabledEdges);
        Pulse();
        Pulse();
        Assert.Equal(told, Told);
        Interrupt.DisableInterrupts();
        Assert.Equal(InterruptEdges.None, Interrupt.EnabledEdges);
        Pulse();
        Assert.Equal(told, Told);
    }

    [Fact]
    public void Edges_BeforeEnabling_AreNotTold()
    {
        Change(true);
        ServeInterrupt();
        Interrupt.EnableInterrupts(InterruptEdges.Both);
        Assert.False(Interrupt.IsInterruptPending);
        ServeInterrupt();
        Assert.Empty(_told);
        Change(false);
        ServeInterrupt();
        Assert.Equal("-", Told);
    }

    [Fact]
    public void Edge_IsPendingUntilItIsTold()
    {
        Interrupt.EnableInterrupts(InterruptEdges.Rising);
        Change(true);
        Assert.Empty(_told);
        Assert.True(Interrupt.IsInterruptPending);
        ServeInterrupt();
        Assert.False(Interrupt.IsInterruptPending);
        ServeInterrupt();
        Assert.Equal("+", Told);
    }

    [Fact]
    public void DisableInterrupts_ForgetsAnEdgeThatWaits()
    {
        Interrupt.EnableInterrupts(InterruptEdges.Both);
        Change(true);
        Interrupt.DisableInterrupts();
        Assert.False(Interrupt.IsInterruptPending);
        ServeInterrupt();
        Interrupt.EnableInterrupts(InterruptEdges.Both);
        ServeInterrupt();
        Assert.Empty(_told);
    }

    [Theory]
    [InlineData(InterruptEdges.Rising, InterruptEdges.Both, "+")]
    [InlineData(InterruptEdges.Both, InterruptEdges.Both, "+")]
    [InlineData(InterruptEdges.Both, InterruptEdges.Rising, "+")]
    [InlineData(InterruptEdges.Both, InterruptEdges.Falling, "")]
    [InlineData(InterruptEdges.Falling, InterruptEdges.Both, "")]
    [InlineData(InterruptEdges.Falling, InterruptEdges.Falling, "")]
    public void EnableInterrupts_Anew_KeepsAnEdgeThatWaits_OnlyIfItWasAskedForBothTimes(InterruptEdges before, InterruptEdges after, string told)
    {
        Interrupt.EnableInterrupts(before);
        Change(true);
        Interrupt.EnableInterrupts(after);
        Assert.Empty(_told);
        ServeInterrupt();
        Assert.Contains(Told, HearsWhatWaitsForOthers && (after & InterruptEdges.Rising) != 0 ? [told, "+"] : (string[])[told]);
    }

    [Theory]
    [InlineData(1, "+")]
    [InlineData(2, "+-")]
    [InlineData(3, "+")]
    [InlineData(4, "+-")]
    public void SeveralChanges_BetweenTwoServices_AreToldByTheLast_AndIfTheLevelIsAsBefore_ByTheOneBeforeThatToo(int changes, string told)
    {
        Interrupt.EnableInterrupts(InterruptEdges.Both);
        for (int change = 0; change < changes; change++)
        {
            Change(change % 2 == 0);
        }

        ServeInterrupt();
        Assert.Equal(told[^1], _told[^1]);
        Assert.EndsWith(told, Told, StringComparison.Ordinal);
    }

    [Fact]
    public void Client_MayDisableFromItsCallback_AndHearsNoMore()
    {
        _whenTold = Interrupt.DisableInterrupts;
        Interrupt.EnableInterrupts(InterruptEdges.Both);
        Change(true);
        Change(false);
        ServeInterrupt();
        Pulse();
        Assert.Single(_told);
    }

    [Fact]
    public void Client_MayEnableOtherEdgesFromItsCallback()
    {
        _whenTold = () => Interrupt.EnableInterrupts(_told[^1] == '+' ? InterruptEdges.Falling : InterruptEdges.Rising);
        Interrupt.EnableInterrupts(InterruptEdges.Rising);
        Pulse();
        Pulse();
        Assert.Equal("+-+-", Told);
    }

    /// <summary>Changes the pin's level from outside.</summary>
    /// <param name="level">The level.</param>
    protected abstract void Change(bool level);

    /// <summary>Serves the hardware's interrupt, if it is raised.</summary>
    protected abstract void Serve();

    private void Pulse()
    {
        Change(true);
        ServeInterrupt();
        Change(false);
        ServeInterrupt();
    }

    private void ServeInterrupt()
    {
        _isServing = true;
        Serve();
        _isServing = false;
    }
}
