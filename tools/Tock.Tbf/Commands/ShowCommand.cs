// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.CommandLine;
using Tock.Tbf.Reports;

namespace Tock.Tbf.Commands;

/// <summary><c>show</c>: prints what a TBF says.</summary>
internal static class ShowCommand
{
    internal static Command Create()
    {
        Argument<FileInfo> input = new("tbf") { Description = "The TBF to read." };
        Command command = new("show", "Checks a TBF and prints what its header says.") { input };
        command.SetAction(result =>
        {
            FileInfo file = result.GetRequiredValue(input);
            return CommandRunner.Run(file.FullName, () =>
            {
                foreach (string line in BinaryReport.Of(TbfReader.Read(File.ReadAllBytes(file.FullName))).Lines())
                {
                    Console.WriteLine(line);
                }
            });
        });
        return command;
    }
}
