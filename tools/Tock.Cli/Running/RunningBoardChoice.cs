// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Emulation.Running;

namespace Tock.Cli.Running;

/// <summary>Finds the board that a command line means among those that run.</summary>
internal static class RunningBoardChoice
{
    /// <summary>The running board of a name; the one that runs if no name is given.</summary>
    /// <param name="name">Its name, or null.</param>
    /// <param name="command">The command that a name is behind, to be named in errors.</param>
    /// <exception cref="ToolException">None runs, or several do, or none of that name.</exception>
    internal static RunningBoard Find(string? name, string command)
    {
        IReadOnlyList<RunningBoard> boards = RunningBoard.List();
        if (boards.Count == 0)
        {
            throw new ToolException("no board runs in an emulator", "./tock run starts one, in another terminal", ExitCode.Usage);
        }

        string known = string.Join(", ", boards.Select(board => board.Name));
        if (name is null)
        {
            return boards.Count == 1
                ? boards[0]
                : throw new ToolException($"{boards.Count} boards run: {known}", $"./tock {command} {boards[0].Name}", ExitCode.Usage);
        }

        return boards.FirstOrDefault(board => board.Name == name)
            ?? throw new ToolException($"no board '{name}' runs; there is {known}", $"./tock {command} {boards[0].Name}", ExitCode.Usage);
    }
}
