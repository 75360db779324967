// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Text.Json;
using Tock.Debugging.Tracing;

namespace Tock.Debugging.Tests.Tracing;

/// <summary>What people and scripts read, with the numbers of Tock's system call interface (TRD 104) written out.</summary>
public sealed class TraceTextTests
{
    private static readonly TraceText s_text = new(InterfaceNames.Known);

    [Theory]
    // Command: LED 0x2, 1 on; led number 0.
    [InlineData(2, new uint[] { 2, 1, 0, 0 }, new uint[] { 128, 0, 0, 0 }, "command(0x2 led, 1 on, 0, 0) = SUCCESS")]
    [InlineData(2, new uint[] { 2, 1, 99, 0 }, new uint[] { 0, 6, 0, 0 }, "command(0x2 led, 1 on, 99, 0) = INVAL")]
    [InlineData(2, new uint[] { 0, 2, 0, 0 }, new uint[] { 129, 100_000, 0, 0 }, "command(0x0 alarm, 2 now, 0, 0) = SUCCESS (0x186a0)")]
    [InlineData(2, new uint[] { 0xDEAD, 7, uint.MaxValue, 10 }, new uint[] { 0, 11, 0, 0 }, "command(0xdead, 7, 0xffffffff, 10) = NODEVICE")]
    [InlineData(2, new uint[] { 2, 77, 0, 0 }, new uint[] { 0, 200, 0, 0 }, "command(0x2 led, 77, 0, 0) = 200")]
    // 64 bits: two registers, the low one first. And two words.
    [InlineData(2, new uint[] { 2, 0, 0, 0 }, new uint[] { 131, 1, 2, 0 }, "command(0x2 led, 0 count, 0, 0) = SUCCESS (0x200000001)")]
    [InlineData(2, new uint[] { 2, 0, 0, 0 }, new uint[] { 133, 5, 1, 1 }, "command(0x2 led, 0 count, 0, 0) = SUCCESS (5, 0x100000001)")]
    [InlineData(2, new uint[] { 2, 0, 0, 0 }, new uint[] { 2, 13, 7, 8 }, "command(0x2 led, 0 count, 0, 0) = NOACK (7, 8)")]
    [InlineData(2, new uint[] { 2, 0, 0, 0 }, new uint[] { 77, 13, 7, 8 }, "command(0x2 led, 0 count, 0, 0) = 77 (no result of the interface)")]
    [InlineData(1, new uint[] { 0, 0, 0x20411, 5 }, new uint[] { 130, 0, 0, 0 }, "subscribe(0x0 alarm, 0 fired, 0x20411, 5) = SUCCESS (0, 0)")]
    // Buffers of one number: which is meant depends on how they are shared.
    [InlineData(3, new uint[] { 1, 1, 0x20003A00, 8 }, new uint[] { 130, 0, 0, 0 }, "allow-readwrite(0x1 console, 1 read, 0x20003a00, 8) = SUCCESS (0, 0)")]
    [InlineData(4, new uint[] { 1, 1, 0x20003A00, 8 }, new uint[] { 2, 6, 0x20003A00, 8 }, "allow-readonly(0x1 console, 1 write, 0x20003a00, 8) = INVAL (0x20003a00, 8)")]
    [InlineData(7, new uint[] { 1, 9, 0, 0 }, new uint[] { 2, 6, 0, 0 }, "allow-userspace-readable(0x1 console, 9, 0, 0) = INVAL (0, 0)")]
    [InlineData(5, new uint[] { 1, 64, 0, 0 }, new uint[] { 129, 0x20004000, 0, 0 }, "memop(1 sbrk, 64) = SUCCESS (0x20004000)")]
    [InlineData(5, new uint[] { 99, 64, 0, 0 }, new uint[] { 0, 10, 0, 0 }, "memop(99, 64) = NOSUPPORT")]
    [InlineData(6, new uint[] { 5, 64, 0, 0 }, new uint[] { 0, 10, 0, 0 }, "exit(64) = NOSUPPORT")]
    [InlineData(99, new uint[] { 1, 2, 3, 0xFFFF_FFFF }, null, "svc-99(1, 2, 3, 0xffffffff) = ? (has not returned)")]
    [InlineData(2, new uint[] { 2, 1, 0, 0 }, null, "command(0x2 led, 1 on, 0, 0) = ? (has not returned)")]
    [InlineData(6, new uint[] { 0, 7, 0, 0 }, null, "exit-terminate(7)")]
    [InlineData(6, new uint[] { 1, 7, 0, 0 }, null, "exit-restart(7)")]
    [InlineData(0, new uint[] { 1, 0, 0, 0 }, null, "yield-wait()")]
    [InlineData(0, new uint[] { 2, 0, 0, 0 }, null, "yield-wait-for(0x0 alarm, 0 fired)")]
    public void Call_reads_like_the_source_that_made_it(uint number, uint[] arguments, uint[]? result, string expected)
    {
        SystemCall call = new(number, arguments[0], arguments[1], arguments[2], arguments[3], 0x20100);
        CallResult? read = result is null ? null : CallResult.Read(InterfaceNames.Known, result);
        CallEvent seen = new(TimeSpan.FromTicks(123_456), "blink", call, read, result is not null);

        Assert.Equal($"[   0.012346] blink  {expected}", s_text.Format(seen));
    }

    [Fact]
    public void What_is_no_call_reads_as_what_happened()
    {
        Assert.Equal(
            "[           ] blink  upcall(0x0 alarm, 0 fired: 1, 2, 0) runs 0x00020411 with 0x20003a00",
            s_text.Format(new UpcallEvent(null, "blink", [new UpcallSource(0, 0)], [1, 2, 0], 0x20411, 0x2000_3A00)));
        Assert.Equal(
            "[   1.000000] blink  upcall(0x0 alarm, 0 fired or 0xdead, 3: 1, 2, 0) ends the wait",
            s_text.Format(new UpcallEvent(TimeSpan.FromSeconds(1), "blink", [new UpcallSource(0, 0), new UpcallSource(0xDEAD, 3)], [1, 2, 0], null, 0)));
        Assert.Equal(
            "[   1.000000] blink  faults: forbidden memory access at 0x20000000, instruction 0x00020e3a",
            s_text.Format(new FaultEvent(TimeSpan.FromSeconds(1), "blink", "forbidden memory access", 0x20E3A, 0x2000_0000)));
        Assert.Equal(
            "[   1.000000] blink  starts: flash 0x00020000, memory 0x20003a00, 1536 bytes",
            s_text.Format(new StartEvent(TimeSpan.FromSeconds(1), "blink", 0x20000, 0x2000_3A00, 1536)));
    }

    [Fact]
    public void Json_has_names_and_numbers()
    {
        TraceJson json = new(InterfaceNames.Known);
        SystemCall call = new(2, 2, 1, 99, 0, 0x20100);
        using JsonDocument line = JsonDocument.Parse(
            json.Format(new CallEvent(TimeSpan.FromSeconds(0.5), "blink", call, CallResult.Read(InterfaceNames.Known, [0, 6, 0, 0]), true)));

        JsonElement root = line.RootElement;
        Assert.Equal(("call", "command", "led", "on"), (Text(root, "event"), Text(root, "call"), Text(root, "driverName"), Text(root, "name")));
        Assert.Equal((2u, 1u), (root.GetProperty("driver").GetUInt32(), root.GetProperty("number").GetUInt32()));
        Assert.Equal([2u, 1u, 99u, 0u], root.GetProperty("arguments").EnumerateArray().Select(value => value.GetUInt32()));
        Assert.Equal("INVAL", Text(root, "error"));
        Assert.Equal(0.5, root.GetProperty("time").GetDouble());
    }

    [Fact]
    public void Filters_go_by_process_driver_and_kind()
    {
        CallEvent led = new(null, "blink", new SystemCall(2, 2, 1, 0, 0, 0), null, true);
        CallEvent wait = new(null, "blink@0x00020000", new SystemCall(0, 1, 0, 0, 0, 0), null, false);
        UpcallEvent alarm = new(null, "clock", [new UpcallSource(0, 0)], [0, 0, 0], null, 0);
        TraceEvent[] all = [led, wait, alarm, new FaultEvent(null, "clock", "x", null, null)];

        Assert.Equal([led, wait], all.Where(new TraceFilter { Processes = ["blink"] }.Passes));
        Assert.Equal([led], all.Where(new TraceFilter { Drivers = [2] }.Passes));
        Assert.Equal([led, alarm], all.Where(new TraceFilter { Drivers = [2, 0] }.Passes));
        Assert.Equal([wait, alarm], all.Where(new TraceFilter { Calls = ["yield", "upcall"] }.Passes));
        Assert.Equal(all, all.Where(new TraceFilter().Passes));
    }

    [Fact]
    public void Summary_counts_calls_and_errors()
    {
        TraceSummary summary = new(InterfaceNames.Known);
        SystemCall call = new(2, 2, 1, 0, 0, 0);
        for (uint error = 0; error < 3; error++)
        {
            uint[] result = error == 0 ? [128, 0, 0, 0] : [0, error, 0, 0];
            summary.Add(new CallEvent(null, "blink", call, CallResult.Read(InterfaceNames.Known, result), true));
        }

        summary.Add(new FaultEvent(null, "blink", "x", null, null));
        Assert.Equal([new TraceCount("blink", "command", "0x2 led", "1 on", 3, 2), new TraceCount("blink", "fault", null, null, 1, 0)], summary.Counts);
    }

    [Fact]
    public void Drivers_are_found_by_name_and_number()
    {
        Assert.Equal(0x20003u, InterfaceNames.Known.FindDriver("i2c-master"));
        Assert.Equal(0x90001u, InterfaceNames.Known.FindDriver("0x90001"));
        Assert.Equal(12u, InterfaceNames.Known.FindDriver("12"));
        Assert.Null(InterfaceNames.Known.FindDriver("0x"));
        Assert.Null(InterfaceNames.Known.FindDriver("leds"));
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
