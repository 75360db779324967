// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using System.Linq;
using Tock.Capsules.Virtualizers;
using Tock.Kernel.Hil.Gpio;
using Tock.Kernel.Testing;
using Xunit;

namespace Tock.Capsules.Tests.Virtualizers;

/// <summary>Several users of one pin's interrupt.</summary>
public sealed class MuxGpioInterruptTests
{
    private readonly FakeGpioPin _pin = new();
    private readonly MuxGpioInterrupt _mux;
    private readonly List<string> _log = [];

    public MuxGpioInterruptTests()
    {
        _mux = new MuxGpioInterrupt(_pin);
    }

    [Fact]
    public void Hardware_IsEnabledForWhatAnyUserWants()
    {
        VirtualMuxGpioInterrupt a = User("a");
        VirtualMuxGpioInterrupt b = User("b");
        Assert.Equal(InterruptEdges.None, _pin.EnabledEdges);
        a.EnableInterrupts(InterruptEdges.Rising);
        Assert.Equal(InterruptEdges.Rising, _pin.EnabledEdges);
        b.EnableInterrupts(InterruptEdges.Falling);
        Assert.Equal(InterruptEdges.Both, _pin.EnabledEdges);
        a.EnableInterrupts(InterruptEdges.Both);
        b.DisableInterrupts();
        Assert.Equal(InterruptEdges.Both, _pin.EnabledEdges);
        a.DisableInterrupts();
        Assert.Equal(InterruptEdges.None, _pin.EnabledEdges);
    }

    [Fact]
    public void User_IsToldOfWhatItAskedForAndNothingElse()
    {
        User("r").EnableInterrupts(InterruptEdges.Rising);
        User("f").EnableInterrupts(InterruptEdges.Falling);
        User("b").EnableInterrupts(InterruptEdges.Both);
        User("n");
        _pin.Drive(true);
        Assert.Equal(["r+", "b+"], _log);
        _pin.Drive(false);
        Assert.Equal(["r+", "b+", "f-", "b-"], _log);
    }

    [Fact]
    public void Pending_ShowsAtTheUsersThatHaveEnabled()
    {
        VirtualMuxGpioInterrupt a = User("a");
        VirtualMuxGpioInterrupt b = User("b");
        a.EnableInterrupts(InterruptEdges.Rising);
        _pin.Change(true);
        Assert.True(a.IsInterruptPending);
        Assert.False(b.IsInterruptPending);
        _pin.Serve();
        Assert.False(a.IsInterruptPending);
    }

    [Fact]
    public void EnableInterrupts_OfOneUser_DoesNotLoseAnEdgeOfAnother()
    {
        User("a").EnableInterrupts(InterruptEdges.Rising);
        VirtualMuxGpioInterrupt b = User("b");
        _pin.Change(true);
        b.EnableInterrupts(InterruptEdges.Falling);
        b.DisableInterrupts();
        _pin.Serve();
        Assert.Equal(["a+"], _log);
    }

    [Fact]
    public void User_ThatDisablesAnotherThatIsDue_PreventsItsCall()
    {
        VirtualMuxGpioInterrupt a = new(_mux);
        VirtualMuxGpioInterrupt b = User("b");
        a.SetInterruptClient(new Client((_, _) => b.DisableInterrupts()), 0);
        a.EnableInterrupts(InterruptEdges.Both);
        b.EnableInterrupts(InterruptEdges.Both);
        _pin.Drive(true);
        Assert.Empty(_log);
        Assert.Equal(InterruptEdges.Both, _pin.EnabledEdges);
    }

    [Fact]
    public void User_ThatIsEnabledFromACallback_HearsFromTheNextEdgeOn()
    {
        VirtualMuxGpioInterrupt a = new(_mux);
        VirtualMuxGpioInterrupt b = User("b");
        a.SetInterruptClient(new Client((_, _) => b.EnableInterrupts(InterruptEdges.Both)), 0);
        a.EnableInterrupts(InterruptEdges.Rising);
        _pin.Drive(true);
        Assert.Empty(_log);
        _pin.Drive(false);
        Assert.Equal(["b-"], _log);
    }

    [Fact]
    public void User_ThatChangesAnotherThatIsDue_LeavesWhatItStillWants()
    {
        VirtualMuxGpioInterrupt a = new(_mux);
        VirtualMuxGpioInterrupt b = User("b");
        VirtualMuxGpioInterrupt c = User("c");
        a.SetInterruptClient(
            new Client((_, _) =>
            {
                b.EnableInterrupts(InterruptEdges.Falling);
                c.EnableInterrupts(InterruptEdges.Rising);
            }),
            0);
        a.EnableInterrupts(InterruptEdges.Rising);
        b.EnableInterrupts(InterruptEdges.Both);
        c.EnableInterrupts(InterruptEdges.Both);
        _pin.Drive(true);
        Assert.Equal(["c+"], _log);
        _pin.Drive(false);
        Assert.Equal(["c+", "b-"], _log);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void AnySequence_TellsEachUserWhatItAskedFor(int seed)
    {
        Random random = new(seed);
        VirtualMuxGpioInterrupt[] users = [.. Enumerable.Range(0, 5).Select(i => User(i.ToString()))];
        for (int step = 0; step < 3000; step++)
        {
            users[random.Next(users.Length)].EnableInterrupts((InterruptEdges)random.Next(4));
            bool level = random.Next(2) == 0;
            InterruptEdges edge = level == _pin.Level ? InterruptEdges.None : level ? InterruptEdges.Rising : InterruptEdges.Falling;
            List<string> expected = [.. Enumerable.Range(0, users.Length)
                .Where(i => (users[i].EnabledEdges & edge) != 0).Select(i => i + (level ? "+" : "-"))];
            _log.Clear();
            _pin.Drive(level);
            Assert.Equal(expected, _log);
            Assert.Equal(users.Aggregate(InterruptEdges.None, (all, user) => all | user.EnabledEdges), _pin.EnabledEdges);
        }
    }

    private VirtualMuxGpioInterrupt User(string name)
    {
        VirtualMuxGpioInterrupt user = new(_mux);
        user.SetInterruptClient(
            new Client((number, level) =>
            {
                Assert.Equal((uint)name[0], number);
                _log.Add(name + (level ? "+" : "-"));
            }),
            name[0]);
        return user;
    }

    private sealed class Client(Action<uint, bool> told) : IGpioInterruptClient
    {
        public void LevelChanged(uint number, bool level) => told(number, level);
    }
}
