// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Registers;

namespace Tock.Chips.Mps2;

/// <summary>Registers of the Ethernet controller that this system uses (SMSC LAN9118 data sheet, chapters "Functional Description" and "Register Description").</summary>
public readonly struct Lan9118Registers
{
    /// <summary>Transmit command A: tell when the buffer has been loaded (interrupt on completion).</summary>
    public const uint TellWhenLoaded = 1u << 31;

    /// <summary>Transmit command A: the buffer is the first one of the frame; the buffer's length in bytes is in the lowest 11 bits.</summary>
    public const uint FirstSegment = 1u << 13;

    /// <summary>Transmit command A: the buffer is the last one of the frame.</summary>
    public const uint LastSegment = 1u << 12;

    /// <summary>A word of the receive status FIFO, or of the transmit status FIFO: the frame has an error (ES).</summary>
    public const uint StatusError = 1u << 15;

    /// <summary>A word of the receive status FIFO: position of the frame's length (14 bits), which counts its check sequence.</summary>
    public const int ReceivedLengthShift = 16;

    /// <summary>A word of the receive status FIFO: the frame's length, mask after <see cref="ReceivedLengthShift"/>.</summary>
    public const uint ReceivedLengthMask = 0x3FFF;

    /// <summary>IRQ_CFG: the interrupt line is in use (IRQ_EN).</summary>
    public const uint InterruptLineEnable = 1u << 8;

    /// <summary>IRQ_CFG: the line is high while the controller asks (IRQ_POL); only together with <see cref="InterruptLinePushPull"/>.</summary>
    public const uint InterruptLineActiveHigh = 1u << 4;

    /// <summary>IRQ_CFG: the line is driven both ways (IRQ_TYPE).</summary>
    public const uint InterruptLinePushPull = 1u << 0;

    /// <summary>INT_STS: the receiver has stopped (RXSTOP_INT).</summary>
    public const uint ReceiverStopped = 1u << 24;

    /// <summary>INT_STS, INT_EN: a buffer that was to be told of has been loaded into the transmit FIFO (TX_IOC).</summary>
    public const uint BufferLoaded = 1u << 21;

    /// <summary>INT_STS, INT_EN: the receive FIFO was used wrongly (RXE).</summary>
    public const uint ReceiverError = 1u << 14;

    /// <summary>INT_STS, INT_EN: commands and bytes in the transmit FIFO do not go together (TXE).</summary>
    public const uint TransmitterError = 1u << 13;

    /// <summary>INT_STS, INT_EN: the transmit status FIFO holds more words than FIFO_INT says (TSFL).</summary>
    public const uint TransmitStatusLevel = 1u << 7;

    /// <summary>INT_STS, INT_EN: the receive status FIFO holds more words than FIFO_INT says (RSFL).</summary>
    public const uint ReceiveStatusLevel = 1u << 3;

    /// <summary>RX_CFG: empties both receive FIFOs (RX_DUMP), while the receiver is off; reads as 1 until that is done.</summary>
    public const uint EmptyReceiveFifos = 1u << 15;

    /// <summary>TX_CFG: empties the transmit status FIFO (TXS_DUMP).</summary>
    public const uint EmptyTransmitStatusFifo = 1u << 15;

    /// <summary>TX_CFG: empties the transmit data FIFO (TXD_DUMP).</summary>
    public const uint EmptyTransmitDataFifo = 1u << 14;

    /// <summary>TX_CFG: the transmitter takes frames out of its FIFO (TX_ON).</summary>
    public const uint TransmitterOn = 1u << 1;

    /// <summary>HW_CFG: has to be 1 in operation.</summary>
    public const uint HardwareMustBeOne = 1u << 20;

    /// <summary>HW_CFG: of the 16 KiB of memory the transmit FIFOs have 5, the receive FIFOs 10 3/4 (TX_FIF_SZ of 5, as after a reset).</summary>
    public const uint TransmitFifosOf5KiB = 5u << 16;

    /// <summary>HW_CFG: resets the controller (SRST); reads as 1 until that is done.</summary>
    public const uint SoftwareReset = 1u << 0;

    /// <summary>RX_FIFO_INF, TX_FIFO_INF: the number of words in the status FIFO, mask.</summary>
    public const uint StatusWordsMask = 0xFF_0000;

    /// <summary>PMT_CTRL: the controller is awake and can be used (READY).</summary>
    public const uint Ready = 1u << 0;

    /// <summary>MAC_CSR_CMD: an access to a register of the MAC begins, or is under way; E2P_CMD: the EEPROM is being read.</summary>
    public const uint Busy = 1u << 31;

    /// <summary>MAC_CSR_CMD: the access is a read. The register's number is in the lowest 8 bits.</summary>
    public const uint MacRead = 1u << 30;

    /// <summary>Number of the MAC's control register (MAC_CR).</summary>
    public const uint MacControl = 1;

    /// <summary>Number of the MAC's register of the last two bytes of its address (ADDRH), the fifth one lowest.</summary>
    public const uint MacAddressHigh = 2;

    /// <summary>Number of the MAC's register of the first four bytes of its address (ADDRL), the first one lowest.</summary>
    public const uint MacAddressLow = 3;

    /// <summary>MAC_CR: sends and receives at once (FDPX).</summary>
    public const uint FullDuplex = 1u << 20;

    /// <summary>MAC_CR: frames are received whomever they are for (PRMS).</summary>
    public const uint ReceiveAll = 1u << 18;

    /// <summary>MAC_CR: the transmitter is on (TXEN).</summary>
    public const uint TransmitterEnable = 1u << 3;

    /// <summary>MAC_CR: the receiver is on (RXEN).</summary>
    public const uint ReceiverEnable = 1u << 2;

    private readonly RegisterPage _page;

    /// <summary>Initializes a new instance of the <see cref="Lan9118Registers"/> struct.</summary>
    /// <param name="page">The page at <see cref="Mps2Memory.Ethernet"/>.</param>
    public Lan9118Registers(RegisterPage page)
    {
        _page = page;
    }

    /// <summary>Gets the port where a read takes a word out of the receive data FIFO.</summary>
    public Register ReceiveData => _page.At(0x00);

    /// <summary>Gets the port where a write puts a word into the transmit data FIFO: commands A and B, then the frame.</summary>
    public Register TransmitData => _page.At(0x20);

    /// <summary>Gets the port where a read takes a word out of the receive status FIFO, one for each frame.</summary>
    public Register ReceiveStatus => _page.At(0x40);

    /// <summary>Gets the port where a read takes a word out of the transmit status FIFO, one for each frame.</summary>
    public Register TransmitStatus => _page.At(0x48);

    /// <summary>Gets the register of the interrupt line (IRQ_CFG).</summary>
    public Register InterruptLine => _page.At(0x54);

    /// <summary>Gets the interrupt status register (INT_STS): writing a 1 clears.</summary>
    public Register InterruptStatus => _page.At(0x58);

    /// <summary>Gets the interrupt enable register (INT_EN).</summary>
    public Register InterruptEnable => _page.At(0x5C);

    /// <summary>Gets the register of the FIFO levels that interrupt (FIFO_INT): receive status in the lowest 8 bits, transmit status in bits 16 to 23.</summary>
    public Register FifoLevels => _page.At(0x68);

    /// <summary>Gets the receive configuration register (RX_CFG).</summary>
    public Register ReceiveConfiguration => _page.At(0x6C);

    /// <summary>Gets the transmit configuration register (TX_CFG).</summary>
    public Register TransmitConfiguration => _page.At(0x70);

    /// <summary>Gets the hardware configuration register (HW_CFG).</summary>
    public Register HardwareConfiguration => _page.At(0x74);

    /// <summary>Gets what the receive FIFOs hold (RX_FIFO_INF).</summary>
    public Register ReceiveFifoInformation => _page.At(0x7C);

    /// <summary>Gets what the transmit FIFOs hold (TX_FIFO_INF).</summary>
    public Register TransmitFifoInformation => _page.At(0x80);

    /// <summary>Gets the power management register (PMT_CTRL).</summary>
    public Register PowerManagement => _page.At(0x84);

    /// <summary>Gets the register that begins an access to a register of the MAC (MAC_CSR_CMD).</summary>
    public Register MacCommand => _page.At(0xA4);

    /// <summary>Gets the register of the value that such an access writes or has read (MAC_CSR_DATA).</summary>
    public Register MacData => _page.At(0xA8);

    /// <summary>Gets the register of commands to the EEPROM (E2P_CMD), out of which the controller takes its address after a reset.</summary>
    public Register EepromCommand => _page.At(0xB0);
}
