// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Image.Elf;

/// <summary>What a section holds (sh_type).</summary>
public enum SectionType : uint
{
    /// <summary>Unused entry.</summary>
    Null = 0,

    /// <summary>Contents of the program's own.</summary>
    Contents = 1,

    /// <summary>The symbol table.</summary>
    SymbolTable = 2,

    /// <summary>Names.</summary>
    StringTable = 3,

    /// <summary>Relocations with their own addend.</summary>
    RelocationWithAddend = 4,

    /// <summary>Room that the file does not store.</summary>
    NoContents = 8,

    /// <summary>Relocations whose addend stands in the contents.</summary>
    Relocation = 9,

    /// <summary>The index of unwinding tables.</summary>
    ArmUnwindIndex = 0x70000001,
}
