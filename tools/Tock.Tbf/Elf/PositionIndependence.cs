// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Tbf.Elf;

/// <summary>
/// Checks that an executable linked at the position independent addresses (flash 0x80000000, RAM 0) works wherever the
/// kernel puts it: no absolute address in flash, and no distance between flash and RAM, which move independently.
/// It needs the relocations that the linker keeps with <c>--emit-relocs</c>.
/// </summary>
internal static class PositionIndependence
{
    private const uint FlashBit = 0x80000000;

    private enum Kind
    {
        Fine,

        /// <summary>The value is an address.</summary>
        Absolute,

        /// <summary>The value is a distance from the place that holds it.</summary>
        PlaceRelative,

        /// <summary>The value is a distance from the global offset table, which lies in RAM.</summary>
        TableRelative,

        /// <summary>The value is the distance from the place that holds it to the global offset table.</summary>
        PlaceToTable,
    }

    internal static void Check(ElfImage image)
    {
        foreach (ElfSection section in image.Sections)
        {
            if (section.Type != ElfSection.TypeRelocations || section.Info >= image.Sections.Count)
            {
                continue;
            }

            ElfSection target = image.Sections[(int)section.Info];
            if (!target.IsAllocated || target.IsWriteable)
            {
                continue;
            }

            foreach (ElfRelocation relocation in image.GetRelocations(section))
            {
                string? problem = FindProblem(relocation);
                if (problem is not null)
                {
                    throw new ElfException(
                        $"not position independent: {ElfPlaces.Describe(image, target, relocation.Offset)} {problem} "
                        + $"'{relocation.Symbol.Name}' (ARM relocation type {relocation.Type}); build C with the flags of Tock.Sdk, "
                        + "and in assembly take addresses relative to the program counter");
                }
            }
        }
    }

    private static string? FindProblem(ElfRelocation relocation)
    {
        Kind kind = GetKind(relocation.Type);
        if (kind == Kind.PlaceToTable)
        {
            return "holds the distance from flash to RAM, by way of";
        }

        if (!relocation.Symbol.IsPlace)
        {
            return null;
        }

        bool refersToFlash = (relocation.Symbol.Value & FlashBit) != 0;
        return kind switch
        {
            Kind.Absolute => "holds the absolute address of",
            Kind.PlaceRelative when !refersToFlash => "holds the distance from flash to the RAM of",
            Kind.TableRelative when refersToFlash => "holds the distance from RAM to the flash of",
            _ => null,
        };
    }

    // Numbers: ELF for the Arm Architecture, "Relocation codes table".
    private static Kind GetKind(byte type)
    {
        return type switch
        {
            2 or 5 or 8 or 38 or 95 => Kind.Absolute,               // ABS32, ABS16, ABS8, TARGET1, GOT_ABS
            43 or 44 or 47 or 48 => Kind.Absolute,                  // (THM_)MOVW/MOVT_ABS
            132 or 133 or 134 or 135 => Kind.Absolute,              // THM_ALU_ABS_G0…G3
            3 or 42 or 45 or 46 or 49 or 50 => Kind.PlaceRelative,  // REL32, PREL31, (THM_)MOVW/MOVT_PREL
            24 => Kind.TableRelative,                               // GOTOFF32
            25 or 96 => Kind.PlaceToTable,                          // BASE_PREL, GOT_PREL
            _ => Kind.Fine,
        };
    }
}
