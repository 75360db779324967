// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Fence.Image;

/// <summary>A place in a section that the linker fills in.</summary>
/// <param name="Section">Index of the section that holds the place.</param>
/// <param name="Offset">Offset of the place.</param>
/// <param name="Symbol">Index of the symbol it refers to.</param>
internal readonly record struct ElfRelocation(int Section, uint Offset, int Symbol);
