// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Text;
using Tock.TestHost.Protocol;

namespace Tock.TestHost.Tests.Protocol;

/// <summary>Lines out of bytes, however they arrive.</summary>
public sealed class LineReaderTests
{
    [Fact]
    public void Take_OfBytesOneByOne_GivesTheSameLinesAsAtOnce()
    {
        byte[] sent = Encoding.UTF8.GetBytes("first\r\n\nthird, with é and 😀\r\nbegun");
        LineReader atOnce = new();
        LineReader oneByOne = new();

        IReadOnlyList<string> lines = atOnce.Take(sent);
        List<string> pieces = [.. Enumerable.Range(1, sent.Length).SelectMany(length => oneByOne.Take(sent.AsSpan(0, length)))];

        Assert.Equal(["first", "", "third, with é and 😀"], lines);
        Assert.Equal(lines, pieces);
        Assert.Equal("begun", atOnce.Begun);
        Assert.Equal("begun", oneByOne.Begun);
        Assert.Empty(atOnce.Take(sent));
    }

    [Fact]
    public void Take_OfBytesThatAreNoText_GivesALineAllTheSame()
    {
        LineReader reader = new();

        Assert.Equal(["\uFFFD\uFFFDa"], reader.Take([0xFF, 0xC3, (byte)'a', (byte)'\n']));
    }
}
