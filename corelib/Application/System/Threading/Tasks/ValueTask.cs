// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;
using System.Threading.Tasks.Sources;

namespace System.Threading.Tasks;

/// <summary>Something that ends later, or has ended already without an object being made for it. It is awaited once.</summary>
[AsyncMethodBuilder(typeof(AsyncValueTaskMethodBuilder))]
public readonly struct ValueTask
{
    // A task, a source, or null for what has ended well.
    private readonly object? _source;
    private readonly short _token;

    /// <summary>Of a task.</summary>
    /// <param name="task">The task.</param>
    public ValueTask(Task task)
    {
        _source = task;
        _token = 0;
    }

    /// <summary>Of a source that is used again and again.</summary>
    /// <param name="source">The source.</param>
    /// <param name="token">Which time.</param>
    public ValueTask(IValueTaskSource source, short token)
    {
        _source = source;
        _token = token;
    }

    /// <summary>One that has ended.</summary>
    public static ValueTask CompletedTask => default;

    /// <summary>Whether it has ended, in whatever way.</summary>
    public bool IsCompleted => _source switch
    {
        null => true,
        Task task => task.IsCompleted,
        _ => ((IValueTaskSource)_source).GetStatus(_token) != ValueTaskSourceStatus.Pending,
    };

    /// <summary>Whether it has ended well.</summary>
    public bool IsCompletedSuccessfully => _source switch
    {
        null => true,
        Task task => task.IsCompletedSuccessfully,
        _ => ((IValueTaskSource)_source).GetStatus(_token) == ValueTaskSourceStatus.Succeeded,
    };

    /// <summary>A task for it, which can be awaited any number of times.</summary>
    public Task AsTask()
    {
        return _source switch
        {
            null => Task.CompletedTask,
            Task task => task,
            _ => Await(),
        };
    }

    /// <summary>What <c>await</c> uses.</summary>
    public ValueTaskAwaiter GetAwaiter()
    {
        return new ValueTaskAwaiter(this);
    }

    /// <summary>There is one thread and no context to return to, so this changes nothing; for sources that other systems share.</summary>
    /// <param name="continueOnCapturedContext">Without effect.</param>
    public ValueTask ConfigureAwait(bool continueOnCapturedContext)
    {
        return this;
    }

    internal void End()
    {
        switch (_source)
        {
            case null:
                break;
            case Task task:
                task.Wait();
                break;
            default:
                ((IValueTaskSource)_source).GetResult(_token);
                break;
        }
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
                ((IValueTaskSource)_source).OnCompleted(static state => ((Action)state!)(), continuation, _token, ValueTaskSourceOnCompletedFlags.None);
                break;
        }
    }

    private async Task Await()
    {
        await this;
    }
}
