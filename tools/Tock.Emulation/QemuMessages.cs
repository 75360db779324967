// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Emulation;

/// <summary>Tells QEMU's harmless remarks on its standard error from the ones that matter.</summary>
public static class QemuMessages
{
    private static readonly string[] s_harmless =
    [
        // The timer blocks of the board before the kernel has programmed them.
        "Timer with period zero, disabling",
        "Timer with delta zero, disabling",
        // The Ethernet controller of the board without a network.
        "has no peer",
        // A loaded host; the board's own time is unaffected.
        "The guest is now late by",
        // Its answer to being told to stop.
        "terminating on signal",
    ];

    /// <summary>Whether <paramref name="line"/> may be kept from the user.</summary>
    public static bool IsHarmless(string line) =>
        string.IsNullOrWhiteSpace(line) || s_harmless.Any(text => line.Contains(text, StringComparison.Ordinal));
}
