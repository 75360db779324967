// SPDX-License-Identifier: Apache-2.0 OR MIT
// Written by tools/Tock.Abi from abi/tock.json; change that and run it.

namespace Libtock.Abi;

/// <summary>The numbers of driver 0x90001: a display, drawn on in frames.</summary>
internal static class ScreenAbi
{
    /// <summary>The driver number.</summary>
    internal const uint DriverNumber = 0x90001;

    /// <summary>Asks whether the driver is there.</summary>
    internal const uint CommandPresent = 0;

    /// <summary>Tells whether commands 11 to 14, 22, 24 and 26 are there.</summary>
    internal const uint CommandCanBeSetUp = 1;

    /// <summary>Switches the display off (0) or on; this and all commands that set or draw something: BUSY while an earlier one is not done.</summary>
    internal const uint CommandSetPower = 2;

    /// <summary>Sets the brightness, from dark (0) to 65535.</summary>
    internal const uint CommandSetBrightness = 3;

    /// <summary>Shows lit pixels dark and dark ones lit.</summary>
    internal const uint CommandInvertOn = 4;

    /// <summary>Shows pixels as they are.</summary>
    internal const uint CommandInvertOff = 5;

    /// <summary>Does the one or the other.</summary>
    internal const uint CommandSetInvert = 6;

    /// <summary>How many resolutions there are.</summary>
    internal const uint CommandResolutionCount = 11;

    /// <summary>Tells one of them; INVAL if it is not there.</summary>
    internal const uint CommandResolutionAt = 12;

    /// <summary>How many pixel formats there are.</summary>
    internal const uint CommandFormatCount = 13;

    /// <summary>Tells one of them; INVAL if it is not there.</summary>
    internal const uint CommandFormatAt = 14;

    /// <summary>Tells the rotation, in quarters of a turn.</summary>
    internal const uint CommandRotation = 21;

    /// <summary>Sets it; NOSUPPORT for all but 0, INVAL above 3.</summary>
    internal const uint CommandSetRotation = 22;

    /// <summary>Tells the resolution.</summary>
    internal const uint CommandResolution = 23;

    /// <summary>Sets it; NOSUPPORT for another.</summary>
    internal const uint CommandSetResolution = 24;

    /// <summary>Tells how this process's pixels are encoded: 1 bit (0), RGB of 8 (1), 16 (2), 24 (3) or, with opacity, 32 bits (4).</summary>
    internal const uint CommandFormat = 25;

    /// <summary>Chooses that; INVAL if there is none such.</summary>
    internal const uint CommandSetFormat = 26;

    /// <summary>Chooses where this process draws; INVAL if the display cannot write there.</summary>
    internal const uint CommandSetFrame = 100;

    /// <summary>Draws the buffer in the frame, from its upper left corner on; NOMEM without a buffer, INVAL for a part of a pixel, SIZE for more than the frame.</summary>
    internal const uint CommandWrite = 200;

    /// <summary>Fills the frame with the buffer's first pixel, or the first eight where a pixel is a bit; NOMEM, INVAL likewise.</summary>
    internal const uint CommandFill = 300;

    /// <summary>What was asked for is done; OFF for drawing while the display is off, SIZE if the buffer was taken away or made smaller.</summary>
    internal const uint UpcallDone = 0;

    /// <summary>Read-Only Allow: what to draw.</summary>
    internal const uint BufferPixels = 0;
}
