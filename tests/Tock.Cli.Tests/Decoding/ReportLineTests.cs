// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Decoding;

namespace Tock.Cli.Tests.Decoding;

/// <summary>Which numbers of a report are taken for addresses of code.</summary>
public sealed class ReportLineTests
{
    [Theory]
    [InlineData("TockSharp panic: index out of range at 0x00001235", "1234")]
    [InlineData("  called from 0x00001002 0x00002004", "1002R 2004R")]
    [InlineData("  lr 0x0002060d pc 0x00020612 xPSR 0x61000000", "2060cR 20612")]
    [InlineData("  at instruction 0x00020612, 7 system calls made", "20612")]
    [InlineData("   at Pumps.Pump`1.<>c.<Start>b__0_0() in 0x00021a0c", "21a0c")]
    [InlineData("   at 0x00021a0c", "21a0c")]
    [InlineData("   at Pumps.Pump.Start() in a file", "")]
    [InlineData("Process p faulted: forbidden memory access at 0x20000000 (kernel memory; no region allows it)", "")]
    [InlineData("  r4 0x00020054 r5 0x20002580 r6 0x20002880 r7 0x200028b0", "")]
    [InlineData("  0x00000000..0x0000e827   59432 B  flash  kernel", "")]
    public void CodeAddresses_AreThoseThatTheReportCallsCode(string line, string expected)
    {
        IEnumerable<string> found = ReportLine.CodeAddresses(line).Select(code => $"{code.Address:x}{(code.IsReturn ? "R" : string.Empty)}");
        Assert.Equal(expected, string.Join(' ', found));
    }

    [Fact]
    public void Process_IsReadFromTheListOfProcessesAndFromAFaultReport()
    {
        Assert.Equal(
            new PlacedProcess("hello", 0x20000, 0x207ff),
            ReportLine.Process("  hello           terminated flash 0x00020000..0x000207ff  RAM 0x20002580..0x20002aef  kernel-owned 240 B", null));
        Assert.Equal(new PlacedProcess("p", 0x27000, 0x277ff), ReportLine.Process("  flash 0x00027000..0x000277ff", "p"));
        Assert.Null(ReportLine.Process("  flash 0x00027000..0x000277ff", null));
        Assert.Equal("two words", ReportLine.FaultedProcess("Process two words faulted: division by zero"));
    }

    [Fact]
    public void KernelFlashLast_IsReadFromTheMemoryMap()
    {
        Assert.Equal(0xe827u, ReportLine.KernelFlashLast("  0x00000000..0x0000e827   59432 B  flash  kernel"));
        Assert.Null(ReportLine.KernelFlashLast("  0x00020000..0x0003ffff  131072 B  flash  applications"));
    }

    [Theory]
    [InlineData("Tock_Kernel_Tock_Kernel_Processes_Process__Terminate", "Process.Terminate")]
    [InlineData("Tock_Capsules_Tock_Capsules_ProcessConsole_KernelCommand__get_Name", "KernelCommand.get_Name")]
    [InlineData("tock_reset", "tock_reset")]
    public void Readable_GivesTheTypeAndTheMethod(string linker, string expected) => Assert.Equal(expected, ImageSymbols.Readable(linker));

    [Theory]
    [InlineData("pumps_Pumps_Pump__Start", "Pump.Start")]
    [InlineData("main", "main")]
    public void Readable_OfAnApplicationInCSharp_GivesTheTypeAndTheMethod(string linker, string expected) => Assert.Equal(expected, ImageSymbols.Readable(linker, isCSharp: true));

    [Theory]
    [InlineData("/home/tree/kernel/KernelLoop.cs", "kernel/KernelLoop.cs")]
    [InlineData("/_/kernel/KernelLoop.cs", "kernel/KernelLoop.cs")]
    [InlineData("/home/tree-of-another/kernel/KernelLoop.cs", "/home/tree-of-another/kernel/KernelLoop.cs")]
    public void SourceFile_IsRelativeToTheTreeOfAnyBuild(string recorded, string expected) =>
        Assert.Equal(expected, ImageSymbols.SourceFile(recorded, "/home/tree"));
}
