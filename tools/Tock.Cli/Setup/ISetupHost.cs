// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Cli.Setup;

/// <summary>What the set-up asks of the machine; a seam for tests.</summary>
public interface ISetupHost
{
    /// <summary>Whether the user is root.</summary>
    bool IsRoot { get; }

    /// <summary>Whether a program of that name is on the search path.</summary>
    bool HasCommand(string command);

    /// <summary>The first line that a program prints, on standard error if there is none on standard output; null when it cannot be started or fails.</summary>
    Task<string?> AskAsync(string command, IReadOnlyList<string> arguments);

    /// <summary>Runs a program, its output on standard error, and returns its exit code; -1 when it cannot be started.</summary>
    Task<int> RunAsync(string command, IReadOnlyList<string> arguments, bool quiet);
}
