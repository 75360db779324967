// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Emulation.Running;

namespace Tock.Cli.Running;

/// <summary>Which of the running boards is meant.</summary>
internal static class RunningBoardChoice
{
    /// <summary>The board of a name, or without one the only board that runs.</summary>
    /// <param name="name">The name, or null.</param>
    /// <exception cref="ToolException">There is no such board, or more than one to choose from.</exception>
    internal static RunningBoard Choose(string? name)
    {
        IReadOnlyList<RunningBoard> running = RunningBoard.List();
        string names = string.Join(", ", running.Select(board => board.Name));
        return (name, running) switch
        {
            (_, []) => throw new ToolException("no board is running", "./tock run, in another terminal"),
            (null, [RunningBoard only]) => only,
            (null, _) => throw new ToolException($"more than one board is running: {names}", $"name one of them, such as {running[0].Name}", ExitCode.Usage),
            _ => running.FirstOrDefault(board => board.Name == name)
                ?? throw new ToolException($"no board '{name}' is running; running: {names}", $"name one of them, such as {running[0].Name}", ExitCode.Usage),
        };
    }
}
