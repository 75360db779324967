// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Emulation.Boards;
using Tock.Tbf.Elf;

namespace Tock.Cli.Benchmarking;

/// <summary>An application where it lies in flash, and the places in it that have names.</summary>
public sealed class PlacedApplication
{
    private readonly Dictionary<string, uint> _places;

    /// <summary>Places an application.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="flash">Its flash, TBF header included.</param>
    /// <param name="moved">Distance from where its code was linked to where it lies, modulo 2^32.</param>
    /// <param name="symbols">The symbols of its ELF file.</param>
    public PlacedApplication(string name, MemoryRange flash, uint moved, IEnumerable<ElfSymbol> symbols)
    {
        Name = name;
        Flash = flash;
        _places = new Dictionary<string, uint>(StringComparer.Ordinal);
        foreach (ElfSymbol symbol in symbols.Where(symbol => symbol.IsPlace))
        {
            // Bit 0 only says that a function is Thumb code. What does not come to lie in flash is a variable.
            uint place = unchecked((symbol.Value & ~1u) + moved);
            if (flash.Contains(place))
            {
                _places[symbol.Name] = place;
            }
        }
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Its flash, TBF header included.</summary>
    public MemoryRange Flash { get; }

    /// <summary>Where a symbol lies, or null when the application has none of that name.</summary>
    public uint? Find(string symbol) => _places.TryGetValue(symbol, out uint address) ? address : null;
}
