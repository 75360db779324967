// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Threading.Tasks;

namespace System.Runtime.CompilerServices;

/// <summary>What the language builds an asynchronous method that may end at once with: then no object is made.</summary>
/// <typeparam name="TResult">The result.</typeparam>
public struct AsyncValueTaskMethodBuilder<TResult>
{
    private AsyncTaskMethodBuilder<TResult> _builder;
    private TResult _result;
    private bool _isTaskWanted;
    private bool _hasEnded;

    /// <summary>The method's task.</summary>
    public ValueTask<TResult> Task
    {
        get
        {
            if (_hasEnded)
            {
                return new ValueTask<TResult>(_result);
            }

            _isTaskWanted = true;
            return new ValueTask<TResult>(_builder.Task);
        }
    }

    /// <summary>Makes one.</summary>
    public static AsyncValueTaskMethodBuilder<TResult> Create()
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
        if (_isTaskWanted)
        {
            _builder.SetResult(result);
            return;
        }

        _hasEnded = true;
        _result = result;
    }

    /// <summary>Ends the task with an exception.</summary>
    /// <param name="exception">The exception.</param>
    public void SetException(Exception exception)
    {
        _isTaskWanted = true;
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
        _isTaskWanted = true;
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
