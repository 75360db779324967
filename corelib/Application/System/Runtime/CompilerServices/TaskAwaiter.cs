// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Threading.Tasks;

namespace System.Runtime.CompilerServices;

/// <summary>Awaits a task.</summary>
public readonly struct TaskAwaiter : ICriticalNotifyCompletion, ITaskAwaiter
{
    private readonly Task _task;

    internal TaskAwaiter(Task task)
    {
        _task = task;
    }

    /// <summary>Whether the task has ended.</summary>
    public bool IsCompleted => _task.IsCompleted;

    /// <summary>What the task ended with; waits for it first if it has not ended.</summary>
    public void GetResult()
    {
        _task.Wait();
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
