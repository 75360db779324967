// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Hil.Time;

/// <summary>
/// A monotonic clock of 64 bits that can call back once at a given time (after TRD 105's alarm).
/// </summary>
/// <remarks>
/// Inside the kernel time never wraps: 64 bits of ticks outlast the device. The 32-bit view that applications
/// see exists only at the system call boundary.
/// </remarks>
public interface IAlarm
{
    /// <summary>Gets how many ticks the clock makes in a second.</summary>
    uint Frequency { get; }

    /// <summary>Gets the ticks since the clock was started.</summary>
    ulong Now { get; }

    /// <summary>Names who is called back. Called once, while the board boots.</summary>
    /// <param name="client">The client.</param>
    void SetAlarmClient(IAlarmClient client);

    /// <summary>
    /// Arms the alarm; an earlier setting is replaced. The client is called once, never inside this call,
    /// as soon as <see cref="Now"/> has reached the deadline (at once if that has passed).
    /// </summary>
    /// <param name="deadline">Ticks on this clock.</param>
    void SetAlarm(ulong deadline);

    /// <summary>Disarms the alarm. The client is not called until it is armed again.</summary>
    void Disarm();
}
