// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Text.RegularExpressions;
using Mono.Cecil;

namespace Tock.Desktop;

/// <summary>The methods of the library that applications call in the place of the desktop's, by the name of those.</summary>
internal sealed partial class StandIns
{
    private const string Attribute = "StandsForAttribute";
    private const string Constructor = ".ctor";

    private readonly Dictionary<string, MethodDefinition> _methods = new(StringComparer.Ordinal);

    internal StandIns(ModuleDefinition library)
    {
        foreach (MethodDefinition method in library.Types.SelectMany(type => type.Methods))
        {
            CustomAttribute? mark = method.CustomAttributes.FirstOrDefault(attribute => attribute.AttributeType.Name == Attribute);
            if (mark is not null)
            {
                TypeReference type = (TypeReference)mark.ConstructorArguments[0].Value;
                string name = (string)mark.ConstructorArguments[1].Value;
                _methods.Add(Key(type, name, method.Parameters.Skip(HasReceiver(method, type, name) ? 1 : 0)), method);
            }
        }
    }

    /// <summary>Whether a type has such methods: it calls the desktop's itself.</summary>
    internal static bool IsIn(TypeDefinition type) => type.Methods.Any(method => method.CustomAttributes.Any(attribute => attribute.AttributeType.Name == Attribute));

    /// <summary>What stands for a method; null if nothing does.</summary>
    internal MethodReference? For(MethodReference method, ModuleDefinition module)
    {
        if (!_methods.TryGetValue(Key(method.DeclaringType, method.Name, method.Parameters), out MethodDefinition? found))
        {
            return null;
        }

        MethodReference imported = module.ImportReference(found);
        IEnumerable<TypeReference> arguments = [.. (method.DeclaringType as GenericInstanceType)?.GenericArguments ?? [], .. (method as GenericInstanceMethod)?.GenericArguments ?? []];
        if (!found.HasGenericParameters)
        {
            return imported;
        }

        GenericInstanceMethod instance = new(imported);
        foreach (TypeReference argument in arguments)
        {
            instance.GenericArguments.Add(argument);
        }

        return instance;
    }

    private static bool HasReceiver(MethodDefinition method, TypeReference type, string name)
    {
        if (name == Constructor || method.Parameters.Count == 0)
        {
            return false;
        }

        TypeReference first = method.Parameters[0].ParameterType;
        first = first is ByReferenceType reference ? reference.ElementType : first;
        return first.GetElementType().FullName == type.GetElementType().FullName;
    }

    private static string Key(TypeReference type, string name, IEnumerable<ParameterDefinition> parameters) =>
        TypeParameter().Replace($"{type.GetElementType().FullName}::{name}({string.Join(',', parameters.Select(parameter => parameter.ParameterType.FullName))})", "T");

    // A reference numbers them, and the methods here call theirs T.
    [GeneratedRegex(@"!!?\d+")]
    private static partial Regex TypeParameter();
}
