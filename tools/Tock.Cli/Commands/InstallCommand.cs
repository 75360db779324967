// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.CommandLine;
using Tock.Cli.Installing;

namespace Tock.Cli.Commands;

/// <summary><c>tock install</c>: puts applications in the flash of a board; one that is there already gives way to the new one.</summary>
internal static class InstallCommand
{
    internal static Command Create(CommandContext context)
    {
        Argument<string[]> applications = ApplicationSource.Argument();
        Option<string?> file = CommonOptions.FlashFile();
        Option<string> board = CommonOptions.Board();
        Option<string> configuration = CommonOptions.Configuration();
        Command command = new("install", "Put applications in a board's flash; others stay as they are") { applications, file, board, configuration };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            string path = CommonOptions.RequireFlashFile(parsed.GetValue(file), "install APP");
            ApplicationSource source = new(context, CommonOptions.ResolveConfiguration(parsed.GetValue(configuration)!));
            ApplicationInstallation installation = new(context.Console, CommonOptions.ResolveBoard(parsed.GetValue(board)!), path);
            await installation.InstallAsync(await source.ReadAsync(parsed.GetValue(applications)!).ConfigureAwait(false), mustBeThere: false, cancellationToken).ConfigureAwait(false);
            return (int)ExitCode.Success;
        });
        return command;
    }
}
