// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Cli.Testing;

namespace Tock.Cli.Tests;

public sealed class TestResultsTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void Results_are_counted_by_outcome()
    {
        File.WriteAllText(_file, """
            <TestRun xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010"><Results>
              <UnitTestResult testName="A" outcome="Passed" />
              <UnitTestResult testName="B" outcome="Failed"><Output><ErrorInfo><Message>Expected 1</Message><StackTrace>at B</StackTrace></ErrorInfo></Output></UnitTestResult>
              <UnitTestResult testName="C" outcome="NotExecuted" />
              <UnitTestResult testName="D" outcome="Timeout" />
              <UnitTestResult testName="E" />
            </Results></TestRun>
            """);

        TestResults results = TestResults.TryRead(_file)!;

        Assert.Equal(new TestTotals(1, 3), results.Totals);
        Assert.Equal(1, results.Skipped);
        Assert.Equal(("B", "Expected 1\nat B"), results.Failures[0]);
    }

    [Fact]
    public void A_file_that_is_cut_off_or_missing_is_no_result()
    {
        File.WriteAllText(_file, "<TestRun><Results><UnitTestResult testName=\"A\" outco");

        Assert.Null(TestResults.TryRead(_file));
        Assert.Null(TestResults.TryRead(_file + ".none"));
    }

    [Fact]
    public void The_closing_line_has_the_form_that_continuous_integration_reads()
    {
        TestTotals totals = new TestTotals(12, 0) + new TestTotals(3, 1);

        Assert.Equal("15 passed, 1 failed", totals.ToString());
    }
}
