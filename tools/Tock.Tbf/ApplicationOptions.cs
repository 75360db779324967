// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Tbf;

/// <summary>What an application's build says about it beyond its ELF file. Sizes are in bytes.</summary>
public sealed record ApplicationOptions
{
    /// <summary>The application's name.</summary>
    public required string Name { get; init; }

    /// <summary>Stack; null to take the size of the ELF file's <c>.stack</c> section.</summary>
    public uint? StackSize { get; init; }

    /// <summary>Memory for the application to claim with brk and sbrk.</summary>
    public uint AppHeapSize { get; init; }

    /// <summary>Memory for what the kernel's drivers keep for the application (its grants).</summary>
    public uint KernelHeapSize { get; init; }

    /// <summary>The kernel version that the application needs.</summary>
    public TbfKernelVersion KernelVersion { get; init; } = TbfKernelVersion.Default;

    /// <summary>Version of the application.</summary>
    public uint Version { get; init; }

    /// <summary>The flags word.</summary>
    public TbfFlags Flags { get; init; } = TbfFlags.Enabled;

    /// <summary>Permitted commands; null for any.</summary>
    public IReadOnlyList<TbfPermission>? Permissions { get; init; }

    /// <summary>Storage identifiers; null for none.</summary>
    public TbfStoragePermissions? StoragePermissions { get; init; }

    /// <summary>Fixed short identifier; null for none.</summary>
    public uint? ShortId { get; init; }

    /// <summary>
    /// Size of the protected part before the binary, header and all; null for the number in the ELF file's symbol
    /// <c>tbf_protected_region_size</c>, or else what the header and the addresses need.
    /// </summary>
    public uint? ProtectedSize { get; init; }

    /// <summary>Bytes to keep free behind the binary for credentials to be added later.</summary>
    public uint FooterReserve { get; init; }
}
