// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Buffers.Binary;
using Tock.Tbf.Relocations;

namespace Tock.Tbf.Verification;

/// <summary>Checks that an application's relocations are those of its binary: that what they change are addresses of its flash and its RAM.</summary>
internal static class RelocationChecks
{
    // A sum of an address and a constant may lie beside what it is an address of.
    private const uint Slack = 64 * 1024;
    private const string NextStep = "build the application again";

    internal static void Run(TbfFile file, Findings findings)
    {
        if (file.Relocations is not { } table)
        {
            return;
        }

        if (file.FixedAddresses.FlashStart is not { } flash)
        {
            findings.Fail("relocations", "the header does not say what flash address they are for", NextStep);
            return;
        }

        uint ram = file.FixedAddresses.RamStart ?? 0;
        foreach (Relocation entry in table.Entries)
        {
            bool isOfFlash = (entry.Flash, entry.Ram) == (1, 0);
            bool isOfRam = (entry.Flash, entry.Ram) == (0, 1);
            if (ValueOf(file, entry) is not { } value || (!isOfFlash && !isOfRam))
            {
                continue;
            }

            uint start = isOfFlash ? flash : ram;
            uint size = isOfFlash ? (uint)file.Binary.Length : file.Program.MinimumRamSize;
            if (unchecked(value - start + Slack) > (ulong)size + (2 * Slack))
            {
                findings.Fail("relocations", $"the value 0x{value:x8} at 0x{entry.Offset:x} of the binary is not in its {(isOfFlash ? "flash" : "RAM")} from 0x{start:x8} on", NextStep);
                return;
            }
        }

        try
        {
            uint size = ApplicationPlacer.PlacedSize(file);
            _ = ApplicationPlacer.Place(file, size, ram);
            findings.Pass("relocations", $"{table.Entries.Count} places, all addresses of its own; placed it takes {size} bytes");
        }
        catch (TbfException e)
        {
            findings.Fail("relocations", $"it cannot be placed: {e.Message}", NextStep);
        }
    }

    // What is known of an address from the place alone; the lower half of one says nothing.
    private static uint? ValueOf(TbfFile file, Relocation entry)
    {
        ReadOnlySpan<byte> place = file.Binary.Span.Slice((int)entry.Offset, Relocation.Size);
        return entry.Kind switch
        {
            RelocationKind.Word => BinaryPrimitives.ReadUInt32LittleEndian(place),
            RelocationKind.MoveHigh => ((uint)ThumbMove.Read(place) << 16) | entry.LowHalf,
            _ => null,
        };
    }
}
