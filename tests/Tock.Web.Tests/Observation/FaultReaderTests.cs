// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Observation.Faults;

namespace Tock.Web.Tests.Observation;

/// <summary>Reports of faults are found in what a board writes, however it is cut.</summary>
public sealed class FaultReaderTests
{
    private const string Report = """
        hello
        Process villain-write faulted: forbidden memory access at 0x20000000 (kernel memory; no region allows it)
          at instruction 0x00021e1a, 7 system calls made
          r0 0x00000001  r1 0x00000002
        Process villain-write will be restarted.
        Process x faulted: unknown system call class 77
          at instruction 0x00021000, 1 system calls made
        Process x was stopped.

        """;

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(10_000)]
    public void Faults_are_found_in_pieces_of_any_length(int length)
    {
        FaultReader reader = new();
        List<ReportedFault> faults = [];
        string text = Report.ReplaceLineEndings("\r\n");
        for (int at = 0; at < text.Length; at += length)
        {
            faults.AddRange(reader.Take(text.Substring(at, Math.Min(length, text.Length - at))));
        }

        Assert.Equal(
            [
                new("villain-write", "forbidden memory access", 0x2000_0000, "kernel memory; no region allows it") { ProgramCounter = 0x0002_1e1a, Action = "will be restarted" },
                new("x", "unknown system call class 77", null, null) { ProgramCounter = 0x0002_1000, Action = "was stopped" },
            ],
            faults);
    }

    [Fact]
    public void What_only_looks_like_a_report_is_none()
    {
        FaultReader reader = new();
        Assert.Empty(reader.Take("Process  faulted: \nProcess x was stopped.\n  at instruction 0x00021000, 1\n"));
        Assert.Empty(reader.Take("Process a faulted: division by zero\nProcess b was stopped.\n"));
        Assert.Empty(reader.Take(new string('y', 1_000_000)));
        Assert.Single(reader.Take("\nProcess a faulted: division by zero\nProcess a was stopped.\n"));
    }
}
