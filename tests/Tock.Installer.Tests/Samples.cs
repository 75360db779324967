// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Installer.Applications;
using Tock.Tbf;
using Tock.Tbf.Flash;
using Tock.Tbf.Relocations;

namespace Tock.Installer.Tests;

/// <summary>A board and applications for it.</summary>
internal static class Samples
{
    internal const uint PageSize = 1024;

    internal static readonly FlashArea Area = new(0x2_0000, 64 * 1024);

    internal static readonly RamArea Ram = new(0x2000_4000, 48 * 1024);

    /// <summary>Flash without applications.</summary>
    internal static byte[] Erased() => [.. Enumerable.Repeat((byte)0xFF, (int)Area.Size)];

    /// <summary>An application that runs anywhere.</summary>
    internal static TbfFile Application(string name, int size, uint version = 1, byte filling = 0x5A) => TbfReader.Read(TbfWriter.Write(Contents(name, size, version, filling)));

    /// <summary>An application that is placed by relocations.</summary>
    internal static TbfFile Placed(string name, int size) => TbfReader.Read(TbfWriter.Write(Contents(name, size, 1, 0x33) with
    {
        FixedAddresses = new TbfFixedAddresses(ApplicationBuilder.NominalRam, ApplicationBuilder.NominalFlash),
        Relocations = RelocationTable.Create([new(8, RelocationKind.Word, 1, 0)], Contents(name, size, 1, 0x33).Binary.ToArray()),
    }));

    /// <summary>An application that lies at one address.</summary>
    internal static TbfFile Fixed(string name, int size, uint flashStart) => TbfReader.Read(TbfWriter.Write(Contents(name, size, 1, 0x44) with
    {
        FixedAddresses = new TbfFixedAddresses(null, flashStart),
    }));

    /// <summary>A plan for such flash.</summary>
    internal static ApplicationPlan Plan(ReadOnlyMemory<byte> flash) => new(Area, PageSize, Ram, flash);

    /// <summary>Name, version, address and state of the applications.</summary>
    internal static string Describe(ReadOnlyMemory<byte> flash) => string.Join(", ", ApplicationList.Read(Area, flash).Applications.Select(entry =>
        entry.File is null ? $"damaged@{entry.Address:x}" : $"{entry.Name} {entry.File.Program.Version}@{entry.Address:x}{(entry.IsEnabled ? "" : " off")}"));

    private static TbfContents Contents(string name, int size, uint version, byte filling)
    {
        byte[] binary = new byte[size];
        Array.Fill(binary, filling);
        return new TbfContents { Name = name, Binary = binary, EntryOffset = 0, MinimumRamSize = 1024, Version = version, Flags = TbfFlags.Enabled };
    }
}
