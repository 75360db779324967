// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Threading.Tasks;

/// <summary>A task that ends, with a result, when its owner says so.</summary>
/// <typeparam name="TResult">The result.</typeparam>
public class TaskCompletionSource<TResult>
{
    /// <summary>The task.</summary>
    public Task<TResult> Task { get; } = new();

    /// <summary>Ends it well; an exception if it has ended.</summary>
    /// <param name="result">The result.</param>
    public void SetResult(TResult result)
    {
        TaskCompletion.Require(Task.TryComplete(result));
    }

    /// <summary>Ends it with an exception; throws one if it has ended.</summary>
    /// <param name="exception">The exception.</param>
    public void SetException(Exception exception)
    {
        TaskCompletion.Require(Task.TryFail(exception));
    }

    /// <summary>Cancels it; an exception if it has ended.</summary>
    public void SetCanceled()
    {
        TaskCompletion.Require(Task.TryCancel());
    }

    /// <summary>Ends it well if it has not ended.</summary>
    /// <param name="result">The result.</param>
    /// <returns>Whether it had not.</returns>
    public bool TrySetResult(TResult result)
    {
        return Task.TryComplete(result);
    }

    /// <summary>Ends it with an exception if it has not ended.</summary>
    /// <param name="exception">The exception.</param>
    /// <returns>Whether it had not.</returns>
    public bool TrySetException(Exception exception)
    {
        return Task.TryFail(exception);
    }

    /// <summary>Cancels it if it has not ended.</summary>
    /// <returns>Whether it had not.</returns>
    public bool TrySetCanceled()
    {
        return Task.TryCancel();
    }
}
