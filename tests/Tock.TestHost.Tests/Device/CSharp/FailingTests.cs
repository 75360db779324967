// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;
using Libtock.Testing;

namespace OnBoard;

/// <summary>Tests that fail, each in another way.</summary>
internal sealed class FailingTests
{
    private static volatile int s_turns;

    [Test]
    internal void Check()
    {
        Assert.Equal("four\n", 2.ToString());
    }

    [Test]
    internal void Unhandled()
    {
        try
        {
            Read([1, 2], 3);
        }
        catch (IndexOutOfRangeException exception)
        {
            throw new InvalidOperationException("There is no third.", exception);
        }
    }

    [Test]
    internal async Task Later()
    {
        await Alarm.Delay(TimeSpan.FromMilliseconds(10));
        Assert.True(s_turns != 0, "It has not turned.");
    }

    [Test]
    internal void Faults()
    {
        Console.WriteLine("before the fault");
        Console.WriteLine(Length(null!));
    }

    [Test]
    internal void Turns()
    {
        while (s_turns >= 0)
        {
            s_turns = s_turns == 1000 ? 0 : s_turns + 1;
        }
    }

    [Test]
    internal async Task WaitsForEver()
    {
        await new TaskCompletionSource().Task;
    }

    [Test]
    internal async Task EndsTheProcess()
    {
        ThrowLater();
        await Alarm.Delay(TimeSpan.FromSeconds(1));
    }

    [Test]
    internal void TakesAllMemory()
    {
        List<byte[]> all = [];
        while (true)
        {
            all.Add(new byte[100]);
        }
    }

    [Test]
    internal void TakesAllStack()
    {
        Assert.Equal(0, Deeper(1));
    }

    // Nobody waits for it, so nobody catches what it throws.
    private static async void ThrowLater()
    {
        await Task.Yield();
        throw new InvalidOperationException("Nobody waits for this.");
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Read(int[] numbers, int index)
    {
        return numbers[index];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Length(string text)
    {
        return text.Length;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Deeper(int depth)
    {
        return Deeper(depth + 1) + depth;
    }
}
