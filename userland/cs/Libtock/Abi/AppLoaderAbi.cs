// SPDX-License-Identifier: Apache-2.0 OR MIT
// Written by tools/Tock.Abi from abi/tock.json; change that and run it.

namespace Libtock.Abi;

/// <summary>The numbers of driver 0x10001: loads applications into code memory, and takes them out.</summary>
internal static class AppLoaderAbi
{
    /// <summary>The driver number.</summary>
    internal const uint DriverNumber = 0x10001;

    /// <summary>Asks whether the driver is there; like all others NODEVICE for an application that does not list it, on a board that wants this.</summary>
    internal const uint CommandPresent = 0;

    /// <summary>Takes room for an image, and gives back what was taken before; INVAL for a size that no image can have here, FAIL if it is larger than application flash; like all that follow, BUSY while an earlier command is not done or another process has room.</summary>
    internal const uint CommandSetup = 1;

    /// <summary>Writes the buffer there, as much as it has; RESERVE without a buffer, INVAL without room, beyond its end, for a part of the first 8 bytes, and if these are not those of an image of that size.</summary>
    internal const uint CommandWrite = 2;

    /// <summary>Says that the image is complete; INVAL without room.</summary>
    internal const uint CommandFinalize = 3;

    /// <summary>Loads it; INVAL if it was not found well formed.</summary>
    internal const uint CommandLoad = 4;

    /// <summary>Gives the room back; INVAL without room.</summary>
    internal const uint CommandAbort = 5;

    /// <summary>Ends the application with a ShortId and removes its image; INVAL if none is loaded, BUSY also while room is taken.</summary>
    internal const uint CommandUnload = 6;

    /// <summary>The room is there; FAIL if there is none.</summary>
    internal const uint UpcallSetupDone = 0;

    /// <summary>It is written; RESERVE or SIZE if the buffer was taken away or made smaller.</summary>
    internal const uint UpcallWriteDone = 1;

    /// <summary>The image is well formed; INVAL if not.</summary>
    internal const uint UpcallFinalizeDone = 2;

    /// <summary>The application runs; NOMEM for want of RAM, FAIL if it may not run here or for want of a process slot: its room is free again then.</summary>
    internal const uint UpcallLoadDone = 3;

    /// <summary>The room is free.</summary>
    internal const uint UpcallAbortDone = 4;

    /// <summary>The application is gone; INVAL if that was so before.</summary>
    internal const uint UpcallUnloadDone = 5;

    /// <summary>Read-Only Allow: what is written.</summary>
    internal const uint BufferImage = 0;
}
