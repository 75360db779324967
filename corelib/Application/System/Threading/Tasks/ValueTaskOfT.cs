// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;
using System.Threading.Tasks.Sources;

namespace System.Threading.Tasks;

/// <summary>Something that ends later, or has ended already without an object being made for it. It is awaited once.</summary>
/// <typeparam name="TResult">The result.</typeparam>
[AsyncMethodBuilder(typeof(AsyncValueTaskMethodBuilder<>))]
public readonly struct ValueTask<TResult>
{
    // A task, a source, or null for what has ended well.
    private readonly object? _source;
    private readonly short _token;
    private readonly TResult _result;

    /// <summary>Of a task.</summary>
    /// <param name="task">The task.</param>
    public ValueTask(Task<TResult> task)
    {
        _source = task;
        _token = 0;
        _result = default!;
    }

    /// <summary>Of a source that is used again and again.</summary>
    /// <param name="source">The source.</param>
    /// <param name="token">Which time.</param>
    public ValueTask(IValueTaskSource<TResult> source, short token)
    {
        _source = source;
        _token = token;
        _result = default!;
    }

    /// <summary>That has ended.</summary>
    /// <param name="result">The result.</param>
    public ValueTask(TResult result)
    {
        _source = null;
        _token = 0;
        _result = result;
    }

    /// <summary>Whether it has ended, in whatever way.</summary>
    public bool IsCompleted => _source switch
    {
        null => true,
        Task task => task.IsCompleted,
        _ => ((IValueTaskSource<TResult>)_source).GetStatus(_token) != ValueTaskSourceStatus.Pending,
    };

    /// <summary>Whether it has ended well.</summary>
    public bool IsCompletedSuccessfully => _source switch
    {
        null => true,
        Task task => task.IsCompletedSuccessfully,
        _ => ((IValueTaskSource<TResult>)_source).GetStatus(_token) == ValueTaskSourceStatus.Succeeded,
    };

    /// <summary>The result; waits for it if it is a task that has not ended.</summary>
    public TResult Result => End();

    /// <summary>A task for it, which can be awaited any number of times.</summary>
    public Task<TResult> AsTask()
    {
        return _source switch
        {
            null => Task.FromResult(_result),
            Task<TResult> task => task,
            _ => Await(),
        };
    }

    /// <summary>What <c>await</c> uses.</summary>
    public ValueTaskAwaiter<TResult> GetAwaiter()
    {
        return new ValueTaskAwaiter<TResult>(this);
    }

    /// <summary>There is one thread and no context to return to, so this changes nothing; for sources that other systems share.</summary>
    /// <param name="continueOnCapturedContext">Without effect.</param>
    public ValueTask<TResult> ConfigureAwait(bool continueOnCapturedContext)
    {
        return this;
    }

    internal TResult End()
    {
        return _source switch
        {
            null => _result,
            Task<TResult> task => task.Result,
            _ => ((IValueTaskSource<TResult>)_source).GetResult(_token),
        };
    }

    internal void OnCompleted(Action continuation)
    {
        switch (_source)
        {
            case null:
                TaskQueue.Add(new ActionTask(continuation));
                break;
            case Task task:
                task.Resume(new ActionTask(continuation));
                break;
            default:
                ((IValueTaskSource<TResult>)_source).OnCompleted(static state => ((Action)state!)(), continuation, _token, ValueTaskSourceOnCompletedFlags.None);
                break;
        }
    }

    private async Task<TResult> Await()
    {
        return await this;
    }
}
