// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.CommandLine;
using Tock.Cli.Installing;

namespace Tock.Cli.Commands;

/// <summary><c>tock uninstall</c>: takes applications out of the flash of a board.</summary>
internal static class UninstallCommand
{
    internal static Command Create(CommandContext context)
    {
        Argument<string[]> names = new("NAME") { Description = "Applications as tock list names them, or the address of one", Arity = ArgumentArity.OneOrMore };
        FlashTargetOptions target = new();
        Option<bool> force = new("--force") { Description = "Take out sticky applications too" };
        Command command = new("uninstall", "Take applications out of a board's flash; others stay as they are") { names, force };
        target.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            ApplicationInstallation installation = new(context.Console, await target.ResolveAsync(parsed, context, "uninstall NAME").ConfigureAwait(false));
            await installation.UninstallAsync(parsed.GetValue(names)!, parsed.GetValue(force), cancellationToken).ConfigureAwait(false);
            return (int)ExitCode.Success;
        });
        return command;
    }
}
