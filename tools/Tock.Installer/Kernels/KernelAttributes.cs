// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Buffers.Binary;
using Tock.Tbf.Flash;

namespace Tock.Installer.Kernels;

/// <summary>
/// What stands about a kernel at the very end of its flash, so that tools which find no more than the flash know the rest: from the end down
/// the word TOCK, the version of the format, and elements each with its type and length behind what it says.
/// </summary>
/// <param name="ProcessRam">The RAM that processes get.</param>
/// <param name="Kernel">The flash that the kernel is in.</param>
public sealed record KernelAttributes(RamArea? ProcessRam, FlashArea? Kernel)
{
    private const int WordSize = 4;
    private const int ElementHeaderSize = 4;
    private const int AreaSize = 8;
    private const byte FormatVersion = 1;
    private const ushort ApplicationMemoryType = 0x0101;
    private const ushort KernelBinaryType = 0x0102;

    /// <summary>What <see cref="Write"/> writes, in bytes.</summary>
    internal const int Size = (2 * (AreaSize + ElementHeaderSize)) + (2 * WordSize);

    private static ReadOnlySpan<byte> Mark => "TOCK"u8;

    /// <summary>Reads attributes.</summary>
    /// <param name="flash">The kernel's flash up to where applications begin.</param>
    /// <returns>Null if it has none.</returns>
    public static KernelAttributes? Read(ReadOnlySpan<byte> flash)
    {
        if (flash.Length < 2 * WordSize || !flash[^WordSize..].SequenceEqual(Mark) || flash[^(WordSize + 1)] != FormatVersion)
        {
            return null;
        }

        KernelAttributes attributes = new(null, null);
        ReadOnlySpan<byte> rest = flash[..^(2 * WordSize)];
        while (rest.Length >= ElementHeaderSize)
        {
            ushort type = BinaryPrimitives.ReadUInt16LittleEndian(rest[^ElementHeaderSize..]);
            ushort length = BinaryPrimitives.ReadUInt16LittleEndian(rest[^(ElementHeaderSize / 2)..]);
            rest = rest[..^ElementHeaderSize];
            if (length > rest.Length || type is 0 or ushort.MaxValue)
            {
                break;
            }

            attributes = (type, length) switch
            {
                (ApplicationMemoryType, AreaSize) => attributes with { ProcessRam = new RamArea(First(rest), Second(rest)) },
                (KernelBinaryType, AreaSize) => attributes with { Kernel = new FlashArea(First(rest), Second(rest)) },
                _ => attributes,
            };
            rest = rest[..^length];
        }

        return attributes;
    }

    /// <summary>Writes attributes.</summary>
    /// <param name="end">The last bytes of the kernel's flash.</param>
    /// <param name="processRam">The RAM that processes get.</param>
    /// <param name="kernel">The flash that the kernel is in.</param>
    internal static void Write(Span<byte> end, RamArea processRam, FlashArea kernel)
    {
        Span<byte> place = end[^Size..];
        WriteArea(place, kernel.Start, kernel.Size, KernelBinaryType);
        WriteArea(place[(AreaSize + ElementHeaderSize)..], processRam.Start, processRam.Size, ApplicationMemoryType);
        place[^(2 * WordSize)..^WordSize].Clear();
        place[^(WordSize + 1)] = FormatVersion;
        Mark.CopyTo(place[^WordSize..]);
    }

    private static void WriteArea(Span<byte> place, uint start, uint size, ushort type)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(place, start);
        BinaryPrimitives.WriteUInt32LittleEndian(place[4..], size);
        BinaryPrimitives.WriteUInt16LittleEndian(place[AreaSize..], type);
        BinaryPrimitives.WriteUInt16LittleEndian(place[(AreaSize + 2)..], AreaSize);
    }

    private static uint First(ReadOnlySpan<byte> rest) => BinaryPrimitives.ReadUInt32LittleEndian(rest[^AreaSize..]);

    private static uint Second(ReadOnlySpan<byte> rest) => BinaryPrimitives.ReadUInt32LittleEndian(rest[^(AreaSize / 2)..]);
}
