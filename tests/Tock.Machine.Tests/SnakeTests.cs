// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Emulation;
using Tock.Emulation.Boards;
using Tock.Machine.Tests.Harness;

namespace Tock.Machine.Tests;

/// <summary>The game of snake as its player sees it: buttons are pressed, and shapes looked for on the display.</summary>
public sealed class SnakeTests
{
    private const int Up = 0;
    private const int Down = 1;
    private const int Left = 2;
    private const int Right = 3;
    private const int Select = 4;

    [Fact]
    public async Task Game_begins_with_a_short_snake_a_wall_and_something_to_eat()
    {
        await using Emulation.Machine machine = await StartAsync();
        SnakeField field = await LookUntilAsync(machine, field => field.IsWhole && field.Food is not null);
        (int x, int y) = field.Head!.Value;
        Assert.Equal([(x - 2, y), (x - 1, y)], field.Body);
        Assert.Contains('f', field.Text);

        // It stands until a button is pressed.
        await machine.RunOnAsync(Seconds.Of(2));
        Assert.Equal((x, y), (await SnakeField.LookAsync(machine)).Head);
    }

    [Fact]
    public async Task Snake_goes_where_the_arrows_lead_it_but_not_back()
    {
        await using Emulation.Machine machine = await StartAsync();
        (int X, int Y) head = (await LookUntilAsync(machine, field => field.IsWhole)).Head!.Value;
        await PressAsync(machine, Left);
        Assert.Equal(head, (await SnakeField.LookAsync(machine)).Head);
        foreach (int direction in (int[])[Up, Left, Left, Down, Right, Down])
        {
            await MoveAsync(machine, direction);
            if (direction == Down)
            {
                head = (await SnakeField.LookAsync(machine)).Head!.Value;
                await PressAsync(machine, Up);
                Assert.Equal(head, (await SnakeField.LookAsync(machine)).Head);
            }
        }

        SnakeField end = await SnakeField.LookAsync(machine);
        Assert.True(end.IsWhole);
        Assert.Equal(2, end.Body.Count);
    }

    [Fact]
    public async Task Snake_grows_by_what_it_eats_and_dies_when_it_bites_itself()
    {
        await using Emulation.Machine machine = await StartAsync();
        SnakeField field = await LookUntilAsync(machine, field => field.IsWhole && field.Food is not null);
        for (int eaten = 1; eaten <= 2; eaten++)
        {
            (int X, int Y) food = field.Food!.Value;
            string score = field.Text;
            await GoAsync(machine, food);
            await machine.WaitForTextAsync($"snake: {eaten} eaten");
            field = await LookUntilAsync(machine, now => now.IsWhole && now.Food is not null && now.Food != food && now.Text != score);
            Assert.Equal(food, field.Head);
            Assert.Equal(2 + eaten, field.Body.Count);
        }

        // Straightened out along a row with room on both sides, it turns on itself.
        await GoAsync(machine, (10, field.Head!.Value.Y < SnakeField.Height / 2 ? 9 : 2));
        field = await SnakeField.LookAsync(machine);
        await MoveAsync(machine, field.Body.Contains(SnakeField.Step(field.Head!.Value, Up)) ? Down : Up);
        for (int step = 0; step < 5; step++)
        {
            await MoveAsync(machine, Right);
        }

        await MoveAsync(machine, Down);
        await MoveAsync(machine, Left);
        await PressAsync(machine, Up);
        await machine.WaitForTextAsync("snake: it bit itself; ");

        // The next game.
        await PressAsync(machine, Select);
        field = await LookUntilAsync(machine, now => now.IsWhole && now.Food is not null && now.Body.Count == 2);
        Assert.Equal((SnakeField.Width / 2) - 1, field.Head!.Value.X);
    }

    [Fact]
    public async Task Snake_that_is_let_go_runs_into_the_wall_by_itself_and_can_be_held_before()
    {
        await using Emulation.Machine machine = await StartAsync();
        SnakeField begun = await LookUntilAsync(machine, field => field.IsWhole && field.Food is not null);
        (int x, int y) = begun.Head!.Value;
        await PressAsync(machine, Select);
        await machine.WaitForTextAsync("snake: it hit the wall; ");
        SnakeField field = await LookUntilAsync(machine, field => field.IsWhole && field.Text != begun.Text);
        Assert.Equal((SnakeField.Width - 1, y), field.Head);
        Assert.Equal(Enumerable.Range(SnakeField.Width - 1 - field.Body.Count, field.Body.Count).Select(column => (column, y)), field.Body);

        // 14 cells and the wall, in steps of 200 ms.
        Assert.True(await machine.ReadClockAsync() >= Seconds.Of(0.2 * (SnakeField.Width - x)), "faster than its steps");
        await PressAsync(machine, Up);
        Assert.Equal(field.Head, (await SnakeField.LookAsync(machine)).Head);
    }

    [Fact]
    public async Task Board_without_buttons_or_display_says_so()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(TestBoard.OptionsOn(BoardCatalog.Mps2An386, TestApplication.Example("snake")));
        await machine.WaitForTextAsync("snake: needs five buttons: ");
    }

    /// <summary>Presses a button, and lets it go when the board has taken notice.</summary>
    private static async Task PressAsync(Emulation.Machine machine, int button)
    {
        await machine.SetButtonAsync(button, true);
        await machine.RunOnAsync(Seconds.Of(0.05));
        await machine.SetButtonAsync(button, false);
        await machine.RunOnAsync(Seconds.Of(0.05));
    }

    /// <summary>Presses an arrow, and waits until the head is one cell further.</summary>
    private static async Task MoveAsync(Emulation.Machine machine, int direction)
    {
        (int X, int Y) before = (await LookUntilAsync(machine, field => field.Head is not null && field.IsWhole)).Head!.Value;
        await PressAsync(machine, direction);
        await LookUntilAsync(machine, field => field.IsWhole && field.Head == SnakeField.Step(before, direction));
    }

    private static async Task GoAsync(Emulation.Machine machine, (int X, int Y) target)
    {
        for (SnakeField field = await SnakeField.LookAsync(machine); field.Head != target; field = await SnakeField.LookAsync(machine))
        {
            await MoveAsync(machine, field.Way(target)[0]);
        }
    }

    private static async Task<SnakeField> LookUntilAsync(Emulation.Machine machine, Func<SnakeField, bool> isSo)
    {
        using CancellationTokenSource limit = new(TimeSpan.FromMinutes(5));
        SnakeField field = await SnakeField.LookAsync(machine);
        while (!isSo(field))
        {
            await Task.Delay(10, limit.Token);
            field = await SnakeField.LookAsync(machine);
        }

        return field;
    }

    private static async Task<Emulation.Machine> StartAsync()
    {
        Emulation.Machine machine = await TestBoard.StartAsync(TestBoard.Options([TestApplication.Example("snake")]) with { OpenTestPort = true });
        await machine.WaitForTextAsync("snake: arrows turn it, select starts and holds it");
        return machine;
    }
}
