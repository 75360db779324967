// SPDX-License-Identifier: Apache-2.0 OR MIT
// Written by tools/Tock.Abi from abi/tock.json; change that and run it.

namespace Libtock.Abi;

/// <summary>The numbers of driver 0x9: kernel state that the process reads in its own memory.</summary>
internal static class ReadOnlyStateAbi
{
    /// <summary>The driver number.</summary>
    internal const uint DriverNumber = 0x9;

    /// <summary>Asks whether the driver is there.</summary>
    internal const uint CommandPresent = 0;

    /// <summary>Version of the layout.</summary>
    internal const uint CommandVersion = 1;

    /// <summary>Userspace-Readable Allow: 32 bits each: times given the processor, notifications waiting; 64 bits: the alarm's clock.</summary>
    internal const uint BufferState = 0;
}
