// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Text;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Tock.Fence.Image;

/// <summary>Finds the C# method behind a function of ilc's object: by source line, and by the shape of ilc's names.</summary>
internal sealed class MethodIndex
{
    private readonly Dictionary<(string File, int Line), HashSet<MethodDefinition>> _byLine = [];
    private readonly Dictionary<string, List<MethodDefinition>> _byName = new(StringComparer.Ordinal);

    internal MethodIndex(IEnumerable<ModuleDefinition> modules)
    {
        foreach (MethodDefinition method in modules.SelectMany(m => m.GetTypes()).SelectMany(t => t.Methods))
        {
            Add(method);
        }
    }

    /// <summary>The methods that a function may be compiled from: one, or overloads that nothing tells apart.</summary>
    internal IReadOnlyList<MethodDefinition> Find(string symbol, IEnumerable<LineRow> rows)
    {
        List<MethodDefinition> named = _byName.GetValueOrDefault(WithoutOverload(WithoutArguments(symbol)))
            ?? _byName.GetValueOrDefault(WithoutArguments(symbol)) ?? [];
        HashSet<MethodDefinition> lined = [];
        foreach (LineRow row in rows)
        {
            if (_byLine.TryGetValue((Normal(row.File), row.Line), out HashSet<MethodDefinition>? methods))
            {
                lined.UnionWith(methods);
            }
        }

        List<MethodDefinition> both = [.. named.Where(lined.Contains)];
        return both.Count > 0 ? both : named;
    }

    /// <summary>The name that ilc gives to a method, without what tells overloads and instantiations apart.</summary>
    internal static string Mangle(MethodDefinition method)
    {
        StringBuilder type = new();
        for (TypeDefinition? current = method.DeclaringType; current is not null; current = current.DeclaringType)
        {
            string name = current.Namespace.Length > 0 ? current.Namespace + "." + current.Name : current.Name;
            type.Insert(0, "_" + Sanitise(name));
        }

        return Sanitise(method.Module.Assembly.Name.Name) + type + "__" + Sanitise(method.Name);
    }

    private void Add(MethodDefinition method)
    {
        string name = Mangle(method);
        if (!_byName.TryGetValue(name, out List<MethodDefinition>? named))
        {
            _byName.Add(name, named = []);
        }

        named.Add(method);
        foreach (SequencePoint point in method.DebugInformation.SequencePoints.Where(p => !p.IsHidden))
        {
            (string, int) key = (Normal(point.Document.Url), point.StartLine);
            if (!_byLine.TryGetValue(key, out HashSet<MethodDefinition>? methods))
            {
                _byLine.Add(key, methods = []);
            }

            methods.Add(method);
        }
    }

    private static string Normal(string path) => path.Replace('\\', '/');

    private static string Sanitise(string name)
    {
        StringBuilder clean = new(name.Length);
        foreach (char c in name)
        {
            clean.Append(char.IsAsciiLetterOrDigit(c) ? c : '_');
        }

        return clean.ToString();
    }

    // The arguments of an instantiation stand in angle brackets, which no name contains.
    private static string WithoutArguments(string symbol)
    {
        StringBuilder name = new(symbol.Length);
        int depth = 0;
        foreach (char c in symbol)
        {
            depth += c == '<' ? 1 : 0;
            if (depth == 0)
            {
                name.Append(c);
            }

            depth -= c == '>' ? 1 : 0;
        }

        return name.ToString();
    }

    // Overloads after the first end in _0, _1, ...
    private static string WithoutOverload(string symbol)
    {
        int end = symbol.Length;
        while (end > 0 && char.IsAsciiDigit(symbol[end - 1]))
        {
            end--;
        }

        return end < symbol.Length && end > 1 && symbol[end - 1] == '_' ? symbol[..(end - 1)] : symbol;
    }
}
