// SPDX-License-Identifier: Apache-2.0 OR MIT
// Written by tools/Tock.Abi from abi/tock.json; change that and run it.

namespace Libtock.Abi;

/// <summary>The numbers of driver 0x30007: raw Ethernet frames.</summary>
internal static class EthernetTapAbi
{
    /// <summary>The driver number.</summary>
    internal const uint DriverNumber = 0x30007;

    /// <summary>Asks whether the driver is there.</summary>
    internal const uint CommandPresent = 0;

    /// <summary>Tells what this process was given, and how many frames its buffer had no room for; the counters wrap.</summary>
    internal const uint CommandReceiveStatistics = 1;

    /// <summary>Tells what this process has sent.</summary>
    internal const uint CommandTransmitStatistics = 2;

    /// <summary>Sends a frame from the buffer; SIZE for fewer than 14 bytes, more than 1518 or more than the buffer, BUSY while an earlier one is not sent.</summary>
    internal const uint CommandTransmit = 3;

    /// <summary>Tells the board's address, its first byte lowest (a command that Tock's driver does not have).</summary>
    internal const uint CommandAddress = 4;

    /// <summary>The first frame has been put into the buffer; more may follow it there.</summary>
    internal const uint UpcallReceived = 0;

    /// <summary>A frame has been sent.</summary>
    internal const uint UpcallSent = 1;

    /// <summary>Read-Write Allow: frames received: a streaming process slice in which each frame has 12 bytes before it, which are flags, length (16 bits each) and time (64 bits).</summary>
    internal const uint BufferReceived = 0;

    /// <summary>Read-Write Allow: the time at which a frame was sent (64 bits); 0, as it is not measured.</summary>
    internal const uint BufferSentInformation = 1;

    /// <summary>Read-Only Allow: the frame to send.</summary>
    internal const uint BufferFrame = 0;
}
