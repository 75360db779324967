// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Tock.Cli.Inspecting;
using Tock.Cli.Installing;
using Tock.Installer.Applications;

namespace Tock.Cli.Commands;

/// <summary><c>tock list</c>: the applications in the flash of a board.</summary>
internal static class ListCommand
{
    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true };

    internal static Command Create(CommandContext context)
    {
        FlashTargetOptions target = new();
        Option<bool> memory = new("--memory") { Description = "Draw flash and RAM to scale, too" };
        Option<bool> json = CommonOptions.Json();
        Command command = new("list", "List the applications in a board's flash") { memory, json };
        target.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            FlashTarget chosen = await target.ResolveAsync(parsed, context, "list").ConfigureAwait(false);
            await using FlashSession session = await FlashSession.OpenAsync(chosen, context.Console, isMade: false, cancellationToken).ConfigureAwait(false);
            ApplicationList list = await session.ReadListAsync(cancellationToken).ConfigureAwait(false);
            Print(context, list, chosen, parsed.GetValue(json));
            if (parsed.GetValue(memory) && !parsed.GetValue(json))
            {
                byte[] flash = await session.ReadAllAsync(cancellationToken).ConfigureAwait(false);
                BoardMaps.Draw(context.Console.Drawing, session.Board, flash);
            }

            return (int)ExitCode.Success;
        });
        return command;
    }

    private static void Print(CommandContext context, ApplicationList list, FlashTarget target, bool json)
    {
        if (json)
        {
            context.Console.Results.WriteLine(JsonSerializer.Serialize(list.Applications.Select(ToJson), s_indented));
            return;
        }

        InstalledApplication[] applications = [.. list.Applications];
        if (applications.Length == 0)
        {
            context.Console.Detail($"There is no application in this flash. Next: ./tock install APP {target.Options}");
            return;
        }

        int width = Math.Max(4, applications.Max(application => application.Name.Length));
        context.Console.Results.WriteLine($"{"NAME".PadRight(width)}  VERSION  STATE     ADDRESS     FLASH   RAM");
        foreach (InstalledApplication application in applications)
        {
            context.Console.Results.WriteLine(application.File is { } file
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"{application.Name.PadRight(width)}  {file.Program.Version,7}  {State(application),-8}  0x{application.Address:x8}  {application.Size,6}  {file.Program.MinimumRamSize,5}")
                : string.Create(CultureInfo.InvariantCulture, $"{"".PadRight(width)}  {"",7}  damaged   0x{application.Address:x8}  {application.Size,6}  {application.Problem}"));
        }
    }

    private static string State(InstalledApplication application) => application switch
    {
        { File: null } => "damaged",
        { IsEnabled: false } => "disabled",
        _ => "enabled",
    };

    private static object ToJson(InstalledApplication application) => new
    {
        name = application.Name,
        version = application.File?.Program.Version,
        state = State(application),
        address = $"0x{application.Address:x8}",
        flash = application.Size,
        ram = application.File?.Program.MinimumRamSize,
        ramAddress = application.File?.FixedAddresses.RamStart is { } ram ? $"0x{ram:x8}" : null,
        isSticky = application.File?.Flags.HasFlag(Tbf.TbfFlags.Sticky),
        problem = application.Problem,
    };
}
