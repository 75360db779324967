// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.TestHost.Platform;

namespace Tock.TestHost.Tests.Platform;

/// <summary>Tests chosen by name.</summary>
public sealed class NameFilterTests
{
    [Theory]
    [InlineData(null, true)]
    [InlineData("", true)]
    [InlineData("Counts", true)]
    [InlineData("countertests", true)]
    [InlineData("My.Count", true)]
    [InlineData("Other", false)]
    [InlineData("Other|Counts", true)]
    [InlineData("Other | Another", false)]
    [InlineData("FullyQualifiedName=My.CounterTests.Counts", true)]
    [InlineData("FullyQualifiedName=My.CounterTests", false)]
    [InlineData("FullyQualifiedName~My.CounterTests", true)]
    [InlineData("Name=Counts", true)]
    [InlineData("Name=ounts", false)]
    [InlineData("Name~Other", false)]
    public void Takes_WhatTheFilterSays(string? filter, bool takes)
    {
        Assert.Equal(takes, new NameFilter(filter).Takes("My.CounterTests.Counts"));
    }
}
