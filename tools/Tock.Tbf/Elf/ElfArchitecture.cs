// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Buffers.Binary;
using System.Text;

namespace Tock.Tbf.Elf;

/// <summary>
/// For which processor code was compiled, by the name that bundles have for it, from the build attributes of the file.
/// Source: Addenda to the ABI for the Arm Architecture, "Build attributes".
/// </summary>
public static class ElfArchitecture
{
    private const string SectionName = ".ARM.attributes";
    private const byte FormatVersion = (byte)'A';
    private const byte FileScope = 1;
    private const ulong CpuArchitecture = 6;
    private const ulong Compatibility = 32;

    /// <summary>The name, such as cortex-m3; null if the file does not say.</summary>
    public static string? Of(ElfImage image)
    {
        ArgumentNullException.ThrowIfNull(image);
        return image.FindSection(SectionName) is { } section ? NameOf(Find(image.GetBytes(section))) : null;
    }

    // "Tag_CPU_arch". The Cortex-M7 has the instructions of the M4, and those that only an M33 has are ARMv8-M's.
    private static string? NameOf(ulong? architecture) => architecture switch
    {
        11 or 12 => "cortex-m0",
        10 => "cortex-m3",
        13 => "cortex-m4",
        16 => "cortex-m23",
        17 => "cortex-m33",
        21 => "cortex-m55",
        _ => null,
    };

    private static ulong? Find(ReadOnlySpan<byte> bytes)
    {
        // Version; length and name of the vendor's part; scope and length of the file's; then the attributes.
        const int LengthSize = 4;
        if (bytes.Length < 1 + LengthSize || bytes[0] != FormatVersion)
        {
            return null;
        }

        bytes = bytes[(1 + LengthSize)..];
        int vendor = bytes.IndexOf((byte)0);
        if (vendor < 0 || Encoding.ASCII.GetString(bytes[..vendor]) != "aeabi" || bytes.Length < vendor + 2 + LengthSize || bytes[vendor + 1] != FileScope)
        {
            return null;
        }

        uint length = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(vendor + 2)..]);
        bytes = bytes[(vendor + 1)..];
        bytes = bytes[(1 + LengthSize)..(int)Math.Clamp(length, 1 + LengthSize, (uint)bytes.Length)];
        while (!bytes.IsEmpty)
        {
            ulong tag = Number(ref bytes);
            if (tag == CpuArchitecture)
            {
                return Number(ref bytes);
            }

            if (tag == Compatibility)
            {
                _ = Number(ref bytes);
            }

            // Names of the processor, and all odd tags behind the first 32, have a text; the others a number.
            if (tag is 4 or 5 or Compatibility || (tag > Compatibility && tag % 2 == 1))
            {
                int end = bytes.IndexOf((byte)0);
                bytes = end < 0 ? default : bytes[(end + 1)..];
            }
            else
            {
                _ = Number(ref bytes);
            }
        }

        return null;
    }

    private static ulong Number(ref ReadOnlySpan<byte> bytes)
    {
        ulong value = 0;
        for (int shift = 0; !bytes.IsEmpty && shift < 64; shift += 7)
        {
            byte part = bytes[0];
            bytes = bytes[1..];
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                break;
            }
        }

        return value;
    }
}
