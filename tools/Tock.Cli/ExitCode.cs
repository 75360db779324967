// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Cli;

/// <summary>Exit codes of the tool; part of its interface.</summary>
public enum ExitCode
{
    /// <summary>Done.</summary>
    Success = 0,

    /// <summary>It did not work: a build or test failed, the emulator ended by itself, an image does not fit.</summary>
    Failure = 1,

    /// <summary>The command line is wrong: unknown command, option, board or application, malformed duration.</summary>
    Usage = 2,

    /// <summary>A program that is needed is not installed and could not be installed.</summary>
    MissingTool = 3,

    /// <summary>Ended by Ctrl-C or SIGINT before it was done.</summary>
    Interrupted = 130,

    /// <summary>Ended by SIGTERM or SIGHUP.</summary>
    Terminated = 143,
}
