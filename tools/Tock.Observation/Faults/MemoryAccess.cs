// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Observation.Faults;

/// <summary>What an instruction does to memory.</summary>
/// <param name="IsWrite">Whether it stores.</param>
/// <param name="Size">Its bytes; 0 if it is several words.</param>
public readonly record struct MemoryAccess(bool IsWrite, int Size)
{
    /// <summary>In words: <c>write 4 bytes</c>.</summary>
    public string Describe()
    {
        string verb = IsWrite ? "write" : "read";
        return Size switch
        {
            0 => $"{verb} several words",
            1 => $"{verb} a byte",
            _ => $"{verb} {Size} bytes",
        };
    }

    /// <summary>Looks at an instruction.</summary>
    /// <param name="first">Its first halfword.</param>
    /// <param name="second">The one behind it, which belongs to it if the first says so.</param>
    /// <returns>Null if it is no load or store that is known.</returns>
    /// <remarks>Source: ARMv7-M Architecture Reference Manual, sections A5.2 and A5.3.</remarks>
    public static MemoryAccess? Of(ushort first, ushort second) => (first >> 11) switch
    {
        0b01001 => new(false, 4),
        0b01010 or 0b01011 => Register((first >> 9) & 7),
        0b01100 or 0b10010 => new(true, 4),
        0b01101 or 0b10011 => new(false, 4),
        0b01110 => new(true, 1),
        0b01111 => new(false, 1),
        0b10000 => new(true, 2),
        0b10001 => new(false, 2),
        0b10110 when (first & 0xFE00) == 0xB400 => new(true, 0),
        0b10111 when (first & 0xFE00) == 0xBC00 => new(false, 0),
        0b11000 => new(true, 0),
        0b11001 => new(false, 0),
        0b11101 => Wide(first, second),
        0b11111 => Single(first),
        _ => null,
    };

    private static MemoryAccess Register(int operation) => operation switch
    {
        0 => new(true, 4),
        1 => new(true, 2),
        2 => new(true, 1),
        3 => new(false, 1),
        4 => new(false, 4),
        5 or 7 => new(false, 2),
        _ => new(false, 1),
    };

    // Several words, two words, exclusive ones, tables of branches; with coprocessor 10 and 11 those of floating point.
    private static MemoryAccess? Wide(ushort first, ushort second)
    {
        bool isWrite = (first & 0x10) == 0;
        return (first & 0xFE40, first & 0xFE00) switch
        {
            (0xE800, _) => new(isWrite, 0),
            (0xE840, _) when (first & 0xFFF0) == 0xE8D0 && (second & 0xFFE0) == 0xF000 => new(false, (second & 0x10) == 0 ? 1 : 2),
            (0xE840, _) when (first & 0x0120) == 0 && (first & 0x80) == 0 => new(isWrite, 4),
            (0xE840, _) => new(isWrite, 8),
            (_, 0xEC00) when (second & 0x0E00) == 0x0A00 => new(isWrite, (first & 0x0120) == 0x0100 ? 4 : 0),
            _ => null,
        };
    }

    private static MemoryAccess? Single(ushort first) => (first & 0xFE00) == 0xF800
        ? ((first >> 5) & 3) switch
        {
            0 => new((first & 0x10) == 0, 1),
            1 => new((first & 0x10) == 0, 2),
            2 => new((first & 0x10) == 0, 4),
            _ => null,
        }
        : null;
}
