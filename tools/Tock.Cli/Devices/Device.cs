// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Cli.Devices;

/// <summary>An entry in the list of devices: something that a command can be given, or that was looked at and rejected.</summary>
/// <param name="Name">What the user types to mean it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Description">One line for people.</param>
internal sealed record Device(string Name, DeviceKind Kind, string Description)
{
    /// <summary>The options that mean it, for a script: "--board lm3s6965evb".</summary>
    internal string? Options { get; init; }

    /// <summary>The USB device; null if it is none.</summary>
    internal UsbDevice? Usb { get; init; }

    /// <summary>The process that runs it; null if none does.</summary>
    internal int? Process { get; init; }

    /// <summary>The file that holds the flash of a running board; null if there is none.</summary>
    internal string? FlashFile { get; init; }

    /// <summary>Why it is not offered; null if it is.</summary>
    internal Rejection? Rejection { get; init; }
}
