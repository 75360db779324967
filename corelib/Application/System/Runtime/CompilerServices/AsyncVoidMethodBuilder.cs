// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.ExceptionServices;

namespace System.Runtime.CompilerServices;

/// <summary>What the language builds an asynchronous method that nobody can wait for with; an exception that leaves it ends the process.</summary>
public struct AsyncVoidMethodBuilder
{
    private AsyncTaskMethodBuilder<NoResult> _builder;

    /// <summary>Makes one.</summary>
    public static AsyncVoidMethodBuilder Create()
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

    /// <summary>The method has ended.</summary>
    public void SetResult()
    {
    }

    /// <summary>Throws the exception on, where nothing catches it; its stack trace goes on to tell where it came from.</summary>
    /// <param name="exception">The exception.</param>
    public void SetException(Exception exception)
    {
        ExceptionDispatchInfo.Throw(exception);
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
