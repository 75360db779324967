// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Tbf.Elf;

namespace Tock.Observation.Kernels;

/// <summary>Places in a kernel that the benchmark has to know.</summary>
public static class KernelSymbols
{
    /// <summary>Finds the address of a symbol, without the bit that says that a function is Thumb code.</summary>
    /// <exception cref="ObservationException">The kernel has no such symbol.</exception>
    public static uint Address(IReadOnlyList<ElfSymbol> symbols, string name)
    {
        foreach (ElfSymbol symbol in symbols.Where(symbol => symbol.Name == name && symbol.IsPlace))
        {
            return symbol.Value & ~1u;
        }

        throw new ObservationException($"the kernel has no symbol '{name}'", "build it anew");
    }
}
