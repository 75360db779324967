// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock;
using Tock.Testing;
using Xunit;

namespace Sensor.Tests;

/// <summary>The whole application, from its start.</summary>
public sealed class SensorTests
{
    [Fact]
    public void Sensor_TellsTheExtremesTwiceASecond()
    {
        using FakeBoard board = new();
        board.Start("sensor-csharp");

        board.Clock.Advance(TimeSpan.FromMilliseconds(500));
        board.Temperature.Centidegrees = -525;
        board.Clock.Advance(TimeSpan.FromMilliseconds(500));

        Assert.Equal("sensor: 21.50 C, 21.50 C to 21.50 C\nsensor: -5.25 C, -5.25 C to 21.50 C\n", board.Console.Text);
    }

    [Fact]
    public void Sensor_ThatDoesNotAnswer_IsAskedAgain()
    {
        using FakeBoard board = new();
        board.Temperature.Failure = ErrorCode.NoAcknowledge;
        board.Start("sensor-csharp");
        board.RunUntil(() => board.Console.Text.Contains("NOACK"));

        board.Temperature.Failure = ErrorCode.None;
        board.RunUntil(() => board.Console.Text.Contains("21.50 C"));

        Assert.Equal(TimeSpan.FromSeconds(1), board.Clock.Now);
    }
}
