// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Cli.Benchmarking;
using Tock.Emulation.Boards;
using Tock.Tbf.Elf;

namespace Tock.Cli.Tests.Benchmarking;

/// <summary>From executed addresses to samples. The kernel is below 0x20000; the applications lie at 0x20000 and 0x20400, code 64 bytes behind.</summary>
public sealed class OperationSamplerTests
{
    private const uint Site = 0x20100;
    private const uint Upcall = 0x20200;
    private const uint Elsewhere = 0x20180;
    private const uint Interrupt = 0xF00;
    private const uint Other = 0x20500;

    private static readonly PlacedApplication s_first = new(
        "first",
        new MemoryRange(0x20000, 0x400),
        unchecked(0x20040 - 0x8000_0000),
        [new ElfSymbol("svc_call", 0x8000_00C0, 1), new ElfSymbol("upcall", 0x8000_01C1, 1), new ElfSymbol("number", 0x8000_0000, ElfSymbol.Absolute), new ElfSymbol("variable", 0x100, 2)]);

    private static readonly PlacedApplication s_second = new("second", new MemoryRange(0x20400, 0x400), unchecked(0x20440 - 0x8000_0000), []);

    [Fact]
    public void A_system_call_is_what_the_kernel_executes_until_the_instruction_behind_it()
    {
        Samples samples = Sample(OperationKind.SystemCall, [.. Kernel(50), Site - 2, Site, .. Kernel(7), Site + 2, Elsewhere, .. Kernel(9), Elsewhere + 2, Site, .. Kernel(8), Site + 2]);

        Assert.Equal([KeyValuePair.Create(7L, 1), KeyValuePair.Create(8L, 1)], samples.Counts);
    }

    [Fact]
    public void A_system_call_during_which_another_process_ran_is_no_sample()
    {
        Samples samples = Sample(OperationKind.SystemCall, [Site, .. Kernel(7), Other, .. Kernel(9), Site + 2]);

        Assert.Equal(0, samples.Count);
    }

    [Fact]
    public void To_an_upcall_counts_only_what_ends_at_its_first_instruction()
    {
        Samples samples = Sample(OperationKind.ToPlace, [Site, .. Kernel(7), Site + 2, Site, .. Kernel(11), Upcall, Upcall + 2, .. Kernel(3), Upcall + 4]);

        Assert.Equal([KeyValuePair.Create(11L, 1)], samples.Counts);
    }

    [Fact]
    public void Until_an_upcall_adds_up_every_visit_to_the_kernel()
    {
        Samples samples = Sample(
            OperationKind.UntilPlace,
            [Elsewhere, .. Kernel(100), Elsewhere + 2, Site, .. Kernel(7), Site + 2, .. Kernel(20), Site + 4, .. Kernel(300), Upcall, Elsewhere, .. Kernel(1000), Upcall]);

        Assert.Equal([KeyValuePair.Create(327L, 1)], samples.Counts);
    }

    [Fact]
    public void From_an_interrupt_counts_from_its_handler_on_to_the_upcall()
    {
        Samples samples = Sample(
            OperationKind.InterruptToPlace,
            [Site, .. Kernel(7), Interrupt, .. Kernel(10), Interrupt, .. Kernel(3), Upcall, Site, Interrupt, .. Kernel(4), Upcall]);

        Assert.Equal([KeyValuePair.Create(5L, 1), KeyValuePair.Create(15L, 1)], samples.Counts);
    }

    [Fact]
    public void From_an_interrupt_counts_nothing_where_none_came_or_it_came_elsewhere()
    {
        Samples samples = Sample(
            OperationKind.InterruptToPlace,
            [Site, .. Kernel(7), Upcall, Elsewhere, Interrupt, .. Kernel(10), Upcall, Site, Interrupt, .. Kernel(10), Site + 2, Site, .. Kernel(8), Upcall]);

        Assert.Equal(0, samples.Count);
    }

    [Fact]
    public void Preemption_is_from_any_instruction_of_one_process_to_another()
    {
        Samples samples = Sample(OperationKind.Preemption, [.. Kernel(50), Elsewhere, .. Kernel(5), Elsewhere, .. Kernel(6), Other, Other + 2, .. Kernel(9), Elsewhere]);

        Assert.Equal([KeyValuePair.Create(6L, 1), KeyValuePair.Create(9L, 1)], samples.Counts);
    }

    [Fact]
    public void A_switch_is_from_the_system_call_to_the_other_process()
    {
        Samples samples = Sample(OperationKind.SwitchBySystemCall, [Elsewhere, .. Kernel(5), Other, .. Kernel(6), Site, .. Kernel(7), Other, .. Kernel(8), Site, .. Kernel(9), Site + 2]);

        Assert.Equal([KeyValuePair.Create(7L, 1)], samples.Counts);
    }

    [Fact]
    public void Reset_is_the_first_visit_only()
    {
        Samples samples = Sample(OperationKind.Reset, [.. Kernel(50), Elsewhere, .. Kernel(5), Elsewhere]);

        Assert.Equal([KeyValuePair.Create(50L, 1)], samples.Counts);
    }

    [Fact]
    public void The_most_frequent_figure_is_the_worse_one_of_two_that_are_as_frequent()
    {
        Samples samples = new();
        foreach (long instructions in (long[])[5, 9, 7, 9, 7])
        {
            samples.Add(instructions);
        }

        Assert.Equal((5, 9, 5), (samples.Minimum, samples.MostFrequent, samples.Count));
    }

    [Fact]
    public void A_place_that_the_application_does_not_name_is_an_error()
    {
        Operation operation = new("key", "title", OperationKind.SystemCall) { Site = "svc_missing" };

        ToolException e = Assert.Throws<ToolException>(() => new OperationSampler(operation, s_first));

        Assert.Contains("svc_missing", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("svc_call", Site)]
    [InlineData("upcall", Upcall)]
    [InlineData("number", null)]
    [InlineData("variable", null)]
    public void Only_symbols_in_flash_are_places(string symbol, uint? address)
    {
        Assert.Equal(address, s_first.Find(symbol));
    }

    private static IEnumerable<uint> Kernel(int instructions) => Enumerable.Range(0, instructions).Select(index => 0x100u + ((uint)index * 2));

    private static Samples Sample(OperationKind kind, uint[] addresses)
    {
        OperationSampler sampler = new(new Operation("key", "title", kind) { Site = "svc_call", Destination = "upcall" }, s_first);
        SegmentCounter counter = new([s_first, s_second], Interrupt, segment => sampler.Take(segment));
        foreach (uint address in addresses)
        {
            counter.Take(address);
        }

        Assert.Equal(addresses.Length, counter.Total);
        return sampler.Samples;
    }
}
