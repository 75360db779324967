// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using Tock.Testing.Running;

namespace Tock.Desktop;

/// <summary>What applications call in the place of the desktop's methods that wait for tasks, or begin them: here there is one thread, which the board has.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class BoardTasks
{
    [StandsFor(typeof(Task), nameof(Task.Wait))]
    public static void Wait(Task task)
    {
        RunUntil(task);
        task.GetAwaiter().GetResult();
    }

    [StandsFor(typeof(Task<>), "get_Result")]
    public static T GetResult<T>(Task<T> task)
    {
        RunUntil(task);
        return task.GetAwaiter().GetResult();
    }

    [StandsFor(typeof(TaskAwaiter), nameof(TaskAwaiter.GetResult))]
    public static void GetResult(ref TaskAwaiter awaiter)
    {
        if (!awaiter.IsCompleted)
        {
            TaskAwaiter waiting = awaiter;
            FakeProcess.Current.RunUntil(() => waiting.IsCompleted);
        }

        awaiter.GetResult();
    }

    [StandsFor(typeof(TaskAwaiter<>), nameof(TaskAwaiter.GetResult))]
    public static T GetResult<T>(ref TaskAwaiter<T> awaiter)
    {
        if (!awaiter.IsCompleted)
        {
            TaskAwaiter<T> waiting = awaiter;
            FakeProcess.Current.RunUntil(() => waiting.IsCompleted);
        }

        return awaiter.GetResult();
    }

    [StandsFor(typeof(ValueTask<>), "get_Result")]
    public static T GetResult<T>(ref ValueTask<T> task)
    {
        ValueTaskAwaiter<T> awaiter = task.GetAwaiter();
        return GetResult(ref awaiter);
    }

    [StandsFor(typeof(ValueTaskAwaiter), nameof(ValueTaskAwaiter.GetResult))]
    public static void GetResult(ref ValueTaskAwaiter awaiter)
    {
        if (!awaiter.IsCompleted)
        {
            ValueTaskAwaiter waiting = awaiter;
            FakeProcess.Current.RunUntil(() => waiting.IsCompleted);
        }

        awaiter.GetResult();
    }

    [StandsFor(typeof(ValueTaskAwaiter<>), nameof(ValueTaskAwaiter.GetResult))]
    public static T GetResult<T>(ref ValueTaskAwaiter<T> awaiter)
    {
        if (!awaiter.IsCompleted)
        {
            ValueTaskAwaiter<T> waiting = awaiter;
            FakeProcess.Current.RunUntil(() => waiting.IsCompleted);
        }

        return awaiter.GetResult();
    }

    [StandsFor(typeof(Task), nameof(Task.ConfigureAwait))]
    public static ConfiguredTaskAwaitable ConfigureAwait(Task task, bool continueOnCapturedContext) => task.ConfigureAwait(true);

    [StandsFor(typeof(Task<>), nameof(Task.ConfigureAwait))]
    public static ConfiguredTaskAwaitable<T> ConfigureAwait<T>(Task<T> task, bool continueOnCapturedContext) => task.ConfigureAwait(true);

    [StandsFor(typeof(ValueTask), nameof(ValueTask.ConfigureAwait))]
    public static ConfiguredValueTaskAwaitable ConfigureAwait(ref ValueTask task, bool continueOnCapturedContext) => task.ConfigureAwait(true);

    [StandsFor(typeof(ValueTask<>), nameof(ValueTask.ConfigureAwait))]
    public static ConfiguredValueTaskAwaitable<T> ConfigureAwait<T>(ref ValueTask<T> task, bool continueOnCapturedContext) => task.ConfigureAwait(true);

    [StandsFor(typeof(Task), nameof(Task.Run))]
    public static async Task Run(Action action)
    {
        await Task.Yield();
        action();
    }

    [StandsFor(typeof(Task), nameof(Task.Run))]
    public static async Task Run(Func<Task> function)
    {
        await Task.Yield();
        await function();
    }

    [StandsFor(typeof(TaskCompletionSource), ".ctor")]
    public static TaskCompletionSource MakeSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    [StandsFor(typeof(TaskCompletionSource<>), ".ctor")]
    public static TaskCompletionSource<T> MakeSource<T>() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    [StandsFor(typeof(AsyncTaskMethodBuilder), nameof(AsyncTaskMethodBuilder.Create))]
    public static AsyncTaskMethodBuilder CreateBuilder()
    {
        FakeProcess.CurrentIfAny?.EnterTask();
        return AsyncTaskMethodBuilder.Create();
    }

    [StandsFor(typeof(AsyncTaskMethodBuilder<>), nameof(AsyncTaskMethodBuilder.Create))]
    public static AsyncTaskMethodBuilder<T> CreateBuilder<T>()
    {
        FakeProcess.CurrentIfAny?.EnterTask();
        return AsyncTaskMethodBuilder<T>.Create();
    }

    [StandsFor(typeof(AsyncValueTaskMethodBuilder), nameof(AsyncValueTaskMethodBuilder.Create))]
    public static AsyncValueTaskMethodBuilder CreateValueBuilder()
    {
        FakeProcess.CurrentIfAny?.EnterTask();
        return AsyncValueTaskMethodBuilder.Create();
    }

    [StandsFor(typeof(AsyncValueTaskMethodBuilder<>), nameof(AsyncValueTaskMethodBuilder.Create))]
    public static AsyncValueTaskMethodBuilder<T> CreateValueBuilder<T>()
    {
        FakeProcess.CurrentIfAny?.EnterTask();
        return AsyncValueTaskMethodBuilder<T>.Create();
    }

    [StandsFor(typeof(AsyncVoidMethodBuilder), nameof(AsyncVoidMethodBuilder.Create))]
    public static AsyncVoidMethodBuilder CreateVoidBuilder()
    {
        FakeProcess.CurrentIfAny?.EnterTask();
        return AsyncVoidMethodBuilder.Create();
    }

    private static void RunUntil(Task task)
    {
        if (!task.IsCompleted)
        {
            FakeProcess.Current.RunUntil(() => task.IsCompleted);
        }
    }
}
