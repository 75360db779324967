// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.TestHost.Protocol;

namespace Tock.TestHost.Tests.Protocol;

/// <summary>How a test ends, by what the board sends.</summary>
public sealed class TestRunTests
{
    [Fact]
    public void Run_ThatEndsAsItShould_NeedsNoNewBoard()
    {
        TestRun run = Run(2, "", "@test begin 2", "half a line", "@test end 2 passed 7");

        Assert.True(run.IsOver && run.HasPassed && !run.NeedsNewBoard);
        Assert.Equal(["", "half a line"], run.Output);
        Assert.Equal(TimeSpan.FromMilliseconds(7), run.Duration);
    }

    [Fact]
    public void Run_WithReasons_HasFailedByThem()
    {
        TestRun run = Run(2, "@test begin 2", "@test | Expected: 1", "@test | Actual: 2", "@test end 2 failed 0");

        Assert.True(run.IsOver && !run.HasPassed && !run.NeedsNewBoard);
        Assert.Equal(["Expected: 1", "Actual: 2"], run.Reasons);
    }

    [Theory]
    [InlineData("@test end 2 passed 1", "End of test 2")]
    [InlineData("@test begin 3", "Begin of test 3")]
    [InlineData("@test begin 2 & @test begin 2", "Begin of test 2")]
    [InlineData("@test begin 2 & @test end 3 passed 1", "End of test 3")]
    [InlineData("@test exit 2", "Exit of test 2")]
    [InlineData("@test begin 2 & @test exit 3", "Exit of test 3")]
    [InlineData("@test begin 2 & @test end 2 well 1", "@test end 2 well 1")]
    [InlineData("@test begin 2 & @test name 0 a.c:1 a", "Name of test 0")]
    [InlineData("@test | too early", "Reason of test 0")]
    [InlineData("@test refused", "Refused of test 0")]
    [InlineData("@test begin 2 & @test ready 4", "started anew")]
    public void Run_WithALineThatDoesNotFollow_HasFailedAndNeedsANewBoard(string lines, string reason)
    {
        TestRun run = Run(2, lines.Split(" & "));

        Assert.True(run.IsOver && !run.HasPassed && run.NeedsNewBoard);
        Assert.Contains(reason, run.Reasons[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Run_ThatEndsTheProcess_HasFailedByItsReasonsAndNeedsANewBoard()
    {
        TestRun run = Run(2, "@test begin 2", "@test | The test ended the process.", "@test exit 2", "@test ready 3");

        Assert.True(run.IsOver && !run.HasPassed && run.NeedsNewBoard);
        Assert.Equal(["The test ended the process."], run.Reasons);
    }

    [Fact]
    public void Run_WithAFault_HasFailedByWhatTheKernelSays()
    {
        TestRun run = Run(2, "@test begin 2", "Process mine faulted: forbidden memory access at 0x00000000", "  at instruction 0x00020000, 1 system calls made", "@test ready 3");

        Assert.True(run.IsOver && run.NeedsNewBoard);
        Assert.Equal(["Process mine faulted: forbidden memory access at 0x00000000"], run.Reasons);
        Assert.Equal(2, run.Output.Count);
    }

    [Fact]
    public void Run_WhoseProcessEndsByAnException_HasItsStackTrace()
    {
        TestRun run = Run(2, "@test begin 2", "   at no place", "Unhandled exception. System.Exception: why", "   at A.B() in 0x00020000");

        Assert.False(run.IsOver);
        run.EndBy(run.FaultLine!);
        Assert.Equal(["Unhandled exception. System.Exception: why", "   at A.B() in 0x00020000"], run.Reasons);
    }

    [Fact]
    public void Run_ThatIsOver_TakesNothingMore()
    {
        TestRun run = Run(2, "@test begin 2", "@test end 2 passed 1", "@test begin 3", "later");

        Assert.True(run.HasPassed);
        Assert.Empty(run.Output);
    }

    private static TestRun Run(int index, params string[] lines)
    {
        TestRun run = new(index);
        foreach (string line in lines)
        {
            run.Take(BoardLine.Parse(line));
        }

        return run;
    }
}
