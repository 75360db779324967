// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.CommandLine;
using Tock.Image.Diagnostics;

namespace Tock.Image.Commands;

/// <summary>tock-image link: runs the linker and explains its errors in terms of C#.</summary>
internal static class LinkCommand
{
    internal static Command Create()
    {
        Option<string> linker = new("--linker") { Description = "The linker.", Required = true };
        Option<FileInfo> response = new("--response") { Description = "Its response file.", Required = true };
        Command command = new("link", "Runs the linker.") { linker, response };
        command.SetAction(result => CommandRunner.Run(() =>
        {
            ToolOutput output = ToolRunner.Run(result.GetRequiredValue(linker), ["@" + result.GetRequiredValue(response).FullName]);
            foreach (string line in LinkerMessages.Translate(output))
            {
                Console.Error.WriteLine(line);
            }

            return output.ExitCode == 0 ? 0 : 1;
        }));
        return command;
    }
}
