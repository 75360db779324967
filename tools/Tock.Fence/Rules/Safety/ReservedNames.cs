// SPDX-License-Identifier: Apache-2.0 OR MIT
using Mono.Cecil;

namespace Tock.Fence.Rules.Safety;

/// <summary>Namespaces whose names mean something to the compilers.</summary>
internal static class ReservedNames
{
    private static readonly string[] s_roots = ["System", "Internal", "Microsoft"];

    /// <summary>Whether the type, or the type around it, stands in such a namespace.</summary>
    internal static bool IsReserved(TypeReference type)
    {
        TypeReference outermost = type;
        while (outermost.DeclaringType is not null)
        {
            outermost = outermost.DeclaringType;
        }

        string space = outermost.Namespace;
        return s_roots.Any(root => space == root || space.StartsWith(root + ".", StringComparison.Ordinal));
    }
}
