// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Tbf.Elf;

/// <summary>One relocation (Elf32_Rel).</summary>
/// <param name="Offset">Address of the place that holds the relocated value.</param>
/// <param name="Type">R_ARM_… number.</param>
/// <param name="Symbol">What the value refers to.</param>
/// <param name="Info">r_info as it stands in the file.</param>
public readonly record struct ElfRelocation(uint Offset, byte Type, ElfSymbol Symbol, uint Info);
