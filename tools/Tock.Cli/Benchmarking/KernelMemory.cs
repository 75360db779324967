// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Cli.Building;
using Tock.Emulation.Boards;
using Tock.Tbf.Elf;

namespace Tock.Cli.Benchmarking;

/// <summary>Where the bytes of a kernel image go, part by part.</summary>
/// <param name="Flash">Bytes of flash by part; together all that is programmed.</param>
/// <param name="Ram">Bytes of RAM by part; together all that processes cannot have.</param>
public sealed record KernelMemory(IReadOnlyDictionary<string, long> Flash, IReadOnlyDictionary<string, long> Ram)
{
    /// <summary>The part of RAM that is the stack.</summary>
    public const string Stack = "stack";

    private const string Native = "native";
    private const string Padding = "padding";

    // Symbols of compiled C# start with the name of their assembly.
    private static readonly (string Prefix, string Part)[] s_parts =
    [
        ("Tock_CoreLib_", "corelib"),
        ("Tock_Kernel_", "kernel"),
        ("Tock_Arch_", "arch"),
        ("Tock_Registers_", "registers"),
        ("Tock_Chips_", "chip"),
        ("Tock_Capsules_", "capsules"),
        ("Tock_Boards_", "board"),
    ];

    /// <summary>Reads a kernel's ELF file.</summary>
    /// <exception cref="Tbf.ImageException">The file is no 32-bit Arm ELF image.</exception>
    public static KernelMemory Read(string elfPath, BoardDescription board)
    {
        ElfImage image = ElfImage.Read(File.ReadAllBytes(elfPath));
        IReadOnlyList<ElfSymbol> symbols = image.GetSymbols();
        Dictionary<string, long> flash = s_parts.ToDictionary(part => part.Part, _ => 0L);
        flash[Native] = 0;
        AddCode(flash, image, symbols);
        flash["vectors"] = Size(image, ".vectors");
        flash["tables and constants"] = Size(image, ".rodata");
        flash["initial data"] = Size(image, ".data");

        long arena = Value(symbols, "__tock_arena_end") - Value(symbols, "__tock_arena_start");
        Dictionary<string, long> ram = new()
        {
            [Stack] = Size(image, ".stack"),
            ["boot arena"] = arena,
            ["data"] = Size(image, ".data"),
            ["zeroed data"] = Size(image, ".bss") - arena,
        };

        // Between sections, for their alignment.
        KernelSize all = KernelSize.Read(elfPath, board);
        flash[Padding] = all.Flash - flash.Values.Sum();
        ram[Padding] = all.Ram - ram.Values.Sum();
        return new KernelMemory(flash, ram);
    }

    // A symbol's part is charged up to the next symbol, so that literals and padding are in and the parts add up.
    private static void AddCode(Dictionary<string, long> flash, ElfImage image, IReadOnlyList<ElfSymbol> symbols)
    {
        if (image.FindSection(".text") is not { } text)
        {
            return;
        }

        int index = image.Sections.ToList().IndexOf(text);
        (uint Address, string Part)[] starts =
        [
            .. symbols
                .Where(symbol => symbol.SectionIndex == index && !symbol.Name.StartsWith('$') && symbol.Name.Length != 0)
                .GroupBy(symbol => symbol.Value & ~1u)
                .Select(group => (group.Key, Part: group.Select(symbol => Part(symbol.Name)).FirstOrDefault(part => part != Native, Native)))
                .OrderBy(start => start.Key),
        ];
        uint end = text.Address + text.Size;
        uint covered = text.Address;
        string part = Native;
        foreach ((uint address, string next) in starts)
        {
            flash[part] += address - covered;
            (covered, part) = (address, next);
        }

        flash[part] += end - covered;
    }

    private static string Part(string symbol) =>
        s_parts.FirstOrDefault(part => symbol.StartsWith(part.Prefix, StringComparison.Ordinal)) is { Part: { } part } ? part : Native;

    private static long Size(ElfImage image, string section) => image.FindSection(section)?.Size ?? 0;

    private static long Value(IReadOnlyList<ElfSymbol> symbols, string name) => symbols.FirstOrDefault(symbol => symbol.Name == name).Value;
}
