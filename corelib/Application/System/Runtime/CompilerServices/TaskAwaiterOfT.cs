// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Threading.Tasks;

namespace System.Runtime.CompilerServices;

/// <summary>Awaits a task.</summary>
/// <typeparam name="TResult">The result.</typeparam>
public readonly struct TaskAwaiter<TResult> : ICriticalNotifyCompletion, ITaskAwaiter
{
    private readonly Task<TResult> _task;

    internal TaskAwaiter(Task<TResult> task)
    {
        _task = task;
    }

    /// <summary>Whether the task has ended.</summary>
    public bool IsCompleted => _task.IsCompleted;

    /// <summary>What the task ended with; waits for it first if it has not ended.</summary>
    public TResult GetResult()
    {
        return _task.Result;
    }

    /// <inheritdoc/>
    public void OnCompleted(Action continuation)
    {
        _task.Resume(new ActionTask(continuation));
    }

    /// <inheritdoc/>
    public void UnsafeOnCompleted(Action continuation)
    {
        _task.Resume(new ActionTask(continuation));
    }
}
