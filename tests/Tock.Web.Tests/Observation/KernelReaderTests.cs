// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Globalization;
using System.Text.RegularExpressions;
using Tock.Decoding;
using Tock.Decoding.Types;
using Tock.Emulation;
using Tock.Emulation.Boards;
using Tock.Observation.Kernels;
using Tock.Observation.Memory;
using Tock.Web.Tests.Harness;

namespace Tock.Web.Tests.Observation;

/// <summary>The kernel's memory is understood by its debugging information: the same is found as the kernel itself says on its console.</summary>
public sealed partial class KernelReaderTests
{
    [Fact]
    public async Task Processes_are_where_the_boot_report_says()
    {
        BoardDescription board = BoardCatalog.Lm3s6965evb;
        MachineOptions options = ShownBoard.Options(board, "clock", "villain-write", "echo") with { Timing = BoardTiming.Deterministic(6) };
        await using Machine machine = await Machine.StartAsync(options);
        await machine.WaitForTextAsync("Process villain-write was stopped.");
        await machine.WaitForTextAsync("echo: type a line");
        await machine.WaitForTextAsync("clock: 1 s");
        await machine.PauseAsync();
        KernelLayout layout = KernelLayout.Read(File.ReadAllBytes(options.KernelElf));
        MemoryImage image = new(
            [.. layout.ReadOnly, (board.ApplicationFlash, await machine.ReadMemoryAsync(board.ApplicationFlash)), (board.Ram, await machine.ReadMemoryAsync(board.Ram))]);
        KernelState state = new KernelReader(layout).Read(image);

        string[] said = [.. BootLine().Matches(machine.Serial.ReceivedText().ReplaceLineEndings("\n")).Select(match => match.Value)];
        Assert.Equal(3, said.Length);
        Assert.Equal(said.Order(), state.Processes.Select(process => string.Create(
            CultureInfo.InvariantCulture,
            $"  {process.Name,-15} running    flash 0x{process.FlashStart:x8}..0x{process.FlashEnd - 1:x8}  RAM 0x{process.Block!.Start:x8}..0x{process.Block.End - 1:x8}")).Order());
        Assert.All(state.Processes, process => Assert.True(process.SystemCalls > 0));
        Assert.Equal("Yielded", state.Processes.Single(process => process.Name == "echo").State.Replace("For", string.Empty, StringComparison.Ordinal));
        Assert.Contains("console", state.Processes.Single(process => process.Name == "echo").Block!.Grants.Select(grant => grant.Driver));
        Assert.Contains("alarm", state.Processes.Single(process => process.Name == "clock").Block!.Grants.Select(grant => grant.Driver));

        ObservedProcess villain = state.Processes.Single(process => process.Name == "villain-write");
        Assert.Equal("Faulted", villain.State);
        Assert.Equal(("DataAccess", 0x2000_0000u), (villain.Fault!.Cause, villain.Fault.Address!.Value));
        AssertWhole(board.Ram, RamMap.Divide(board.Ram, layout, state));
        image.TryRead(board.ApplicationFlash.Start, board.ApplicationFlash.Length, out ReadOnlySpan<byte> flash);
        IReadOnlyList<MemoryRegion> inFlash = FlashMap.Divide(board.Flash, layout, board.ApplicationFlash, flash.ToArray());
        AssertWhole(board.Flash, inFlash);
        Assert.Equal(["clock", "echo", "villain-write"], inFlash.Where(region => region.Kind == RegionKind.Header).Select(region => region.Owner).Order());
    }

    [Fact]
    public async Task A_kernel_that_has_not_booted_has_no_processes()
    {
        BoardDescription board = BoardCatalog.Lm3s6965evb;
        MachineOptions options = ShownBoard.Options(board, "echo");
        await using Machine machine = await Machine.StartStoppedAsync(options);
        KernelLayout layout = KernelLayout.Read(File.ReadAllBytes(options.KernelElf));
        KernelState state = new KernelReader(layout).Read(new MemoryImage([.. layout.ReadOnly, (board.Ram, await machine.ReadMemoryAsync(board.Ram))]));

        Assert.False(state.HasBooted);
        Assert.Empty(state.Processes);
        AssertWhole(board.Ram, RamMap.Divide(board.Ram, layout, state));
    }

    [Fact]
    public void Damaged_debugging_information_is_an_error_and_nothing_else()
    {
        Tbf.Elf.ElfImage elf = Tbf.Elf.ElfImage.Read(File.ReadAllBytes(TestTree.KernelElf(BoardCatalog.Lm3s6965evb)));
        byte[] information = elf.GetBytes(elf.FindSection(".debug_info")!).ToArray();
        byte[] abbreviations = elf.GetBytes(elf.FindSection(".debug_abbrev")!).ToArray();
        byte[] texts = elf.GetBytes(elf.FindSection(".debug_str")!).ToArray();
        Random random = new(7);
        for (int round = 0; round < 200; round++)
        {
            byte[] damaged = [.. information.AsSpan(0, random.Next(information.Length))];
            for (int i = 0; i < 20 && damaged.Length != 0; i++)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            try
            {
                DebugTypes.Read(damaged, abbreviations, texts);
            }
            catch (DecodingException)
            {
                // As it is to be.
            }
        }
    }

    [Theory]
    [InlineData("FFFFFFFF 0400")]
    [InlineData("20000000 0400 00000000 04 01 FBFFFFFF")]
    public void Lengths_that_lead_nowhere_are_an_error(string information)
    {
        // One shape of entry, without children: a block with a length of four bytes.
        byte[] abbreviations = [1, 0x34, 0, 0x02, 0x04, 0, 0, 0];
        Assert.Throws<DecodingException>(() => DebugTypes.Read(Convert.FromHexString(information.Replace(" ", "", StringComparison.Ordinal)), abbreviations, []));
    }

    [Fact]
    public void Fields_of_base_classes_and_of_structures_are_found()
    {
        KernelLayout layout = KernelLayout.Read(File.ReadAllBytes(TestTree.KernelElf(BoardCatalog.Lm3s6965evb)));
        string process = DebugTypes.CompiledName("Tock.Kernel", "Tock.Kernel.Processes.Process");
        string console = DebugTypes.CompiledName("Tock.Capsules", "Tock.Capsules.Core.ConsoleDriver");
        string driver = DebugTypes.CompiledName("Tock.Kernel", "Tock.Kernel.Syscalls.SyscallDriver");

        Assert.Equal(layout.Types.Field(process, "_block").Offset + 4, layout.Types.Field(process, "_block.End").Offset);
        Assert.Equal(layout.Types.Field(driver, "Number"), layout.Types.Field(console, "Number"));
        Assert.True(layout.Types.IsA(console, driver));
        Assert.False(layout.Types.IsA(process, driver));
        Assert.Equal("Faulted", layout.Types.NameOf(layout.Types.Field(process, "State").Type, 3));
        Assert.Throws<DecodingException>(() => layout.Types.Field(process, "_block.Middle"));
    }

    private static void AssertWhole(MemoryRange range, IReadOnlyList<MemoryRegion> regions)
    {
        Assert.Equal(range.Start, regions[0].Start);
        Assert.Equal(range.Last, regions[^1].End - 1);
        Assert.All(regions.Zip(regions.Skip(1)), pair => Assert.Equal(pair.First.End, pair.Second.Start));
        Assert.All(regions, region => Assert.True(region.Start < region.End));
    }

    [GeneratedRegex(@"^  \S+ +running +flash 0x[0-9a-f]{8}\.\.0x[0-9a-f]{8}  RAM 0x[0-9a-f]{8}\.\.0x[0-9a-f]{8}", RegexOptions.Multiline)]
    private static partial Regex BootLine();
}
