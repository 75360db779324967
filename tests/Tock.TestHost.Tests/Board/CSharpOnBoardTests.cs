// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Text.RegularExpressions;

namespace Tock.TestHost.Tests.Board;

/// <summary>Tests in C# on the board: <c>dotnet test</c> says of each how it ends, and why.</summary>
public sealed class CSharpOnBoardTests
{
    private const string Project = "tests/Tock.TestHost.Tests/Device/CSharp/on-board-csharp.csproj";
    private const string Failing = "OnBoard.FailingTests.";
    private const string InLibrary = "OnBoard.HeatingTests.";

    private static readonly string[] s_passed =
    [
        "OnBoard.CounterTests.Counts", "OnBoard.CounterTests.NeedsNoObject", "OnBoard.CounterTests.Waits", "OnBoard.CounterTests.Prints",
        "OnBoard.DisposedTests.First", "OnBoard.DisposedTests.Second", InLibrary + "HeatsWhileItIsCold", "LastTests.Passes",
    ];

    private static readonly string[] s_failed =
    [
        Failing + "Check", Failing + "Unhandled", Failing + "Later", Failing + "Faults", Failing + "Turns", Failing + "WaitsForEver", Failing + "EndsTheProcess",
        Failing + "TakesAllMemory", Failing + "TakesAllStack", InLibrary + "RefusesWhatCannotBe",
    ];

    [Fact]
    public async Task Tests_InTheDefaultMode_EndEachForItself()
    {
        DotnetTest run = await DotnetTest.RunAsync(Project, isPlatform: false);

        Judge(run);
        // Each failure is an error of the build, too, at its place; and there is one that sums up.
        string place = Regex.Replace(Line("Assert.Equal(\"four\\n\""), @":(\d+)$", "($1)");
        Assert.Contains($"{place}: error TOCK0623: {Failing}Check: Expected: \"four\\n\"; Actual: \"2\"", run.Output, StringComparison.Ordinal);
        Assert.Contains("error TOCK0624: Tests of on-board-csharp have failed on lm3s6965evb", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tests_UnderTheTestPlatform_EndEachForItself()
    {
        DotnetTest run = await DotnetTest.RunAsync(Project, isPlatform: true, "--output", "Detailed");

        Judge(run);
        Assert.Equal(2, run.ExitCode);
    }

    [Fact]
    public async Task List_OfTests_HasEachInItsOrder()
    {
        DotnetTest platform = await DotnetTest.RunAsync(Project, isPlatform: true, "--list-tests");
        DotnetTest standard = await DotnetTest.RunAsync(Project, isPlatform: false, "--list-tests");

        string[] all = [.. s_passed[..^2], .. s_failed[..^1], s_passed[^2], s_failed[^1], s_passed[^1]];
        foreach (DotnetTest list in (DotnetTest[])[platform, standard])
        {
            string[] listed = [.. list.Output.Split('\n').Select(line => line.Trim()).Where(all.Contains)];
            Assert.Equal(all, listed);
            Assert.Equal(0, list.ExitCode);
        }
    }

    [Fact]
    public async Task Filter_ByNameOrTree_RunsNoOthers()
    {
        DotnetTest byName = await DotnetTest.RunAsync(Project, isPlatform: true, "--output", "Detailed", "--filter", "DisposedTests.First|LastTests");
        DotnetTest byTree = await DotnetTest.RunAsync(Project, isPlatform: true, "--output", "Detailed", "--treenode-filter", "/*/OnBoard/CounterTests/*s");
        DotnetTest byUid = await DotnetTest.RunAsync(Project, isPlatform: true, "--output", "Detailed", "--filter-uid", "LastTests.Passes");
        DotnetTest standard = await DotnetTest.RunAsync(Project, isPlatform: false, "--filter", "FullyQualifiedName~CounterTests.Counts");
        DotnetTest none = await DotnetTest.RunAsync(Project, isPlatform: false, "--filter", "Nothing");

        Assert.Equal(["OnBoard.DisposedTests.First", "LastTests.Passes"], byName.Tests("passed"));
        Assert.Equal(["OnBoard.CounterTests.Counts", "OnBoard.CounterTests.Waits", "OnBoard.CounterTests.Prints"], byTree.Tests("passed"));
        Assert.Equal(["LastTests.Passes"], byUid.Tests("passed"));
        Assert.Equal(["OnBoard.CounterTests.Counts"], standard.Tests("passed"));
        Assert.All([byName, byTree, byUid, standard], run => Assert.Equal(0, run.ExitCode));
        Assert.NotEqual(0, none.ExitCode);
        Assert.Contains("error TOCK0624: No test of on-board-csharp was run", none.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Board_ThatDoesNotExist_IsRefused()
    {
        DotnetTest run = await DotnetTest.RunAsync(Project, isPlatform: false, "-p:TockBoard=nrf52840dk");

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("error TOCK0418: There is no board 'nrf52840dk' in the emulator.", run.Output, StringComparison.Ordinal);
    }

    private static void Judge(DotnetTest run)
    {
        Assert.Equal(s_passed.Order(), run.Tests("passed").Order());
        Assert.Equal(s_failed.Order(), run.Tests("failed").Order());
        Assert.NotEqual(0, run.ExitCode);

        Says(run, "Check", "Expected: \"four\\n\"", "Actual: \"2\"", Line("Assert.Equal(\"four\\n\""));
        Says(run, "Unhandled", "System.InvalidOperationException: There is no third.", "System.IndexOutOfRangeException", Line("return numbers[index]"), Line("throw new InvalidOperationException(\"There"));
        Says(run, "Later", "It has not turned.", Line("It has not turned."));
        Says(run, "Faults", "Process on-board-csharp faulted: forbidden memory access at 0x00000004", Line("return text.Length"), "before the fault");
        Says(run, "Turns", "The test did not end within 2 s of the board's time.", "FailingTests.Turns in ");
        Says(run, "WaitsForEver", "The test did not end within 2 s of the board's time.");
        Says(run, "EndsTheProcess", "Unhandled exception. System.InvalidOperationException: Nobody waits for this.", Line("throw new InvalidOperationException(\"Nobody"), "--- End of stack trace from previous location ---");
        Says(run, "TakesAllMemory", "System.OutOfMemoryException", "FailingTests.TakesAllMemory() in ");
        Says(run, "TakesAllStack", "Process on-board-csharp faulted: its stack left its memory");
        string refused = run.Details(InLibrary + "RefusesWhatCannotBe");
        Assert.Contains("System.ArgumentOutOfRangeException: It cannot be that cold. (Parameter 'temperature')", refused, StringComparison.Ordinal);
        Assert.Contains(Line("throw new ArgumentOutOfRangeException(nameof(temperature)", "../Library/Thermostat.cs"), refused, StringComparison.Ordinal);
        Assert.Contains("half a line", run.Details("OnBoard.CounterTests.Prints"), StringComparison.Ordinal);
        Assert.DoesNotContain("Libtock.Testing.", run.Details(Failing + "Check"), StringComparison.Ordinal);
    }

    private static void Says(DotnetTest run, string test, params string[] texts)
    {
        string details = run.Details(Failing + test);
        Assert.All(texts, text => Assert.Contains(text, details, StringComparison.Ordinal));
    }

    // The file and the line that has a text.
    private static string Line(string text, string name = "FailingTests.cs")
    {
        string file = Path.GetFullPath(name, Path.Combine(DotnetTest.Root, "tests", "Tock.TestHost.Tests", "Device", "CSharp"));
        int line = Array.FindIndex(File.ReadAllLines(file), line => line.Contains(text, StringComparison.Ordinal)) + 1;
        Assert.NotEqual(0, line);
        return $"{file}:{line}";
    }
}
