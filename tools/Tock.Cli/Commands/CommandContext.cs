// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Cli.Building;
using Tock.Cli.Console;
using Tock.Cli.Devices;
using Tock.Cli.Setup;

namespace Tock.Cli.Commands;

/// <summary>What every command works with.</summary>
public sealed class CommandContext
{
    private readonly Lazy<Repository> _repository;

    /// <summary>Creates the context.</summary>
    public CommandContext(ToolConsole console, ISetupHost host, Func<Repository> repository, Installation installation)
    {
        Console = console;
        Installation = installation;
        Host = host;
        Setup = new ToolSetup(host, console, installation.MayInstall);
        _repository = new Lazy<Repository>(repository);
    }

    /// <summary>Where messages and results go.</summary>
    public ToolConsole Console { get; }

    /// <summary>The machine that the tool runs on.</summary>
    public ISetupHost Host { get; }

    /// <summary>The devices that are attached to the machine.</summary>
    public IDeviceTree Devices { get; init; } = new LinuxDeviceTree();

    /// <summary>How this copy of the tool came here.</summary>
    public Installation Installation { get; }

    /// <summary>Installs or names missing programs.</summary>
    public ToolSetup Setup { get; }

    /// <summary>The source tree; looked for at the first use, so that help needs none.</summary>
    public Repository Repository => _repository.Value;

    /// <summary>A builder for the tree.</summary>
    public Builder Builder => new(Repository, Console, Setup);
}
