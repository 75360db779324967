// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Emulation.Boards;

namespace Tock.Cli.Commands;

/// <summary>What <c>tock run</c> was asked for.</summary>
internal sealed record RunRequest
{
    internal required BoardDescription Board { get; init; }

    internal required string Configuration { get; init; }

    internal required IReadOnlyList<string> Applications { get; init; }

    internal required IReadOnlyList<string> Binaries { get; init; }

    internal TimeSpan? Duration { get; init; }

    internal string? Transcript { get; init; }

    internal byte[]? Input { get; init; }

    /// <summary>The file that holds what the board's EEPROM does; null for a board without.</summary>
    internal string? Eeprom { get; init; }

    /// <summary>Whether JSON was asked for, which only lists have.</summary>
    internal bool Json { get; init; }

    /// <summary>Refuses options that do not go together, and paths that are none.</summary>
    /// <exception cref="ToolException">There are such.</exception>
    internal void Validate()
    {
        CommonOptions.RefuseEmptyPath("--transcript", Transcript);
        CommonOptions.RefuseEmptyPath("--eeprom", Eeprom);
        if (Eeprom is not null && Board.Eeprom is null)
        {
            throw new ToolException($"{Board.Name} looks for no EEPROM", "./tock run --help", ExitCode.Usage);
        }

        foreach (string binary in Binaries)
        {
            CommonOptions.RefuseEmptyPath("--tbf", binary);
        }

        if (Json)
        {
            throw new ToolException("--json needs --list-apps: a run has no result but the serial output", "./tock run --list-apps --json", ExitCode.Usage);
        }

        if (Duration is null && (Transcript ?? (Input is null ? null : string.Empty)) is not null)
        {
            string option = Transcript is null ? "--input" : "--transcript";
            throw new ToolException($"{option} needs --for", $"./tock run --for 5s {option} ...", ExitCode.Usage);
        }
    }
}
