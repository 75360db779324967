// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Text;
using Tock.Cli.Arguments;

namespace Tock.Cli.Tests;

public sealed class EscapedTextTests
{
    [Theory]
    [InlineData(@"hello", "68 65 6c 6c 6f")]
    [InlineData(@"a\nb\r\t", "61 0a 62 0d 09")]
    [InlineData(@"\x00\xfF\x7e", "00 ff 7e")]
    [InlineData(@"\\n", "5c 6e")]
    [InlineData(@"\x411", "41 31")]
    [InlineData(@"\e[A\0", "1b 5b 41 00")]
    [InlineData("é", "c3 a9")]
    [InlineData("", "")]
    public void Escapes_stand_for_bytes(string text, string bytes)
    {
        Assert.Equal(bytes, string.Join(' ', EscapedText.Parse(text).Select(value => value.ToString("x2"))));
    }

    [Theory]
    [InlineData(@"abc\", 4)]
    [InlineData(@"\q", 1)]
    [InlineData(@"ab\x4", 3)]
    [InlineData(@"\xg0", 1)]
    [InlineData(@"\x 1", 1)]
    public void An_unknown_escape_is_refused_and_located(string text, int character)
    {
        ToolException error = Assert.Throws<ToolException>(() => EscapedText.Parse(text));

        Assert.Equal(ExitCode.Usage, error.ExitCode);
        Assert.Contains($"character {character} ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_without_escapes_is_sent_as_it_is()
    {
        string text = string.Concat(Enumerable.Range(0x20, 0x5F).Select(code => (char)code)).Replace("\\", "", StringComparison.Ordinal);

        Assert.Equal(text, Encoding.ASCII.GetString(EscapedText.Parse(text)));
    }
}
