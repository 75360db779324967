// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Globalization;
using System.Text.RegularExpressions;
using Tock.Emulation;
using Tock.Emulation.Boards;
using Tock.Machine.Tests.Harness;
using Tock.Tbf;
using Tock.Tbf.Flash;

namespace Tock.Machine.Tests;

/// <summary>Applications that are bound to their addresses run wherever the installer puts them, beside those that run anywhere.</summary>
public sealed class PlacedApplicationTests
{
    // C, assembly and C# that are bound, C and assembly that are not.
    private static readonly string[] s_names = ["placed", "hello", "placed-assembly", "heartbeat", "hello-csharp", "clock"];

    private static readonly string[] s_lines =
    [
        "placed: one three, sum 235, last 50", "placed: three upcalls, OK", "placed in assembly!!", "Hello from C!", "Hello from C#!", "heartbeat: still beating", "clock: 1 s",
    ];

    [Fact]
    public async Task Six_in_three_languages_run_in_two_orders_each_at_another_address()
    {
        Dictionary<string, (uint Flash, uint Ram)> first = await RunAsync(s_names);
        Dictionary<string, (uint Flash, uint Ram)> second = await RunAsync([.. s_names.Reverse()]);
        foreach (string name in s_names)
        {
            Assert.NotEqual(first[name].Flash, second[name].Flash);
            Assert.NotEqual(first[name].Ram, second[name].Ram);
        }
    }

    [Fact]
    public async Task The_board_with_most_to_keep_for_a_process_keeps_no_more_than_installers_leave_it()
    {
        // Its processes have floating-point registers to be stored, too.
        await using Emulation.Machine machine = await TestBoard.StartAsync(TestBoard.OptionsOn(
            BoardCatalog.Mps2An386, TestApplication.Example("placed"), TestApplication.Example("hello-csharp"), TestApplication.Example("placed-assembly")));
        await machine.WaitForTextAsync("placed: three upcalls, OK");
        await machine.WaitForTextAsync("3 processes, ");
        Transcript transcript = await Transcript.EndAsync(machine);
        transcript.Has("placed in assembly!!");
        transcript.Has("Hello from C#!");
        MatchCollection kept = Regex.Matches(transcript.Text, "kernel-owned ([0-9]+) B, 0 system calls");
        Assert.NotEmpty(kept);
        Assert.All(kept, match => Assert.InRange(int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), 1, 512));
    }

    [Fact]
    public async Task One_that_nobody_placed_is_refused_by_the_kernel()
    {
        byte[] unplaced = TestApplication.Example("placed");
        Assert.NotNull(TbfReader.Read(unplaced).Relocations);
        await using Emulation.Machine machine = await TestBoard.StartAsync(TestBoard.OptionsFor([FlashEntry.Raw("placed", unplaced, (uint)unplaced.Length)]));
        await machine.WaitForTextAsync("0 processes, ");
        Transcript transcript = await Transcript.EndAsync(machine);
        Assert.EndsWith("(placed) refused: it was linked for another flash address", transcript.Single("Application at 0x"), StringComparison.Ordinal);
    }

    // Runs them until all have said what they have to say, and returns where each lies.
    private static async Task<Dictionary<string, (uint Flash, uint Ram)>> RunAsync(string[] names)
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync([.. names.Select(TestApplication.Example)]);
        foreach (string line in s_lines)
        {
            await machine.WaitForTextAsync(line);
        }

        Transcript transcript = await Transcript.EndAsync(machine);
        Assert.All(s_lines, transcript.Has);
        transcript.HasNot("refused");
        transcript.HasNot("faulted");
        Dictionary<string, (uint Flash, uint Ram)> places = [];
        foreach (string name in names)
        {
            GroupCollection place = transcript.Match($@"^  {name} +running +flash 0x([0-9a-f]{{8}})\.\.0x([0-9a-f]{{8}})  RAM 0x([0-9a-f]{{8}})\.\.0x([0-9a-f]{{8}})");
            uint[] bounds = [.. Enumerable.Range(1, 4).Select(index => uint.Parse(place[index].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture))];
            places[name] = (bounds[0], bounds[2]);
            if (name == "placed")
            {
                CheckAddresses(transcript, bounds);
            }
        }

        return places;
    }

    // The application finds its parts where the kernel says that it lies.
    private static void CheckAddresses(Transcript transcript, uint[] bounds)
    {
        GroupCollection parts = transcript.Match(@"^placed: code 0x([0-9a-f]+), constants 0x([0-9a-f]+), data 0x([0-9a-f]+), zeroed 0x([0-9a-f]+)");
        for (int index = 1; index <= 4; index++)
        {
            uint address = uint.Parse(parts[index].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            Assert.InRange(address, bounds[index <= 2 ? 0 : 2], bounds[index <= 2 ? 1 : 3]);
        }
    }
}
