// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Globalization;

namespace Tock.Debugging.Remote;

/// <summary>That the core has stopped.</summary>
/// <param name="Signal">Why, as a signal's number: <see cref="Trap"/>, <see cref="Interrupted"/> or another.</param>
public readonly record struct StopReply(int Signal)
{
    /// <summary>At a breakpoint, or after one instruction.</summary>
    public const int Trap = 5;

    /// <summary>Because it was asked to, by whoever.</summary>
    public const int Interrupted = 2;

    /// <summary>Reads a packet.</summary>
    /// <returns>Null if it tells something else, such as text of the probe.</returns>
    /// <exception cref="RemoteException">The board has ended.</exception>
    internal static StopReply? Parse(string payload)
    {
        if (payload.Length >= 3 && payload[0] is 'T' or 'S'
            && int.TryParse(payload.AsSpan(1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int signal))
        {
            return new StopReply(signal);
        }

        return payload.Length != 0 && payload[0] is 'W' or 'X' ? throw new RemoteException("the board has ended") : null;
    }
}
