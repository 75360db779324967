// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using System.Text;
using Libtock.Abi;
using Tock.Testing;
using Xunit;

namespace Tock.Libtock.Tests;

/// <summary>Text as it leaves by the console's driver, and as it comes in.</summary>
public sealed class ConsoleTests : IDisposable
{
    private readonly FakeBoard _board = new();

    public void Dispose() => _board.Dispose();

    [Fact]
    public void Interpolated_text_is_as_elsewhere()
    {
        int number = -42;
        string? nothing = null;
        Console.WriteLine($"{number} {255u:x8} [{number,6}] [{number,-6}] {'c'}{true} {nothing}{"text",6} {123456789012345L} {"bytes"u8} {7:D2}");
        Assert.Equal($"{number} {255u:x8} [{number,6}] [{number,-6}] {'c'}{true} {nothing}{"text",6} {123456789012345L} bytes {7:D2}\n", _board.Console.Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("short")]
    [InlineData("Grüße, 世界, 😀, and a text that is longer than what is written at once, 😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀")]
    public void Text_is_written_as_utf_8_however_it_is_given(string text)
    {
        Console.WriteLine(text);
        Console.WriteLine($"{text}!");
        Assert.Equal($"{text}\n{text}!\n", _board.Console.Text);
    }

    [Fact]
    public void Lone_surrogate_becomes_the_replacement_character()
    {
        Console.Write("a\uD800b\uDC00");
        Assert.Equal("a\uFFFDb\uFFFD", _board.Console.Text);
    }

    [Fact]
    public void Write_goes_on_with_what_was_not_taken()
    {
        List<byte> written = [];
        _board.Answer(ConsoleAbi.DriverNumber, ConsoleAbi.CommandWrite, call =>
        {
            byte[] given = call.ReadOnlyBuffer(ConsoleAbi.BufferWrite).ToArray();
            int taken = Math.Min(3, given.Length);
            written.AddRange(given[..taken]);
            call.Schedule(ConsoleAbi.UpcallWrite, (uint)taken);
            return Answer.Success;
        });
        Console.Write("0123456789");
        Assert.Equal("0123456789", Encoding.UTF8.GetString([.. written]));
    }

    [Fact]
    public void Line_is_shown_as_it_is_typed_and_can_be_mended()
    {
        _board.Console.Type("hellp\x7fo\u00e9\b\r\nnext\n");
        Assert.Equal("hello", Console.ReadLine());
        Assert.Equal("hellp\b \bo\u00e9\b \b\n", _board.Console.Text);
        Assert.Equal("next", Console.ReadLine());
    }

    [Fact]
    public void Without_a_console_reading_ends_and_writing_is_lost()
    {
        _board.Console.IsPresent = false;
        Console.WriteLine("lost");
        Assert.Null(Console.ReadLine());
        Assert.Equal(-1, Console.Read());
    }
}
