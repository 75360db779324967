// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Cli;
using Tock.Cli.Building;
using Tock.Cli.Decoding;
using Tock.Emulation;
using Tock.Machine.Tests.Harness;
using Tock.Tbf.Elf;

namespace Tock.Machine.Tests;

/// <summary>A kernel whose memory was damaged from outside stops with a report.</summary>
public sealed class PanicTests
{
    [Fact]
    public async Task Null_reference_in_the_kernel_panics_with_the_process_table()
    {
        // The first word of the switch's state is the reference to the kernel's loop.
        uint state = ElfImage.Read(await File.ReadAllBytesAsync(TestBoard.KernelElf)).GetSymbols().Single(symbol => symbol.Name == "tock_state").Value;
        await using Emulation.Machine machine = await TestBoard.StartAsync(
            TestBoard.Options([TestApplication.Example("hello"), TestApplication.Example("clock"), TestApplication.Example("blink")], gdb: true));
        await machine.WaitForTextAsync("clock: 1 s");
        await using GdbStub gdb = await GdbStub.ConnectAsync(machine);

        // Where all processes wait, so that the same happens each time.
        await gdb.RunToAsync(KernelFunction.Instructions(TestBoard.KernelElf, "tock_sleep")[0]);
        await gdb.WriteWordAsync(state, 0);
        await gdb.ContinueAsync();
        int end = await machine.WaitForTextAsync("TockSharp panic: ");
        await machine.RunOnAsync(Seconds.Of(3));
        await machine.StopAsync();
        Transcript transcript = new(machine.Serial.ReceivedText()[end..]);
        Assert.StartsWith("null reference or forbidden access in the kernel at 0x0000", transcript.Lines[0], StringComparison.Ordinal);
        transcript.Match(@"^  CFSR 0x00000082 HFSR 0x[0-9a-f]{8} MMFAR 0x000000[0-9a-f]{2} ");
        transcript.Match(@"^  called from( 0x0000[0-9a-f]{4})+");
        transcript.Match(@"^  0x00000000\.\.0x0000[0-9a-f]{4} +\d+ B  flash  kernel");
        transcript.Match(@"^  hello +terminated +flash 0x");
        transcript.Match(@"^  clock +(running|yielded) +flash 0x");
        transcript.Match(@"^  blink +(running|yielded) +flash 0x");

        // And then nothing.
        transcript.HasNot("clock: ");

        // The report leads to the source: the boundary that got no kernel, and the loop that the process was entered from.
        ReportDecoder decoder = new(new Repository(TestTree.Root), TestBoard.KernelElf, KernelSize.FlashEnd(TestBoard.KernelElf, TestBoard.Description), "Release");
        decoder.Survey(transcript.Lines);
        Assert.False(decoder.IsOtherBuild);
        List<SourcePlace> places = [];
        foreach (string line in transcript.Lines.Prepend("TockSharp panic: " + transcript.Lines[0]))
        {
            places.AddRange(await decoder.FindAsync(ReportLine.CodeAddresses(line)));
        }

        Assert.Equal("arch/CortexM/ExceptionEntry.cs", places[0].File);
        Assert.Contains(places, place => place.File == "kernel/KernelLoop.cs" && place.Line > 0);
    }
}
