// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.CommandLine;
using Tock.Image.Diagnostics;

namespace Tock.Image.Commands;

/// <summary>tock-image compile: runs the ahead-of-time compiler and explains its errors in terms of C#.</summary>
internal static class CompileCommand
{
    internal static Command Create()
    {
        Option<FileInfo> compiler = new("--ilc") { Description = "The ahead-of-time compiler.", Required = true };
        Option<FileInfo> response = new("--response") { Description = "Its response file.", Required = true };
        Command command = new("compile", "Runs the ahead-of-time compiler.") { compiler, response };
        command.SetAction(result => CommandRunner.Run(() =>
        {
            ToolOutput output = ToolRunner.Run(result.GetRequiredValue(compiler).FullName, ["@" + result.GetRequiredValue(response).FullName]);
            foreach (string line in CompilerMessages.Translate(output))
            {
                Console.Error.WriteLine(line);
            }

            return output.ExitCode == 0 ? 0 : 1;
        }));
        return command;
    }
}
