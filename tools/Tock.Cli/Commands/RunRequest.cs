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

    /// <summary>Refuses options that do not go together.</summary>
    /// <exception cref="ToolException">They do not.</exception>
    internal void Validate()
    {
        if (Duration is null && (Transcript ?? (Input is null ? null : string.Empty)) is not null)
        {
            string option = Transcript is null ? "--input" : "--transcript";
            throw new ToolException($"{option} needs --for", $"./tock run --for 5s {option} ...", ExitCode.Usage);
        }
    }
}
