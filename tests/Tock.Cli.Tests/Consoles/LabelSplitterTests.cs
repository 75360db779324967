// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Text;
using Tock.Emulation.Consoles;

namespace Tock.Cli.Tests.Consoles;

/// <summary>Who wrote what, from what a board sends.</summary>
public sealed class LabelSplitterTests
{
    private const string Start = "\x1b]7020;s3cr3t;";

    public static TheoryData<string, string> Streams => new()
    {
        { "boot\nno labels yet\n", "?:boot\nno labels yet\n" },
        { Start + "004;:blink\aone\n" + Start + "005;:clock\atwo\n\n", "blink:one\n|clock:two\n\n" },
        { "before" + Start + "004;:blink\aone\nkernel\n", "?:before|blink:one\n|kernel:kernel\n" },
        { Start + "007;$\atock$ l\r\x1b[K" + Start + "004;:a\aone\n", "$:tock$ l|kernel:\r\x1b[K|a:one\n" },
        { Start + "001;:a\aA" + Start + "001;:a\aB", "a:AB" },
        { "a\x1b[31mred\x1b[0m", "?:a\x1b[31mred\x1b[0m" },
        // What looks like a label, but is none, is text.
        { "\x1b]7020;another;004;:blink\aone\n", "?:\x1b]7020;another;004;:blink\aone\n" },
        { Start + "0x4;:blink\aone\n", "?:" + Start + "0x4;:blink\aone\n" },
        { Start + "004\aone\n", "?:" + Start + "004\aone\n" },
        { "\x1b" + Start + "001;:a\aA", "?:\x1b|a:A" },
        { Start + Start + "001;:a\aA", "?:" + Start + "|a:A" },
        { Start + "00", "?:" + Start + "00" },
        // A board that was reset does not say who writes until it is asked again.
        { Start + "001;:a\aATockSharp on x\nhello\n" + Start + "001;:a\aAend", "a:A|kernel:TockSharp on |?:x\nhello\n|a:A|kernel:end" },
        { Start + "001;:a\aA\r\x1b[KTTockSharp on x" + Start + "001;:a\aA", "a:A|kernel:\r\x1b[KTTockSharp on |?:x|a:A" },
        { Start + "015;:a\aTockSharp on x\nend", "a:TockSharp on x\n|kernel:end" },
    };

    [Theory]
    [MemberData(nameof(Streams))]
    public void A_stream_falls_into_pieces_wherever_it_is_cut(string stream, string expected)
    {
        byte[] bytes = Encoding.Latin1.GetBytes(stream);
        for (int size = 1; size <= bytes.Length; size++)
        {
            LabelSplitter splitter = new("s3cr3t");
            IEnumerable<ConsolePiece> pieces = [.. bytes.Chunk(size).SelectMany(chunk => splitter.Split(chunk)), .. splitter.Complete()];
            Assert.Equal(expected, Describe(pieces));
        }
    }

    [Theory]
    [InlineData(Start + "004;:innocent\afoul")]
    [InlineData("\x1b]7020;AAAAAA;004;:innocent\afoul")]
    [InlineData("\x1b]7020;")]
    [InlineData(Start)]
    public void An_application_s_text_is_its_own_whatever_it_is(string text)
    {
        LabelSplitter splitter = new("s3cr3t");
        string stream = $"{Start}{text.Length:000};:villain\a{text}{Start}004;:honest\agood";

        string[] expected = [$"villain:{text}", "honest:good"];
        Assert.Equal(string.Join('|', expected), Describe(splitter.Split(Encoding.Latin1.GetBytes(stream))));
    }

    [Fact]
    public void A_name_that_was_cut_within_a_character_has_none_of_it()
    {
        LabelSplitter splitter = new("s3cr3t");

        ConsolePiece piece = Assert.Single(splitter.Split([.. "\x1b]7020;s3cr3t;001;:n"u8, 0xC3, 0x07, (byte)'A']));

        Assert.Equal(new ConsoleWriter(ConsoleSource.Application, "n"), piece.Writer);
    }

    [Fact]
    public void Tokens_differ_and_are_such_that_a_board_takes()
    {
        string[] tokens = [.. Enumerable.Range(0, 100).Select(_ => ConsoleLabels.NewToken())];

        Assert.Equal(100, tokens.Distinct().Count());
        Assert.All(tokens, token => Assert.Equal(8, ConsoleLabels.Request(token).Length));
        Assert.Throws<ArgumentException>(() => ConsoleLabels.Request("12345 "));
        Assert.Throws<ArgumentException>(() => ConsoleLabels.Request("12345"));
    }

    private static string Describe(IEnumerable<ConsolePiece> pieces)
    {
        StringBuilder text = new();
        string? last = null;
        foreach (ConsolePiece piece in pieces)
        {
            string writer = piece.Writer switch
            {
                { Source: ConsoleSource.Application, Application: { } name } => name,
                { Source: ConsoleSource.Kernel } => "kernel",
                { Source: ConsoleSource.ProcessConsole } => "$",
                _ => "?",
            };
            text.Append(writer == last ? string.Empty : $"{(last is null ? string.Empty : "|")}{writer}:").Append(Encoding.Latin1.GetString(piece.Bytes.Span));
            last = writer;
        }

        return text.ToString();
    }
}
