// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Buffers.Binary;
using Tock.Tbf.Elf;

namespace Tock.Machine.Tests.Harness;

/// <summary>Where functions and objects of the kernel are.</summary>
internal static class KernelFunction
{
    private const int SymbolSize = 16;
    private const int SizeInSymbol = 8;
    private const uint ReturnToLink = 0x4770;

    /// <summary>The value of a symbol; of a function, its address with bit 0 set.</summary>
    internal static uint Symbol(string kernelElf, string name) =>
        ElfImage.Read(File.ReadAllBytes(kernelElf)).GetSymbols().Single(symbol => symbol.Name == name).Value;

    /// <summary>Addresses of a function's instructions, without its literals. One without a size ends with its first <c>bx lr</c>.</summary>
    internal static IReadOnlyList<uint> Instructions(string kernelElf, string name)
    {
        byte[] file = File.ReadAllBytes(kernelElf);
        ElfImage elf = ElfImage.Read(file);
        ElfSymbol[] symbols = [.. elf.GetSymbols()];
        int index = Array.FindIndex(symbols, symbol => symbol.Name == name);
        Assert.True(index >= 0, $"the kernel has no function {name}");
        int table = (int)elf.Sections.Single(section => section.Type == ElfSection.TypeSymbolTable).FileOffset;
        uint size = BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(table + (index * SymbolSize) + SizeInSymbol));
        uint start = symbols[index].Value & ~1u;
        ElfSegment segment = elf.Segments.Single(code => start >= code.VirtualAddress && start < code.VirtualAddress + code.FileSize);
        ReadOnlySpan<byte> bytes = elf.GetBytes(segment)[(int)(start - segment.VirtualAddress)..];
        List<uint> addresses = [];
        for (uint offset = 0; size == 0 || offset < size;)
        {
            addresses.Add(start + offset);
            uint halfword = BinaryPrimitives.ReadUInt16LittleEndian(bytes[(int)offset..]);
            if (size == 0 && halfword == ReturnToLink)
            {
                break;
            }

            // Thumb: 0b11101, 0b11110 and 0b11111 begin an instruction of two halfwords (ARM DDI 0403, A5.1).
            offset += halfword >> 11 >= 0b11101 ? 4u : 2u;
        }

        return addresses;
    }
}
