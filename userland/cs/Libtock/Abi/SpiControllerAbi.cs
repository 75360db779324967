// SPDX-License-Identifier: Apache-2.0 OR MIT
// Written by tools/Tock.Abi from abi/tock.json; change that and run it.

namespace Libtock.Abi;

/// <summary>The numbers of driver 0x20001: transfers on the SPI bus, each with a clock, a mode and a chip select of the process's own.</summary>
internal static class SpiControllerAbi
{
    /// <summary>The driver number.</summary>
    internal const uint DriverNumber = 0x20001;

    /// <summary>Asks whether the driver is there.</summary>
    internal const uint CommandPresent = 0;

    /// <summary>Begins to send and receive; INVAL for 0 bytes or more than a buffer, SIZE for more than 4096, BUSY while an earlier transfer is not done.</summary>
    internal const uint CommandTransfer = 2;

    /// <summary>Chooses the device that the process's transfers select; INVAL if there is none of this number.</summary>
    internal const uint CommandSetChipSelect = 3;

    /// <summary>Asks for the number of the chip select.</summary>
    internal const uint CommandChipSelect = 4;

    /// <summary>Chooses the clock: the fastest that the hardware makes and that is not above; INVAL below 100 kHz.</summary>
    internal const uint CommandSetFrequency = 5;

    /// <summary>Asks for the clock that was chosen, 1 MHz until then, in Hz.</summary>
    internal const uint CommandFrequency = 6;

    /// <summary>Samples at the clock's leading (0) or trailing edge.</summary>
    internal const uint CommandSetPhase = 7;

    /// <summary>Asks for the phase: 0 or 1.</summary>
    internal const uint CommandPhase = 8;

    /// <summary>Lets the clock rest low (0) or high.</summary>
    internal const uint CommandSetPolarity = 9;

    /// <summary>Asks for the polarity: 0 or 1.</summary>
    internal const uint CommandPolarity = 10;

    /// <summary>A transfer is done; fewer bytes than asked for, and SIZE, if what was to be sent was taken away.</summary>
    internal const uint UpcallDone = 0;

    /// <summary>Read-Only Allow: what to send.</summary>
    internal const uint BufferWrite = 0;

    /// <summary>Read-Write Allow: where to receive to; without it, what comes is not kept.</summary>
    internal const uint BufferRead = 0;
}
