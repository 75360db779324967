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
        Option<string?> file = CommonOptions.FlashFile();
        Option<string> board = CommonOptions.Board();
        Command command = new(verb, isEnabled ? "Let the kernel start applications again" : "Keep the kernel from starting applications, which stay in flash") { names, file, board };
        command.Aliases.Add(verb + "-app");
        command.SetAction(async (parsed, cancellationToken) =>
        {
            string path = CommonOptions.RequireFlashFile(parsed.GetValue(file), verb + " NAME");
            ApplicationInstallation installation = new(context.Console, CommonOptions.ResolveBoard(parsed.GetValue(board)!), path);
            await installation.SetEnabledAsync(parsed.GetValue(names)!, isEnabled, cancellationToken).ConfigureAwait(false);
            return (int)ExitCode.Success;
        });
        return command;
    }
}
