// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.CommandLine;
using Tock.Cli.Installing;

namespace Tock.Cli.Commands;

/// <summary><c>tock update</c>: puts new versions in the place of applications that are in the flash of a board.</summary>
internal static class UpdateCommand
{
    internal static Command Create(CommandContext context)
    {
        Argument<string[]> applications = ApplicationSource.Argument();
        Option<string?> file = CommonOptions.FlashFile();
        Option<string> board = CommonOptions.Board();
        Option<string> configuration = CommonOptions.Configuration();
        Command command = new("update", "Put new versions in the place of installed applications") { applications, file, board, configuration };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            string path = CommonOptions.RequireFlashFile(parsed.GetValue(file), "update APP");
            ApplicationSource source = new(context, CommonOptions.ResolveConfiguration(parsed.GetValue(configuration)!));
            ApplicationInstallation installation = new(context.Console, CommonOptions.ResolveBoard(parsed.GetValue(board)!), path);
            await installation.InstallAsync(await source.ReadAsync(parsed.GetValue(applications)!).ConfigureAwait(false), mustBeThere: true, cancellationToken).ConfigureAwait(false);
            return (int)ExitCode.Success;
        });
        return command;
    }
}
