// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Tock.Desktop;

/// <summary>
/// What applications call in the place of the desktop's methods that wait for several tasks, or not for good. The desktop's would go on elsewhere than in the
/// queue of the process.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class BoardCombinators
{
    [StandsFor(typeof(Task), nameof(Task.WhenAll))]
    public static Task WhenAll(Task[] tasks) => All([.. tasks]);

    [StandsFor(typeof(Task), nameof(Task.WhenAll))]
    public static Task WhenAll(ReadOnlySpan<Task> tasks) => All(tasks.ToArray());

    [StandsFor(typeof(Task), nameof(Task.WhenAll))]
    public static Task WhenAll(IEnumerable<Task> tasks) => All([.. tasks]);

    [StandsFor(typeof(Task), nameof(Task.WhenAll))]
    public static Task<T[]> WhenAll<T>(Task<T>[] tasks) => AllResults<T>([.. tasks]);

    [StandsFor(typeof(Task), nameof(Task.WhenAll))]
    public static Task<T[]> WhenAll<T>(ReadOnlySpan<Task<T>> tasks) => AllResults<T>(tasks.ToArray());

    [StandsFor(typeof(Task), nameof(Task.WhenAll))]
    public static Task<T[]> WhenAll<T>(IEnumerable<Task<T>> tasks) => AllResults<T>([.. tasks]);

    [StandsFor(typeof(Task), nameof(Task.WhenAny))]
    public static Task<Task> WhenAny(Task[] tasks) => Any(tasks);

    [StandsFor(typeof(Task), nameof(Task.WhenAny))]
    public static Task<Task> WhenAny(ReadOnlySpan<Task> tasks) => Any(tasks.ToArray());

    [StandsFor(typeof(Task), nameof(Task.WhenAny))]
    public static Task<Task> WhenAny(IEnumerable<Task> tasks) => Any([.. tasks]);

    [StandsFor(typeof(Task), nameof(Task.WhenAny))]
    public static Task<Task> WhenAny(Task task1, Task task2) => Any([task1, task2]);

    [StandsFor(typeof(Task), nameof(Task.WaitAsync))]
    public static async Task WaitAsync(Task task, TimeSpan timeout)
    {
        await WaitUntilEnd(task, timeout);
        await task;
    }

    [StandsFor(typeof(Task<>), nameof(Task.WaitAsync))]
    public static async Task<T> WaitAsync<T>(Task<T> task, TimeSpan timeout)
    {
        await WaitUntilEnd(task, timeout);
        return await task;
    }

    [StandsFor(typeof(Task), nameof(Task.WaitAsync))]
    public static async Task WaitAsync(Task task, CancellationToken cancellationToken)
    {
        await WaitUntilEnd(task, cancellationToken);
        await task;
    }

    [StandsFor(typeof(Task<>), nameof(Task.WaitAsync))]
    public static async Task<T> WaitAsync<T>(Task<T> task, CancellationToken cancellationToken)
    {
        await WaitUntilEnd(task, cancellationToken);
        return await task;
    }

    private static async Task All(Task[] tasks)
    {
        foreach (Task task in tasks)
        {
            await Ended(task);
        }

        foreach (Task task in tasks)
        {
            await task;
        }
    }

    private static async Task<T[]> AllResults<T>(Task<T>[] tasks)
    {
        await All(tasks);
        return [.. tasks.Select(task => task.Result)];
    }

    private static async Task<Task> Any(Task[] tasks)
    {
        TaskCompletionSource<Task> any = new();
        foreach (Task task in tasks)
        {
            _ = Tell(task, any);
        }

        return await any.Task;
    }

    private static async Task Tell(Task task, TaskCompletionSource<Task> any)
    {
        await Ended(task);
        any.TrySetResult(task);
    }

    private static async Task Ended(Task task)
    {
        try
        {
            await task;
        }
        catch (Exception)
        {
            // Whoever wants to know how it has ended awaits it.
        }
    }

    private static async Task WaitUntilEnd(Task task, TimeSpan timeout)
    {
        TaskCompletionSource over = new();
        BoardTimer timer = BoardTimers.Add(timeout, () => over.TrySetResult());
        await Any([task, over.Task]);
        if (!task.IsCompleted)
        {
            throw new TimeoutException();
        }

        BoardTimers.Remove(timer);
    }

    private static async Task WaitUntilEnd(Task task, CancellationToken cancellationToken)
    {
        TaskCompletionSource cancelled = new();
        using (cancellationToken.Register(() => cancelled.TrySetResult()))
        {
            await Any([task, cancelled.Task]);
        }

        if (!task.IsCompleted)
        {
            throw new TaskCanceledException();
        }
    }
}
