// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Fence.Image;

/// <summary>A symbol of an ELF32 object.</summary>
/// <param name="Name">Name; a section symbol has none.</param>
/// <param name="Value">Offset in its section, the Thumb bit cleared.</param>
/// <param name="Size">Bytes, 0 if unknown.</param>
/// <param name="Section">Section index, 0 if undefined.</param>
/// <param name="IsFunction">Whether it names a function.</param>
internal readonly record struct ElfSymbol(string Name, uint Value, uint Size, int Section, bool IsFunction);
