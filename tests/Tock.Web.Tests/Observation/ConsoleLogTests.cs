// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Text;
using Tock.Web.Watching;

namespace Tock.Web.Tests.Observation;

/// <summary>What was written on a console is kept, up to a limit.</summary>
public sealed class ConsoleLogTests
{
    [Fact]
    public void A_letter_that_is_cut_arrives_when_it_is_whole()
    {
        ConsoleLog log = new("x");
        byte[] bytes = Encoding.UTF8.GetBytes("a€b");
        Assert.Equal("a", log.Append(bytes.AsSpan(0, 2)));
        Assert.Equal("€b", log.Append(bytes.AsSpan(2)));
        Assert.Equal(("a€b", 3L), log.Read(0));
        Assert.Equal(("b", 3L), log.Read(2));
        Assert.Equal((string.Empty, 3L), log.Read(3));
    }

    [Fact]
    public void The_oldest_goes_when_there_is_too_much()
    {
        ConsoleLog log = new("x");
        for (int i = 0; i < 5; i++)
        {
            log.Append(Encoding.UTF8.GetBytes(new string((char)('a' + i), ConsoleLog.Capacity / 2)));
        }

        (string text, long end) = log.Read(0);
        Assert.Equal(ConsoleLog.Capacity, text.Length);
        Assert.Equal(('d', 'e'), (text[0], text[^1]));
        Assert.Equal(ConsoleLog.Capacity / 2 * 5, end);
        Assert.Equal(end, log.Read(long.MaxValue).End);
    }
}
