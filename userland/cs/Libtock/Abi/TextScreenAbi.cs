// SPDX-License-Identifier: Apache-2.0 OR MIT
// Written by tools/Tock.Abi from abi/tock.json; change that and run it.

namespace Libtock.Abi;

/// <summary>The numbers of driver 0x90003: text on the display, at a cursor that all processes share.</summary>
internal static class TextScreenAbi
{
    /// <summary>The driver number.</summary>
    internal const uint DriverNumber = 0x90003;

    /// <summary>Asks whether the driver is there.</summary>
    internal const uint CommandPresent = 0;

    /// <summary>Asks for the size, which the upcall tells; all commands from here on: BUSY while an earlier one is not done.</summary>
    internal const uint CommandResolution = 1;

    /// <summary>Switches the display on.</summary>
    internal const uint CommandOn = 2;

    /// <summary>Switches it off.</summary>
    internal const uint CommandOff = 3;

    /// <summary>Lets the cursor not blink, which it never does.</summary>
    internal const uint CommandBlinkOff = 5;

    /// <summary>Hides the cursor, which is never seen.</summary>
    internal const uint CommandCursorOff = 7;

    /// <summary>Writes the buffer at the cursor; NOMEM without a buffer.</summary>
    internal const uint CommandWrite = 8;

    /// <summary>Clears the display; the cursor goes to the upper left corner.</summary>
    internal const uint CommandClear = 9;

    /// <summary>The cursor goes there.</summary>
    internal const uint CommandHome = 10;

    /// <summary>The cursor goes to a place; INVAL if it is not there.</summary>
    internal const uint CommandSetCursor = 11;

    /// <summary>What was asked for is done; OFF for text while the display is off, SIZE if the buffer was taken away or made smaller.</summary>
    internal const uint UpcallDone = 0;

    /// <summary>Read-Only Allow: what to write.</summary>
    internal const uint BufferText = 0;
}
