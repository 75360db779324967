// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.CommandLine;
using Tock.Tbf.Flash;

namespace Tock.Tbf.Commands;

/// <summary><c>image</c>: places TBFs in a board's application flash.</summary>
internal static class ImageCommand
{
    internal static Command Create()
    {
        Argument<FileInfo[]> inputs = new("tbf") { Description = "The applications.", Arity = ArgumentArity.OneOrMore };
        Option<string> start = new("--start") { Description = "Address of the application flash, such as 0x20000.", Required = true };
        Option<string> size = new("--size") { Description = "Size of the application flash in bytes, such as 0x20000.", Required = true };
        Option<string> ramStart = new("--ram-start")
        {
            Description = "Address of the RAM for processes; applications that are bound to addresses get theirs there.",
            DefaultValueFactory = _ => "0x20000000",
        };
        Option<string> ramSize = new("--ram-size")
        {
            Description = "Size of the RAM for processes in bytes.",
            DefaultValueFactory = _ => "0x10000",
        };
        Option<FileInfo> output = new("--output", "-o") { Description = "The image to write; it goes to the start address.", Required = true };
        Option<bool> asGiven = new("--as-given") { Description = "Keep the order; default: largest first." };
        Command command = new("image", "Places applications in a board's flash.") { inputs, start, size, ramStart, ramSize, output, asGiven };
        command.SetAction(result =>
        {
            FileInfo target = result.GetRequiredValue(output);
            return CommandRunner.Run(target.FullName, () =>
            {
                FlashArea area = new(
                    PermissionArgument.ParseNumber(result.GetRequiredValue(start), "--start"),
                    PermissionArgument.ParseNumber(result.GetRequiredValue(size), "--size"));
                RamArea ram = new(
                    PermissionArgument.ParseNumber(result.GetRequiredValue(ramStart), "--ram-start"),
                    PermissionArgument.ParseNumber(result.GetRequiredValue(ramSize), "--ram-size"));
                List<FlashEntry> entries = [.. result.GetRequiredValue(inputs).Select(ReadEntry)];
                FlashOrder order = result.GetValue(asGiven) ? FlashOrder.AsGiven : FlashOrder.LargestFirst;
                FlashImage image = FlashImage.Build(area, ram, entries, order);
                CommandRunner.WriteFile(target.FullName, image.Bytes.Span);
                foreach (FlashPlacement placement in image.Placements)
                {
                    Console.WriteLine($"0x{placement.Address:x8}..0x{placement.End:x8}  {placement.Entry.Name}{(placement.RamStart is { } address ? $"  RAM from 0x{address:x8}" : "")}");
                }
            });
        });
        return command;
    }

    private static FlashEntry ReadEntry(FileInfo file)
    {
        try
        {
            return FlashEntry.FromTbf(TbfReader.Read(File.ReadAllBytes(file.FullName)));
        }
        catch (TbfException exception)
        {
            throw new TbfException($"{file.FullName}: {exception.Message}");
        }
    }
}
