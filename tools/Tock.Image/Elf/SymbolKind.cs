// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Image.Elf;

/// <summary>What a symbol stands for (low half of st_info).</summary>
public enum SymbolKind : byte
{
    /// <summary>Not stated.</summary>
    None = 0,

    /// <summary>Data.</summary>
    Object = 1,

    /// <summary>Code; bit 0 of the value marks Thumb.</summary>
    Function = 2,

    /// <summary>A section.</summary>
    Section = 3,

    /// <summary>A source file.</summary>
    File = 4,
}
