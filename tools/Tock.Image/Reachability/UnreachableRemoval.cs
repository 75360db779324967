// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Image.Code;
using Tock.Image.Elf;

namespace Tock.Image.Reachability;

/// <summary>
/// Removes what an application does not reach from its entry point. The compiler keeps every method that the core library exports, with all
/// that such a method could need, and tables for another runtime. What remains has the form that the compiler gave it, so the steps behind
/// this one need not know; the code of methods goes when calls are made shorter.
/// </summary>
internal static class UnreachableRemoval
{
    /// <summary>The entry point, in the native objects.</summary>
    internal const string Entry = "_start";

    private const string ModulesName = "__modules";
    private static readonly string[] s_sections = [".data", ".rodata", ".bss"];
    private static readonly string[] s_prefixes = [".ARM.exidx", ".ARM.extab"];

    /// <summary>Removes data, and tells which stretches of the code go.</summary>
    internal static IReadOnlyList<CodeRange> Apply(ObjectFile value, IReadOnlyList<ObjectFile> natives)
    {
        ReachabilityGraph graph = ReachabilityGraph.Follow(value, natives, Entry);
        List<CodeRange> removed = [];
        if (value.FindSection(CallRelaxation.CodeName) is { } code)
        {
            removed.AddRange(graph.Pieces(code).Where(piece => !graph.IsReached(piece)).Select(piece => new CodeRange(piece.Start, piece.End)));
            code.Relocations.RemoveAll(relocation => removed.Exists(range => range.Contains(relocation.Offset)));
        }

        foreach (ObjectSection section in value.Sections.Where(section => Array.IndexOf(s_sections, section.Name) >= 0 || Array.Exists(s_prefixes, prefix => section.Name.StartsWith(prefix, StringComparison.Ordinal))))
        {
            SectionCompaction.Apply(value, section, [.. graph.Pieces(section).Where(graph.IsReached)]);
        }

        if (value.FindSection(ModulesName) is { } modules)
        {
            value.Sections.Remove(modules);
            value.Symbols.RemoveAll(symbol => symbol.Section == modules);
        }

        return removed;
    }
}
