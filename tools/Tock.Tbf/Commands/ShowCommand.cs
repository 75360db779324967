// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.CommandLine;

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
            return CommandRunner.Run(file.FullName, () => Print(TbfReader.Read(File.ReadAllBytes(file.FullName))));
        });
        return command;
    }

    private static void Print(TbfFile file)
    {
        Console.WriteLine($"total size      {file.TotalSize}");
        Console.WriteLine($"header size     {file.HeaderSize}");
        if (file.IsPadding)
        {
            Console.WriteLine("padding");
            return;
        }

        TbfProgram program = file.Program;
        Console.WriteLine($"name            {file.Name}");
        Console.WriteLine($"flags           {file.Flags}");
        Console.WriteLine($"kernel version  {file.KernelVersion}");
        Console.WriteLine($"app version     {program.Version}");
        Console.WriteLine($"entry           0x{program.EntryOffset:x} into the binary");
        Console.WriteLine($"binary          {file.ProtectedSize}..{program.BinaryEnd}");
        Console.WriteLine($"minimum RAM     {program.MinimumRamSize}");
        if (file.FixedAddresses.FlashStart is { } flash)
        {
            Console.WriteLine($"flash address   0x{flash:x8}");
        }

        if (file.FixedAddresses.RamStart is { } ram)
        {
            Console.WriteLine($"RAM address     0x{ram:x8}");
        }

        if (file.Relocations is { } relocations)
        {
            Console.WriteLine($"relocations     {relocations.Entries.Count}: an installer chooses its addresses");
        }

        if (file.ShortId is { } shortId)
        {
            Console.WriteLine($"short id        0x{shortId:x8}");
        }

        foreach (TbfFlashRegion region in file.WriteableFlashRegions)
        {
            Console.WriteLine($"writeable flash {region.Offset}..{region.Offset + region.Size}");
        }

        foreach (TbfPermission permission in file.Permissions ?? [])
        {
            Console.WriteLine($"permission      driver 0x{permission.Driver:x}, commands from {permission.Offset * 64}: 0x{permission.Commands:x16}");
        }

        if (file.StoragePermissions is { } storage)
        {
            Console.WriteLine(
                $"storage         write {storage.WriteId}, read [{string.Join(' ', storage.ReadIds)}], modify [{string.Join(' ', storage.ModifyIds)}]");
        }
    }
}
