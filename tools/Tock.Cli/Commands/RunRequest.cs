// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Cli.Arguments;
using Tock.Emulation.Boards;
using Tock.Installer;

namespace Tock.Cli.Commands;

/// <summary>What <c>tock run</c> was asked for.</summary>
internal sealed record RunRequest
{
    internal required BoardDescription Board { get; init; }

    internal required string Configuration { get; init; }

    internal required IReadOnlyList<string> Applications { get; init; }

    internal required IReadOnlyList<string> Binaries { get; init; }

    /// <summary>The file that holds the board's whole flash; null if that is composed for the run.</summary>
    internal string? FlashFile { get; init; }

    /// <summary>Whether a kernel was named.</summary>
    internal bool HasKernel { get; init; }

    /// <summary>The project that made the binary, to be named in messages; null if nobody said so.</summary>
    internal string? Project { get; init; }

    internal TimeSpan? Duration { get; init; }

    internal string? Transcript { get; init; }

    internal byte[]? Input { get; init; }

    /// <summary>The file that holds what the board's EEPROM does; null for a board without.</summary>
    internal string? Eeprom { get; init; }

    /// <summary>The file that holds what an SD card does; null for an empty slot.</summary>
    internal string? SdCard { get; init; }

    /// <summary>Whether the board is connected to the emulator's network.</summary>
    internal bool UsesNetwork { get; init; }

    /// <summary>Buttons to press.</summary>
    internal IReadOnlyList<ButtonPress> Presses { get; init; } = [];

    /// <summary>Where a picture of the display goes; null for none.</summary>
    internal string? Screenshot { get; init; }

    /// <summary>Whether the board is shown on a page.</summary>
    internal bool ShowsPage { get; init; }

    /// <summary>The page's port; null for any that is free.</summary>
    internal int? PagePort { get; init; }

    /// <summary>Whether JSON was asked for, which only lists have.</summary>
    internal bool Json { get; init; }

    /// <summary>Refuses options that do not go together, and paths that are none.</summary>
    /// <exception cref="ToolException">There are such.</exception>
    internal void Validate()
    {
        CommonOptions.RefuseEmptyPath("--transcript", Transcript);
        CommonOptions.RefuseEmptyPath("--eeprom", Eeprom);
        CommonOptions.RefuseEmptyPath("--sd", SdCard);
        CommonOptions.RefuseEmptyPath("--screenshot", Screenshot);
        CommonOptions.RefuseEmptyPath("--flash-file", FlashFile);
        RefuseMissingDevices();
        if (FlashFile is not null && (HasKernel || Applications.Count != 0 || Binaries.Count != 0))
        {
            throw new ToolException(
                "--flash-file boots what is in the file; --kernel, --app and --tbf do not go with it", $"./tock install APP --flash-file {ShellWord.Of(FlashFile)}", ExitCode.Usage);
        }


        foreach (string binary in Binaries)
        {
            CommonOptions.RefuseEmptyPath("--tbf", binary);
        }

        if (Json)
        {
            throw new ToolException("--json needs --list-apps: a run has no result but the serial output", "./tock run --list-apps --json", ExitCode.Usage);
        }

        if (PagePort is not null && !ShowsPage)
        {
            throw new ToolException("--ui-port needs --ui", "./tock run --ui --ui-port 8080", ExitCode.Usage);
        }

        if (PagePort is < 1 or > 65535)
        {
            throw new ToolException($"{PagePort} is no port: one is a number from 1 to 65535", "./tock run --ui", ExitCode.Usage);
        }

        if (ShowsPage && Duration is not null)
        {
            throw new ToolException("--ui shows a board to a person; with --for nobody would have time to look", "./tock run --ui", ExitCode.Usage);
        }

        string? scripted = this switch
        {
            { Transcript: not null } => "--transcript",
            { Input: not null } => "--input",
            { Presses.Count: not 0 } => "--press",
            { Screenshot: not null } => "--screenshot",
            _ => null,
        };
        if (Duration is null && scripted is not null)
        {
            throw new ToolException($"{scripted} needs --for", $"./tock run --for 5s {scripted} ...", ExitCode.Usage);
        }
    }

    private void RefuseMissingDevices()
    {
        string? missing = this switch
        {
            { Eeprom: not null, Board.Eeprom: null } => "looks for no EEPROM",
            { SdCard: not null, Board.HasSdCard: false } => "has no slot for an SD card",
            { UsesNetwork: true, Board.HasEthernet: false } => "has no Ethernet socket",
            { Screenshot: not null, Board.HasDisplay: false } => "has no display",
            _ => null,
        };
        if (missing is not null)
        {
            throw new ToolException($"{Board.Name} {missing}", "./tock run --help", ExitCode.Usage);
        }
    }
}
