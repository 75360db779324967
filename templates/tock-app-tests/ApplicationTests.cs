/// <summary>The whole application, from its start, in the time of the board.</summary>
public sealed class ApplicationTests
{
    [Fact]
    public void Application_BlinksTwiceASecond()
    {
        using FakeBoard board = new();
        board.Start("APPLICATION_NAME");

        board.Clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal("Hello from APPLICATION_NAME!", board.Console.Lines[0]);
        Assert.Equal("blink 4", board.Console.Lines[^1]);
        Assert.Equal(4, board.Leds[0].Changes);
    }

    [Fact]
    public void Board_WithoutALight_IsEnough()
    {
        using FakeBoard board = new();
        board.Leds.IsPresent = false;
        board.Start("APPLICATION_NAME");

        board.RunUntil(() => board.Console.Text.Contains("blink 2"));

        Assert.Equal(TimeSpan.FromSeconds(1), board.Clock.Now);
    }
}
