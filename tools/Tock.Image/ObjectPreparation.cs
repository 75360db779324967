// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Image.Code;
using Tock.Image.Debugging;
using Tock.Image.Elf;
using Tock.Image.Tables;

namespace Tock.Image;

/// <summary>What happens to the compiler's object before it is linked.</summary>
internal static class ObjectPreparation
{
    private static readonly string[] s_unused = [".ARM.exidx", ".ARM.extab", ".comment", ".note."];

    internal static void Apply(ObjectFile value, bool relaxCalls, uint? flashOrigin = null, bool isApplication = false)
    {
        UnusedTypeData.Remove(value);
        DataPlacement.Apply(value, makeStatics: isApplication);
        ThumbAddresses.Clear(value);
        RemoveUnusedSections(value);
        if (relaxCalls)
        {
            CallRelaxation.Apply(value, flashOrigin);
        }
    }

    // Nothing unwinds on the device, and debuggers read the instructions of the prologue.
    private static void RemoveUnusedSections(ObjectFile value)
    {
        ObjectSection[] unused = [.. value.Sections.Where(section => Array.Exists(s_unused, prefix => section.Name.StartsWith(prefix, StringComparison.Ordinal)))];
        foreach (ObjectSection section in unused)
        {
            value.Sections.Remove(section);
        }

        value.Symbols.RemoveAll(symbol => symbol.Section is not null && unused.Contains(symbol.Section));
        HashSet<ObjectSymbol> kept = [.. value.Symbols];
        foreach (ObjectSection section in value.Sections)
        {
            section.Relocations.RemoveAll(relocation => !kept.Contains(relocation.Symbol));
        }
    }
}
