// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Text;
using Tock.Cli.Lines;
using Tock.Emulation.Consoles;

namespace Tock.Cli.Tests.Consoles;

/// <summary>A console as people and logs see it.</summary>
public sealed class TextPrinterTests
{
    private static readonly ConsoleWriter s_unknown = new(ConsoleSource.Unknown);
    private static readonly ConsoleWriter s_kernel = new(ConsoleSource.Kernel);
    private static readonly ConsoleWriter s_shell = new(ConsoleSource.ProcessConsole);
    private static readonly ConsoleWriter s_blink = new(ConsoleSource.Application, "blink");
    private static readonly ConsoleWriter s_clock = new(ConsoleSource.Application, "clock");

    private readonly MemoryStream _output = new();

    [Fact]
    public void Each_line_begins_with_who_writes_it() => Assert.Equal(
        "boot\nblink  | one\nclock  | two\nkernel | three\nblink  | four\nblink  | five\n",
        Plain((s_unknown, "boot\r\n"), (s_blink, "one\n"), (s_clock, "two\n"), (s_kernel, "three\n"), (s_blink, "four\nfi"), (s_blink, "ve\n")));

    [Fact]
    public void A_line_that_another_breaks_into_goes_on_below() => Assert.Equal(
        "blink  | on\nclock  | two\nblink  | e\n", Plain((s_blink, "on"), (s_clock, "two\n"), (s_blink, "e\n")));

    [Fact]
    public void An_unfinished_line_is_shown_at_once_and_ended_at_the_end()
    {
        TextPrinter printer = Printer(isTerminal: false);
        printer.Print(Piece(s_blink, "half"));
        Assert.Equal("blink  | half", Shown());

        printer.End();
        Assert.Equal("blink  | half\n", Shown());
    }

    [Fact]
    public void Empty_lines_have_a_writer_too() => Assert.Equal("blink  | \nblink  | a\n", Plain((s_blink, "\n\r"), (s_blink, "a\n")));

    [Fact]
    public void A_wiped_prompt_leaves_nothing_on_a_terminal()
    {
        Print(isTerminal: true, (s_shell, "tock$ li"), (s_kernel, "\r\x1b[K"), (s_blink, "one\n"), (s_shell, "tock$ li"));

        Assert.Equal("tock$ li\r\x1b[Kblink  | one\r\ntock$ li", Shown());
    }

    [Fact]
    public void A_wiped_prompt_leaves_nothing_in_a_log_and_an_answered_one_is_a_line() => Assert.Equal(
        "blink  | one\ntock$ list\nPID\n",
        Plain((s_shell, "tock$ li"), (s_kernel, "\r\x1b[K"), (s_blink, "one\n"), (s_shell, "tock$ li"), (s_shell, "st"), (s_shell, "\r\nPID\r\n")));

    [Fact]
    public void A_line_written_over_keeps_its_writer()
    {
        Print(isTerminal: true, (s_blink, "10 %\r20 %\r\n"));

        Assert.Equal("blink  | 10 %\rblink  | 20 %\r\n", Shown());
    }

    [Fact]
    public void Colours_are_the_names_alone_and_differ()
    {
        TextPrinter printer = new(_output, new TextLayout(IsTerminal: true, HasColours: true, HasTimeStamps: false), TimeProvider.System);
        printer.Print(Piece(s_blink, "one\n"));
        printer.Print(Piece(s_clock, "two\n"));

        Assert.Equal("\x1b[36mblink  |\x1b[0m one\r\n\x1b[32mclock  |\x1b[0m two\r\n", Shown());
    }

    [Fact]
    public void Time_stamps_are_those_of_the_beginnings_of_lines()
    {
        FixedTime time = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, 67, TimeSpan.Zero));
        TextPrinter printer = new(_output, new TextLayout(IsTerminal: false, HasColours: false, HasTimeStamps: true), time);
        printer.Print(Piece(s_blink, "o"));
        time.Now += TimeSpan.FromSeconds(1);
        printer.Print(Piece(s_blink, "ne\ntwo\n"));

        Assert.Equal("03:04:05.067 blink  | one\n03:04:06.067 blink  | two\n", Shown());
    }

    [Fact]
    public void Json_has_one_object_a_line_with_its_writer()
    {
        FixedTime time = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, 67, TimeSpan.Zero));
        StringWriter text = new();
        JsonPrinter printer = new(text, time);
        foreach (ConsolePiece piece in new[] { Piece(s_blink, "o\"n"), Piece(s_shell, "tock$ l"), Piece(s_kernel, "\r\x1b[K"), Piece(s_clock, "two\r\n"), Piece(s_blink, "e\nrest") })
        {
            printer.Print(piece);
        }

        printer.End();
        Assert.Equal(
            """
            {"time":"2026-01-02T03:04:05.067+00:00","source":"application","application":"clock","text":"two"}
            {"time":"2026-01-02T03:04:05.067+00:00","source":"application","application":"blink","text":"o\"ne"}
            {"time":"2026-01-02T03:04:05.067+00:00","source":"application","application":"blink","text":"rest"}

            """,
            text.ToString());
    }

    [Theory]
    [InlineData("blink", true)]
    [InlineData("blin", false)]
    [InlineData("a-name-of-twenty-bytes-and-more", false)]
    public void A_filter_lets_the_named_through(string name, bool isWanted) =>
        Assert.Equal(isWanted, new ConsoleFilter([name, "other"]).Wants(s_blink));

    [Fact]
    public void A_filter_knows_a_name_that_the_board_has_cut_off_and_lets_nobody_else_through()
    {
        ConsoleFilter filter = new(["a-name-of-twenty-bytes-and-more"]);

        Assert.True(filter.Wants(new ConsoleWriter(ConsoleSource.Application, "a-name-of-twenty-byt")));
        Assert.False(filter.Wants(new ConsoleWriter(ConsoleSource.Application, "a-name")));
        Assert.False(filter.Wants(s_kernel));
        Assert.True(new ConsoleFilter([]).Wants(s_kernel));
    }

    [Fact]
    public void A_board_is_asked_at_once_then_when_it_does_not_say_and_not_for_ever()
    {
        FixedTime time = new(DateTimeOffset.UnixEpoch);
        LabelSplitter labels = new("s3cr3t");
        LabelRequests requests = new(time);

        Assert.True(requests.IsDue(labels, hasNewText: false));
        Assert.False(requests.IsDue(labels, hasNewText: true));
        int asked = 1;
        for (int second = 0; second < 20; second++)
        {
            time.Now += TimeSpan.FromSeconds(1);
            Assert.False(requests.IsDue(labels, hasNewText: false));
            asked += requests.IsDue(labels, hasNewText: true) ? 1 : 0;
        }

        Assert.Equal(5, asked);
    }

    [Fact]
    public void A_board_that_has_answered_is_asked_after_each_reset()
    {
        FixedTime time = new(DateTimeOffset.UnixEpoch);
        LabelSplitter labels = new("s3cr3t");
        LabelRequests requests = new(time);
        Assert.True(requests.IsDue(labels, hasNewText: false));
        for (int reset = 0; reset < 20; reset++)
        {
            time.Now += TimeSpan.FromSeconds(2);
            labels.Split("\x1b]7020;s3cr3t;001;:a\aA\n"u8);
            Assert.False(requests.IsDue(labels, hasNewText: true));
            labels.Split("TockSharp on it\n"u8);
            Assert.True(requests.IsDue(labels, hasNewText: true));
        }
    }

    private static ConsolePiece Piece(ConsoleWriter writer, string text) => new(writer, Encoding.UTF8.GetBytes(text));

    private string Plain(params (ConsoleWriter Writer, string Text)[] pieces)
    {
        Print(isTerminal: false, pieces);
        return Shown();
    }

    private void Print(bool isTerminal, params (ConsoleWriter Writer, string Text)[] pieces)
    {
        TextPrinter printer = Printer(isTerminal);
        foreach ((ConsoleWriter writer, string text) in pieces)
        {
            printer.Print(Piece(writer, text));
        }
    }

    private TextPrinter Printer(bool isTerminal) => new(_output, new TextLayout(isTerminal, HasColours: false, HasTimeStamps: false), TimeProvider.System);

    private string Shown() => Encoding.UTF8.GetString(_output.ToArray());

    private sealed class FixedTime(DateTimeOffset now) : TimeProvider
    {
        internal DateTimeOffset Now { get; set; } = now;

        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override DateTimeOffset GetUtcNow() => Now;

        public override long GetTimestamp() => Now.Ticks;
    }
}
