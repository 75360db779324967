// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.CommandLine;
using Tock.Cli.Installing;

namespace Tock.Cli.Commands;

/// <summary><c>tock erase-apps</c>: takes all applications out of the flash of a board.</summary>
internal static class EraseAppsCommand
{
    internal static Command Create(CommandContext context)
    {
        FlashTargetOptions target = new();
        Option<bool> force = new("--force") { Description = "Take out sticky applications too" };
        Command command = new("erase-apps", "Take all applications out of a board's flash") { force };
        target.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            ApplicationInstallation installation = new(context.Console, await target.ResolveAsync(parsed, context, "erase-apps").ConfigureAwait(false));
            await installation.EraseAsync(parsed.GetValue(force), cancellationToken).ConfigureAwait(false);
            return (int)ExitCode.Success;
        });
        return command;
    }
}
