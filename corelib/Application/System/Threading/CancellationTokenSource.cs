// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Threading;

/// <summary>Cancels work: at once, or after a time.</summary>
public class CancellationTokenSource : IDisposable
{
    private CancellationCallback? _callbacks;
    private DelayTask? _delay;
    private bool _isCancelled;

    /// <summary>One that is cancelled by <see cref="Cancel"/>.</summary>
    public CancellationTokenSource()
    {
    }

    /// <summary>One that is cancelled after a time.</summary>
    /// <param name="delay">The time.</param>
    public CancellationTokenSource(TimeSpan delay)
    {
        CancelAfter(delay);
    }

    /// <summary>One that is cancelled after a time.</summary>
    /// <param name="millisecondsDelay">The time in milliseconds.</param>
    public CancellationTokenSource(int millisecondsDelay)
    {
        CancelAfter(millisecondsDelay);
    }

    /// <summary>Whether it has been cancelled.</summary>
    public bool IsCancellationRequested => _isCancelled;

    /// <summary>What work looks at.</summary>
    public CancellationToken Token => new(this);

    /// <summary>One that is cancelled when any of the tokens is.</summary>
    /// <param name="token1">A token.</param>
    /// <param name="token2">A token.</param>
    public static CancellationTokenSource CreateLinkedTokenSource(CancellationToken token1, CancellationToken token2)
    {
        CancellationTokenSource source = new();
        token1.Register(source.Cancel);
        token2.Register(source.Cancel);
        return source;
    }

    /// <summary>Cancels; the registered methods run now, the latest first.</summary>
    public void Cancel()
    {
        if (_isCancelled)
        {
            return;
        }

        _isCancelled = true;
        StopDelay();
        while (_callbacks is not null)
        {
            CancellationCallback callback = _callbacks;
            _callbacks = callback.Next;
            callback.Call();
        }
    }

    /// <summary>Cancels after a time, in place of what was set before.</summary>
    /// <param name="delay">The time.</param>
    public void CancelAfter(TimeSpan delay)
    {
        StopDelay();
        if (!_isCancelled)
        {
            _delay = new DelayTask(Cancel);
            TimerQueue.Add(_delay, delay);
        }
    }

    /// <summary>Cancels after a time, in place of what was set before.</summary>
    /// <param name="millisecondsDelay">The time in milliseconds.</param>
    public void CancelAfter(int millisecondsDelay)
    {
        CancelAfter(TimeSpan.FromMilliseconds(millisecondsDelay));
    }

    /// <summary>It is not cancelled by time any more.</summary>
    public void Dispose()
    {
        StopDelay();
        _callbacks = null;
    }

    internal CancellationTokenRegistration Register(Action callback)
    {
        if (_isCancelled)
        {
            callback();
            return default;
        }

        _callbacks = new CancellationCallback(this, callback, _callbacks);
        return new CancellationTokenRegistration(_callbacks);
    }

    internal void Remove(CancellationCallback callback)
    {
        if (_callbacks == callback)
        {
            _callbacks = callback.Next;
            return;
        }

        for (CancellationCallback? one = _callbacks; one is not null; one = one.Next)
        {
            if (one.Next == callback)
            {
                one.Next = callback.Next;
                return;
            }
        }
    }

    private void StopDelay()
    {
        if (_delay is not null)
        {
            TimerQueue.Remove(_delay);
            _delay = null;
        }
    }
}
