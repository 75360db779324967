// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.CommandLine;
using Tock.Image.NullChecks;

namespace Tock.Image.Commands;

/// <summary>tock-image check-nulls: assemblies of an application, made to check for null where .NET would throw.</summary>
internal static class CheckNullsCommand
{
    internal static Command Create()
    {
        Option<FileInfo[]> assemblies = new("--assembly") { Description = "An assembly; what it refers to lies beside it.", Required = true, AllowMultipleArgumentsPerToken = true };
        Option<DirectoryInfo> output = new("--output") { Description = "The folder for the assemblies with checks.", Required = true };
        Command command = new("check-nulls", "Has the code of assemblies throw a NullReferenceException where it would use null.") { assemblies, output };
        command.SetAction(result => CommandRunner.Run(() =>
        {
            DirectoryInfo folder = result.GetRequiredValue(output);
            folder.Create();
            foreach (FileInfo assembly in result.GetRequiredValue(assemblies))
            {
                AssemblyChecks.Add(assembly.FullName, folder.FullName);
            }

            return 0;
        }));
        return command;
    }
}
