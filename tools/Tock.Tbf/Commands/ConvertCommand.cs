// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.CommandLine;
using System.CommandLine.Parsing;
using Tock.Tbf.Elf;

namespace Tock.Tbf.Commands;

/// <summary><c>elf2tbf</c>: makes a TBF of a linked application.</summary>
internal static class ConvertCommand
{
    internal static Command Create()
    {
        Argument<FileInfo> input = new("elf") { Description = "The linked application." };
        Option<FileInfo> output = new("--output", "-o") { Description = "The TBF to write.", Required = true };
        Option<string> name = new("--name", "-n") { Description = "The application's name.", Required = true };
        Option<uint?> stack = new("--stack") { Description = "Stack in bytes; default: the size of the .stack section." };
        Option<uint> appHeap = new("--app-heap") { Description = "Memory for the application to claim, in bytes." };
        Option<uint> kernelHeap = new("--kernel-heap") { Description = "Memory for what drivers keep for the application, in bytes." };
        Option<TbfKernelVersion> kernelVersion = new("--kernel-version")
        {
            Description = "The kernel version that it needs, as MAJOR.MINOR.",
            DefaultValueFactory = _ => TbfKernelVersion.Default,
            CustomParser = ParseVersion,
        };
        Option<uint> version = new("--app-version") { Description = "Version number of the application." };
        Option<string[]> permissions = new("--permission")
        {
            Description = "Permitted commands, as DRIVER:COMMAND[,COMMAND...]. Default: all.",
            AllowMultipleArgumentsPerToken = true,
        };
        Option<string?> shortId = new("--short-id") { Description = "Fixed short identifier, not 0." };
        Option<uint> writeId = new("--storage-write-id") { Description = "Identifier of the data that it stores." };
        Option<uint[]> readIds = new("--storage-read-id") { Description = "Identifier of data that it may read.", AllowMultipleArgumentsPerToken = true };
        Option<uint[]> modifyIds = new("--storage-modify-id") { Description = "Identifier of data that it may change.", AllowMultipleArgumentsPerToken = true };
        Option<uint> footerReserve = new("--footer-reserve") { Description = "Bytes to keep free for credentials." };
        Option<bool> disabled = new("--disabled") { Description = "The kernel shall not start it." };
        Option<bool> sticky = new("--sticky") { Description = "Installers erase it only when forced to." };

        Command command = new("elf2tbf", "Makes a TBF of a linked application (ELF).")
        {
            input, output, name, stack, appHeap, kernelHeap, kernelVersion, version, permissions, shortId,
            writeId, readIds, modifyIds, footerReserve, disabled, sticky,
        };
        command.SetAction(result => CommandRunner.Run(result.GetRequiredValue(input).FullName, () =>
        {
            string[]? permissionTexts = result.GetValue(permissions);
            uint writeIdValue = result.GetValue(writeId);
            uint[] readIdValues = result.GetValue(readIds) ?? [];
            uint[] modifyIdValues = result.GetValue(modifyIds) ?? [];
            bool hasStorage = writeIdValue != 0 || readIdValues.Length != 0 || modifyIdValues.Length != 0;
            ApplicationOptions options = new()
            {
                Name = result.GetRequiredValue(name),
                StackSize = result.GetValue(stack),
                AppHeapSize = result.GetValue(appHeap),
                KernelHeapSize = result.GetValue(kernelHeap),
                KernelVersion = result.GetValue(kernelVersion),
                Version = result.GetValue(version),
                Flags = (result.GetValue(disabled) ? TbfFlags.None : TbfFlags.Enabled)
                    | (result.GetValue(sticky) ? TbfFlags.Sticky : TbfFlags.None),
                Permissions = permissionTexts is { Length: > 0 } ? PermissionArgument.Parse(permissionTexts) : null,
                StoragePermissions = hasStorage ? new TbfStoragePermissions(writeIdValue, readIdValues, modifyIdValues) : null,
                ShortId = result.GetValue(shortId) is { } id ? PermissionArgument.ParseNumber(id, "--short-id") : null,
                FooterReserve = result.GetValue(footerReserve),
            };
            Convert(result.GetRequiredValue(input), result.GetRequiredValue(output), options);
        }));
        return command;
    }

    private static void Convert(FileInfo input, FileInfo output, ApplicationOptions options)
    {
        byte[] bytes = ApplicationBuilder.FromElf(ElfImage.Read(File.ReadAllBytes(input.FullName)), options);
        CommandRunner.WriteFile(output.FullName, bytes);
        TbfFile file = TbfReader.Read(bytes);
        Console.WriteLine(
            $"{options.Name}: {file.HeaderSize + file.Program.ProtectedTrailerSize} B header + "
            + $"{file.Binary.Length} B binary = {file.TotalSize} B flash, {file.Program.MinimumRamSize} B RAM");
    }

    private static TbfKernelVersion ParseVersion(ArgumentResult argument)
    {
        string[] parts = argument.Tokens[0].Value.Split('.');
        if (parts.Length == 2 && ushort.TryParse(parts[0], out ushort major) && ushort.TryParse(parts[1], out ushort minor))
        {
            return new TbfKernelVersion(major, minor);
        }

        argument.AddError($"--kernel-version '{argument.Tokens[0].Value}' is not MAJOR.MINOR, such as 2.0");
        return default;
    }
}
