// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.CommandLine;
using Tock.Cli.Installing;

namespace Tock.Cli.Commands;

/// <summary><c>tock enable</c> and <c>tock disable</c>: says whether the kernel starts an application.</summary>
internal static class EnableCommand
{
    internal static Command Create(CommandContext context, bool isEnabled)
    {
        string verb = isEnabled ? "enable" : "disable";
        Argument<string[]> names = new("NAME") { Description = "Applications as tock list names them, or the address of one", Arity = ArgumentArity.OneOrMore };
        FlashTargetOptions target = new();
        Command command = new(verb, isEnabled ? "Let the kernel start applications again" : "Keep the kernel from starting applications, which stay in flash") { names };
        target.AddTo(command);
        command.Aliases.Add(verb + "-app");
        command.SetAction(async (parsed, cancellationToken) =>
        {
            ApplicationInstallation installation = new(context.Console, await target.ResolveAsync(parsed, context, verb + " NAME").ConfigureAwait(false));
            await installation.SetEnabledAsync(parsed.GetValue(names)!, isEnabled, cancellationToken).ConfigureAwait(false);
            return (int)ExitCode.Success;
        });
        return command;
    }
}
