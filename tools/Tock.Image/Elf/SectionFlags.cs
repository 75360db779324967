// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Image.Elf;

/// <summary>How a section is used (sh_flags).</summary>
[Flags]
public enum SectionFlags : uint
{
    /// <summary>Not part of the running program.</summary>
    None = 0,

    /// <summary>Written while the program runs.</summary>
    Write = 1,

    /// <summary>Part of the running program.</summary>
    Allocate = 2,

    /// <summary>Holds instructions.</summary>
    Execute = 4,

    /// <summary>Ordered like the section that it links to.</summary>
    LinkOrder = 0x80,
}
