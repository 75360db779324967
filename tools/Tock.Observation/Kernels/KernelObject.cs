// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Observation.Memory;
using Tock.Tbf.Elf;

namespace Tock.Observation.Kernels;

/// <summary>An object that a kernel made while it booted.</summary>
/// <param name="Type">The symbol of its type's table.</param>
/// <param name="Address">Where it is.</param>
/// <param name="Size">Its bytes.</param>
/// <param name="Length">Number of elements of an array, else 0.</param>
public readonly record struct KernelObject(string Type, uint Address, uint Size, uint Length)
{
    private const uint WordSize = 4;

    // An array's or string's table has the size of an element in its low half.
    private const uint HasElements = 0x8000_0000;
    private const uint ElementSizeMask = 0xFFFF;

    /// <summary>Finds the objects between two addresses, one behind the other.</summary>
    /// <param name="memory">The memory of a board that has booted.</param>
    /// <param name="symbols">The symbols of its kernel.</param>
    /// <param name="start">Address of the first one.</param>
    /// <param name="end">Where the last one ends.</param>
    /// <exception cref="ObservationException">They do not end there.</exception>
    /// <remarks>
    /// An object is the address of its type's table, and its contents; an array's length is the first of them. The size in the table
    /// counts one word more, which this kernel does not set aside (runtime_objects.S).
    /// </remarks>
    public static IReadOnlyList<KernelObject> Walk(MemoryImage memory, IReadOnlyList<ElfSymbol> symbols, uint start, uint end)
    {
        Dictionary<uint, string> types = [];
        foreach (ElfSymbol symbol in symbols.Where(symbol => symbol.Name.StartsWith("_ZTV", StringComparison.Ordinal)))
        {
            types[symbol.Value] = symbol.Name;
        }

        List<KernelObject> objects = [];
        uint address = start;
        while (address < end)
        {
            uint table = memory.Word(address);
            uint flags = memory.Word(table);
            uint size = memory.Word(table + WordSize);
            uint length = 0;
            if ((flags & HasElements) != 0)
            {
                length = memory.Word(address + WordSize);
                size = (size + (length * (flags & ElementSizeMask)) + WordSize - 1) & ~(WordSize - 1);
            }

            size -= WordSize;
            if (size is 0 || size > end - address)
            {
                throw new ObservationException("the objects of the kernel do not end where its arena does", "KernelObject.cs of the tool says how they are laid out");
            }

            objects.Add(new KernelObject(types.GetValueOrDefault(table, string.Empty), address, size, length));
            address += size;
        }

        return objects;
    }
}
