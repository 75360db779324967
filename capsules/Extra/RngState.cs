// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Capsules.Extra;

/// <summary>What <see cref="RngDriver"/> keeps in a process.</summary>
public struct RngState
{
    /// <summary>There is a request.</summary>
    internal bool IsActive;

    /// <summary>Bytes it asks for.</summary>
    internal uint Length;

    /// <summary>How many of them are in the buffer.</summary>
    internal uint Done;
}
