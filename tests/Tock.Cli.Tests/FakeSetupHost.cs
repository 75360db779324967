// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Cli.Setup;

namespace Tock.Cli.Tests;

/// <summary>A machine with the given programs on its path, which apt-get can add to.</summary>
internal sealed class FakeSetupHost(bool isRoot, params string[] commands) : ISetupHost
{
    private readonly HashSet<string> _commands = [.. commands];

    public bool IsRoot => isRoot;

    /// <summary>Whether sudo asks no password.</summary>
    internal bool PasswordlessSudo { get; init; }

    /// <summary>Whether apt-get works.</summary>
    internal bool InstallationWorks { get; init; } = true;

    /// <summary>What was run, as typed.</summary>
    internal List<string> Ran { get; } = [];

    public bool HasCommand(string command) => _commands.Contains(command);

    public Task<string?> AskAsync(string command, IReadOnlyList<string> arguments) =>
        Task.FromResult(HasCommand(command) ? $"{command} 1.2.3" : null);

    public Task<int> RunAsync(string command, IReadOnlyList<string> arguments, bool quiet)
    {
        string line = $"{command} {string.Join(' ', arguments)}";
        Ran.Add(line);
        if (line == "sudo -n true")
        {
            return Task.FromResult(PasswordlessSudo ? 0 : 1);
        }

        if (!InstallationWorks)
        {
            return Task.FromResult(100);
        }

        foreach (RequiredTool tool in new[] { RequiredTool.Emulator, RequiredTool.Compiler, RequiredTool.Linker, RequiredTool.Debugger })
        {
            if (line.Contains("apt-get install", StringComparison.Ordinal) && line.Split(' ').Contains(tool.Package))
            {
                _commands.Add(tool.Command);
            }
        }

        return Task.FromResult(0);
    }
}
