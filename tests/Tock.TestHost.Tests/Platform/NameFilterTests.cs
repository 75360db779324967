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
        Assert.Null(NameFilter.ProblemOf(filter ?? string.Empty));
    }

    [Theory]
    [InlineData("FullyQualifiedName!=My.CounterTests.Counts", "'FullyQualifiedName!=My.CounterTests.Counts'")]
    [InlineData("Counts|Category=Slow", "'Category=Slow'")]
    [InlineData("Name=Counts&Name~Other", "'Counts&Name~Other'")]
    [InlineData("(Counts)", "'(Counts)'")]
    public void ProblemOf_AnotherForm_SaysWhichOnesThereAre(string filter, string wrong)
    {
        string problem = Assert.IsType<string>(NameFilter.ProblemOf(filter));
        Assert.StartsWith(wrong + " is not understood", problem, StringComparison.Ordinal);
        Assert.Contains("FullyQualifiedName~PART", problem, StringComparison.Ordinal);
    }
}
