// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Buffers.Binary;
using System.Text;

namespace Tock.Tbf;

/// <summary>The elements (TLVs) of one header, each checked for its own shape.</summary>
internal sealed class TbfElements
{
    private static readonly UTF8Encoding s_strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    internal TbfProgram? Main { get; private set; }

    internal TbfProgram? Program { get; private set; }

    internal string? Name { get; private set; }

    internal TbfKernelVersion? KernelVersion { get; private set; }

    internal List<TbfFlashRegion> WriteableFlashRegions { get; } = [];

    internal TbfFixedAddresses? FixedAddresses { get; private set; }

    internal List<TbfPermission>? Permissions { get; private set; }

    internal TbfStoragePermissions? StoragePermissions { get; private set; }

    internal uint? ShortId { get; private set; }

    internal static TbfElements Read(ReadOnlySpan<byte> bytes)
    {
        TbfElements elements = new();
        HashSet<TbfElementType> seen = [];
        while (!bytes.IsEmpty)
        {
            // The header size is a multiple of 4, so that at least one whole element header is left.
            TbfElementType type = (TbfElementType)UInt16(bytes, 0);
            ushort length = UInt16(bytes, 2);
            bytes = bytes[TbfHeader.ElementHeaderSize..];
            if (length > bytes.Length)
            {
                throw new TbfException($"the {type} element has {length} bytes, but {bytes.Length} are left of the header");
            }

            // Tools write one WriteableFlashRegions element for each region; anything else may occur once.
            if (!seen.Add(type) && Enum.IsDefined(type) && type != TbfElementType.WriteableFlashRegions)
            {
                throw new TbfException($"more than one {type} element");
            }

            elements.Add(type, bytes[..length]);
            bytes = bytes[(int)Math.Min(TbfHeader.AlignUp(length, 4), (uint)bytes.Length)..];
        }

        return elements;
    }

    private void Add(TbfElementType type, ReadOnlySpan<byte> payload)
    {
        switch (type)
        {
            case TbfElementType.Main:
                RequireSize(type, payload, TbfHeader.MainSize);
                Main = new TbfProgram(UInt32(payload, 0), UInt32(payload, 4), UInt32(payload, 8), 0, 0);
                break;
            case TbfElementType.Program:
                RequireSize(type, payload, TbfHeader.ProgramSize);
                Program = new TbfProgram(
                    UInt32(payload, 0), UInt32(payload, 4), UInt32(payload, 8), UInt32(payload, 12), UInt32(payload, 16));
                break;
            case TbfElementType.PackageName:
                Name = ReadName(payload);
                break;
            case TbfElementType.WriteableFlashRegions:
                ReadRegions(payload);
                break;
            case TbfElementType.FixedAddresses:
                RequireSize(type, payload, TbfHeader.FixedAddressesSize);
                FixedAddresses = new TbfFixedAddresses(Address(payload, 0), Address(payload, 4));
                break;
            case TbfElementType.Permissions:
                Permissions = ReadPermissions(payload);
                break;
            case TbfElementType.StoragePermissions:
                StoragePermissions = ReadStoragePermissions(payload);
                break;
            case TbfElementType.KernelVersion:
                RequireSize(type, payload, TbfHeader.KernelVersionSize);
                KernelVersion = new TbfKernelVersion(UInt16(payload, 0), UInt16(payload, 2));
                break;
            case TbfElementType.ShortId:
                RequireSize(type, payload, TbfHeader.ShortIdSize);
                ShortId = UInt32(payload, 0);
                break;
            case TbfElementType.Credentials:
                throw new TbfException("a Credentials element in the header; it belongs into a footer");
            default:
                break;
        }
    }

    private static string ReadName(ReadOnlySpan<byte> payload)
    {
        try
        {
            string name = s_strictUtf8.GetString(payload);
            if (name.Any(char.IsControl))
            {
                throw new TbfException("the package name contains a control character");
            }

            return name;
        }
        catch (DecoderFallbackException)
        {
            throw new TbfException("the package name is not valid UTF-8");
        }
    }

    private void ReadRegions(ReadOnlySpan<byte> payload)
    {
        if (payload.Length % TbfHeader.RegionSize != 0)
        {
            throw new TbfException(
                $"the WriteableFlashRegions element has {payload.Length} bytes, not a multiple of {TbfHeader.RegionSize}");
        }

        for (; !payload.IsEmpty; payload = payload[TbfHeader.RegionSize..])
        {
            WriteableFlashRegions.Add(new TbfFlashRegion(UInt32(payload, 0), UInt32(payload, 4)));
        }
    }

    private static List<TbfPermission> ReadPermissions(ReadOnlySpan<byte> payload)
    {
        int count = ReadCount(TbfElementType.Permissions, ref payload, TbfHeader.PermissionSize);
        List<TbfPermission> permissions = new(count);
        for (int index = 0; index < count; index++)
        {
            permissions.Add(new TbfPermission(
                UInt32(payload, 0), UInt32(payload, 4), BinaryPrimitives.ReadUInt64LittleEndian(payload[8..])));
            payload = payload[TbfHeader.PermissionSize..];
        }

        RequireEnd(TbfElementType.Permissions, payload);
        return permissions;
    }

    private static TbfStoragePermissions ReadStoragePermissions(ReadOnlySpan<byte> payload)
    {
        const TbfElementType Type = TbfElementType.StoragePermissions;
        if (payload.Length < 4)
        {
            throw new TbfException($"the {Type} element has {payload.Length} bytes, too few for its write identifier");
        }

        uint writeId = UInt32(payload, 0);
        payload = payload[4..];
        List<uint> readIds = ReadIds(ref payload);
        List<uint> modifyIds = ReadIds(ref payload);
        RequireEnd(Type, payload);
        return new TbfStoragePermissions(writeId, readIds, modifyIds);
    }

    private static List<uint> ReadIds(ref ReadOnlySpan<byte> payload)
    {
        int count = ReadCount(TbfElementType.StoragePermissions, ref payload, 4);
        List<uint> ids = new(count);
        for (int index = 0; index < count; index++)
        {
            ids.Add(UInt32(payload, 0));
            payload = payload[4..];
        }

        return ids;
    }

    private static int ReadCount(TbfElementType type, ref ReadOnlySpan<byte> payload, int entrySize)
    {
        if (payload.Length < 2)
        {
            throw new TbfException($"the {type} element ends where a count is expected");
        }

        ushort count = UInt16(payload, 0);
        payload = payload[2..];
        if (count * entrySize > payload.Length)
        {
            throw new TbfException($"the {type} element announces {count} entries of {entrySize} bytes, but has {payload.Length} bytes");
        }

        return count;
    }

    // Some writers count the zeros that pad an element to a multiple of 4 as part of it.
    private static void RequireEnd(TbfElementType type, ReadOnlySpan<byte> rest)
    {
        if (rest.Length >= 4)
        {
            throw new TbfException($"the {type} element has {rest.Length} bytes more than it announces");
        }
    }

    private static void RequireSize(TbfElementType type, ReadOnlySpan<byte> payload, int size)
    {
        if (payload.Length != size)
        {
            throw new TbfException($"the {type} element has {payload.Length} bytes, not {size}");
        }
    }

    private static uint? Address(ReadOnlySpan<byte> payload, int offset)
    {
        uint address = UInt32(payload, offset);
        return address == TbfHeader.AnyAddress ? null : address;
    }

    private static ushort UInt16(ReadOnlySpan<byte> bytes, int offset)
    {
        return BinaryPrimitives.ReadUInt16LittleEndian(bytes[offset..]);
    }

    private static uint UInt32(ReadOnlySpan<byte> bytes, int offset)
    {
        return BinaryPrimitives.ReadUInt32LittleEndian(bytes[offset..]);
    }
}
