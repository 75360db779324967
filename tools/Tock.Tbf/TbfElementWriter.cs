// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Buffers.Binary;
using System.Text;

namespace Tock.Tbf;

/// <summary>Writes the elements (TLVs) of a header, in the order that other tools for Tock use.</summary>
internal static class TbfElementWriter
{
    internal static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The elements of a header. Their length does not depend on the numbers in them.</summary>
    internal static byte[] Write(TbfContents contents, TbfProgram program, uint protectedSize)
    {
        MemoryStream output = new();

        Begin(output, TbfElementType.Main, TbfHeader.MainSize);
        UInt32(output, program.EntryOffset);
        UInt32(output, program.ProtectedTrailerSize);
        UInt32(output, program.MinimumRamSize);

        Begin(output, TbfElementType.Program, TbfHeader.ProgramSize);
        UInt32(output, program.EntryOffset);
        UInt32(output, program.ProtectedTrailerSize);
        UInt32(output, program.MinimumRamSize);
        UInt32(output, program.BinaryEnd);
        UInt32(output, program.Version);

        byte[] name = Utf8.GetBytes(contents.Name);
        Begin(output, TbfElementType.PackageName, name.Length);
        output.Write(name);
        Pad(output);

        foreach (TbfFlashRegion region in contents.WriteableFlashRegions)
        {
            Begin(output, TbfElementType.WriteableFlashRegions, TbfHeader.RegionSize);
            UInt32(output, protectedSize + region.Offset);
            UInt32(output, region.Size);
        }

        if (contents.FixedAddresses != default)
        {
            Begin(output, TbfElementType.FixedAddresses, TbfHeader.FixedAddressesSize);
            UInt32(output, contents.FixedAddresses.RamStart ?? TbfHeader.AnyAddress);
            UInt32(output, contents.FixedAddresses.FlashStart ?? TbfHeader.AnyAddress);
        }

        WritePermissions(output, contents.Permissions);
        WriteStoragePermissions(output, contents.StoragePermissions);

        Begin(output, TbfElementType.KernelVersion, TbfHeader.KernelVersionSize);
        UInt16(output, contents.KernelVersion.Major);
        UInt16(output, contents.KernelVersion.Minor);

        if (contents.ShortId is { } shortId)
        {
            Begin(output, TbfElementType.ShortId, TbfHeader.ShortIdSize);
            UInt32(output, shortId);
        }

        return output.ToArray();
    }

    private static void WritePermissions(MemoryStream output, IReadOnlyList<TbfPermission>? permissions)
    {
        if (permissions is null)
        {
            return;
        }

        Begin(output, TbfElementType.Permissions, 2 + (permissions.Count * TbfHeader.PermissionSize));
        UInt16(output, (ushort)permissions.Count);
        foreach (TbfPermission permission in permissions)
        {
            UInt32(output, permission.Driver);
            UInt32(output, permission.Offset);
            UInt32(output, (uint)permission.Commands);
            UInt32(output, (uint)(permission.Commands >> 32));
        }

        Pad(output);
    }

    private static void WriteStoragePermissions(MemoryStream output, TbfStoragePermissions? permissions)
    {
        if (permissions is null)
        {
            return;
        }

        int count = permissions.ReadIds.Count + permissions.ModifyIds.Count;
        Begin(output, TbfElementType.StoragePermissions, 8 + (count * 4));
        UInt32(output, permissions.WriteId);
        foreach (IReadOnlyList<uint> ids in (ReadOnlySpan<IReadOnlyList<uint>>)[permissions.ReadIds, permissions.ModifyIds])
        {
            UInt16(output, (ushort)ids.Count);
            foreach (uint id in ids)
            {
                UInt32(output, id);
            }
        }

        Pad(output);
    }

    private static void Begin(MemoryStream output, TbfElementType type, int length)
    {
        UInt16(output, (ushort)type);
        UInt16(output, checked((ushort)length));
    }

    private static void Pad(MemoryStream output)
    {
        while (output.Length % 4 != 0)
        {
            output.WriteByte(0);
        }
    }

    private static void UInt16(MemoryStream output, ushort value)
    {
        Span<byte> bytes = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, value);
        output.Write(bytes);
    }

    private static void UInt32(MemoryStream output, uint value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        output.Write(bytes);
    }
}
