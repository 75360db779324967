// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Loading;

/// <summary>A valid header of a Tock Binary Format image, version 2 (Tock documentation, "Tock Binary Format").</summary>
/// <remarks>
/// Knowing you hold one with <see cref="TotalSize"/> not 0 tells you that the whole image lies in the bytes that were parsed
/// and that every offset in here points inside it. Only <see cref="TbfParser"/> makes one.
/// </remarks>
internal struct TbfHeader
{
    /// <summary>Stands for "any address" in the fixed addresses.</summary>
    internal const uint NotFixed = 0xFFFFFFFF;

    /// <summary>Bytes of an entry in the list of permissions.</summary>
    internal const uint PermissionSize = 16;

    /// <summary>Bytes of the header.</summary>
    internal uint HeaderSize;

    /// <summary>Bytes behind the header that are for the kernel's use too.</summary>
    internal uint ProtectedTrailerSize;

    /// <summary>Bytes of the whole image.</summary>
    internal uint TotalSize;

    /// <summary>Bit 0: enabled. Bit 1: sticky (tools do not erase it).</summary>
    internal uint Flags;

    /// <summary>Where the content of the Main or Program element begins, from the start of the image.</summary>
    internal uint EntryOffset;

    /// <summary>First instruction, from the end of the header.</summary>
    internal uint InitFunctionOffset;

    /// <summary>Bytes of RAM the application asks for.</summary>
    internal uint MinimumRamSize;

    /// <summary>Where the binary ends and footers begin, from the start of the image.</summary>
    internal uint BinaryEndOffset;

    /// <summary>The application's own version; 0 if it has none.</summary>
    internal uint ApplicationVersion;

    /// <summary>Where the package name begins, from the start of the image.</summary>
    internal uint NameOffset;

    /// <summary>Bytes of the package name.</summary>
    internal uint NameLength;

    /// <summary>Writeable flash regions in all elements of that type; <see cref="TbfElements.FindWriteableFlashRegion"/> finds them.</summary>
    internal uint WriteableFlashRegionCount;

    /// <summary>Where the content of the element with the fixed addresses begins, from the start of the image; 0 if there is none.</summary>
    internal uint FixedAddressesOffset;

    /// <summary>RAM address the application was linked for, or <see cref="NotFixed"/>.</summary>
    internal uint FixedRamStart;

    /// <summary>Flash address the binary was linked for, or <see cref="NotFixed"/>.</summary>
    internal uint FixedFlashStart;

    /// <summary>Where the list of permissions begins, from the start of the image; 0 if there is none.</summary>
    internal uint PermissionsOffset;

    /// <summary>Entries of that list, <see cref="PermissionSize"/> each.</summary>
    internal uint PermissionCount;

    /// <summary>Where the storage permissions begin, from the start of the image; 0 if there are none.</summary>
    internal uint StoragePermissionsOffset;

    /// <summary>Oldest kernel the application runs on: major version in the upper half, minor in the lower.</summary>
    internal uint KernelVersion;

    /// <summary>The application's fixed short identifier; 0 if it has none.</summary>
    internal uint ShortId;

    /// <summary>Gets the bytes of the protected region, header and trailer; the binary follows.</summary>
    internal readonly uint ProtectedSize => HeaderSize + ProtectedTrailerSize;

    /// <summary>Gets a value indicating whether the application may be started.</summary>
    internal readonly bool IsEnabled => (Flags & 1) != 0;
}
