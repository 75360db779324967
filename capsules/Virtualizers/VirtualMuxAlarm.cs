// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Hil.Time;

namespace Tock.Capsules.Virtualizers;

/// <summary>One user's share of an alarm.</summary>
public sealed class VirtualMuxAlarm : IAlarm
{
    private readonly MuxAlarm _mux;
    private IAlarmClient? _client;
    private bool _armed;

    /// <summary>Initializes a new instance of the <see cref="VirtualMuxAlarm"/> class.</summary>
    /// <param name="mux">The shared alarm.</param>
    public VirtualMuxAlarm(MuxAlarm mux)
    {
        _mux = mux;
    }

    /// <inheritdoc/>
    public uint Frequency => _mux.Frequency;

    /// <inheritdoc/>
    public ulong Now => _mux.Now;

    /// <summary>Gets when the alarm is to fire; only while it is armed.</summary>
    internal ulong Deadline { get; private set; }

    /// <summary>Gets or sets the alarm behind this one in the mux's list.</summary>
    internal VirtualMuxAlarm? Next { get; set; }

    /// <inheritdoc/>
    public void SetAlarmClient(IAlarmClient client)
    {
        _client = client;
    }

    /// <inheritdoc/>
    public void SetAlarm(ulong deadline)
    {
        if (_armed)
        {
            _mux.Remove(this);
        }

        _armed = true;
        Deadline = deadline;
        _mux.Insert(this);
    }

    /// <inheritdoc/>
    public void Disarm()
    {
        if (_armed)
        {
            _armed = false;
            _mux.Remove(this);
        }
    }

    /// <summary>Calls the client; the mux has taken the alarm out of its lists.</summary>
    internal void Fire()
    {
        _armed = false;
        _client?.AlarmFired();
    }
}
