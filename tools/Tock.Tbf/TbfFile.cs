// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Tbf.Relocations;

namespace Tock.Tbf;

/// <summary>A Tock binary whose header has been read and found in order; made by <see cref="TbfReader"/>.</summary>
public sealed class TbfFile
{
    /// <summary>Size of the base header, and of a padding header, in bytes.</summary>
    public const int BaseHeaderSize = 16;

    /// <summary>The format version that this library knows.</summary>
    public const ushort FormatVersion = 2;

    internal TbfFile(ReadOnlyMemory<byte> bytes, ushort headerSize)
    {
        Bytes = bytes;
        HeaderSize = headerSize;
    }

    /// <summary>The whole binary, header and padding included.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Size of the header with all its elements, in bytes.</summary>
    public ushort HeaderSize { get; }

    /// <summary>Size of the whole binary in flash, in bytes.</summary>
    public uint TotalSize => (uint)Bytes.Length;

    /// <summary>True for a header that only fills a gap between applications. It has no other contents.</summary>
    public bool IsPadding => HeaderSize == BaseHeaderSize;

    /// <summary>The flags word.</summary>
    public TbfFlags Flags { get; internal init; }

    /// <summary>Entry point, RAM size and end of the binary.</summary>
    public TbfProgram Program { get; internal init; }

    /// <summary>The application's name; empty if the header has none.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>The kernel version that the application needs.</summary>
    public TbfKernelVersion KernelVersion { get; internal init; }

    /// <summary>Writeable parts of the flash image, with offsets from the start of the TBF.</summary>
    public IReadOnlyList<TbfFlashRegion> WriteableFlashRegions { get; internal init; } = [];

    /// <summary>Addresses that the application was linked for.</summary>
    public TbfFixedAddresses FixedAddresses { get; internal init; }

    /// <summary>By what an installer places the application; null if it runs anywhere, or only where it was linked for.</summary>
    public RelocationTable? Relocations { get; internal set; }

    /// <summary>What stands behind the binary, as far as it is known: credentials, room for them, relocations.</summary>
    public IReadOnlyList<TbfFooter> Footers { get; internal set; } = [];

    /// <summary>End of the footers that could be read, in bytes from the start of the TBF; what follows means nothing to a kernel.</summary>
    public uint FootersEnd { get; internal set; }

    /// <summary>True if credentials stand behind the binary, and not only room for them.</summary>
    public bool HasCredentials { get; internal set; }

    /// <summary>Where the binary's first byte is according to the symbols of its ELF file.</summary>
    public uint LinkedFlashStart => FixedAddresses.FlashStart ?? ApplicationBuilder.PositionIndependentFlash;

    /// <summary>Permitted commands; null if the application may give any.</summary>
    public IReadOnlyList<TbfPermission>? Permissions { get; internal init; }

    /// <summary>Storage identifiers; null if the header has none.</summary>
    public TbfStoragePermissions? StoragePermissions { get; internal init; }

    /// <summary>The fixed short identifier; null if the header has none.</summary>
    public uint? ShortId { get; internal init; }

    /// <summary>Size of the part that the application cannot write: header and protected trailer, in bytes.</summary>
    public uint ProtectedSize => HeaderSize + Program.ProtectedTrailerSize;

    /// <summary>The binary: what follows the protected part, up to the footers.</summary>
    public ReadOnlyMemory<byte> Binary => IsPadding ? default : Bytes[(int)ProtectedSize..(int)Program.BinaryEnd];
}
