// SPDX-License-Identifier: Apache-2.0 OR MIT
// Written by tools/Tock.Abi from abi/tock.json; change that and run it.

namespace Tock.Kernel.Abi;

/// <summary>The numbers of driver 0x5: the analogue-to-digital converter, its channels numbered from 0.</summary>
public static class AdcAbi
{
    /// <summary>The driver number.</summary>
    public const uint DriverNumber = 0x5;

    /// <summary>How many channels there are.</summary>
    public const uint CommandCount = 0;

    /// <summary>Begins a sample; INVAL if the channel is not there, BUSY while an earlier one is not done.</summary>
    public const uint CommandSample = 1;

    /// <summary>How many bits of a sample are measured.</summary>
    public const uint CommandResolution = 101;

    /// <summary>The voltage of which the highest sample falls one step short.</summary>
    public const uint CommandReferenceVoltage = 102;

    /// <summary>A sample is done; its 16 bits are measured from the highest on.</summary>
    public const uint UpcallDone = 0;
}
