// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Libtock.Abi;
using Tock.Libtock.Tests.Fakes;
using Xunit;

namespace Tock.Libtock.Tests;

/// <summary>Text as it leaves by the console's driver, and as it comes in.</summary>
public sealed class ConsoleTests
{
    private readonly FakeKernel _kernel = FakeKernel.Begin();
    private readonly List<byte> _written = [];
    private readonly Queue<byte> _typed = [];

    public ConsoleTests()
    {
        _kernel.Answers[(ConsoleAbi.DriverNumber, ConsoleAbi.CommandWrite)] = asked =>
        {
            _written.AddRange(_kernel.Buffer(ConsoleAbi.DriverNumber, ConsoleAbi.BufferWrite, false).ToArray());
            _kernel.Schedule(ConsoleAbi.DriverNumber, ConsoleAbi.UpcallWrite, asked.Argument1);
            return Answer.Success;
        };
        _kernel.Answers[(ConsoleAbi.DriverNumber, ConsoleAbi.CommandRead)] = asked =>
        {
            if (_typed.TryDequeue(out byte typed))
            {
                _kernel.Buffer(ConsoleAbi.DriverNumber, ConsoleAbi.BufferRead, true).Span[0] = typed;
                _kernel.Schedule(ConsoleAbi.DriverNumber, ConsoleAbi.UpcallRead, 0, 1);
            }

            return Answer.Success;
        };
    }

    private string Written => Encoding.UTF8.GetString([.. _written]);

    [Fact]
    public void Interpolated_text_is_as_elsewhere()
    {
        int number = -42;
        string? nothing = null;
        Console.WriteLine($"{number} {255u:x8} [{number,6}] [{number,-6}] {'c'}{true} {nothing}{"text",6} {123456789012345L} {"bytes"u8} {7:D2}");
        Assert.Equal($"{number} {255u:x8} [{number,6}] [{number,-6}] {'c'}{true} {nothing}{"text",6} {123456789012345L} bytes {7:D2}\n", Written);
    }

    [Theory]
    [InlineData("")]
    [InlineData("short")]
    [InlineData("Grüße, 世界, 😀, and a text that is longer than what is written at once, 😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀")]
    public void Text_is_written_as_utf_8_however_it_is_given(string text)
    {
        Console.WriteLine(text);
        Console.WriteLine($"{text}!");
        Assert.Equal($"{text}\n{text}!\n", Written);
    }

    [Fact]
    public void Lone_surrogate_becomes_the_replacement_character()
    {
        Console.Write("a\uD800b\uDC00");
        Assert.Equal("a\uFFFDb\uFFFD", Written);
    }

    [Fact]
    public void Write_goes_on_with_what_was_not_taken()
    {
        _kernel.Answers[(ConsoleAbi.DriverNumber, ConsoleAbi.CommandWrite)] = asked =>
        {
            byte[] given = _kernel.Buffer(ConsoleAbi.DriverNumber, ConsoleAbi.BufferWrite, false).ToArray();
            int taken = Math.Min(3, given.Length);
            _written.AddRange(given[..taken]);
            _kernel.Schedule(ConsoleAbi.DriverNumber, ConsoleAbi.UpcallWrite, (uint)taken);
            return Answer.Success;
        };
        Console.Write("0123456789");
        Assert.Equal("0123456789", Written);
    }

    [Fact]
    public void Line_is_shown_as_it_is_typed_and_can_be_mended()
    {
        Type("hellp\x7fo\u00e9\b\r\nnext\n");
        Assert.Equal("hello", Console.ReadLine());
        Assert.Equal("hellp\b \bo\u00e9\b \b\n", Written);
        Assert.Equal("next", Console.ReadLine());
    }

    [Fact]
    public void Without_a_console_reading_ends_and_writing_is_lost()
    {
        _kernel.Answers[(ConsoleAbi.DriverNumber, ConsoleAbi.CommandRead)] = _ => Answer.Failure(ErrorCode.NoDevice);
        _kernel.Answers[(ConsoleAbi.DriverNumber, ConsoleAbi.CommandWrite)] = _ => Answer.Failure(ErrorCode.NoDevice);
        Console.WriteLine("lost");
        Assert.Null(Console.ReadLine());
        Assert.Equal(-1, Console.Read());
    }

    private void Type(string text)
    {
        foreach (byte typed in Encoding.UTF8.GetBytes(text))
        {
            _typed.Enqueue(typed);
        }
    }
}
