// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.TestHost.Tests.Board;

/// <summary>Tests in C on the board: the same as in C#.</summary>
public sealed class COnBoardTests
{
    private const string Project = "tests/Tock.TestHost.Tests/Device/C/on-board-c.csproj";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Tests_EndEachForItself(bool isPlatform)
    {
        DotnetTest run = await DotnetTest.RunAsync(Project, isPlatform, isPlatform ? ["--output", "Detailed"] : []);

        Assert.Equal(["adds_up (failures.c)", "adds_up (numbers.c)", "prints"], run.Tests("passed").Order(StringComparer.Ordinal));
        Assert.Equal(["aborts", "asserts", "compares", "ends_the_process", "faults", "memory", "texts", "turns"], run.Tests("failed").Order(StringComparer.Ordinal));
        Assert.NotEqual(0, run.ExitCode);
        Says(run, "asserts", "assert(first < 1000)", Line("numbers.c", "assert(first"));
        Says(run, "compares", "CHECK_EQUAL(-5000000000, sum(2, 2))", "Expected: -5000000000", "Actual: 4", Line("numbers.c", "-5000000000"));
        Says(run, "texts", "Expected: \"one\\n\"", "Actual: \"two\"", Line("failures.c", "CHECK_TEXT_EQUAL"));
        Says(run, "memory", "Expected: 0x64 at byte 3", "Actual: 0x65", Line("failures.c", "CHECK_MEMORY_EQUAL"));
        Says(run, "faults", "Process on-board-c faulted: forbidden memory access at 0x20000000 (kernel memory", Line("failures.c", "0x20000000"), "before the fault");
        Says(run, "turns", "The test did not end within 2 s of the board's time.", "test_of_turns in ");
        Says(run, "ends_the_process", "The test ended the process, with completion code 3.", Line("failures.c", "TEST(ends_the_process)"));
        Says(run, "aborts", "The test ended the process, with completion code 134.", Line("failures.c", "TEST(aborts)"), "before the end");
        Assert.DoesNotContain("is not reached", run.Output, StringComparison.Ordinal);
        Assert.Contains("half a line", run.Details("prints"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_OfTests_IsInTheOrderOfTheSources()
    {
        DotnetTest list = await DotnetTest.RunAsync(Project, isPlatform: true, "--list-tests");

        string[] listed = [.. list.Output.Split('\n').Where(line => line.StartsWith("  ", StringComparison.Ordinal)).Select(line => line.Trim())];
        Assert.Equal(["texts", "memory", "faults", "turns", "ends_the_process", "aborts", "adds_up (failures.c)", "adds_up (numbers.c)", "prints", "compares", "asserts"], listed);
    }

    private static void Says(DotnetTest run, string test, params string[] texts)
    {
        string details = run.Details(test);
        Assert.All(texts, text => Assert.Contains(text, details, StringComparison.Ordinal));
    }

    private static string Line(string name, string text)
    {
        string file = Path.Combine(DotnetTest.Root, "tests", "Tock.TestHost.Tests", "Device", "C", name);
        int line = Array.FindIndex(File.ReadAllLines(file), line => line.Contains(text, StringComparison.Ordinal)) + 1;
        Assert.NotEqual(0, line);
        return $"{file}:{line}";
    }
}
