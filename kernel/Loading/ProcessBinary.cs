// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Kernel.Processes;

namespace Tock.Kernel.Loading;

/// <summary>An application found in flash: the addresses that a valid TBF header leads to.</summary>
/// <remarks>
/// One lies in every slot of the process table, so it holds only where things are; what they say is read in flash, which nothing
/// writes while the application is loaded. Offsets are from the start of the image and lie in its header, which is below 64 KiB long.
/// </remarks>
internal readonly struct ProcessBinary
{
    private readonly ushort _nameOffset;
    private readonly ushort _nameLength;
    private readonly ushort _entryOffset;
    private readonly ushort _fixedAddressesOffset;
    private readonly ushort _permissionsOffset;
    private readonly ushort _permissionCount;
    private readonly ushort _storagePermissionsOffset;
    private readonly ushort _writeableFlashRegionCount;

    /// <summary>Initializes a new instance of the <see cref="ProcessBinary"/> struct.</summary>
    /// <param name="flashStart">Address of the TBF header.</param>
    /// <param name="header">What the parser made of it.</param>
    internal ProcessBinary(uint flashStart, in TbfHeader header)
    {
        FlashStart = flashStart;
        FlashEnd = flashStart + header.TotalSize;
        BinaryStart = flashStart + header.ProtectedSize;
        ShortId = header.ShortId;
        _nameOffset = (ushort)header.NameOffset;
        _nameLength = (ushort)header.NameLength;
        _entryOffset = (ushort)header.EntryOffset;
        _fixedAddressesOffset = (ushort)header.FixedAddressesOffset;
        _permissionsOffset = (ushort)header.PermissionsOffset;
        _permissionCount = (ushort)header.PermissionCount;
        _storagePermissionsOffset = (ushort)header.StoragePermissionsOffset;
        _writeableFlashRegionCount = (ushort)header.WriteableFlashRegionCount;
    }

    /// <summary>Gets the address of the TBF header.</summary>
    internal uint FlashStart { get; }

    /// <summary>Gets the first address after the whole TBF; 0 if there is none.</summary>
    internal uint FlashEnd { get; }

    /// <summary>Gets the first address after the protected region.</summary>
    internal uint BinaryStart { get; }

    /// <summary>Gets the ShortId; 0 if it has none of its own.</summary>
    internal uint ShortId { get; }

    /// <summary>Gets the first instruction, with the Thumb bit.</summary>
    internal uint InitFunction => (FlashStart + TbfElements.HeaderSize(Image) + TbfElements.InitFunctionOffset(Image, _entryOffset)) | 1;

    /// <summary>Gets the bytes of RAM the application asks for.</summary>
    internal uint MinimumRam => TbfElements.MinimumRamSize(Image, _entryOffset);

    /// <summary>Gets the address of the package name.</summary>
    internal uint NameAddress => FlashStart + _nameOffset;

    /// <summary>Gets the bytes of the package name; 0 if it has none.</summary>
    internal uint NameLength => _nameLength;

    /// <summary>Gets the version the application's author gave it; 0 if none.</summary>
    internal uint Version => TbfElements.ApplicationVersion(Image, _entryOffset);

    /// <summary>Gets the RAM address the application was linked for; <see cref="TbfHeader.NotFixed"/> if any will do.</summary>
    internal uint FixedRamStart => _fixedAddressesOffset == 0 ? TbfHeader.NotFixed : TbfElements.FixedRamStart(Image, _fixedAddressesOffset);

    /// <summary>Gets a value indicating whether the application lists the drivers it uses; the kernel then refuses it all others.</summary>
    internal bool IsRestricted => _permissionsOffset != 0;

    private ReadOnlySpan<byte> Image => ApplicationFlash.Bytes(FlashStart, FlashEnd);

    private ReadOnlySpan<byte> Permissions
    {
        get
        {
            // SAFETY: the parser checked that the list lies inside the header in application flash, which is never unmapped.
            unsafe
            {
                return new ReadOnlySpan<byte>(
                    (byte*)(FlashStart + _permissionsOffset), (int)(_permissionCount * TbfHeader.PermissionSize));
            }
        }
    }

    /// <summary>Tells whether a restricted application lists a driver.</summary>
    /// <param name="driver">Driver number.</param>
    /// <returns>True if so.</returns>
    internal bool PermitsDriver(uint driver) => TbfElements.PermitsDriver(Permissions, driver);

    /// <summary>Tells whether a restricted application lists a command of a driver.</summary>
    /// <param name="driver">Driver number.</param>
    /// <param name="command">Command number.</param>
    /// <returns>True if so.</returns>
    internal bool PermitsCommand(uint driver, uint command) => TbfElements.PermitsCommand(Permissions, driver, command);

    /// <summary>Gets what the application may do with stored objects.</summary>
    internal StoragePermissions StoragePermissions
    {
        get
        {
            if (_storagePermissionsOffset == 0)
            {
                return default;
            }

            // SAFETY: the parser checked that the element lies inside the header in application flash, which is never unmapped.
            unsafe
            {
                return new StoragePermissions(new ReadOnlySpan<byte>(
                    (byte*)(FlashStart + _storagePermissionsOffset),
                    (int)(TbfElements.HeaderSize(Image) - _storagePermissionsOffset)));
            }
        }
    }

    /// <summary>Gets the number of flash regions the application may ask to write.</summary>
    internal uint WriteableFlashRegionCount => _writeableFlashRegionCount;

    /// <summary>Finds a writeable flash region.</summary>
    /// <param name="index">Its place.</param>
    /// <param name="start">First byte.</param>
    /// <param name="end">First byte after it.</param>
    /// <returns>False if there is no such region.</returns>
    internal bool TryGetWriteableFlashRegion(uint index, out uint start, out uint end)
    {
        if (index >= WriteableFlashRegionCount)
        {
            start = 0;
            end = 0;
            return false;
        }

        TbfElements.FindWriteableFlashRegion(Image, index, out uint offset, out uint size);
        start = FlashStart + offset;
        end = start + size;
        return true;
    }
}
