// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Image.Tables;

/// <summary>Tells pieces of data apart by the names that ilc 10.0 gives them.</summary>
internal static class DataNames
{
    /// <summary>How the names of values end that static references begin with.</summary>
    internal const string PreinitializedSuffix = "__PreInitData";

    private const string StaticsPrefix = "__NONGCSTATICS";
    private const string DictionaryPrefix = "__GenericDict_";

    private static readonly string[] s_markers =
    [
        "__InterfaceDispatchCellSection_Start", "__module_initializers", "__EagerCctor", "__FrozenSegmentStart", "__GCStaticRegion",
    ];

    // Types, dispatch cells (the dispatch stub keeps its answers elsewhere), dispatch maps, generic dictionaries, literals, tables of contents.
    private static readonly string[] s_readOnly =
    [
        "_ZTV", "__InterfaceDispatchCell_", "__InterfaceDispatchMap_", "__SealedVTable_", "__GenericVariance_", "__GenericInstance",
        "__GenericComposition", DictionaryPrefix, "__fatpointer_", "__fatunboxpointer_", "__RuntimeType_", "__ehinfo_", "__Str_", "__GCStaticEEType_", "__ReadyToRunHeader", "__typemanager_indirection",
        "g_compilerEmbedded", "__Module",
    ];

    /// <summary>Whether there can be no bytes behind a symbol: those of a class without fields, and of generic code that looks nothing up.</summary>
    internal static bool CanBeEmpty(string name)
    {
        return name.StartsWith(StaticsPrefix, StringComparison.Ordinal) || name.StartsWith(DictionaryPrefix, StringComparison.Ordinal);
    }

    /// <summary>The kind of the piece that a symbol names; an unknown name is an <see cref="ImageException"/>, as guessing could put state into flash.</summary>
    internal static DataKind Classify(string name)
    {
        if (name.EndsWith(PreinitializedSuffix, StringComparison.Ordinal))
        {
            return DataKind.ReadOnly;
        }

        if (Array.IndexOf(s_markers, name) >= 0)
        {
            return DataKind.Marker;
        }

        if (name.StartsWith("__GCSTATICS", StringComparison.Ordinal))
        {
            return DataKind.StaticBase;
        }

        if (name.StartsWith(StaticsPrefix, StringComparison.Ordinal) || name.StartsWith("__FrozenObj", StringComparison.Ordinal))
        {
            return DataKind.Writable;
        }

        if (Array.Exists(s_readOnly, prefix => name.StartsWith(prefix, StringComparison.Ordinal)))
        {
            return DataKind.ReadOnly;
        }

        throw new ImageException("TOCK0406", $"The compiler emitted data of a kind that the image tool does not know: {name}. Use the tested compiler (TockIlcVersion), or teach DataNames the name.");
    }
}
