// SPDX-License-Identifier: Apache-2.0 OR MIT
using Mono.Cecil;

namespace Tock.Fence.Analysis;

/// <summary>Which base and interface methods a method stands for.</summary>
internal static class Contracts
{
    /// <summary>The overridden method, if any, and what the method implements explicitly.</summary>
    internal static IEnumerable<MethodDefinition> Of(MethodDefinition method)
    {
        foreach (MethodReference overridden in method.Overrides)
        {
            if (Types.Definition(overridden) is { } definition)
            {
                yield return definition;
            }
        }

        if (!method.IsVirtual || method.IsNewSlot)
        {
            yield break;
        }

        for (TypeReference? parent = method.DeclaringType.BaseType; parent is not null; parent = Types.Definition(parent).BaseType)
        {
            if (Find(Types.Definition(parent), method) is { } found)
            {
                yield return found;
                yield break;
            }
        }
    }

    /// <summary>What a class or one of its bases implements by name for the interfaces that the class lists.</summary>
    internal static IEnumerable<(MethodDefinition Implementation, MethodDefinition Contract)> OfInterfaces(TypeDefinition type)
    {
        foreach (TypeDefinition contractType in Interfaces(type).Distinct())
        {
            foreach (MethodDefinition contract in contractType.Methods)
            {
                if (Implementation(type, contract) is { } implementation)
                {
                    yield return (implementation, contract);
                }
            }
        }
    }

    private static IEnumerable<TypeDefinition> Interfaces(TypeDefinition type)
    {
        foreach (InterfaceImplementation listed in type.Interfaces)
        {
            TypeDefinition definition = Types.Definition(listed.InterfaceType);
            yield return definition;
            foreach (TypeDefinition inherited in Interfaces(definition))
            {
                yield return inherited;
            }
        }
    }

    private static MethodDefinition? Implementation(TypeDefinition type, MethodDefinition contract)
    {
        for (TypeDefinition? current = type; current is not null;
            current = current.BaseType is null ? null : Types.Definition(current.BaseType))
        {
            if (Find(current, contract) is { IsPublic: true } found)
            {
                return found;
            }
        }

        return null;
    }

    private static MethodDefinition? Find(TypeDefinition type, MethodDefinition wanted) =>
        type.Methods.FirstOrDefault(m => m.Name == wanted.Name && (m.IsVirtual || m.IsStatic) && SameSignature(m, wanted));

    // A type parameter may have been replaced in the derived signature, so it agrees with every type.
    private static bool SameSignature(MethodDefinition left, MethodDefinition right)
    {
        if (left.Parameters.Count != right.Parameters.Count || left.GenericParameters.Count != right.GenericParameters.Count)
        {
            return false;
        }

        for (int i = 0; i < left.Parameters.Count; i++)
        {
            TypeReference one = left.Parameters[i].ParameterType;
            TypeReference other = right.Parameters[i].ParameterType;
            if (!one.ContainsGenericParameter && !other.ContainsGenericParameter && one.FullName != other.FullName)
            {
                return false;
            }
        }

        return true;
    }
}
