// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Registers;

namespace Tock.Chips.Lm3s6965;

/// <summary>Registers of the Ethernet controller that this system uses (LM3S6965 data sheet, chapter "Ethernet Controller").</summary>
public readonly struct EthernetRegisters
{
    /// <summary>MACRIS, MACIACK, MACIM: a frame has been received (RXINT).</summary>
    public const uint FrameReceived = 1u << 0;

    /// <summary>MACRIS, MACIACK, MACIM: a frame could not be sent (TXER); acknowledging it empties the transmit FIFO.</summary>
    public const uint TransmitError = 1u << 1;

    /// <summary>MACRIS, MACIACK, MACIM: a frame has been sent, and the transmit FIFO is empty (TXEMP).</summary>
    public const uint TransmitEmpty = 1u << 2;

    /// <summary>MACRIS, MACIACK, MACIM: the receive FIFO had no room for a frame (FOV).</summary>
    public const uint ReceiveOverrun = 1u << 3;

    /// <summary>MACRIS, MACIACK, MACIM: a frame was received with an error (RXER).</summary>
    public const uint ReceiveError = 1u << 4;

    /// <summary>MACRCTL: the receiver is on (RXEN).</summary>
    public const uint ReceiverEnable = 1u << 0;

    /// <summary>MACRCTL: frames to groups are received, too (AMUL).</summary>
    public const uint ReceiveMulticast = 1u << 1;

    /// <summary>MACRCTL: frames are received whomever they are for (PRMS).</summary>
    public const uint ReceiveAll = 1u << 2;

    /// <summary>MACRCTL: frames with a wrong check sequence are thrown away (BADCRC).</summary>
    public const uint RejectBadCheckSequence = 1u << 3;

    /// <summary>MACRCTL: empties the receive FIFO (RSTFIFO), while the receiver is off.</summary>
    public const uint ResetReceiveFifo = 1u << 4;

    /// <summary>MACTCTL: the transmitter is on (TXEN).</summary>
    public const uint TransmitterEnable = 1u << 0;

    /// <summary>MACTCTL: short frames are filled up with zeros (PADEN).</summary>
    public const uint PadShortFrames = 1u << 1;

    /// <summary>MACTCTL: the controller makes the check sequence (CRC).</summary>
    public const uint MakeCheckSequence = 1u << 2;

    /// <summary>MACTCTL: sends and receives at once (DUPLEX).</summary>
    public const uint FullDuplex = 1u << 4;

    /// <summary>MACTHR: the transmission begins when it is asked for, not when the FIFO has filled up to a threshold.</summary>
    public const uint NoThreshold = 0x3F;

    /// <summary>MACDATA: the length in the first word of a frame (16 bits), mask.</summary>
    public const uint LengthMask = 0xFFFF;

    /// <summary>MACNP: the number of frames in the receive FIFO (NPR), mask.</summary>
    public const uint FrameCountMask = 0x3F;

    /// <summary>MACTR: sends what is in the transmit FIFO (NEWTX); reads as 1 until that has begun.</summary>
    public const uint StartTransmission = 1u << 0;

    private readonly RegisterPage _page;

    /// <summary>Initializes a new instance of the <see cref="EthernetRegisters"/> struct.</summary>
    /// <param name="page">The page at <see cref="Lm3s6965Memory.Ethernet"/>.</param>
    public EthernetRegisters(RegisterPage page)
    {
        _page = page;
    }

    /// <summary>Gets the interrupt status and acknowledge register (MACRIS, MACIACK): writing a 1 clears.</summary>
    public Register InterruptStatusClear => _page.At(0x000);

    /// <summary>Gets the interrupt mask register (MACIM): 1 lets an interrupt through.</summary>
    public Register InterruptMask => _page.At(0x004);

    /// <summary>Gets the receive control register (MACRCTL).</summary>
    public Register ReceiveControl => _page.At(0x008);

    /// <summary>Gets the transmit control register (MACTCTL).</summary>
    public Register TransmitControl => _page.At(0x00C);

    /// <summary>
    /// Gets the data register (MACDATA): reading takes a word out of the receive FIFO, writing puts one into the transmit FIFO. The first
    /// word of a frame has a length in its low half and the frame's first two bytes in its high half.
    /// </summary>
    public Register Data => _page.At(0x010);

    /// <summary>Gets the first four bytes of the controller's address (MACIA0), the first one lowest.</summary>
    public Register IndividualAddress0 => _page.At(0x014);

    /// <summary>Gets the last two bytes of it (MACIA1).</summary>
    public Register IndividualAddress1 => _page.At(0x018);

    /// <summary>Gets the threshold register (MACTHR).</summary>
    public Register Threshold => _page.At(0x01C);

    /// <summary>Gets the number of frames in the receive FIFO (MACNP).</summary>
    public Register FrameCount => _page.At(0x034);

    /// <summary>Gets the transmission request register (MACTR).</summary>
    public Register TransmissionRequest => _page.At(0x038);
}
