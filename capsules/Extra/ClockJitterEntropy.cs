// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel;
using Tock.Kernel.DeferredCalls;
using Tock.Kernel.Hil.Entropy;
using Tock.Kernel.Hil.Time;

namespace Tock.Capsules.Extra;

/// <summary>Gathers entropy from when the kernel gets to its deferred calls, by a clock that runs with the processor's.</summary>
/// <remarks>
/// A weak source, for boards that have nothing better. Clock and program are driven by the same oscillator: all that cannot be
/// foreseen is when events from outside have come, such as keys and characters, down to a tick. A board that starts without any
/// sees nearly the same times at each start, and under a deterministic emulator exactly the same. Do not make keys that have to
/// withstand anybody from it.
/// </remarks>
public sealed class ClockJitterEntropy : IEntropySource, IDeferredCallClient
{
    private const int SamplesPerByte = 8;

    private readonly IAlarm _clock;
    private readonly DeferredCall _next;
    private IEntropyClient? _client;
    private byte[]? _buffer;
    private int _samples;

    /// <summary>Initializes a new instance of the <see cref="ClockJitterEntropy"/> class.</summary>
    /// <param name="clock">The clock, as fast as there is; its alarm is not used.</param>
    /// <param name="deferredCalls">The kernel's deferred calls.</param>
    public ClockJitterEntropy(IAlarm clock, DeferredCallQueue deferredCalls)
    {
        _clock = clock;
        _next = new DeferredCall(deferredCalls, this, DeferredCallClass.Background);
    }

    /// <inheritdoc/>
    public void SetEntropyClient(IEntropyClient client) => _client = client;

    /// <inheritdoc/>
    public Result Gather(byte[] buffer)
    {
        if (_buffer is not null)
        {
            return ErrorCode.Busy;
        }

        _buffer = buffer;
        _samples = 0;
        _next.Set();
        return Result.Ok;
    }

    /// <inheritdoc/>
    public void DeferredCallFired()
    {
        byte[]? buffer = _buffer;
        if (buffer is null)
        {
            return;
        }

        int place = _samples / SamplesPerByte;
        if (place < buffer.Length)
        {
            uint before = buffer[place];
            buffer[place] = (byte)((before << 1) ^ (before >> 7) ^ (uint)_clock.Now);
            _samples++;
            _next.Set();
            return;
        }

        _buffer = null;
        _client?.EntropyGathered(buffer, Result.Ok);
    }
}
