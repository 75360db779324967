// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Libtock;
using Tock;
using Tock.Testing;
using Xunit;

namespace Sensor.Tests;

/// <summary>The lowest and the highest temperature are kept.</summary>
public sealed class ExtremesTests
{
    [Theory]
    [InlineData(2150, "21.50 C")]
    [InlineData(-5, "-0.05 C")]
    public void Degrees_HaveTwoDecimals(int centidegrees, string text)
    {
        Assert.Equal(text, Degrees.Text(centidegrees));
    }

    [Fact]
    public void Extremes_AreThereAfterAStart()
    {
        using FakeBoard board = new();
        Extremes extremes = board.Run(() => Extremes.LoadAsync());
        Assert.True(extremes.Take(2150));
        Assert.True(extremes.Take(-300));
        Assert.False(extremes.Take(1000));
        board.Run(() => extremes.SaveAsync());

        Extremes kept = board.Run(() => Extremes.LoadAsync());

        Assert.Equal((-300, 2150), (kept.Lowest, kept.Highest));
        Assert.Equal(8, board.KeyValue["sensor-csharp"]!.Length);
    }

    [Fact]
    public void Store_WithoutRoom_IsTold()
    {
        using FakeBoard board = new();
        board.KeyValue.Failure = ErrorCode.NoMemory;

        TockException refused = Assert.Throws<TockException>(() => board.Run(() => new Extremes().SaveAsync()));

        Assert.Equal(ErrorCode.NoMemory, refused.Error);
    }
}
