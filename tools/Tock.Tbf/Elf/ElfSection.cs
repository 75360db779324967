// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Tbf.Elf;

/// <summary>A section header. Addresses and sizes are in bytes.</summary>
/// <param name="Name">Its name, such as <c>.text</c>.</param>
/// <param name="Type">sh_type.</param>
/// <param name="Flags">sh_flags.</param>
/// <param name="Address">Address while the program runs; 0 if it is not part of memory.</param>
/// <param name="FileOffset">Where its bytes start in the file.</param>
/// <param name="Size">Its size; a section of type <see cref="TypeNoBits"/> has no bytes in the file.</param>
/// <param name="Link">sh_link: for relocations the index of the symbol table, for that the index of its strings.</param>
/// <param name="Info">sh_info: for relocations the index of the section they apply to.</param>
public sealed record ElfSection(
    string Name, uint Type, uint Flags, uint Address, uint FileOffset, uint Size, uint Link, uint Info)
{
    /// <summary>sh_type of a symbol table.</summary>
    public const uint TypeSymbolTable = 2;

    /// <summary>sh_type of a section that occupies memory but no bytes of the file.</summary>
    public const uint TypeNoBits = 8;

    /// <summary>sh_type of relocations without addends, the only kind that ARM objects have.</summary>
    public const uint TypeRelocations = 9;

    /// <summary>True if the section is part of the program's memory.</summary>
    public bool IsAllocated => (Flags & 2) != 0;

    /// <summary>True if the program may write to it, that is, if it lies in RAM.</summary>
    public bool IsWriteable => (Flags & 1) != 0;
}
