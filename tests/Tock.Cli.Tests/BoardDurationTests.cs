// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Cli.Arguments;

namespace Tock.Cli.Tests;

public sealed class BoardDurationTests
{
    [Theory]
    [InlineData("500ms", 500)]
    [InlineData("5s", 5_000)]
    [InlineData("1.5s", 1_500)]
    [InlineData("2m", 120_000)]
    [InlineData("0.001s", 1)]
    [InlineData("24h", 86_400_000)]
    public void A_number_with_a_unit_is_a_duration(string text, int milliseconds)
    {
        Assert.Equal(milliseconds, BoardDuration.Parse(text).TotalMilliseconds);
    }

    [Theory]
    [InlineData("")]
    [InlineData("s")]
    [InlineData("5")]
    [InlineData("5x")]
    [InlineData("5 s")]
    [InlineData("-5s")]
    [InlineData("1e3s")]
    [InlineData("5S")]
    [InlineData("5,5s")]
    [InlineData("0s")]
    [InlineData("0.0ms")]
    [InlineData("25h")]
    [InlineData("99999999999999999999999999s")]
    public void Anything_else_is_a_usage_error_that_shows_the_form(string text)
    {
        ToolException error = Assert.Throws<ToolException>(() => BoardDuration.Parse(text));

        Assert.Equal(ExitCode.Usage, error.ExitCode);
        Assert.Contains("5s", error.NextStep, StringComparison.Ordinal);
    }
}
