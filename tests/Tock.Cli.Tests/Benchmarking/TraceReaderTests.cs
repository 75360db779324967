// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Cli.Benchmarking;

namespace Tock.Cli.Tests.Benchmarking;

public sealed class TraceReaderTests
{
    private const string Reset = "Trace 0: 0x7ff7c4000100 [00800400/00008580/00000110/ff020201] tock_reset";
    private const string Store = "Trace 0: 0x7ff7c4000240 [00800400/00008582/00000110/ff020201] tock_reset";
    private const string Application = "Trace 0: 0x7f0dd42df2c0 [00800400/000201f4/00000100/ff020201] ";

    [Fact]
    public void Every_traced_instruction_is_told_in_order()
    {
        Assert.Equal([0x8580u, 0x8582u, 0x201F4u], Read(Reset, Store, Application));
    }

    [Fact]
    public void A_loop_of_one_instruction_is_told_each_time()
    {
        Assert.Equal([0x201F4u, 0x201F4u, 0x201F4u], Read(Application, Application, Application));
    }

    [Fact]
    public void An_instruction_before_which_an_interrupt_came_is_told_only_when_it_is_executed()
    {
        Assert.Equal(
            [0x201F4u, 0x8580u, 0x201F4u],
            Read(Application, Application, "Stopped execution of TB chain before 0x7f0dd42df2c0 [000201f4] ", Reset, Application));
    }

    [Fact]
    public void An_instruction_that_is_repeated_for_a_device_access_is_told_once()
    {
        Assert.Equal(
            [0x8580u, 0x8582u, 0x201F4u],
            Read(Reset, Store, "cpu_io_recompile: rewound execution of TB to 0000000000008582", Store, Application));
    }

    [Fact]
    public void The_last_line_counts_only_when_the_log_is_over()
    {
        List<uint> told = [];
        TraceReader reader = new(told.Add);
        reader.Take(Reset);

        Assert.Empty(told);

        reader.Finish();
        reader.Finish();

        Assert.Equal([0x8580u], told);
    }

    [Theory]
    [InlineData("qemu-system-arm: warning: nic stellaris_enet.0 has no peer")]
    [InlineData("Timer with period zero, disabling")]
    [InlineData("")]
    public void A_message_of_the_emulator_is_none_of_the_log(string line)
    {
        List<uint> told = [];
        TraceReader reader = new(told.Add);
        reader.Take(Reset);

        Assert.False(reader.Take(line));
        reader.Finish();
        Assert.Equal([0x8580u], told);
    }

    [Theory]
    [InlineData("Trace 0: 0x7ff7c4000100")]
    [InlineData("Trace 0: 0x7ff7c4000100 [00800400]")]
    [InlineData("Trace 0: 0x7ff7c4000100 [00800400/0000858")]
    [InlineData("Trace 0: 0x7ff7c4000100 [00800400/0000858g/00000110/ff020201] tock_reset")]
    [InlineData("Trace 0: 0x7ff7c4000100 [00800400/000000000000008580/00000110/ff020201] tock_reset")]
    public void A_log_of_another_form_is_refused_in_one_line(string line)
    {
        TraceReader reader = new(_ => { });

        ToolException e = Assert.Throws<ToolException>(() => reader.Take(line));

        Assert.Contains(line, e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', e.Message);
        Assert.NotNull(e.NextStep);
    }

    private static List<uint> Read(params string[] lines)
    {
        List<uint> told = [];
        TraceReader reader = new(told.Add);
        foreach (string line in lines)
        {
            Assert.True(reader.Take(line));
        }

        reader.Finish();
        return told;
    }
}
