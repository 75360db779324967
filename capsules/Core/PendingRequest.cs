// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Capsules.Core;

/// <summary>What <see cref="QueuedDriver"/> keeps in a process: the operation that it has asked for.</summary>
internal struct PendingRequest
{
    /// <summary>Place in the order of operations; 0 if the process has asked for none.</summary>
    internal uint Ticket;

    /// <summary>Whether the operation has begun.</summary>
    internal bool IsUnderWay;

    /// <summary>The command that asked for it.</summary>
    internal uint Command;

    /// <summary>Its first argument.</summary>
    internal uint Argument0;

    /// <summary>Its second argument.</summary>
    internal uint Argument1;
}
