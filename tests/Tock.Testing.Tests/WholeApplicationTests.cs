// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Linq;
using System.Threading;
using Xunit;

namespace Tock.Testing.Tests;

/// <summary>Whole applications, in the board's time.</summary>
public sealed class WholeApplicationTests : IDisposable
{
    private readonly FakeBoard _board = new();

    public void Dispose() => _board.Dispose();

    [Fact]
    public void Application_runs_until_it_waits_and_goes_on_with_the_time()
    {
        FakeApplication quiet = _board.Start("Quiet");
        Assert.Equal("quiet\n", _board.Console.Text);
        Assert.True(_board.Leds[1].IsOn);
        _board.Clock.Advance(TimeSpan.FromMilliseconds(99));
        Assert.Equal(1, _board.Leds[1].Changes);
        _board.Clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(2, _board.Leds[1].Changes);
        Assert.Equal(3u, quiet.RunUntilEnd());
        Assert.Equal(TimeSpan.FromMilliseconds(300), _board.Clock.Now);
        Assert.Equal(3u, _board.Start("Quiet").RunUntilEnd());
    }

    [Fact]
    public void Loop_that_never_waits_sees_the_world_while_time_passes()
    {
        Wish("poll");
        _board.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.False(_board.Leds[0].IsOn);
        _board.Buttons[0].Hold();
        _board.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(_board.Leds[0].IsOn);
        _board.Buttons[0].Release();
        _board.RunUntil(() => !_board.Leds[0].IsOn);
        Assert.InRange(_board.Clock.Now, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2.1));
    }

    [Fact]
    public void Program_that_asks_for_the_time_sees_it_pass()
    {
        Wish("spin").RunUntilEnd();
        Assert.InRange(_board.Clock.Now, TimeSpan.FromMilliseconds(300), TimeSpan.FromMilliseconds(310));
    }

    [Fact]
    public void Tasks_take_turns_as_on_the_device()
    {
        Assert.Equal(0u, Wish("tasks").RunUntilEnd());
        Assert.Equal("> tasks\nbegun a1 b1 a2 b2 run done\n", _board.Console.Text);
    }

    [Fact]
    public void Everything_that_takes_time_takes_the_boards()
    {
        Wish("times").RunUntilEnd();
        Assert.Equal("> times\ncancelled timeout True 15000 ms\ndone\n", _board.Console.Text);
        Assert.Equal(TimeSpan.FromSeconds(15), _board.Clock.Now);
    }

    [Fact]
    public void Task_is_waited_for_with_the_thread_that_there_is()
    {
        _board.Temperature.Centidegrees = -40;
        Wish("work").RunUntilEnd();
        Assert.EndsWith("-40 done\n", _board.Console.Text);
    }

    [Fact]
    public void Value_task_is_waited_for_like_a_task()
    {
        Wish("values").RunUntilEnd();
        Assert.EndsWith("1 2 3 4 done\n", _board.Console.Text);
        Assert.Equal(TimeSpan.FromSeconds(4), _board.Clock.Now);
    }

    [Fact]
    public void Exception_that_nothing_handles_reaches_the_test_with_its_trace()
    {
        FakeApplication sample = Wish("fail");
        ApplicationFailedException failed = Assert.Throws<ApplicationFailedException>(() => _board.Clock.Advance(TimeSpan.FromSeconds(2)));
        Assert.Equal(ErrorCode.Invalid, Assert.IsType<TockException>(failed.InnerException).Error);
        Assert.Contains("Sample ended with an exception that nothing handled: Tock.TockException: INVAL", failed.Message);
        Assert.Matches(@"at Wishes\.Fail\(\) in .*Wishes\.cs:line \d+", failed.InnerException.StackTrace);
        Assert.True(sample.HasEnded);
        Assert.Null(sample.CompletionCode);
    }

    [Fact]
    public void Process_ends_and_begins_anew()
    {
        Assert.Equal(7u, Wish("exit").CompletionCode);
        FakeApplication sample = Wish("restart");
        _board.Console.Type("restart\n");
        Assert.Equal(2, sample.Restarts);
        Assert.Equal(3, _board.Console.Lines.Count(line => line.StartsWith('>') && line.EndsWith("restart", StringComparison.Ordinal) || line == "> "));
        Assert.Equal(2, _board.Console.Lines.Count(line => line == "wish 1"));
    }

    [Fact]
    public void Application_that_waits_for_ever_says_for_what()
    {
        FakeApplication sample = _board.Start("Sample");
        SleepsForeverException waits = Assert.Throws<SleepsForeverException>(() => sample.RunUntilEnd());
        Assert.Contains("Sample waits for any event", waits.Message);
        Assert.Contains("The console says:\n> ", waits.Message);
        _board.Console.Type("hold on\n");
        TimeoutException over = Assert.Throws<TimeoutException>(() => sample.RunUntilEnd(TimeSpan.FromSeconds(3)));
        Assert.Contains("within 00:00:03 of the board's time", over.Message);
        Assert.Contains("...", over.Message);
    }

    [Fact]
    public void No_thread_is_left_behind_even_if_everything_is_caught()
    {
        Wish("hold on");
        _board.Clock.Advance(TimeSpan.FromSeconds(2.5));
        Assert.EndsWith("..", _board.Console.Text);
        _board.Dispose();
        Assert.True(_board.Applications.Single().HasEnded);
        Assert.EndsWith("..", _board.Console.Text);
        Assert.DoesNotContain('!', _board.Console.Text);
    }

    [Theory]
    [InlineData("stick")]
    [InlineData("go round")]
    [InlineData("descend")]
    public void Code_without_an_end_and_without_system_calls_is_told_and_left(string wish)
    {
        _board.LongestRun = TimeSpan.FromSeconds(1);
        TimeoutException stuck = Assert.Throws<TimeoutException>(() => Wish(wish));
        Assert.Contains("Sample has run for 1 s of the desktop's time without waiting", stuck.Message);
        Assert.True(_board.Applications.Single().HasEnded);
    }

    [Fact]
    public void Nothing_of_a_process_runs_behind_its_end()
    {
        Assert.Equal(5u, Wish("end").CompletionCode);
        Assert.Equal("> end", _board.Console.Text.TrimEnd('\n'));
        Assert.False(_board.Leds[0].IsOn);
    }

    [Fact]
    public void Process_that_only_begins_anew_lets_the_test_go_on()
    {
        FakeApplication restless = _board.Start("Restless");
        _board.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.InRange(restless.Restarts, 2, 1000);
        Assert.False(restless.HasEnded);
    }

    [Fact]
    public void Applications_talk_to_each_other_and_to_what_the_test_plays()
    {
        Wish("serve");
        FakePeer client = _board.Ipc.Play("client");
        client.Memory = "quiet"u8.ToArray();
        client.Notify(_board.Applications[0]);
        Assert.Equal("QUIET"u8, client.Memory.Span);
        Assert.Equal(1, client.Notifications);

        FakePeer capitals = _board.Ipc.Play("capitals", memory => "HELLO"u8.CopyTo(memory.Span));
        Assert.Equal(0u, Wish("capitals").CompletionCode);
        Assert.Contains("HELLO\n", _board.Console.Text);
        Assert.Equal(1, capitals.Notifications);
    }

    [Fact]
    public void Application_that_is_not_there_is_named()
    {
        Assert.Contains("There is no application Blimk", Assert.Throws<ArgumentException>(() => _board.Start("Blimk")).Message);
    }

    private FakeApplication Wish(string wish)
    {
        FakeApplication sample = _board.Start("Sample");
        _board.Console.Type(wish + "\n");
        return sample;
    }
}
