// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;

namespace System.Threading.Tasks;

/// <summary>Something that ends later with a result.</summary>
/// <typeparam name="TResult">The result.</typeparam>
public class Task<TResult> : Task
{
    private TResult _result = default!;

    internal Task()
    {
    }

    /// <summary>The result; waits for it as <see cref="Task.Wait()"/> does.</summary>
    public TResult Result
    {
        get
        {
            Wait();
            return _result;
        }
    }

    /// <summary>The result of a task that has ended well.</summary>
    internal TResult Value => _result;

    /// <summary>What <c>await</c> uses.</summary>
    public new TaskAwaiter<TResult> GetAwaiter()
    {
        return new TaskAwaiter<TResult>(this);
    }

    /// <summary>There is one thread and no context to return to, so this changes nothing; for sources that other systems share.</summary>
    /// <param name="continueOnCapturedContext">Without effect.</param>
    public new ConfiguredTaskAwaitable<TResult> ConfigureAwait(bool continueOnCapturedContext)
    {
        return new ConfiguredTaskAwaitable<TResult>(this);
    }

    internal bool TryComplete(TResult result)
    {
        if (IsCompleted)
        {
            return false;
        }

        _result = result;
        return TryComplete();
    }
}
