// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Threading.Tasks;

namespace System.Runtime.CompilerServices;

/// <summary>What the language builds an asynchronous method with.</summary>
/// <typeparam name="TResult">The method's result.</typeparam>
public struct AsyncTaskMethodBuilder<TResult>
{
    private Task<TResult>? _task;

    /// <summary>The method's task.</summary>
    public Task<TResult> Task => _task ??= new Task<TResult>();

    /// <summary>Makes one.</summary>
    public static AsyncTaskMethodBuilder<TResult> Create()
    {
        return default;
    }

    /// <summary>Runs the method to its first await that has to wait.</summary>
    /// <param name="stateMachine">The method.</param>
    /// <typeparam name="TStateMachine">Its type.</typeparam>
    public void Start<TStateMachine>(ref TStateMachine stateMachine)
        where TStateMachine : IAsyncStateMachine
    {
        stateMachine.MoveNext();
    }

    /// <summary>Not used: see <see cref="IAsyncStateMachine.SetStateMachine"/>.</summary>
    /// <param name="stateMachine">The method.</param>
    public void SetStateMachine(IAsyncStateMachine stateMachine)
    {
    }

    /// <summary>Ends the task well.</summary>
    /// <param name="result">The result.</param>
    public void SetResult(TResult result)
    {
        Task.TryComplete(result);
    }

    /// <summary>Ends the task with an exception.</summary>
    /// <param name="exception">The exception.</param>
    public void SetException(Exception exception)
    {
        Task.TryFail(exception);
    }

    /// <summary>Has the method go on when what it awaits has ended.</summary>
    /// <param name="awaiter">What it awaits.</param>
    /// <param name="stateMachine">The method.</param>
    /// <typeparam name="TAwaiter">The type of what it awaits.</typeparam>
    /// <typeparam name="TStateMachine">The method's type.</typeparam>
    public void AwaitOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : INotifyCompletion
        where TStateMachine : IAsyncStateMachine
    {
        StateMachineTask<TStateMachine, TResult> task = Keep(ref stateMachine);
        if (default(TAwaiter) is ITaskAwaiter)
        {
            Awaited(ref awaiter).Resume(task);
        }
        else
        {
            awaiter.OnCompleted(task.Continuation);
        }
    }

    /// <summary>Has the method go on when what it awaits has ended.</summary>
    /// <param name="awaiter">What it awaits.</param>
    /// <param name="stateMachine">The method.</param>
    /// <typeparam name="TAwaiter">The type of what it awaits.</typeparam>
    /// <typeparam name="TStateMachine">The method's type.</typeparam>
    public void AwaitUnsafeOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : ICriticalNotifyCompletion
        where TStateMachine : IAsyncStateMachine
    {
        AwaitOnCompleted(ref awaiter, ref stateMachine);
    }

    private static Task Awaited<TAwaiter>(ref TAwaiter awaiter)
    {
        // SAFETY: an awaiter marked as ITaskAwaiter has one field, the task.
        unsafe
        {
            return Unsafe.As<TAwaiter, Task>(ref awaiter);
        }
    }

    // At the first await the method's variables move into its task. This builder is one of them, so it learns of the task first.
    private StateMachineTask<TStateMachine, TResult> Keep<TStateMachine>(ref TStateMachine stateMachine)
        where TStateMachine : IAsyncStateMachine
    {
        if (_task is StateMachineTask<TStateMachine, TResult> kept)
        {
            return kept;
        }

        StateMachineTask<TStateMachine, TResult> task = new();
        _task = task;
        task.Machine = stateMachine;
        return task;
    }
}
