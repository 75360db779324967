// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Emulation.Boards;
using Tock.Emulation.Running;
using Tock.Installer;
using Tock.Installer.Applications;
using Tock.Installer.Flash;

namespace Tock.Cli.Installing;

/// <summary>A board that runs in an emulator. What comes is loaded and what goes is unloaded by its kernel, at the order of its process console, without a reset.</summary>
/// <param name="Board">The board.</param>
/// <param name="Running">Where it runs.</param>
internal sealed record RunningTarget(BoardDescription Board, RunningBoard Running) : FlashTarget(Board, $"--running {Running.Name}")
{
    internal override string Name => Running.Name;

    internal override Task<IBoardFlash> OpenAsync(bool isMade, CancellationToken cancellationToken) => Task.FromResult<IBoardFlash>(new RunningFlash(Running, Board));

    internal override async Task<string> EndAsync(IReadOnlyList<InstalledApplication> applications, CancellationToken cancellationToken)
    {
        if (applications.Count == 0)
        {
            return string.Empty;
        }

        await using ProcessConsoleClient console = await ProcessConsoleClient.OpenAsync(Running, cancellationToken).ConfigureAwait(false);
        foreach (InstalledApplication application in applications)
        {
            // One that is not loaded is as good.
            await console.RunAsync(
                $"unload {application.Name}", [$"Process {application.Name} unloaded", $"There is no process {application.Name}"], cancellationToken).ConfigureAwait(false);
        }

        return "; it is stopped";
    }

    internal override async Task<string> BeginAsync(IReadOnlyList<InstalledApplication> applications, CancellationToken cancellationToken)
    {
        if (applications.Count == 0)
        {
            return string.Empty;
        }

        // One order loads them all; of each there is a line.
        await using ProcessConsoleClient console = await ProcessConsoleClient.OpenAsync(Running, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<string> lines = await console.RunForAllAsync("load", [.. applications.Select(each => $"0x{each.Address:x8}..")], cancellationToken).ConfigureAwait(false);
        foreach ((InstalledApplication application, string line) in applications.Zip(lines))
        {
            if (!line.Contains(" running ", StringComparison.Ordinal))
            {
                throw new InstallerException(
                    $"{application.Name} is in the flash of {Name}, read back, but its kernel does not run it: {line.Trim()}", $"./tock uninstall {application.Name} {Options}");
            }
        }

        return "; it runs";
    }
}
