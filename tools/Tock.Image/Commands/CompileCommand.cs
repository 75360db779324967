// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.CommandLine;
using Tock.Image.Debugging;
using Tock.Image.Diagnostics;

namespace Tock.Image.Commands;

/// <summary>tock-image compile: runs the ahead-of-time compiler and explains its errors in terms of C#.</summary>
internal static class CompileCommand
{
    private const string Reference = "-r:";

    internal static Command Create()
    {
        Option<FileInfo> compiler = new("--ilc") { Description = "The ahead-of-time compiler.", Required = true };
        Option<FileInfo> response = new("--response") { Description = "Its response file.", Required = true };
        Option<DirectoryInfo?> lines = new("--lines") { Description = "Where copies of the assemblies go whose symbol files say the line of every instruction; without it the compiler gets the assemblies themselves." };
        Command command = new("compile", "Runs the ahead-of-time compiler.") { compiler, response, lines };
        command.SetAction(result => CommandRunner.Run(() =>
        {
            string options = result.GetRequiredValue(response).FullName;
            if (result.GetValue(lines) is { } folder)
            {
                options = FillLines(options, folder.FullName);
            }

            ToolOutput output = ToolRunner.Run(result.GetRequiredValue(compiler).FullName, ["@" + options]);
            foreach (string line in CompilerMessages.Translate(output))
            {
                Console.Error.WriteLine(line);
            }

            return output.ExitCode == 0 ? 0 : 1;
        }));
        return command;
    }

    // Assemblies stand in the response file as they are, or as references.
    private static string FillLines(string response, string folder)
    {
        string filled = response + ".lines";
        File.WriteAllLines(filled, File.ReadAllLines(response).Select(line => line switch
        {
            _ when line.StartsWith(Reference, StringComparison.Ordinal) => Reference + StatementLines.Fill(line[Reference.Length..], folder),
            _ when line.StartsWith('-') => line,
            _ => StatementLines.Fill(line, folder),
        }));
        return filled;
    }
}
