// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Emulation;
using Tock.Machine.Tests.Harness;

namespace Tock.Machine.Tests;

/// <summary>What applications draw is seen on the board's display.</summary>
public sealed class DisplayTests
{
    private const uint Picture = 1;
    private const uint Share = 2;
    private const uint EndEarly = 3;
    private const uint WrongArguments = 4;
    private const uint Right = 64;

    private static readonly TimeSpan s_limit = Seconds.Of(60);

    [Fact]
    public async Task Picture_with_text_and_greys_is_seen_pixel_by_pixel()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(TestApplication.Create("display", "painter", Picture, 'A'));
        await machine.WaitForTextAsync("display A: drawn: OK", s_limit);
        Assert.Equal(Screenshot.Expected("display"), await Screenshot.TakeAsync(machine));
    }

    [Fact]
    public async Task Display_that_nobody_uses_stays_dark()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(TestApplication.Example("hello"));
        await machine.WaitForTextAsync("Hello", s_limit);
        Assert.All(await Screenshot.TakeAsync(machine), row => Assert.Equal(new string('.', 128), row));
    }

    [Fact]
    public async Task Two_applications_paint_their_halves_at_the_same_time()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(
            TestApplication.Create("display", "left", Share, 'L', 0, 0b1100_0110), TestApplication.Create("display", "right", Share, 'R', Right, 0b0001_0111));
        await machine.WaitForTextAsync("display L: shared: OK", s_limit);
        await machine.WaitForTextAsync("display R: shared: OK", s_limit);
        string row = string.Concat(Enumerable.Repeat("ff...ff.", 8)) + string.Concat(Enumerable.Repeat("...f.fff", 8));
        Assert.All(await Screenshot.TakeAsync(machine), seen => Assert.Equal(row, seen));
    }

    [Fact]
    public async Task Application_that_ends_before_its_picture_is_drawn_harms_nobody()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(
            TestApplication.Create("display", "mortal", EndEarly, 'M', 0), TestApplication.Create("display", "right", Share, 'R', Right, 0b1010_1010));
        await machine.WaitForTextAsync("display M: asked: OK", s_limit);
        await machine.WaitForTextAsync("display R: shared: OK", s_limit);
        string[] picture = await Screenshot.TakeAsync(machine);
        Assert.All(picture, row => Assert.Equal(string.Concat(Enumerable.Repeat("f.", 32)), row[64..]));
        Assert.All(picture, row => Assert.DoesNotContain(row[..64], level => level is not ('.' or 'f')));
    }

    [Fact]
    public async Task Wrong_arguments_are_told_and_change_nothing()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(TestApplication.Create("display", "wrong", WrongArguments, 'W'));
        await machine.WaitForTextAsync("display W: lit: OK", s_limit);
        Assert.Equal(
            [
                "display W: resolution: OK", "display W: 128 by 64", "display W: odd frame: INVAL", "display W: frame beyond: INVAL", "display W: empty frame: INVAL",
                "display W: format: INVAL", "display W: nothing: NOMEM", "display W: frame: OK", "display W: too much: SIZE", "display W: cursor: INVAL",
                "display W: no text: NOMEM", "display W: off: OK", "display W: dark: OFF", "display W: on: OK", "display W: lit: OK",
            ],
            Transcript.Of(machine).StartingWith("display W:"));
        Assert.All(await Screenshot.TakeAsync(machine), row => Assert.Equal(new string('.', 128), row));
    }
}
