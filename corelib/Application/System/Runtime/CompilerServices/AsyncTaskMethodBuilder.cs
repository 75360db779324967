// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Threading.Tasks;

namespace System.Runtime.CompilerServices;

/// <summary>What the language builds an asynchronous method without a result with.</summary>
public struct AsyncTaskMethodBuilder
{
    private AsyncTaskMethodBuilder<NoResult> _builder;

    /// <summary>The method's task.</summary>
    public Task Task => _builder.Task;

    /// <summary>Makes one.</summary>
    public static AsyncTaskMethodBuilder Create()
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
    public void SetResult()
    {
        _builder.SetResult(default);
    }

    /// <summary>Ends the task with an exception.</summary>
    /// <param name="exception">The exception.</param>
    public void SetException(Exception exception)
    {
        _builder.SetException(exception);
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
        _builder.AwaitOnCompleted(ref awaiter, ref stateMachine);
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
}
