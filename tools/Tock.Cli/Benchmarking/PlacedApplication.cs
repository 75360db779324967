// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Emulation.Boards;
using Tock.Tbf.Elf;

namespace Tock.Cli.Benchmarking;

/// <summary>An application where it lies in flash, and the places in it that have names.</summary>
public sealed class PlacedApplication
{
    // Applications are linked at this address; what is added to it is the offset from the end of the TBF header.
    private const uint LinkedFlashStart = 0x8000_0000;

    private readonly Dictionary<string, uint> _places;

    /// <summary>Places an application.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="flash">Its flash, TBF header included.</param>
    /// <param name="headerSize">Size of the TBF header in bytes.</param>
    /// <param name="symbols">The symbols of its ELF file.</param>
    public PlacedApplication(string name, MemoryRange flash, uint headerSize, IEnumerable<ElfSymbol> symbols)
    {
        Name = name;
        Flash = flash;
        _places = new Dictionary<string, uint>(StringComparer.Ordinal);
        foreach (ElfSymbol symbol in symbols.Where(symbol => symbol.IsPlace && symbol.Value >= LinkedFlashStart))
        {
            // Bit 0 only says that a function is Thumb code.
            _places[symbol.Name] = (symbol.Value & ~1u) - LinkedFlashStart + flash.Start + headerSize;
        }
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Its flash, TBF header included.</summary>
    public MemoryRange Flash { get; }

    /// <summary>Where a symbol lies, or null when the application has none of that name.</summary>
    public uint? Find(string symbol) => _places.TryGetValue(symbol, out uint address) ? address : null;
}
