// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Threading;

/// <summary>Stands for a method that is called on cancellation.</summary>
public readonly struct CancellationTokenRegistration : IDisposable
{
    private readonly CancellationCallback? _callback;

    internal CancellationTokenRegistration(CancellationCallback callback)
    {
        _callback = callback;
    }

    /// <summary>The method is called no more.</summary>
    public void Dispose()
    {
        _callback?.Remove();
    }
}
