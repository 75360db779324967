// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Hil.Time;

namespace Tock.Kernel.Testing;

/// <summary>A clock on which each look takes a microsecond, and whose alarm never goes off.</summary>
public sealed class RunningClock : IAlarm
{
    private ulong _now;

    /// <inheritdoc/>
    public uint Frequency => 1_000_000;

    /// <inheritdoc/>
    public ulong Now => _now++;

    /// <inheritdoc/>
    public void SetAlarmClient(IAlarmClient client)
    {
    }

    /// <inheritdoc/>
    public void SetAlarm(ulong deadline)
    {
    }

    /// <inheritdoc/>
    public void Disarm()
    {
    }
}
