// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Cli.Console;

namespace Tock.Cli.Setup;

/// <summary>Sees to it that the programs a command needs are there: installs them where that is possible without asking, or says how.</summary>
public sealed class ToolSetup
{
    private readonly ISetupHost _host;
    private readonly ToolConsole _console;
    private readonly bool _mayInstall;

    /// <summary>Creates the set-up for a machine.</summary>
    /// <param name="host">The machine.</param>
    /// <param name="console">Where it is said what is installed.</param>
    /// <param name="mayInstall">Whether to install what is missing; else the command that does so is named.</param>
    public ToolSetup(ISetupHost host, ToolConsole console, bool mayInstall = true)
    {
        _host = host;
        _console = console;
        _mayInstall = mayInstall;
    }

    /// <summary>Returns when all the tools are there.</summary>
    /// <exception cref="ToolException">Some are missing and cannot be installed from here.</exception>
    public async Task EnsureAsync(IReadOnlyList<RequiredTool> tools)
    {
        RequiredTool[] missing = Missing(tools);
        if (missing.Length == 0)
        {
            return;
        }

        string[] packages = [.. missing.Select(tool => tool.Package).Distinct(StringComparer.Ordinal)];
        string install = $"apt-get install -y --no-install-recommends {string.Join(' ', packages)}";
        if (!_host.HasCommand("apt-get"))
        {
            string list = string.Join("; ", missing.Select(tool => $"{tool.Command} ({tool.Purpose})"));
            throw new ToolException($"not installed: {list}", "install them with this system's package manager so that they are on PATH", ExitCode.MissingTool);
        }

        string[]? prefix = !_mayInstall ? null : await PrivilegeAsync().ConfigureAwait(false);
        if (prefix is null)
        {
            throw new ToolException(
                $"not installed: {string.Join(", ", missing.Select(tool => tool.Command))}",
                $"sudo apt-get update && sudo {install}",
                ExitCode.MissingTool);
        }

        _console.Step($"Installing packages that are missing: {string.Join(", ", packages)}");
        foreach (RequiredTool tool in missing)
        {
            _console.Detail($"  {tool.Package}: {tool.Purpose}");
        }

        await RunAsync([.. prefix, "apt-get", "update"]).ConfigureAwait(false);
        await RunAsync([.. prefix, .. install.Split(' ')]).ConfigureAwait(false);

        RequiredTool[] still = Missing(missing);
        if (still.Length != 0)
        {
            throw new ToolException(
                $"still not found after the installation: {string.Join(", ", still.Select(tool => tool.Command))}",
                "check that /usr/bin is on PATH",
                ExitCode.MissingTool);
        }
    }

    private RequiredTool[] Missing(IReadOnlyList<RequiredTool> tools) => [.. tools.Where(tool => !_host.HasCommand(tool.Command))];

    private async Task<string[]?> PrivilegeAsync()
    {
        if (_host.IsRoot)
        {
            return [];
        }

        bool passwordless = _host.HasCommand("sudo") && await _host.RunAsync("sudo", ["-n", "true"], quiet: true).ConfigureAwait(false) == 0;
        return passwordless ? ["sudo", "-n"] : null;
    }

    private async Task RunAsync(string[] command)
    {
        if (await _host.RunAsync(command[0], command[1..], quiet: false).ConfigureAwait(false) != 0)
        {
            throw new ToolException($"'{string.Join(' ', command)}' failed", "see its output above; with the network up, type the command again", ExitCode.MissingTool);
        }
    }
}
