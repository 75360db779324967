// SPDX-License-Identifier: Apache-2.0 OR MIT
using Mono.Cecil;

namespace Tock.Fence.Analysis;

/// <summary>
/// Which code runs only while the board boots. Constructors of classes do, because only boot-time code may make objects;
/// so does what is marked <c>[BootTime]</c>. Everything else, constructors of structs included, may run later.
/// </summary>
internal static class BootTime
{
    /// <summary>Whether the method may allocate and may call what is confined to boot time.</summary>
    internal static bool IsConfined(MethodDefinition method) => IsMarked(method) || IsClassConstructor(method);

    /// <summary>Whether <c>[BootTime]</c> stands on the method, its property, or an enclosing type.</summary>
    internal static bool IsMarked(MethodDefinition method)
    {
        if (WellKnownAttributes.Has(method, WellKnownAttributes.BootTime) || IsAccessorOfMarked(method))
        {
            return true;
        }

        for (TypeDefinition? type = method.DeclaringType; type is not null; type = type.DeclaringType)
        {
            // A lambda inside marked code may be kept and run at any time, so the mark does not reach into closures.
            if (type.Name.StartsWith('<'))
            {
                return false;
            }

            if (WellKnownAttributes.Has(type, WellKnownAttributes.BootTime))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAccessorOfMarked(MethodDefinition method) =>
        method.IsSpecialName && method.DeclaringType.Properties.Any(p =>
            (p.GetMethod == method || p.SetMethod == method) && WellKnownAttributes.Has(p, WellKnownAttributes.BootTime));

    /// <summary>Whether the method constructs a class instance.</summary>
    internal static bool IsClassConstructor(MethodDefinition method) =>
        method.IsConstructor && !method.IsStatic && !method.DeclaringType.IsValueType;
}
