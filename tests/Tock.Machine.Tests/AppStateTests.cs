// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Globalization;
using System.Text.RegularExpressions;
using Tock.Emulation;
using Tock.Emulation.Boards;
using Tock.Machine.Tests.Harness;

namespace Tock.Machine.Tests;

/// <summary>Applications keep state in their own image, in the code memory of the MPS2 board.</summary>
public sealed class AppStateTests
{
    private const uint Mark = 0x5354_415A;

    [Fact]
    public async Task State_outlives_the_process_and_is_in_its_image_alone()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(TestBoard.OptionsOn(
            BoardCatalog.Mps2An386, TestApplication.Create("appstate", "keeper", 'K'), TestApplication.Create("appstate", "other", 'O'), TestApplication.Example("clock")));
        for (int start = 1; start <= 3; start++)
        {
            await machine.WaitForTextAsync($"appstate K: start {start}, OK, at ");
            await machine.WaitForTextAsync("appstate O: start 1, OK, at ");

            // The rest of the lines.
            await machine.RunOnAsync(Seconds.Of(0.2));
            await AssertStateAsync(machine, 'K', start);
            await AssertStateAsync(machine, 'O', 1);
            await machine.WaitForTextAsync("clock: 1 s");
            await machine.TypeAsync("boot keeper\r", $"appstate K: start {start + 1}, OK, at ");
        }

        Transcript transcript = Transcript.Of(machine);
        transcript.Has("appstate K: header INVAL, code INVAL, end INVAL, kernel INVAL, RAM INVAL");
        transcript.HasNot("faulted");
    }

    [Fact]
    public async Task Application_in_CSharp_keeps_values_and_bytes()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(TestBoard.OptionsOn(BoardCatalog.Mps2An386, TestApplication.Example("csharp-state")));
        await machine.WaitForTextAsync("state: over");
        Assert.Equal(
            [
                "start 1, 10000000000, C, 1 of 40 bytes", "0 bytes: RESERVE", "41 bytes: SIZE",
                "start 2, 30000000000, C, 2 of 40 bytes", "0 bytes: RESERVE", "41 bytes: SIZE",
                "start 3, 60000000000, C, 3 of 40 bytes", "0 bytes: RESERVE", "41 bytes: SIZE",
                "over",
            ],
            (await Transcript.EndAsync(machine)).StartingWith("state: ").Select(line => line["state: ".Length..]));
    }

    [Fact]
    public async Task Application_in_CSharp_is_told_by_a_board_that_cannot_write()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(TestApplication.Example("csharp-state"));
        await machine.WaitForTextAsync("state: over");
        (await Transcript.EndAsync(machine)).Has("state: NODEVICE");
    }

    [Fact]
    public async Task Board_without_writeable_code_memory_says_so()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(TestApplication.Create("appstate", "keeper", 'K'));
        await machine.WaitForTextAsync("appstate K: start 1, NODEVICE, at ");
    }

    /// <summary>Looks at the memory from outside.</summary>
    private static async Task AssertStateAsync(Emulation.Machine machine, char name, int starts)
    {
        Match place = Regex.Match(machine.Serial.ReceivedText(), $"appstate {name}: start {starts}, OK, at ([0-9a-f]+) to ([0-9a-f]+)");
        uint start = uint.Parse(place.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        Assert.Equal(start + 208, uint.Parse(place.Groups[2].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
        Assert.Equal(Mark, await machine.ReadWordAsync(start));
        Assert.Equal((uint)starts, await machine.ReadWordAsync(start + 4));
        for (uint at = 8; at < 208; at += 4)
        {
            Assert.Equal(name * 0x0101_0101u, await machine.ReadWordAsync(start + at));
        }
    }
}
