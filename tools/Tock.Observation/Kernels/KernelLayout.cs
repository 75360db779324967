// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Decoding;
using Tock.Decoding.Types;
using Tock.Emulation.Boards;
using Tock.Observation.Memory;
using Tock.Tbf.Elf;

namespace Tock.Observation.Kernels;

/// <summary>What the ELF file of a kernel says about its memory: sections, symbols, and where the fields of its objects are.</summary>
public sealed class KernelLayout
{
    private readonly ElfImage _image;

    private KernelLayout(ElfImage image, IReadOnlyList<ElfSymbol> symbols, DebugTypes types)
    {
        _image = image;
        Symbols = symbols;
        Types = types;
        Process = new ProcessFields(types);
        Driver = new DriverFields(types);
        ReadOnly = [.. image.Segments.Where(segment => segment.FileSize != 0)
            .Select(segment => (new MemoryRange(segment.PhysicalAddress, segment.FileSize), (ReadOnlyMemory<byte>)image.GetBytes(segment).ToArray()))];
    }

    /// <summary>Its symbols.</summary>
    public IReadOnlyList<ElfSymbol> Symbols { get; }

    /// <summary>Its types.</summary>
    public DebugTypes Types { get; }

    /// <summary>What is programmed into flash.</summary>
    public IReadOnlyList<(MemoryRange Range, ReadOnlyMemory<byte> Bytes)> ReadOnly { get; }

    /// <summary>Its sections that lie in memory.</summary>
    public IEnumerable<ElfSection> Sections => _image.Sections.Where(section => section.IsAllocated && section.Size != 0);

    /// <summary>Where the fields of a process are.</summary>
    internal ProcessFields Process { get; }

    /// <summary>Where the fields of drivers and their grants are.</summary>
    internal DriverFields Driver { get; }

    /// <summary>Reads the contents of a kernel's ELF file.</summary>
    /// <exception cref="ObservationException">It is no kernel of this system, or has no debugging information.</exception>
    /// <exception cref="ElfException">It is no ELF file.</exception>
    public static KernelLayout Read(ReadOnlyMemory<byte> elf)
    {
        ElfImage image = ElfImage.Read(elf);
        if (image.FindSection(".debug_info") is not { } information || image.FindSection(".debug_abbrev") is not { } abbreviations || image.FindSection(".debug_str") is not { } texts)
        {
            throw new ObservationException("the kernel's image has no debugging information", "build it anew: ./tock build");
        }

        try
        {
            DebugTypes types = DebugTypes.Read(image.GetBytes(information), image.GetBytes(abbreviations), image.GetBytes(texts));
            return new KernelLayout(image, image.GetSymbols(), types);
        }
        catch (DecodingException e)
        {
            throw new ObservationException($"the kernel's image is not understood: {e.Message}", "build kernel and tool from the same source");
        }
    }

    /// <summary>The address that a symbol stands for, also one that is a plain number.</summary>
    /// <exception cref="ObservationException">There is no such symbol.</exception>
    public uint Address(string symbol)
    {
        foreach (ElfSymbol known in Symbols)
        {
            if (known.Name == symbol)
            {
                return known.Value;
            }
        }

        throw new ObservationException($"the kernel has no symbol '{symbol}'", "build it anew");
    }
}
