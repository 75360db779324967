// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Image.Elf;

/// <summary>Numbers of the ELF format (System V ABI, and ELF for the Arm Architecture).</summary>
internal static class ElfConstants
{
    internal const int HeaderSize = 52;
    internal const int SectionHeaderSize = 40;
    internal const int SymbolSize = 16;
    internal const int RelocationSize = 8;

    internal const byte Class32 = 1;
    internal const byte LittleEndian = 1;
    internal const ushort Relocatable = 1;
    internal const ushort MachineArm = 40;

    internal const ushort UndefinedSection = 0;
    internal const ushort ReservedSections = 0xFF00;
}
