// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Hil.Time;

namespace Tock.Kernel.Testing;

/// <summary>A clock that stands still until a test moves it.</summary>
public sealed class FakeAlarm : IAlarm
{
    private IAlarmClient? _client;

    /// <inheritdoc/>
    public uint Frequency { get; init; } = 12_500_000;

    /// <inheritdoc/>
    public ulong Now { get; private set; }

    /// <summary>Gets when the alarm is to fire, or null if it is not armed.</summary>
    public ulong? Deadline { get; private set; }

    /// <summary>Gets how often the alarm has been armed.</summary>
    public int Settings { get; private set; }

    /// <inheritdoc/>
    public void SetAlarmClient(IAlarmClient client) => _client = client;

    /// <inheritdoc/>
    public void SetAlarm(ulong deadline)
    {
        Deadline = deadline;
        Settings++;
    }

    /// <inheritdoc/>
    public void Disarm() => Deadline = null;

    /// <summary>Sets the clock without firing, as if the interrupt were late.</summary>
    /// <param name="now">The new time.</param>
    public void SetNow(ulong now) => Now = now;

    /// <summary>Fires once if the deadline has been reached.</summary>
    /// <returns>True if it fired.</returns>
    public bool FireIfDue()
    {
        if (Deadline is not { } deadline || deadline > Now)
        {
            return false;
        }

        Deadline = null;
        _client!.AlarmFired();
        return true;
    }

    /// <summary>Moves the clock, stopping at each deadline on the way.</summary>
    /// <param name="until">The time to reach.</param>
    public void AdvanceTo(ulong until)
    {
        while (Deadline is { } deadline && deadline <= until)
        {
            Now = deadline > Now ? deadline : Now;
            FireIfDue();
        }

        Now = until;
    }
}
