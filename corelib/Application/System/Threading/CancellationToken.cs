// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Threading;

/// <summary>Tells work that nobody wants it any more.</summary>
public readonly struct CancellationToken : IEquatable<CancellationToken>
{
    private readonly CancellationTokenSource? _source;

    internal CancellationToken(CancellationTokenSource source)
    {
        _source = source;
    }

    /// <summary>One that is never cancelled.</summary>
    public static CancellationToken None => default;

    /// <summary>Whether it can be cancelled.</summary>
    public bool CanBeCanceled => _source is not null;

    /// <summary>Whether it has been cancelled.</summary>
    public bool IsCancellationRequested => _source is not null && _source.IsCancellationRequested;

    /// <summary>Calls a method when it is cancelled, at once if it has been.</summary>
    /// <param name="callback">The method.</param>
    /// <returns>Disposed, it calls no more.</returns>
    public CancellationTokenRegistration Register(Action callback)
    {
        return _source is null ? default : _source.Register(callback);
    }

    /// <summary>Throws if it has been cancelled.</summary>
    /// <exception cref="OperationCanceledException">It has been.</exception>
    public void ThrowIfCancellationRequested()
    {
        if (IsCancellationRequested)
        {
            throw new OperationCanceledException();
        }
    }

    /// <summary>Whether both are of one source.</summary>
    /// <param name="other">The other one.</param>
    public bool Equals(CancellationToken other)
    {
        return _source == other._source;
    }
}
