// SPDX-License-Identifier: Apache-2.0 OR MIT

using Libtock.Testing;

namespace OnBoard;

/// <summary>Tests that pass, of all the forms that a test can have.</summary>
public sealed class CounterTests
{
    private readonly List<int> _numbers = [];

    [Test]
    public void Counts()
    {
        _numbers.Add(3);
        Assert.Equal(1, _numbers.Count);
        Assert.Equal([3], _numbers.ToArray());
        Assert.Contains(3, _numbers);
        Assert.NotEqual("three", _numbers[0].ToString());
    }

    [Test]
    public static void NeedsNoObject()
    {
        FormatException exception = Assert.Throws<FormatException>(() => int.Parse("three"));
        Assert.NotNull(exception.Message);
        Assert.Null(null);
        Assert.InRange(1, 3, 2);
    }

    [Test]
    public async Task Waits()
    {
        await Alarm.Delay(TimeSpan.FromMilliseconds(10));
        await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await Task.Yield();
            throw new InvalidOperationException();
        });
    }

    [Test]
    public void Prints()
    {
        Console.Write("half a line");
    }
}
