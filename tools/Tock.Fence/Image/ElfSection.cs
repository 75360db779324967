// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Fence.Image;

/// <summary>One section header of an ELF32 file.</summary>
/// <param name="Index">Place in the section table.</param>
/// <param name="Name">Name.</param>
/// <param name="Type">Type, see <c>elf.h</c>: 2 symbol table, 8 no bits, 9 relocations without addend.</param>
/// <param name="Flags">Flags: 2 allocated, 4 executable.</param>
/// <param name="Offset">Where the contents begin in the file.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Link">Associated section: the symbol table of relocations, the string table of symbols.</param>
/// <param name="Info">Section that relocations apply to.</param>
internal readonly record struct ElfSection(
    int Index, string Name, uint Type, uint Flags, int Offset, int Size, int Link, int Info)
{
    /// <summary>Type of a symbol table.</summary>
    internal const uint SymbolTable = 2;

    /// <summary>Type of a relocation table without addends.</summary>
    internal const uint Relocations = 9;

    /// <summary>Whether the section becomes part of the image.</summary>
    internal bool IsAllocated => (Flags & 2) != 0;

    /// <summary>Whether the section holds code.</summary>
    internal bool IsCode => (Flags & 4) != 0;
}
