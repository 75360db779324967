// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Kernel;
using Tock.Kernel.Hil.Entropy;

namespace Tock.Kernel.Testing;

/// <summary>A source of entropy that a test holds in its hand: nothing completes until <see cref="Complete"/>.</summary>
public sealed class FakeEntropySource : IEntropySource
{
    private IEntropyClient? _client;
    private byte[]? _buffer;

    /// <summary>Gets or sets what the next calls of Gather answer; 0 lets them succeed.</summary>
    public ErrorCode GatherError { get; set; }

    /// <summary>Gets how many gatherings were begun.</summary>
    public int Gatherings { get; private set; }

    /// <inheritdoc/>
    public void SetEntropyClient(IEntropyClient client) => _client = client;

    /// <inheritdoc/>
    public Result Gather(byte[] buffer)
    {
        if (_buffer is not null)
        {
            return ErrorCode.Busy;
        }

        if (GatherError != 0)
        {
            return GatherError;
        }

        _buffer = buffer;
        Gatherings++;
        return Result.Ok;
    }

    /// <summary>Completes the gathering under way.</summary>
    /// <param name="value">What every byte is.</param>
    /// <param name="result">How it has gone.</param>
    public void Complete(byte value, Result result = default)
    {
        byte[] buffer = _buffer ?? throw new InvalidOperationException("Nothing is being gathered.");
        _buffer = null;
        Array.Fill(buffer, value);
        _client!.EntropyGathered(buffer, result);
    }
}
