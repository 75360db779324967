// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Generic;
using Example.Capsules.Morse;
using Tock.Capsules.Tests.Core;
using Tock.Kernel;
using Tock.Kernel.Testing;
using Xunit;

namespace Tock.Capsules.Tests.Examples;

/// <summary>Texts of applications in Morse code, by real system calls and a clock that stands still until it is moved.</summary>
public sealed class MorseDriverTests
{
    private const uint Morse = 0x8000_0010;
    private const uint Send = 1;

    // Ten units a second.
    private const ulong Unit = 100;

    private readonly FakeAlarm _alarm = new() { Frequency = 1000 };
    private readonly FakeLed _light = new();
    private readonly SimulatedProcess[] _processes;

    public MorseDriverTests()
    {
        SimulatedKernel kernel = new();
        kernel.Drivers.Add(new MorseDriver(kernel.Processes, _alarm, _light));
        _processes = kernel.Start("one", "two");
        foreach (SimulatedProcess process in _processes)
        {
            process.Subscribe(Morse, 0, userData: 7);
        }
    }

    [Theory]
    [InlineData("E", "=")]
    [InlineData("a", "= ===")]
    [InlineData("SOS", "= = =   === === ===   = = =")]
    [InlineData("E T", "=       ===")]
    [InlineData("Q1E", "=== === = ===       =")]
    public void Text_IsSent_InSignalsAndPausesOfTheRightLength(string text, string signals)
    {
        Assert.Equal(SyscallResult.Success, Ask(_processes[0], text).Variant);
        Assert.Equal(signals, Watch(60));
        Assert.Equal((0u, 7u), _processes[0].NextUpcall() is { } upcall ? (upcall.Argument0, upcall.UserData) : default);
        Assert.Null(_processes[0].NextUpcall());
    }

    [Fact]
    public void Processes_AreServedOneAfterTheOther()
    {
        Ask(_processes[0], "T");
        Ask(_processes[1], "I");
        Assert.Equal((uint)ErrorCode.Busy, Ask(_processes[1], "I").Value1);
        Assert.Equal("===     = =", Watch(60));
    }

    [Fact]
    public void ProcessThatDies_TakesItsTextWithItAndTheNextIsServed()
    {
        Ask(_processes[0], "TTTTTTTT");
        Ask(_processes[1], "E");
        Assert.Equal("===   ===", Watch(13));
        _processes[0].Exit();
        Assert.Equal("=", Watch(30));
        Assert.NotNull(_processes[1].NextUpcall());
    }

    [Theory]
    [InlineData(0u)]
    [InlineData(4u)]
    [InlineData(uint.MaxValue)]
    public void Length_BeyondTheBuffer_IsRefused(uint length)
    {
        uint text = _processes[0].Allocate("SOS");
        _processes[0].AllowReadOnly(Morse, 0, text, 3);
        Assert.Equal((uint)ErrorCode.Size, _processes[0].Command(Morse, Send, length).Value1);
        Assert.Null(_alarm.Deadline);
    }

    [Fact]
    public void BufferTakenAwayMeanwhile_EndsInSpaces()
    {
        Ask(_processes[0], "TTT");
        Assert.Equal("===", Watch(7));
        _processes[0].AllowReadOnly(Morse, 0, 0, 0);
        Assert.Equal(string.Empty, Watch(40));
        Assert.NotNull(_processes[0].NextUpcall());
    }

    private static SyscallResult Ask(SimulatedProcess process, string text)
    {
        uint buffer = process.Allocate(text);
        process.AllowReadOnly(Morse, 0, buffer, (uint)text.Length);
        return process.Command(Morse, Send, (uint)text.Length);
    }

    // The light in the middle of each unit from now on, = for lit, without the dark at both ends.
    private string Watch(int units)
    {
        List<char> seen = [];
        for (int unit = 0; unit < units; unit++)
        {
            _alarm.AdvanceTo(_alarm.Now + (Unit / 2));
            seen.Add(_light.IsOn ? '=' : ' ');
            _alarm.AdvanceTo(_alarm.Now + (Unit / 2));
        }

        return string.Concat(seen).Trim();
    }
}
