// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Cli.Devices;

/// <summary>What an entry in the list of devices is.</summary>
internal enum DeviceKind
{
    /// <summary>A board that the emulator can be.</summary>
    Emulator,

    /// <summary>A board that runs in an emulator.</summary>
    Running,

    /// <summary>A debug probe, with a board behind it.</summary>
    Probe,

    /// <summary>A serial port.</summary>
    Port,
}
