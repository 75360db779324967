// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Tbf.Relocations;

namespace Tock.Tbf;

/// <summary>Everything that goes into a Tock binary; input of <see cref="TbfWriter"/>.</summary>
public sealed record TbfContents
{
    /// <summary>The binary: what the kernel hands to the application as its start in flash.</summary>
    public required ReadOnlyMemory<byte> Binary { get; init; }

    /// <summary>Entry point, in bytes from the start of the binary; bit 0 may mark Thumb code.</summary>
    public required uint EntryOffset { get; init; }

    /// <summary>RAM that the application needs, in bytes, without the kernel's process control block.</summary>
    public required uint MinimumRamSize { get; init; }

    /// <summary>The application's name; must not be empty.</summary>
    public required string Name { get; init; }

    /// <summary>The kernel version that the application needs.</summary>
    public TbfKernelVersion KernelVersion { get; init; } = TbfKernelVersion.Default;

    /// <summary>Version of the application.</summary>
    public uint Version { get; init; }

    /// <summary>The flags word.</summary>
    public TbfFlags Flags { get; init; } = TbfFlags.Enabled;

    /// <summary>Writeable parts of the flash image, with offsets from the start of the binary.</summary>
    public IReadOnlyList<TbfFlashRegion> WriteableFlashRegions { get; init; } = [];

    /// <summary>Addresses that the application was linked for.</summary>
    public TbfFixedAddresses FixedAddresses { get; init; }

    /// <summary>What an installer needs to place the application elsewhere; null if it carries no such thing.</summary>
    public RelocationTable? Relocations { get; init; }

    /// <summary>Permitted commands; null for any.</summary>
    public IReadOnlyList<TbfPermission>? Permissions { get; init; }

    /// <summary>Storage identifiers; null for none.</summary>
    public TbfStoragePermissions? StoragePermissions { get; init; }

    /// <summary>Fixed short identifier, not 0; null for none.</summary>
    public uint? ShortId { get; init; }

    /// <summary>Size of the protected part, header and all, in bytes: a multiple of 4; null for what the header and the addresses need.</summary>
    public uint? ProtectedSize { get; init; }

    /// <summary>Bytes to keep free behind the binary for credentials to be added later.</summary>
    public uint FooterReserve { get; init; }

    /// <summary>The contents of a binary, to be written again with changes. Room behind it for credentials is not among them.</summary>
    public static TbfContents Of(TbfFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return new TbfContents
        {
            Binary = file.Binary,
            EntryOffset = file.Program.EntryOffset - file.Program.ProtectedTrailerSize,
            MinimumRamSize = file.Program.MinimumRamSize,
            Name = file.Name,
            KernelVersion = file.KernelVersion,
            Version = file.Program.Version,
            Flags = file.Flags,
            WriteableFlashRegions = [.. file.WriteableFlashRegions.Select(region => region with { Offset = region.Offset - file.ProtectedSize })],
            FixedAddresses = file.FixedAddresses,
            Relocations = file.Relocations,
            Permissions = file.Permissions,
            StoragePermissions = file.StoragePermissions,
            ShortId = file.ShortId,
        };
    }
}
