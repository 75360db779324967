// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace System.Threading.Tasks;

/// <summary>
/// Something that ends later. There is one thread: what waits for a task goes on from <see cref="TaskQueue"/>, between two events, and
/// never in the middle of other code.
/// </summary>
public partial class Task
{
    private TaskStatus _status;
    private Exception? _exception;

    // What goes on when this task ends, linked by _next.
    private Task? _waiting;

    // Links this task, as something that waits or is ready to go on, to the one after it. It is in one such list at a time.
    private Task? _next;

    internal Task()
    {
    }

    /// <summary>A task that has ended.</summary>
    public static Task CompletedTask
    {
        get
        {
            Task task = new();
            task._status = TaskStatus.RanToCompletion;
            return task;
        }
    }

    /// <summary>Whether it has ended, in whatever way.</summary>
    public bool IsCompleted => _status != TaskStatus.WaitingForActivation;

    /// <summary>Whether it has ended well.</summary>
    public bool IsCompletedSuccessfully => _status == TaskStatus.RanToCompletion;

    /// <summary>Whether it ended with an exception.</summary>
    public bool IsFaulted => _status == TaskStatus.Faulted;

    /// <summary>Whether it was cancelled.</summary>
    public bool IsCanceled => _status == TaskStatus.Canceled;

    /// <summary>How far it is.</summary>
    public TaskStatus Status => _status;

    /// <summary>The exception that it ended with; null if none.</summary>
    public Exception? Exception => _status == TaskStatus.Faulted ? _exception : null;

    /// <summary>The one after it in the list that it is in.</summary>
    internal Task? Next
    {
        get => _next;
        set => _next = value;
    }

    /// <summary>A task that ended with an exception.</summary>
    /// <param name="exception">The exception.</param>
    public static Task FromException(Exception exception)
    {
        Task task = new();
        task.TryFail(exception);
        return task;
    }

    /// <summary>A task that ended with an exception.</summary>
    /// <param name="exception">The exception.</param>
    /// <typeparam name="TResult">What it would have resulted in.</typeparam>
    public static Task<TResult> FromException<TResult>(Exception exception)
    {
        Task<TResult> task = new();
        task.TryFail(exception);
        return task;
    }

    /// <summary>A task that ended with a result.</summary>
    /// <param name="result">The result.</param>
    /// <typeparam name="TResult">Its type.</typeparam>
    public static Task<TResult> FromResult<TResult>(TResult result)
    {
        Task<TResult> task = new();
        task.TryComplete(result);
        return task;
    }

    /// <summary>A task that was cancelled.</summary>
    /// <param name="cancellationToken">What cancelled it.</param>
    public static Task FromCanceled(CancellationToken cancellationToken)
    {
        Task task = new();
        task.TryCancel();
        return task;
    }

    /// <summary>Lets everything else that is ready go on first.</summary>
    public static YieldAwaitable Yield()
    {
        return default;
    }

    /// <summary>What <c>await</c> uses.</summary>
    public TaskAwaiter GetAwaiter()
    {
        return new TaskAwaiter(this);
    }

    /// <summary>There is one thread and no context to return to, so this changes nothing; for sources that other systems share.</summary>
    /// <param name="continueOnCapturedContext">Without effect.</param>
    public ConfiguredTaskAwaitable ConfigureAwait(bool continueOnCapturedContext)
    {
        return new ConfiguredTaskAwaitable(this);
    }

    /// <summary>Runs what else is ready, and sleeps, until this task has ended; throws what it ended with.</summary>
    public void Wait()
    {
        TaskQueue.RunUntilEnd(this);
        ThrowIfUnsuccessful();
    }

    /// <summary>Goes on when it is taken from the queue; a task that only ends does not wait for anything.</summary>
    internal virtual void GoOn()
    {
    }

    internal bool TryComplete()
    {
        return TryEnd(TaskStatus.RanToCompletion, null);
    }

    internal bool TryFail(Exception exception)
    {
        return TryEnd(exception is OperationCanceledException ? TaskStatus.Canceled : TaskStatus.Faulted, exception);
    }

    internal bool TryCancel()
    {
        return TryEnd(TaskStatus.Canceled, null);
    }

    internal void ThrowIfUnsuccessful()
    {
        if (_status == TaskStatus.RanToCompletion)
        {
            return;
        }

        if (_exception is not null)
        {
            ExceptionDispatchInfo.Throw(_exception);
        }

        throw new TaskCanceledException();
    }

    /// <summary>Has something go on when this task ends; soon, through the queue, if it has.</summary>
    internal void Resume(Task waiting)
    {
        if (IsCompleted)
        {
            TaskQueue.Add(waiting);
            return;
        }

        // In the order in which they began to wait.
        if (_waiting is null)
        {
            _waiting = waiting;
            return;
        }

        Task last = _waiting;
        while (last._next is not null)
        {
            last = last._next;
        }

        last._next = waiting;
    }

    private bool TryEnd(TaskStatus status, Exception? exception)
    {
        if (IsCompleted)
        {
            return false;
        }

        _status = status;
        _exception = exception;
        Task? waiting = _waiting;
        _waiting = null;
        while (waiting is not null)
        {
            Task? next = waiting._next;
            TaskQueue.Add(waiting);
            waiting = next;
        }

        return true;
    }
}
