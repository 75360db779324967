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

    internal override async Task EndAsync(IReadOnlyList<InstalledApplication> applications, CancellationToken cancellationToken)
    {
        if (applications.Count == 0)
        {
            return;
        }

        await using ProcessConsoleClient console = await ProcessConsoleClient.OpenAsync(Running, cancellationToken).ConfigureAwait(false);
        foreach (InstalledApplication application in applications)
        {
            // One that is not loaded is as good.
            await console.RunAsync(
                $"unload {application.Name}", [$"Process {application.Name} unloaded", $"There is no process {application.Name}"], cancellationToken).ConfigureAwait(false);
        }
    }

    internal override async Task<string> BeginAsync(InstalledApplication application, CancellationToken cancellationToken)
    {
        await using ProcessConsoleClient console = await ProcessConsoleClient.OpenAsync(Running, cancellationToken).ConfigureAwait(false);
        string line = await console.RunAsync("load", [$"0x{application.Address:x8}.."], cancellationToken).ConfigureAwait(false);
        return line.Contains(" running ", StringComparison.Ordinal)
            ? "; it runs"
            : throw new InstallerException(
                $"{application.Name} is in the flash of {Name}, read back, but its kernel does not run it: {line.Trim()}", $"./tock uninstall {application.Name} {Options}");
    }
}
