// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Capsules.Core;
using Tock.Kernel;
using Tock.Kernel.Testing;
using Xunit;

namespace Tock.Capsules.Tests.Core;

/// <summary>Lights, by real system calls.</summary>
public sealed class LedDriverTests
{
    private const uint Led = 2;

    private readonly FakeLed[] _leds = [new() { IsOn = true }, new()];
    private readonly SimulatedProcess _process;

    public LedDriverTests()
    {
        SimulatedKernel kernel = new();
        kernel.Drivers.Add(new LedDriver([_leds[0], _leds[1]]));
        _process = kernel.Start("lights")[0];
    }

    [Fact]
    public void Driver_WhenMade_SwitchesAllOff() => Assert.All(_leds, led => Assert.False(led.IsOn));

    [Fact]
    public void Command0_AnswersWithTheCount()
    {
        SyscallResult result = _process.Command(Led, 0);
        Assert.Equal((SyscallResult.SuccessU32, 2u), (result.Variant, result.Value1));
    }

    [Fact]
    public void OnOffToggleRead_ActOnTheLightNamed()
    {
        Assert.Equal(SyscallResult.Success, _process.Command(Led, 1, 1).Variant);
        Assert.False(_leds[0].IsOn);
        Assert.True(_leds[1].IsOn);
        Assert.Equal(1u, _process.Command(Led, 4, 1).Value1);
        Assert.Equal(SyscallResult.Success, _process.Command(Led, 2, 1).Variant);
        Assert.Equal(0u, _process.Command(Led, 4, 1).Value1);
        Assert.Equal(SyscallResult.Success, _process.Command(Led, 3, 0).Variant);
        Assert.True(_leds[0].IsOn);
    }

    [Theory]
    [InlineData(1u, 2u)]
    [InlineData(2u, 2u)]
    [InlineData(3u, 0x8000_0000u)]
    [InlineData(4u, uint.MaxValue)]
    public void Command_OnALightThatIsNotThere_IsInvalid(uint command, uint index)
    {
        SyscallResult result = _process.Command(Led, command, index);
        Assert.Equal((SyscallResult.Failure, (uint)ErrorCode.Invalid), (result.Variant, result.Value1));
    }

    [Theory]
    [InlineData(0u)]
    [InlineData(9u)]
    public void Command_Unknown_IsNotSupportedWhateverTheIndex(uint index) =>
        Assert.Equal((uint)ErrorCode.NotSupported, _process.Command(Led, 5, index).Value1);

    [Fact]
    public void SubscribeAndAllow_AreNotSupported()
    {
        Assert.Equal((uint)ErrorCode.NotSupported, _process.Subscribe(Led, 0).Value1);
        Assert.Equal((uint)ErrorCode.NotSupported, _process.AllowReadOnly(Led, 0, 0, 0).Value1);
    }
}
