// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Cli.Running;
using Tock.Tbf;
using Tock.Tbf.Elf;

namespace Tock.Cli.Debugging;

/// <summary>The commands by which gdb knows kernel and applications, each where it lies on the board.</summary>
internal static class DebuggerScript
{
    /// <summary>What gdb is told before it connects.</summary>
    /// <param name="kernel">The kernel's ELF file; null if that is not known.</param>
    /// <param name="applications">The applications.</param>
    /// <param name="sources">The folder for which images say <c>/_</c>; null if there is no source tree.</param>
    internal static IReadOnlyList<string> Create(string? kernel, IEnumerable<BootApplication> applications, string? sources)
    {
        List<string> commands =
        [
            "set confirm off",
            // Else gdb takes every address below 32 KiB for the end of a backtrace.
            "set osabi none",
        ];
        if (sources is not null)
        {
            commands.Add($"set substitute-path /_ {Quote(sources)}");
        }

        if (kernel is not null)
        {
            commands.Add($"file {Quote(kernel)}");
        }

        commands.AddRange(applications.Where(application => application is { ElfPath: not null, File: not null }).Select(AddSymbols));
        return commands;
    }

    // The sections in flash move together, and those in RAM if the application is bound to its RAM; where the kernel chooses it, that is known when the process runs.
    private static string AddSymbols(BootApplication application)
    {
        TbfFile placed = application.File!;
        ElfImage elf = ElfImage.Read(File.ReadAllBytes(application.ElfPath!));
        uint linked = elf.Segments.Where(segment => segment.FileSize != 0).Min(segment => segment.PhysicalAddress);
        uint moved = unchecked(application.Address + placed.ProtectedSize - linked);
        uint? ramMoved = placed.FixedAddresses.RamStart is { } ram && elf.Sections.Where(section => section is { IsAllocated: true, IsWriteable: true }).Select(section => (uint?)section.Address).Min() is { } linkedRam
            ? unchecked(ram - linkedRam)
            : null;
        IEnumerable<string> places = elf.Sections
            .Where(section => section.IsAllocated && section.Size != 0 && (!section.IsWriteable || ramMoved is not null))
            .Select(section => $"-s {section.Name} 0x{unchecked(section.Address + (section.IsWriteable ? ramMoved!.Value : moved)):x}");
        return $"add-symbol-file {Quote(application.ElfPath!)} {string.Join(' ', places)}";
    }

    private static string Quote(string path) => path.Contains(' ', StringComparison.Ordinal) ? $"\"{path}\"" : path;
}
