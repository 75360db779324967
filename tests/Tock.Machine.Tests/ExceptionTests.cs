// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Diagnostics;
using Tock.Cli;
using Tock.Cli.Building;
using Tock.Decoding;
using Tock.Emulation;
using Tock.Machine.Tests.Harness;
using Tock.Tbf;

namespace Tock.Machine.Tests;

/// <summary>Exceptions in C# applications.</summary>
public sealed class ExceptionTests
{
    private const string Sources = "tests/machine/apps/unhandled/";

    [Fact]
    public async Task Exceptions_do_on_the_board_what_they_do_on_the_desktop()
    {
        string desktop = await RunOnDesktopAsync();
        await using Emulation.Machine machine = await TestBoard.StartAsync(TestApplication.Example("exceptions"));
        await machine.WaitForTextAsync("\ndone", Seconds.Of(200));
        Transcript transcript = await Transcript.EndAsync(machine);
        int start = transcript.Lines.ToList().IndexOf("catch by type");
        int end = transcript.Lines.ToList().IndexOf("done");

        Assert.Equal(desktop.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'), transcript.Lines.Skip(start).Take(end + 1 - start));
    }

    [Fact]
    public async Task An_exception_that_nothing_handles_ends_the_process_and_says_from_where()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(TestApplication.Example("unhandled"), TestApplication.Example("hello"));
        await machine.WaitForTextAsync("Program.<Main>$() in ", Seconds.Of(200));
        await machine.WaitForTextAsync("Hello from C!");
        Transcript transcript = await Transcript.EndAsync(machine);

        string[] report = [.. transcript.Lines.SkipWhile(line => !line.StartsWith("Unhandled", StringComparison.Ordinal)).TakeWhile(line => !line.StartsWith("Hello", StringComparison.Ordinal))];
        string[] traces = [.. report.Where(line => line.StartsWith("   at ", StringComparison.Ordinal))];
        Assert.Equal("Unhandled exception. System.InvalidOperationException: The pump failed.", report[0]);
        Assert.StartsWith(" ---> System.IndexOutOfRangeException: ", report[1], StringComparison.Ordinal);
        Assert.Equal("   --- End of inner exception stack trace ---", report[4]);
        Assert.Equal(
            ["Machine.Read", "Machine`1.Check", "Machine`1.Check", .. Enumerable.Repeat("Machine`1.Start", 101)],
            traces[..^1].Select(line => line["   at Unhandled.".Length..line.IndexOf('(', StringComparison.Ordinal)]));
        Assert.StartsWith("   at Program.<Main>$() in 0x", traces[^1], StringComparison.Ordinal);
        transcript.HasNot("not reached");
    }

    [Fact]
    public async Task Addresses_of_a_stack_trace_lead_to_source_lines()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(TestApplication.Example("unhandled"));
        await machine.WaitForTextAsync("Program.<Main>$() in ", Seconds.Of(200));
        Transcript transcript = await Transcript.EndAsync(machine);
        IReadOnlyList<SourcePlace> places = await FindAsync(transcript, "unhandled", transcript.StartingWith("   at "));

        SourcePlaces.Leads(places[0], Sources + "Machine.cs", "registers[address]");
        SourcePlaces.Leads(places[2], Sources + "MachineOfT.cs", "throw new InvalidOperationException");
        SourcePlaces.Leads(places[^2], Sources + "MachineOfT.cs", "Start(level - 1)");
        SourcePlaces.Leads(places[^1], Sources + "Program.cs", ".Start(Machine.Levels)");
    }

    [Fact]
    public async Task A_field_of_null_is_a_fault_that_the_kernel_tells()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(TestApplication.Example("null-reference"), TestApplication.Example("hello"));
        await machine.WaitForTextAsync("Process null-reference was stopped");
        await machine.WaitForTextAsync("Hello from C!");
        Transcript transcript = await Transcript.EndAsync(machine);

        transcript.Match(@"^Process null-reference faulted: forbidden memory access at 0x0000000[0-9a-f] \(kernel flash; forbidden by region \d\)");
        transcript.HasNot("not reached");
        IReadOnlyList<SourcePlace> places = await FindAsync(transcript, "null-reference", transcript.StartingWith("  at instruction ").Take(1));
        SourcePlaces.Leads(places[0], "tests/machine/apps/null-reference/Program.cs", "Next!.Name");
    }

    [Fact]
    public async Task Lack_of_memory_is_an_exception_that_needs_none()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(TestApplication.Example("out-of-memory"));
        await machine.WaitForTextAsync("Unhandled exception", Seconds.Of(200));
        await machine.WaitForTextAsync("Program.<Main>$() in ", Seconds.Of(200));
        Transcript transcript = await Transcript.EndAsync(machine);

        Assert.Equal(3, transcript.Count("no memory"));
        Assert.StartsWith("Unhandled exception. System.OutOfMemoryException: ", transcript.Single("Unhandled"), StringComparison.Ordinal);
        Assert.StartsWith("   at OutOfMemory.Hoard.Fill() in 0x", transcript.StartingWith("   at ").First(), StringComparison.Ordinal);
    }

    // The source lines of the addresses in lines about an application.
    private static Task<IReadOnlyList<SourcePlace>> FindAsync(Transcript transcript, string project, IEnumerable<string> lines)
    {
        PlacedProcess? process = ReportLine.Process(transcript.Single($"  {project} "), null);
        Assert.NotNull(process);
        TbfFile tbf = BinaryFile.Read(TestTree.Output(project, ".tbf")).Contents;
        ImageSymbols symbols = new(TestTree.Output(project, ".elf"), TestTree.Root);
        return symbols.FindAsync([.. lines.SelectMany(ReportLine.CodeAddresses)], unchecked(tbf.LinkedFlashStart - (process.FlashStart + tbf.ProtectedSize)));
    }

    private static async Task<string> RunOnDesktopAsync()
    {
        ProcessStartInfo start = new("dotnet", [TestTree.Output("Exceptions.Desktop", ".dll")]) { RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        return output;
    }
}
