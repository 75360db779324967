// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Text;
using Tock.Cli.Running;

namespace Tock.Cli.Tests;

public sealed class InputFeederTests
{
    [Fact]
    public void Nothing_is_sent_while_the_board_is_still_talking()
    {
        InputFeeder feeder = Feeder("hi", TimeSpan.FromSeconds(10));

        for (int milliseconds = 0; milliseconds < 900; milliseconds += 50)
        {
            Assert.Empty(feeder.Take(TimeSpan.FromMilliseconds(milliseconds), outputCount: milliseconds + 1));
        }
    }

    [Fact]
    public void Input_starts_when_the_board_has_spoken_and_fallen_silent()
    {
        InputFeeder feeder = Feeder("hi", TimeSpan.FromSeconds(10));
        Assert.Empty(feeder.Take(TimeSpan.FromMilliseconds(20), outputCount: 100));
        Assert.Empty(feeder.Take(TimeSpan.FromMilliseconds(119), outputCount: 100));

        Assert.Equal("hi"u8.ToArray(), feeder.Take(TimeSpan.FromMilliseconds(121), outputCount: 100));
    }

    [Fact]
    public void Input_starts_after_a_second_even_when_the_board_never_falls_silent()
    {
        InputFeeder feeder = Feeder("hi", TimeSpan.FromSeconds(10));
        Assert.Empty(feeder.Take(TimeSpan.FromMilliseconds(999), outputCount: 1));

        Assert.NotEmpty(feeder.Take(TimeSpan.FromMilliseconds(1_000), outputCount: 2));
    }

    [Fact]
    public void A_short_run_still_gets_its_input()
    {
        (string sent, _) = Drain(Feeder("hello\n", TimeSpan.FromMilliseconds(200)), TimeSpan.FromMilliseconds(200));

        Assert.Equal("hello\n", sent);
    }

    [Fact]
    public void Pieces_stay_well_below_the_receive_queue_and_come_apart_in_time()
    {
        string text = string.Concat(Enumerable.Range(0, 20).Select(line => $"line {line} of the input\n"));

        (string sent, List<(TimeSpan At, int Length)> pieces) = Drain(Feeder(text, null), TimeSpan.FromSeconds(20));

        Assert.Equal(text, sent);
        for (int first = 0; first < pieces.Count; first++)
        {
            int within = pieces.Skip(first).TakeWhile(piece => piece.At - pieces[first].At < TimeSpan.FromMilliseconds(5)).Sum(piece => piece.Length);
            Assert.InRange(within, 1, 8);
        }
    }

    [Fact]
    public void The_board_gets_time_to_answer_between_lines()
    {
        (_, List<(TimeSpan At, int Length)> pieces) = Drain(Feeder("a\nb\n", null), TimeSpan.FromSeconds(5));

        Assert.Equal(2, pieces.Count);
        Assert.True(pieces[1].At - pieces[0].At >= TimeSpan.FromMilliseconds(50));
    }

    private static InputFeeder Feeder(string text, TimeSpan? runLength)
    {
        InputFeeder feeder = new(runLength);
        feeder.Add(Encoding.UTF8.GetBytes(text));
        return feeder;
    }

    private static (string Sent, List<(TimeSpan At, int Length)> Pieces) Drain(InputFeeder feeder, TimeSpan until)
    {
        List<byte> sent = [];
        List<(TimeSpan At, int Length)> pieces = [];
        for (TimeSpan now = TimeSpan.Zero; now < until; now += TimeSpan.FromMilliseconds(1))
        {
            byte[] piece = feeder.Take(now, outputCount: 10);
            if (piece.Length != 0)
            {
                sent.AddRange(piece);
                pieces.Add((now, piece.Length));
            }
        }

        return (Encoding.UTF8.GetString([.. sent]), pieces);
    }
}
