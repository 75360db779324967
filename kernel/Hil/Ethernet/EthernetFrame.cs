// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Hil.Ethernet;

/// <summary>
/// What is true of all Ethernet frames (IEEE 802.3). A frame here begins with its destination address and ends before the frame check
/// sequence, which adapters make and check.
/// </summary>
public static class EthernetFrame
{
    /// <summary>Bytes of the header: two addresses and the type or length. No frame is shorter.</summary>
    public const uint HeaderLength = 14;

    /// <summary>The longest frame in bytes: 1500 of payload, the header and a VLAN tag.</summary>
    public const uint MaximumLength = 1518;

    /// <summary>Bytes that the frame check sequence adds on the wire.</summary>
    public const uint CheckSequenceLength = 4;

    /// <summary>Tells whether a frame can have this length.</summary>
    /// <param name="length">Bytes, from the destination address on, without the frame check sequence.</param>
    /// <returns>True if it can.</returns>
    public static bool IsLength(uint length) => length - HeaderLength <= MaximumLength - HeaderLength;
}
