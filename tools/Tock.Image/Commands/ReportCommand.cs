// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.CommandLine;
using Tock.Image.Reports;

namespace Tock.Image.Commands;

/// <summary>tock-image report: how much of its budget an image uses.</summary>
internal static class ReportCommand
{
    internal static Command Create()
    {
        Option<FileInfo> image = new("--image") { Description = "The linked image.", Required = true };
        Option<string> flashBudget = new("--flash-budget") { Description = "Bytes of flash for the kernel.", Required = true };
        Option<string> ramBudget = new("--ram-budget") { Description = "Bytes of RAM for the kernel.", Required = true };
        Option<string> project = new("--project") { Description = "The project to name in an error.", DefaultValueFactory = _ => "Tock.Image " };
        Option<FileInfo?> json = new("--json") { Description = "Also write the figures to this file." };
        Command command = new("report", "Prints the size of an image and fails past the budget.") { image, flashBudget, ramBudget, project, json };
        command.SetAction(result => CommandRunner.Run(() =>
        {
            FileInfo file = result.GetRequiredValue(image);
            ImageSize size = ImageSize.Measure(LinkedImage.Read(File.ReadAllBytes(file.FullName), file.Name));
            SizeBudget budget = new(CommandRunner.Number(result.GetRequiredValue(flashBudget)), CommandRunner.Number(result.GetRequiredValue(ramBudget)));
            Console.Out.WriteLine(SizeReport.Format(size, budget));
            if (result.GetValue(json) is { } jsonFile)
            {
                CommandRunner.WriteWhole(jsonFile.FullName, System.Text.Encoding.UTF8.GetBytes(SizeReport.ToJson(size, budget)));
            }

            foreach (string excess in budget.Excesses(size))
            {
                Console.Error.WriteLine($"{result.GetRequiredValue(project)}: error TOCK0414: {excess}");
            }

            return budget.Excesses(size).Any() ? 1 : 0;
        }));
        return command;
    }
}
