// SPDX-License-Identifier: Apache-2.0 OR MIT
using Mono.Cecil;
using Tock.Fence.Analysis;
using Tock.Fence.Image;

namespace Tock.Fence;

/// <summary>
/// Checks the object that ilc made of the whole system: only functions that run while the board boots may call the
/// allocator. The rules on IL say the same of the sources; this one also sees what the compilers add.
/// </summary>
public static class ImageFence
{
    private static readonly string[] s_allocators = ["RhpNew", "RhNew", "RhpGcAlloc", "RhAllocate"];

    /// <summary>The rule.</summary>
    public static RuleDescription Description { get; } = new(
        "TOCK0210",
        "In the image, only boot-time code calls the allocator.",
        "A function of the image that is neither a class constructor nor marked [BootTime] refers to the allocator. If the source shows no allocation, look for a static field that could not be initialised at compile time, or an implicit box.",
        [Tier.Board]);

    /// <summary>Checks an object against the assemblies it was compiled from.</summary>
    /// <param name="objectPath">ilc's object file.</param>
    /// <param name="assemblies">The assemblies, or directories that hold them; PDBs beside them give the lines.</param>
    /// <exception cref="FenceException">A file cannot be read.</exception>
    public static IReadOnlyList<Finding> Check(string objectPath, IReadOnlyList<string> assemblies)
    {
        ElfObject elf = ElfObject.Read(objectPath);
        LineTable? lines = LineTable.Read(elf);
        using ReferenceResolver resolver = new(new FenceOptions { AssemblyPath = objectPath, Tier = Tier.Board, References = assemblies });
        List<ModuleDefinition> modules = [.. assemblies.SelectMany(Expand).Select(p => AssemblyFence.Open(p, resolver))];
        try
        {
            MethodIndex methods = new(modules);
            List<Finding> findings = [];
            foreach (ElfRelocation relocation in elf.Relocations)
            {
                if (Allocator(elf, relocation) is { } allocator && Judge(elf, lines, methods, relocation, allocator, objectPath) is { } finding
                    && !findings.Contains(finding))
                {
                    findings.Add(finding);
                }
            }

            return findings;
        }
        finally
        {
            modules.ForEach(m => m.Dispose());
        }
    }

    private static Finding? Judge(
        ElfObject elf, LineTable? lines, MethodIndex methods, ElfRelocation relocation, string allocator, string objectPath)
    {
        ElfSection section = elf.Sections[relocation.Section];
        if (!section.IsCode)
        {
            return new Finding(Description.Id, objectPath, 0, 0, $"section {section.Name} keeps the address of {allocator}, so that it could be called at run time");
        }

        ElfSymbol[] functions = [.. elf.Symbols.Where(s => s.IsFunction && s.Section == relocation.Section
            && s.Value <= relocation.Offset && relocation.Offset < s.Value + s.Size)];
        foreach (ElfSymbol function in functions)
        {
            IReadOnlyList<MethodDefinition> candidates = methods.Find(function.Name, lines?.Within(function) ?? []);
            if (candidates.Count == 0)
            {
                continue;
            }

            MethodDefinition? culprit = candidates.FirstOrDefault(m => !BootTime.IsConfined(m));
            return culprit is null ? null : Finding(culprit, lines?.At(function, relocation.Offset), allocator, objectPath);
        }

        string name = functions.Length > 0 ? functions[0].Name : $"{section.Name}+0x{relocation.Offset:x}";
        return new Finding(Description.Id, objectPath, 0, 0, $"{name} calls the allocator ({allocator}) and is no method of the given assemblies; pass --assembly for every assembly of the image");
    }

    private static Finding Finding(MethodDefinition culprit, LineRow? row, string allocator, string objectPath)
    {
        string text = culprit is { IsConstructor: true, IsStatic: true }
            ? $"{MemberNames.Describe(culprit)} stayed in the image and allocates ({allocator}): a static field could not be initialised at compile time; build the object in the board at boot"
            : $"{MemberNames.Describe(culprit)} can allocate at run time ({allocator}); allocate in a constructor of a class or in a [BootTime] method";
        return row is { } line
            ? new Finding(Description.Id, line.File, line.Line, 1, text)
            : new Finding(Description.Id, objectPath, 0, 0, text);
    }

    // A call goes through a thunk of the same name.
    private static string? Allocator(ElfObject elf, ElfRelocation relocation)
    {
        ElfSection section = elf.Sections[relocation.Section];
        string name = elf.Symbols[relocation.Symbol].Name;
        int suffix = name.IndexOf("$thunk", StringComparison.Ordinal);
        string bare = suffix < 0 ? name : name[..suffix];
        return section.IsAllocated && section.Name != ".text.thunks" && s_allocators.Any(a => bare.StartsWith(a, StringComparison.Ordinal))
            ? bare
            : null;
    }

    private static IEnumerable<string> Expand(string path) =>
        Directory.Exists(path) ? Directory.EnumerateFiles(path, "*.dll").Order(StringComparer.Ordinal) : [path];
}
