// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Tbf.Elf;

/// <summary>A symbol.</summary>
/// <param name="Name">Its name; that of the section for a section symbol.</param>
/// <param name="Value">Its address or absolute value.</param>
/// <param name="SectionIndex">The section it is defined in, or one of the constants below.</param>
public readonly record struct ElfSymbol(string Name, uint Value, ushort SectionIndex)
{
    /// <summary>Section index of a symbol that is not defined anywhere; in an executable, a weak one.</summary>
    public const ushort Undefined = 0;

    /// <summary>Section index of a plain number.</summary>
    public const ushort Absolute = 0xFFF1;

    /// <summary>Bytes of what it names; 0 if the file does not say.</summary>
    public uint Size { get; init; }

    /// <summary>True if the symbol stands for a place in the program, which moves when the program is moved.</summary>
    public bool IsPlace => SectionIndex != Undefined && SectionIndex != Absolute;
}
