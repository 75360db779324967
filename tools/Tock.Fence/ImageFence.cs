// SPDX-License-Identifier: Apache-2.0 OR MIT
using Mono.Cecil;
using Tock.Fence.Analysis;
using Tock.Fence.Image;

namespace Tock.Fence;

/// <summary>
/// Checks the object that ilc made of a whole program. Of a board, only functions that run while it boots may call the allocator: the rules
/// on IL say the same of the sources; this one also sees what the compilers add. Of an application without a heap, only what makes the
/// exception of a failed check may.
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

    /// <summary>The rule for applications without a heap.</summary>
    public static RuleDescription HeaplessDescription { get; } = new(
        "TOCK0211",
        "An application without a heap makes no objects.",
        "The application's TockAppHeapSize is 0, and a function of it makes an object: with new, by a lambda that captures, a box, a text put together, an asynchronous method. Give it a heap, or do without the object.",
        [Tier.Application]);

    /// <summary>Checks an object against the assemblies it was compiled from.</summary>
    /// <param name="objectPath">ilc's object file.</param>
    /// <param name="assemblies">The assemblies, or directories that hold them; PDBs beside them give the lines.</param>
    /// <param name="isHeaplessApplication">Whether it is an application without a heap, not a board.</param>
    /// <exception cref="FenceException">A file cannot be read.</exception>
    public static IReadOnlyList<Finding> Check(string objectPath, IReadOnlyList<string> assemblies, bool isHeaplessApplication = false)
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
                if (Allocator(elf, relocation) is { } allocator && Judge(elf, lines, methods, relocation, allocator, objectPath, isHeaplessApplication) is { } finding
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
        ElfObject elf, LineTable? lines, MethodIndex methods, ElfRelocation relocation, string allocator, string objectPath, bool isHeaplessApplication)
    {
        string rule = (isHeaplessApplication ? HeaplessDescription : Description).Id;
        ElfSection section = elf.Sections[relocation.Section];
        if (!section.IsCode)
        {
            return new Finding(rule, objectPath, 0, 0, $"section {section.Name} keeps the address of {allocator}, so that it could be called at run time");
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

            MethodDefinition? culprit = candidates.FirstOrDefault(m => isHeaplessApplication ? !MakesException(m) : !BootTime.IsConfined(m));
            return culprit is null ? null
                : Finding(rule, isHeaplessApplication ? HeaplessText(culprit, allocator) : BoardText(culprit, allocator), lines?.At(function, relocation.Offset), objectPath);
        }

        string name = functions.Length > 0 ? functions[0].Name : $"{section.Name}+0x{relocation.Offset:x}";
        return new Finding(rule, objectPath, 0, 0, $"{name} calls the allocator ({allocator}) and is no method of the given assemblies; pass --assembly for every assembly of the image");
    }

    private static string BoardText(MethodDefinition culprit, string allocator) => culprit is { IsConstructor: true, IsStatic: true }
        ? $"{MemberNames.Describe(culprit)} stayed in the image and allocates ({allocator}): a static field could not be initialised at compile time; build the object in the board at boot"
        : $"{MemberNames.Describe(culprit)} can allocate at run time ({allocator}); allocate in a constructor of a class or in a [BootTime] method";

    private static string HeaplessText(MethodDefinition culprit, string allocator) =>
        $"{MemberNames.Describe(culprit)} makes an object ({allocator}), and the application has no heap; set TockAppHeapSize to some bytes, or do without the object";

    private static Finding Finding(string rule, string text, LineRow? row, string objectPath) => row is { } line
        ? new Finding(rule, line.File, line.Line, 1, text)
        : new Finding(rule, objectPath, 0, 0, text);

    private static bool MakesException(MethodDefinition method) =>
        WellKnownAttributes.Has(method, WellKnownAttributes.MakesException) || WellKnownAttributes.Has(method.DeclaringType, WellKnownAttributes.MakesException);

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
