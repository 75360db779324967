// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.CommandLine;
using Tock.Cli.Inspecting;

namespace Tock.Cli.Commands;

/// <summary><c>tock inspect</c>: what is in a file.</summary>
internal static class InspectCommand
{
    internal static Command Create(CommandContext context)
    {
        Argument<string> file = new("FILE") { Description = "A Tock binary (.tbf), a bundle (.tab), an executable (.elf), or an image of flash with applications in it" };
        FlashArguments flash = new();
        Option<bool> json = CommonOptions.Json();
        Command command = new("inspect", "Show what is in a TBF, TAB, ELF or image of flash, with a map of the memory") { file };
        // Upstream's tool has one for each kind of file.
        command.Aliases.Add("inspect-tab");
        command.Aliases.Add("inspect-kernel");
        flash.AddTo(command);
        command.Options.Add(json);
        command.SetAction(parsed =>
        {
            InputFile input = InputFile.Read(parsed.GetValue(file)!);
            new Inspector(context.Console, parsed.GetValue(json)).Show(input, flash.Read(parsed, input));
            return (int)ExitCode.Success;
        });
        return command;
    }
}
