// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Text.RegularExpressions;

namespace Tock.Installer.Probes;

/// <summary>Makes of what OpenOCD and st-flash say of a failure what a user can do about it.</summary>
internal static partial class ProbeProblems
{
    // What a program says, what it means, and what helps. The first that fits counts, so causes stand before consequences.
    private static readonly (string[] Said, string Meaning, string NextStep)[] s_known =
    [
        (["LIBUSB_ERROR_ACCESS", "access error"],
            "the probe may not be opened by this user", "sudo udevadm control --reload-rules && sudo udevadm trigger, then plug the probe in again"),
        (["LIBUSB_ERROR_BUSY", "already in use"],
            "the probe is in use", "end the program that uses it, another OpenOCD, st-util or debugger"),
        (["Couldn't find any ST-Link devices", "no device found", "unable to find a matching CMSIS-DAP device", "No J-Link device found", "open failed", "unable to open ftdi device"],
            "no probe that fits is attached", "plug the board in; ./tock devices shows what is attached"),
        (["LIBUSB_ERROR_NO_DEVICE", "LIBUSB_ERROR_PIPE", "LIBUSB_ERROR_IO"],
            "the probe went away", "plug it in and run the command again, which completes what was begun"),
        (["Can't find "],
            "OpenOCD lacks a configuration file that the board's description names", "install OpenOCD 0.12 or later, or mend the description"),
        (["write protected", "device protected", "Error erasing flash page", "locked", "Failed to erase_flash_page", "failed erasing sectors"],
            "the flash is protected", "take the protection off with the chip's own tool, or use another board"),
        (["Verification of flash failed"],
            "the flash does not read back what was written", "run the command again, which completes the change; if that does not help the flash is worn out or protected"),
        (["not sector-aligned", "not a multiple of current pagesize"],
            "the chip's pages are larger than the description of the board says", "mend its page size"),
        (["No flash at address", "addr too low", "addr too high", "Unknown memory region"],
            "the chip has no flash where the description of the board says so", "name the board that is attached with --board"),
        (["Can not connect to target", "Failed to connect to target", "unknown chip id", "Could not find chip id", "init mode failed", "target needs reset", "timed out while waiting for target halted", "Error connecting DP", "Target not examined"],
            "the probe does not reach the chip", "look at the board's power and the wires between probe and board; hold its reset button down while the command starts"),
    ];

    /// <summary>The failure of a program.</summary>
    /// <param name="program">The program.</param>
    /// <param name="board">The board it was to reach.</param>
    /// <param name="what">What it was to do: "read", "write 0x00020000".</param>
    /// <param name="said">What it said.</param>
    internal static InstallerException Of(string program, ProbedBoard board, string what, string said)
    {
        string line = LastLine(said);
        foreach ((string[] texts, string meaning, string nextStep) in s_known)
        {
            if (texts.Any(text => said.Contains(text, StringComparison.Ordinal)))
            {
                return new InstallerException($"{program} could not {what} {board.Name}: {meaning} ({line})", nextStep);
            }
        }

        return new InstallerException($"{program} could not {what} {board.Name}: {line}", "look at the board and its probe (./tock devices), then run the command again");
    }

    // The last line that says an error; else the last that says anything.
    private static string LastLine(string said)
    {
        string[] lines = said.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        string line = lines.LastOrDefault(line => line.Contains("error", StringComparison.OrdinalIgnoreCase)) ?? lines.LastOrDefault() ?? "it ended without a word";
        return Heading().Replace(line, "");
    }

    // "Error: " of OpenOCD; time, level and source file of st-flash.
    [GeneratedRegex("^(Error: |[0-9-]+T[0-9:]+ [A-Z]+ [a-z_]+[.]c: )")]
    private static partial Regex Heading();
}
