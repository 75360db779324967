// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Capsules.Core;

/// <summary>What <see cref="ConsoleDriver"/> keeps in a process.</summary>
internal struct ConsoleState
{
    /// <summary>Place in the order of writes; 0 if the process writes nothing.</summary>
    internal uint WriteTicket;

    /// <summary>Bytes to write.</summary>
    internal uint WriteLength;

    /// <summary>Bytes of them that have been sent.</summary>
    internal uint WriteDone;

    /// <summary>Place in the order of reads; 0 if the process reads nothing.</summary>
    internal uint ReadTicket;

    /// <summary>Bytes to read.</summary>
    internal uint ReadLength;

    /// <summary>Bytes of them that have arrived.</summary>
    internal uint ReadDone;

    /// <summary>Whether the process has ever read.</summary>
    internal bool HasRead;
}
