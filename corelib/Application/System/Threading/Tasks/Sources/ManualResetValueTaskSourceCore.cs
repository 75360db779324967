// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Threading.Tasks.Sources;

/// <summary>What a source that can be used again is made of. Asynchronous iterators have one.</summary>
/// <typeparam name="TResult">The result.</typeparam>
public struct ManualResetValueTaskSourceCore<TResult>
{
    private Action<object?>? _continuation;
    private object? _state;
    private Exception? _exception;
    private TResult _result;
    private short _version;
    private bool _hasEnded;

    /// <summary>Without effect: what waits always goes on through the queue.</summary>
    public bool RunContinuationsAsynchronously { get; set; }

    /// <summary>The token of this time.</summary>
    public readonly short Version => _version;

    /// <summary>Begins anew.</summary>
    public void Reset()
    {
        _version++;
        _hasEnded = false;
        _continuation = null;
        _state = null;
        _exception = null;
        _result = default!;
    }

    /// <summary>Ends well.</summary>
    /// <param name="result">The result.</param>
    public void SetResult(TResult result)
    {
        _result = result;
        End();
    }

    /// <summary>Ends with an exception.</summary>
    /// <param name="error">The exception.</param>
    public void SetException(Exception error)
    {
        _exception = error;
        End();
    }

    /// <summary>How far it is.</summary>
    /// <param name="token">Which time.</param>
    public readonly ValueTaskSourceStatus GetStatus(short token)
    {
        Check(token);
        return !_hasEnded ? ValueTaskSourceStatus.Pending
            : _exception is null ? ValueTaskSourceStatus.Succeeded
            : _exception is OperationCanceledException ? ValueTaskSourceStatus.Canceled
            : ValueTaskSourceStatus.Faulted;
    }

    /// <summary>What it ended with.</summary>
    /// <param name="token">Which time.</param>
    public readonly TResult GetResult(short token)
    {
        Check(token);
        if (!_hasEnded)
        {
            throw new InvalidOperationException("The source has not ended.");
        }

        if (_exception is not null)
        {
            throw _exception;
        }

        return _result;
    }

    /// <summary>Calls a method when it ends.</summary>
    /// <param name="continuation">The method.</param>
    /// <param name="state">What the method gets.</param>
    /// <param name="token">Which time.</param>
    /// <param name="flags">Without effect.</param>
    public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags)
    {
        Check(token);
        _continuation = continuation;
        _state = state;
        if (_hasEnded)
        {
            Queue();
        }
    }

    private readonly void Check(short token)
    {
        if (token != _version)
        {
            throw new InvalidOperationException("The source has been used again since.");
        }
    }

    private void End()
    {
        if (_hasEnded)
        {
            throw new InvalidOperationException("The source has ended before.");
        }

        _hasEnded = true;
        if (_continuation is not null)
        {
            Queue();
        }
    }

    private readonly void Queue()
    {
        Action<object?> continuation = _continuation!;
        object? state = _state;
        TaskQueue.Add(new ActionTask(() => continuation(state)));
    }
}
