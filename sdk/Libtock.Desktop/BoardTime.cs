// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Tock.Desktop;

/// <summary>What applications call in the place of the desktop's methods that take time: here it is the board's.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class BoardTime
{
    // Those timers that cancel a source.
    private static readonly ConditionalWeakTable<CancellationTokenSource, BoardTimer> s_cancelling = [];

    [StandsFor(typeof(Task), nameof(Task.Delay))]
    public static Task Delay(TimeSpan delay) => Delay(delay, CancellationToken.None);

    [StandsFor(typeof(Task), nameof(Task.Delay))]
    public static Task Delay(int millisecondsDelay) => Delay(TimeSpan.FromMilliseconds(millisecondsDelay), CancellationToken.None);

    [StandsFor(typeof(Task), nameof(Task.Delay))]
    public static Task Delay(int millisecondsDelay, CancellationToken cancellationToken) => Delay(TimeSpan.FromMilliseconds(millisecondsDelay), cancellationToken);

    [StandsFor(typeof(Task), nameof(Task.Delay))]
    public static async Task Delay(TimeSpan delay, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        TaskCompletionSource ended = new();
        BoardTimer timer = BoardTimers.Add(delay, ended.SetResult);
        using (cancellationToken.Register(() =>
        {
            BoardTimers.Remove(timer);
            ended.TrySetCanceled(cancellationToken);
        }))
        {
            await ended.Task;
        }
    }

    [StandsFor(typeof(Thread), nameof(Thread.Sleep))]
    public static void Sleep(TimeSpan timeout) => BoardTimers.Sleep(timeout);

    [StandsFor(typeof(Thread), nameof(Thread.Sleep))]
    public static void Sleep(int millisecondsTimeout) => BoardTimers.Sleep(TimeSpan.FromMilliseconds(millisecondsTimeout));

    [StandsFor(typeof(CancellationTokenSource), ".ctor")]
    public static CancellationTokenSource MakeSource(TimeSpan delay)
    {
        CancellationTokenSource source = new();
        CancelAfter(source, delay);
        return source;
    }

    [StandsFor(typeof(CancellationTokenSource), ".ctor")]
    public static CancellationTokenSource MakeSource(int millisecondsDelay) => MakeSource(TimeSpan.FromMilliseconds(millisecondsDelay));

    [StandsFor(typeof(CancellationTokenSource), nameof(CancellationTokenSource.CancelAfter))]
    public static void CancelAfter(CancellationTokenSource source, int millisecondsDelay) => CancelAfter(source, TimeSpan.FromMilliseconds(millisecondsDelay));

    [StandsFor(typeof(CancellationTokenSource), nameof(CancellationTokenSource.CancelAfter))]
    public static void CancelAfter(CancellationTokenSource source, TimeSpan delay)
    {
        StopCancelling(source);
        if (!source.IsCancellationRequested)
        {
            s_cancelling.Add(source, BoardTimers.Add(delay, source.Cancel));
        }
    }

    [StandsFor(typeof(CancellationTokenSource), nameof(CancellationTokenSource.Cancel))]
    public static void Cancel(CancellationTokenSource source)
    {
        StopCancelling(source);
        source.Cancel();
    }

    [StandsFor(typeof(CancellationTokenSource), nameof(CancellationTokenSource.Dispose))]
    public static void Dispose(CancellationTokenSource source)
    {
        StopCancelling(source);
        source.Dispose();
    }

    private static void StopCancelling(CancellationTokenSource source)
    {
        if (s_cancelling.TryGetValue(source, out BoardTimer? timer))
        {
            s_cancelling.Remove(source);
            BoardTimers.Remove(timer);
        }
    }
}
