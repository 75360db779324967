// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Libtock;

/// <summary>
/// Events of a driver, for <c>await foreach</c>. They are taken from the moment the loop begins. So many as the queue has room for wait for
/// their turn; what comes when it is full is lost, and counted.
/// </summary>
/// <typeparam name="T">The event.</typeparam>
public sealed class EventStream<T> : IAsyncEnumerable<T>, IAsyncEnumerator<T>
{
    private readonly EventSource<T> _source;
    private readonly T[] _queue;
    private CancellationToken _cancellationToken;
    private CancellationTokenRegistration _cancellation;
    private TaskCompletionSource<bool>? _waiting;
    private T _current = default!;
    private int _first;
    private int _count;
    private bool _isListening;

    internal EventStream(EventSource<T> source, int number, uint mode, int capacity, CancellationToken cancellationToken)
    {
        if (capacity <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(capacity));
        }

        _source = source;
        _queue = new T[capacity];
        _cancellationToken = cancellationToken;
        Number = number;
        Mode = mode;
    }

    /// <summary>How many events were lost, because the queue was full, since the loop has begun.</summary>
    public int Lost { get; private set; }

    /// <summary>The event that the loop is at.</summary>
    public T Current => _current;

    /// <summary>What it is about: the number of a button or pin; negative for all.</summary>
    internal int Number { get; }

    /// <summary>Which of its events are wanted, in the driver's words.</summary>
    internal uint Mode { get; }

    /// <summary>Links the listeners of a source.</summary>
    internal EventStream<T>? Next { get; set; }

    /// <summary>Begins to take events. One loop at a time.</summary>
    /// <param name="cancellationToken">Ends the loop with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="Tock.TockException">The driver refused.</exception>
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        if (_isListening)
        {
            throw new InvalidOperationException("One loop at a time takes the events of a stream.");
        }

        if (cancellationToken.CanBeCanceled)
        {
            _cancellationToken = cancellationToken;
        }

        _first = 0;
        _count = 0;
        Lost = 0;
        _source.Add(this);
        _isListening = true;
        if (_cancellationToken.CanBeCanceled)
        {
            _cancellation = _cancellationToken.Register(Cancel);
        }

        return this;
    }

    /// <summary>Waits for the next event.</summary>
    /// <returns>True.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public ValueTask<bool> MoveNextAsync()
    {
        _cancellationToken.ThrowIfCancellationRequested();
        if (_count > 0)
        {
            _current = _queue[_first];
            _first = (_first + 1) % _queue.Length;
            _count--;
            return new ValueTask<bool>(true);
        }

        _waiting = new TaskCompletionSource<bool>();
        return new ValueTask<bool>(_waiting.Task);
    }

    /// <summary>Takes no more events.</summary>
    public ValueTask DisposeAsync()
    {
        if (_isListening)
        {
            _isListening = false;
            _cancellation.Dispose();
            _source.Remove(this);
        }

        return default;
    }

    /// <summary>Takes an event.</summary>
    internal void Take(T happened)
    {
        TaskCompletionSource<bool>? waiting = _waiting;
        if (waiting is not null)
        {
            _waiting = null;
            _current = happened;
            waiting.TrySetResult(true);
        }
        else if (_count < _queue.Length)
        {
            _queue[(_first + _count) % _queue.Length] = happened;
            _count++;
        }
        else
        {
            Lost++;
        }
    }

    private void Cancel()
    {
        TaskCompletionSource<bool>? waiting = _waiting;
        _waiting = null;
        waiting?.TrySetCanceled();
    }
}
