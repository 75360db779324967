// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Buffers.Binary;

namespace Tock.Tbf;

/// <summary>Arithmetic that reading and writing headers share.</summary>
internal static class TbfHeader
{
    internal const int ElementHeaderSize = 4;
    internal const int MainSize = 12;
    internal const int ProgramSize = 20;
    internal const int RegionSize = 8;
    internal const int FixedAddressesSize = 8;
    internal const int PermissionSize = 16;
    internal const int KernelVersionSize = 4;
    internal const int ShortIdSize = 4;
    internal const uint AnyAddress = 0xFFFFFFFF;

    private const int ChecksumOffset = 12;

    /// <summary>The checksum of a header: all its words but the checksum's own, combined by exclusive or.</summary>
    internal static uint Checksum(ReadOnlySpan<byte> header)
    {
        uint sum = 0;
        for (int offset = 0; offset < header.Length; offset += 4)
        {
            if (offset != ChecksumOffset)
            {
                sum ^= BinaryPrimitives.ReadUInt32LittleEndian(header[offset..]);
            }
        }

        return sum;
    }

    /// <summary>Writes a base header and its checksum over the elements that already stand in the span.</summary>
    internal static void WriteBase(Span<byte> header, uint totalSize, TbfFlags flags)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(header, TbfFile.FormatVersion);
        BinaryPrimitives.WriteUInt16LittleEndian(header[2..], (ushort)header.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(header[4..], totalSize);
        BinaryPrimitives.WriteUInt32LittleEndian(header[8..], (uint)flags);
        BinaryPrimitives.WriteUInt32LittleEndian(header[ChecksumOffset..], Checksum(header));
    }

    internal static uint AlignUp(uint value, uint alignment)
    {
        return checked(value + alignment - 1) & ~(alignment - 1);
    }
}
