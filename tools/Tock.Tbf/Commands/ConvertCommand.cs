// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.CommandLine;
using Tock.Tbf.Elf;
using Tock.Tbf.Tabs;

namespace Tock.Tbf.Commands;

/// <summary><c>elf2tbf</c>: makes a TBF of a linked application, and if asked a bundle with it: the step of an application's build.</summary>
internal static class ConvertCommand
{
    internal static Command Create()
    {
        Argument<FileInfo> input = new("elf") { Description = "The linked application." };
        Option<FileInfo> output = new("--output", "-o") { Description = "The TBF to write.", Required = true };
        Option<FileInfo?> tab = new("--tab") { Description = "A bundle (TAB) with it to write too." };
        Option<string[]> boards = new("--board") { Description = "A board that the bundle is for, repeatable. Default: all." };
        ApplicationArguments application = new(appHeap: 0, kernelHeap: 0, isNameRequired: true);
        Command command = new("elf2tbf", "Makes a TBF of a linked application (ELF).") { input, output, tab, boards };
        application.AddTo(command);
        command.SetAction(result => CommandRunner.Run(result.GetRequiredValue(input).FullName, () =>
        {
            ApplicationOptions options = application.Read(result, application.Name(result)!);
            Convert(result.GetRequiredValue(input), result.GetRequiredValue(output), result.GetValue(tab), result.GetValue(boards) ?? [], options);
        }));
        return command;
    }

    private static void Convert(FileInfo input, FileInfo output, FileInfo? tab, IReadOnlyList<string> boards, ApplicationOptions options)
    {
        ElfImage image = ElfImage.Read(File.ReadAllBytes(input.FullName));
        byte[] bytes = ApplicationBuilder.FromElf(image, options);
        TbfFile file = TbfReader.Read(bytes);
        if (tab is not null)
        {
            TabMetadata metadata = new() { Name = options.Name, MinimumKernelVersion = options.KernelVersion.ToString(), Boards = boards };
            CommandRunner.WriteFile(tab.FullName, TabWriter.Write(metadata, [TabMember.Of(file, TabMember.ArchitectureOf(image, input.FullName))]));
        }

        CommandRunner.WriteFile(output.FullName, bytes);
        Console.WriteLine(
            $"{options.Name}: {file.HeaderSize + file.Program.ProtectedTrailerSize} B header + "
            + $"{file.Binary.Length} B binary = {file.TotalSize} B flash, {file.Program.MinimumRamSize} B RAM");
    }
}
