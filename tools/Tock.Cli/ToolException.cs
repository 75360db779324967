// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Cli;

/// <summary>An expected failure: shown as one line that says what is wrong and one that says what to type next, without a stack trace.</summary>
public sealed class ToolException : Exception
{
    /// <summary>Creates the failure.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="nextStep">What to do next; a command where possible. Null when the message says it.</param>
    /// <param name="exitCode">Exit code of the tool.</param>
    public ToolException(string message, string? nextStep = null, ExitCode exitCode = ExitCode.Failure)
        : base(message)
    {
        NextStep = nextStep;
        ExitCode = exitCode;
    }

    /// <summary>Its code, as those of builds; null if it has none.</summary>
    public string? Code { get; init; }

    /// <summary>The file, perhaps with the line, that is to blame; null if there is none.</summary>
    public string? Place { get; init; }

    /// <summary>What to do next, or null.</summary>
    public string? NextStep { get; }

    /// <summary>Exit code of the tool.</summary>
    public ExitCode ExitCode { get; }
}
