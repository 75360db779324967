// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Debugging.Sizes;

/// <summary>Says of a symbol what it is: which assembly, type and method, or what else the compiler makes.</summary>
/// <param name="assemblies">The assemblies.</param>
internal sealed class SymbolPaths(AssemblyNames assemblies)
{
    internal const string Native = "C and assembly";
    internal const string Texts = "texts";
    internal const string RuntimeTables = "tables of the runtime";

    private static readonly (string Prefix, string What)[] s_tables =
    [
        ("_ZTV", "type table"),
        ("__InterfaceDispatchMap_", "interface table"),
        ("__SealedVTable_", "virtual method table"),
        ("__InterfaceDispatchCell_", "interface calls"),
        ("__ehinfo_", "exception table"),
        ("__GenericDict_", "generic dictionary"),
        ("__NonGCStaticBase_", "static fields"),
        ("__GCStaticBase_", "static fields"),
    ];

    /// <summary>What a symbol of code or data is.</summary>
    /// <returns>Null for native code and data, which only debugging information knows more of.</returns>
    internal IReadOnlyList<string>? Find(string symbol)
    {
        if (symbol.StartsWith("__Str_", StringComparison.Ordinal))
        {
            return [Texts, symbol["__Str_".Length..]];
        }

        foreach ((string prefix, string what) in s_tables)
        {
            if (symbol.StartsWith(prefix, StringComparison.Ordinal))
            {
                string name = symbol[prefix.Length..].TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
                string plain = name.StartsWith("Boxed_", StringComparison.Ordinal) ? name["Boxed_".Length..] : name;
                return Managed(plain) is [var assembly, var type, ..] ? [assembly, type, what] : [RuntimeTables, what, name];
            }
        }

        return Managed(symbol);
    }

    private string[]? Managed(string symbol)
    {
        string? assembly = assemblies.TakeAssembly(symbol, out string rest);
        if (assembly is null)
        {
            return null;
        }

        if (rest.StartsWith("_PrivateImplementationDetails_", StringComparison.Ordinal))
        {
            return [assembly, "constants and UTF-8 texts", rest[^Math.Min(rest.Length, 12)..]];
        }

        // A generic type's arguments may hold anything; the method stands behind them, after two underscores.
        int arguments = rest.IndexOf('<', StringComparison.Ordinal);
        int method = rest.IndexOf("__", StringComparison.Ordinal);
        if (arguments >= 0 && (method < 0 || arguments < method))
        {
            int close = Closing(rest, arguments);
            string generic = assemblies.TypeName(assembly, rest[..arguments]);
            return rest.AsSpan(close).StartsWith("__") ? [assembly, generic, rest[(close + 2)..]] : [assembly, generic, "type table"];
        }

        // Names of types may hold two underscores, too: those of the compiler's own do. The longest that is known wins.
        for (int at = arguments < 0 ? rest.Length : arguments; (at = rest.LastIndexOf("__", at - 1, StringComparison.Ordinal)) > 0;)
        {
            string known = assemblies.TypeName(assembly, rest[..at]);
            if (known != rest[..at])
            {
                return [assembly, known, rest[(at + 2)..]];
            }
        }

        return method > 0 ? [assembly, assemblies.TypeName(assembly, rest[..method]), rest[(method + 2)..]] : [assembly, assemblies.TypeName(assembly, rest), "data"];
    }

    private static int Closing(string text, int open)
    {
        int depth = 0;
        for (int at = open; at < text.Length; at++)
        {
            depth += text[at] switch { '<' => 1, '>' => -1, _ => 0 };
            if (depth == 0)
            {
                return at + 1;
            }
        }

        return text.Length;
    }
}
