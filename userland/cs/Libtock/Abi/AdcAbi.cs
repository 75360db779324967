// SPDX-License-Identifier: Apache-2.0 OR MIT
// Written by tools/Tock.Abi from abi/tock.json; change that and run it.

namespace Libtock.Abi;

/// <summary>The numbers of driver 0x5: the analogue-to-digital converter, its channels numbered from 0.</summary>
internal static class AdcAbi
{
    /// <summary>The driver number.</summary>
    internal const uint DriverNumber = 0x5;

    /// <summary>How many channels there are.</summary>
    internal const uint CommandCount = 0;

    /// <summary>Begins a sample; INVAL if the channel is not there, BUSY while an earlier one is not done or this process samples again and again.</summary>
    internal const uint CommandSample = 1;

    /// <summary>Begins to sample again and again, as often a second as the second argument says, 1 to 1000; a time at which the converter is not free has no sample; INVAL for another frequency or if the channel is not there, BUSY while this or another process does that already, or this one waits for a sample.</summary>
    internal const uint CommandSampleContinuously = 2;

    /// <summary>Likewise until the first buffer is full; NOMEM if it has no room for a sample.</summary>
    internal const uint CommandFillBuffer = 3;

    /// <summary>Likewise into the two buffers in turns; NOMEM if one of them has no room for a sample.</summary>
    internal const uint CommandFillBuffers = 4;

    /// <summary>Ends the sampling of this process, if there is one.</summary>
    internal const uint CommandStop = 5;

    /// <summary>How many bits of a sample are measured.</summary>
    internal const uint CommandResolution = 101;

    /// <summary>The voltage of which the highest sample falls one step short.</summary>
    internal const uint CommandReferenceVoltage = 102;

    /// <summary>A sample is done (mode 0, or 1 for one of many); its 16 bits are measured from the highest on; or a buffer is full (mode 2, or 3 for one of two): then the second argument has the number of samples from bit 8 on, too, and the third is the buffer's address.</summary>
    internal const uint UpcallDone = 0;

    /// <summary>Read-Write Allow: where samples go, two bytes each, the lower one first.</summary>
    internal const uint BufferSamples = 0;

    /// <summary>Read-Write Allow: likewise, in turns with the first.</summary>
    internal const uint BufferMoreSamples = 1;
}
