// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.TestHost.Protocol;

namespace Tock.TestHost.Tests.Protocol;

/// <summary>Lines of the board, right and wrong.</summary>
public sealed class BoardLineTests
{
    [Fact]
    public void Parse_OfEachForm_ReadsIt()
    {
        Assert.Equal(new BoardLine(BoardLineKind.Ready, Number: 12), BoardLine.Parse("@test ready 12"));
        Assert.Equal(new BoardLine(BoardLineKind.Begin, Number: 3), BoardLine.Parse("@test begin 3"));
        Assert.Equal(new BoardLine(BoardLineKind.End, Number: 3, HasPassed: true, Milliseconds: 1500), BoardLine.Parse("@test end 3 passed 1500"));
        Assert.Equal(new BoardLine(BoardLineKind.End, Number: 3), BoardLine.Parse("@test end 3 failed 0"));
        Assert.Equal(new BoardLine(BoardLineKind.Exit, Number: 3), BoardLine.Parse("@test exit 3"));
        Assert.Equal(new BoardLine(BoardLineKind.Refused), BoardLine.Parse("@test refused"));
        Assert.Equal(new BoardLine(BoardLineKind.Reason, "Expected: 3"), BoardLine.Parse("@test | Expected: 3"));
        Assert.Equal(new BoardLine(BoardLineKind.Reason), BoardLine.Parse("@test |"));
        Assert.Equal(new BoardLine(BoardLineKind.Output, "Hello"), BoardLine.Parse("Hello"));
        Assert.Equal(new BoardLine(BoardLineKind.Output, " @test begin 3"), BoardLine.Parse(" @test begin 3"));
    }

    [Theory]
    [InlineData("@test name 3 CounterTests.cs:12 My.CounterTests.Counts", "CounterTests.cs", 12, "My.CounterTests.Counts")]
    [InlineData("@test name 3 a folder/with: a colon.c:7 adds_up", "a folder/with: a colon.c", 7, "adds_up")]
    public void Parse_OfATestOfTheList_ReadsItsParts(string line, string file, int number, string name)
    {
        Assert.Equal(new BoardTest(3, name, file, number), BoardLine.Parse(line).Test);
    }

    [Theory]
    [InlineData("@test")]
    [InlineData("@test ")]
    [InlineData("@testing")]
    [InlineData("@test ready")]
    [InlineData("@test ready many")]
    [InlineData("@test ready -1")]
    [InlineData("@test ready 99999999999999999999")]
    [InlineData("@test ready 1 2")]
    [InlineData("@test ready 1\n")]
    [InlineData("@test begin 12345")]
    [InlineData("@test end 3")]
    [InlineData("@test end 3 passed")]
    [InlineData("@test end 3 perhaps 4")]
    [InlineData("@test end 3 passed 99999999999")]
    [InlineData("@test name 3 CounterTests.cs Counts")]
    [InlineData("@test name 3 CounterTests.cs:0x12 Counts")]
    [InlineData("@test name 3 CounterTests.cs:12")]
    [InlineData("@test explodes 3")]
    [InlineData("@test exit 3 1")]
    [InlineData("@test begin 3@test end 3 passed 1")]
    public void Parse_OfAnotherForm_KeepsTheLineAsMalformed(string line)
    {
        Assert.Equal(new BoardLine(BoardLineKind.Malformed, line), BoardLine.Parse(line));
    }

    [Fact]
    public void Parse_OfAnyBeginningOfALine_Ends()
    {
        string[] whole = ["@test name 3 CounterTests.cs:12 My.CounterTests.Counts", "@test end 3 passed 1500", "@test | Expected: 3"];

        Assert.All(
            whole.SelectMany(line => Enumerable.Range(0, line.Length).Select(length => line[..length])),
            line => Assert.NotNull(BoardLine.Parse(line).Text));
    }
}
