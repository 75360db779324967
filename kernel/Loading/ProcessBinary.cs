// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Kernel.Processes;

namespace Tock.Kernel.Loading;

/// <summary>An application found in flash: the addresses that a valid TBF header leads to.</summary>
internal readonly struct ProcessBinary
{
    private readonly TbfHeader _header;

    /// <summary>Initializes a new instance of the <see cref="ProcessBinary"/> struct.</summary>
    /// <param name="flashStart">Address of the TBF header.</param>
    /// <param name="header">What the parser made of it.</param>
    internal ProcessBinary(uint flashStart, TbfHeader header)
    {
        FlashStart = flashStart;
        _header = header;
    }

    /// <summary>Gets the address of the TBF header.</summary>
    internal uint FlashStart { get; }

    /// <summary>Gets the first address after the whole TBF; 0 if there is none.</summary>
    internal uint FlashEnd => FlashStart + _header.TotalSize;

    /// <summary>Gets the first address after the protected region.</summary>
    internal uint BinaryStart => FlashStart + _header.HeaderSize + _header.ProtectedTrailerSize;

    /// <summary>Gets the first instruction, with the Thumb bit.</summary>
    internal uint InitFunction => (FlashStart + _header.HeaderSize + _header.InitFunctionOffset) | 1;

    /// <summary>Gets the bytes of RAM the application asks for.</summary>
    internal uint MinimumRam => _header.MinimumRamSize;

    /// <summary>Gets the address of the package name.</summary>
    internal uint NameAddress => FlashStart + _header.NameOffset;

    /// <summary>Gets the bytes of the package name; 0 if it has none.</summary>
    internal uint NameLength => _header.NameLength;

    /// <summary>Gets the version the application's author gave it; 0 if none.</summary>
    internal uint Version => _header.ApplicationVersion;

    /// <summary>Gets the ShortId; 0 if it has none of its own.</summary>
    internal uint ShortId => _header.ShortId;

    /// <summary>Gets the RAM address the application was linked for; <see cref="TbfHeader.NotFixed"/> if any will do.</summary>
    internal uint FixedRamStart => _header.FixedRamStart;

    /// <summary>Gets the flash address the binary was linked for; <see cref="TbfHeader.NotFixed"/> if any will do.</summary>
    internal uint FixedFlashStart => _header.FixedFlashStart;

    /// <summary>Gets a value indicating whether the application lists the drivers it uses; the kernel then refuses it all others.</summary>
    internal bool IsRestricted => _header.PermissionsOffset != 0;

    private ReadOnlySpan<byte> Permissions
    {
        get
        {
            // SAFETY: the parser checked that the list lies inside the header in application flash, which is never unmapped.
            unsafe
            {
                return new ReadOnlySpan<byte>(
                    (byte*)(FlashStart + _header.PermissionsOffset), (int)(_header.PermissionCount * TbfHeader.PermissionSize));
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
            if (_header.StoragePermissionsOffset == 0)
            {
                return default;
            }

            // SAFETY: the parser checked that the element lies inside the header in application flash, which is never unmapped.
            unsafe
            {
                return new StoragePermissions(new ReadOnlySpan<byte>(
                    (byte*)(FlashStart + _header.StoragePermissionsOffset),
                    (int)(_header.HeaderSize - _header.StoragePermissionsOffset)));
            }
        }
    }

    /// <summary>Gets the number of flash regions the application may ask to write.</summary>
    internal uint WriteableFlashRegionCount => _header.WriteableFlashRegionCount;

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

        // SAFETY: the parser checked that the whole image lies in application flash, which is never unmapped.
        unsafe
        {
            TbfElements.FindWriteableFlashRegion(
                new ReadOnlySpan<byte>((byte*)FlashStart, (int)_header.TotalSize), index, out uint offset, out uint size);
            start = FlashStart + offset;
            end = start + size;
            return true;
        }
    }
}
