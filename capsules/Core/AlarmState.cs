// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Capsules.Core;

/// <summary>What <see cref="AlarmDriver"/> keeps in a process.</summary>
internal struct AlarmState
{
    /// <summary>When to notify, in the ticks applications see, but 64 bits of them.</summary>
    internal ulong Deadline;

    /// <summary>The expiration as the application is told it.</summary>
    internal uint Expiration;

    /// <summary>Whether a notification is outstanding; 0 or 1.</summary>
    internal uint Armed;
}
