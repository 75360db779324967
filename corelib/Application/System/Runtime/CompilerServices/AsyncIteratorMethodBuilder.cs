// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Runtime.CompilerServices;

/// <summary>What the language builds an asynchronous iterator with; the iterator itself is the object that goes on.</summary>
public struct AsyncIteratorMethodBuilder
{
    /// <summary>Makes one.</summary>
    public static AsyncIteratorMethodBuilder Create()
    {
        return default;
    }

    /// <summary>Runs the iterator to its next element or await that has to wait.</summary>
    /// <param name="stateMachine">The iterator.</param>
    /// <typeparam name="TStateMachine">Its type.</typeparam>
    public void MoveNext<TStateMachine>(ref TStateMachine stateMachine)
        where TStateMachine : IAsyncStateMachine
    {
        stateMachine.MoveNext();
    }

    /// <summary>The iterator has come to its end.</summary>
    public void Complete()
    {
    }

    /// <summary>Has the iterator go on when what it awaits has ended.</summary>
    /// <param name="awaiter">What it awaits.</param>
    /// <param name="stateMachine">The iterator.</param>
    /// <typeparam name="TAwaiter">The type of what it awaits.</typeparam>
    /// <typeparam name="TStateMachine">The iterator's type.</typeparam>
    public void AwaitOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : INotifyCompletion
        where TStateMachine : IAsyncStateMachine
    {
        // The compiler makes a class of every asynchronous iterator, so this is a reference to it, not a copy.
        awaiter.OnCompleted(stateMachine.MoveNext);
    }

    /// <summary>Has the iterator go on when what it awaits has ended.</summary>
    /// <param name="awaiter">What it awaits.</param>
    /// <param name="stateMachine">The iterator.</param>
    /// <typeparam name="TAwaiter">The type of what it awaits.</typeparam>
    /// <typeparam name="TStateMachine">The iterator's type.</typeparam>
    public void AwaitUnsafeOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : ICriticalNotifyCompletion
        where TStateMachine : IAsyncStateMachine
    {
        AwaitOnCompleted(ref awaiter, ref stateMachine);
    }
}
