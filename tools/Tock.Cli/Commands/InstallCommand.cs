// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.CommandLine;
using Tock.Cli.Installing;

namespace Tock.Cli.Commands;

/// <summary>
/// <c>tock install</c> and <c>tock update</c>: put applications in the flash of a board. One that is there already gives way to the new one, and an
/// update is of such alone.
/// </summary>
internal static class InstallCommand
{
    internal static Command Create(CommandContext context, bool mustBeThere)
    {
        string verb = mustBeThere ? "update" : "install";
        Argument<string[]> applications = ApplicationSource.Argument();
        FlashTargetOptions target = new();
        Option<string> configuration = CommonOptions.Configuration();
        Command command = new(verb, mustBeThere ? "Put new versions in the place of installed applications" : "Put applications in a board's flash; others stay as they are") { applications, configuration };
        target.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            ApplicationSource source = new(context, CommonOptions.ResolveConfiguration(parsed.GetValue(configuration)!));
            ApplicationInstallation installation = new(context.Console, await target.ResolveAsync(parsed, context, verb + " APP").ConfigureAwait(false));
            await installation.InstallAsync(await source.ReadAsync(parsed.GetValue(applications)!).ConfigureAwait(false), mustBeThere, cancellationToken).ConfigureAwait(false);
            return (int)ExitCode.Success;
        });
        return command;
    }
}
