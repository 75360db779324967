// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Generic;

namespace System.Threading.Tasks;

// Tasks made of times and of other tasks.
public partial class Task
{
    /// <summary>A task that ends after a time.</summary>
    /// <param name="delay">The time, 0 or more.</param>
    public static Task Delay(TimeSpan delay)
    {
        DelayTask task = new(null);
        TimerQueue.Add(task, delay);
        return task;
    }

    /// <summary>A task that ends after a time.</summary>
    /// <param name="millisecondsDelay">The time in milliseconds, 0 or more.</param>
    public static Task Delay(int millisecondsDelay)
    {
        return Delay(TimeSpan.FromMilliseconds(millisecondsDelay));
    }

    /// <summary>A task that ends after a time, or is cancelled before.</summary>
    /// <param name="delay">The time, 0 or more.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    public static async Task Delay(TimeSpan delay, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        DelayTask task = new(null);
        using (cancellationToken.Register(() =>
        {
            TimerQueue.Remove(task);
            task.TryCancel();
        }))
        {
            TimerQueue.Add(task, delay);
            await task;
        }
    }

    /// <summary>A task that ends after a time, or is cancelled before.</summary>
    /// <param name="millisecondsDelay">The time in milliseconds, 0 or more.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    public static Task Delay(int millisecondsDelay, CancellationToken cancellationToken)
    {
        return Delay(TimeSpan.FromMilliseconds(millisecondsDelay), cancellationToken);
    }

    /// <summary>A task that ends when all have ended; it fails as the first in the list that did.</summary>
    /// <param name="tasks">The tasks.</param>
    public static async Task WhenAll(params Task[] tasks)
    {
        await WaitForEach(tasks);
        foreach (Task task in tasks)
        {
            task.ThrowIfUnsuccessful();
        }
    }

    /// <summary>A task that ends when all have ended, with their results.</summary>
    /// <param name="tasks">The tasks.</param>
    /// <typeparam name="TResult">Their result.</typeparam>
    public static async Task<TResult[]> WhenAll<TResult>(params Task<TResult>[] tasks)
    {
        await WaitForEach(tasks);
        TResult[] results = new TResult[tasks.Length];
        for (int index = 0; index < tasks.Length; index++)
        {
            tasks[index].ThrowIfUnsuccessful();
            results[index] = tasks[index].Value;
        }

        return results;
    }

    /// <summary>A task that ends, with the one that did, when the first of some has ended.</summary>
    /// <param name="tasks">The tasks.</param>
    public static Task<Task> WhenAny(params Task[] tasks)
    {
        Task<Task> any = new();
        foreach (Task task in tasks)
        {
            task.Resume(new ActionTask(() => any.TryComplete(task)));
        }

        return any;
    }

    /// <summary>Runs a method when the program waits next.</summary>
    /// <param name="action">The method.</param>
    public static async Task Run(Action action)
    {
        await Yield();
        action();
    }

    /// <summary>Runs an asynchronous method when the program waits next.</summary>
    /// <param name="function">The method.</param>
    public static async Task Run(Func<Task> function)
    {
        await Yield();
        await function();
    }

    /// <summary>Waits for this task, but no longer than a time.</summary>
    /// <param name="timeout">The time.</param>
    /// <exception cref="TimeoutException">The time is over; the task goes on.</exception>
    public async Task WaitAsync(TimeSpan timeout)
    {
        DelayTask delay = new(null);
        TimerQueue.Add(delay, timeout);
        await WhenAny(this, delay);
        if (!IsCompleted)
        {
            throw new TimeoutException();
        }

        TimerQueue.Remove(delay);
        ThrowIfUnsuccessful();
    }

    /// <summary>Waits for this task until that is cancelled; the task goes on.</summary>
    /// <param name="cancellationToken">Cancels the waiting.</param>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        Task cancelled = new();
        using (cancellationToken.Register(() => cancelled.TryComplete()))
        {
            await WhenAny(this, cancelled);
        }

        if (!IsCompleted)
        {
            throw new TaskCanceledException();
        }

        ThrowIfUnsuccessful();
    }

    // Waits for the end of each, whatever it is.
    private static async Task WaitForEach(Task[] tasks)
    {
        foreach (Task task in tasks)
        {
            if (!task.IsCompleted)
            {
                Task ended = new();
                task.Resume(new ActionTask(() => ended.TryComplete()));
                await ended;
            }
        }
    }
}
